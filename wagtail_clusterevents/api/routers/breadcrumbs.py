"""``breadcrumbs/``: the trail alone, for any page of a site."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from ninja import Query, Router
from pydantic import Field

from ...breadcrumbs import trail
from ...representations.breadcrumb import BreadcrumbTrail
from ..context import context_of
from ..http import answer, dump
from ..operations import read
from ..parameters import CommonParameters
from ..paths import find_home, find_page
from ..problems import NotFound

router = Router()


class BreadcrumbsParameters(CommonParameters):
    """Where."""

    path: str = Field(
        min_length=1,
        description="Path of a page, as in its address, with or without a route below it. `/` is the home page.",
        examples=["/de/aktuelles/berichte/"],
    )


@read(
    router,
    "/",
    response=BreadcrumbTrail,
    operation_id="get_breadcrumbs",
    summary="The trail of a page",
    description="The steps from the site's home to the page at `path`, in order; the last one is the current one.",
)
def breadcrumbs(request: HttpRequest, parameters: Query[BreadcrumbsParameters]) -> HttpResponse:
    """The trail of the page at a path."""
    context = context_of(request, parameters.site)
    gate = context.gate
    found = find_page(gate, parameters.path)
    if found is None and not parameters.path.strip("/"):
        found = find_home(gate)
    if found is None:
        raise NotFound
    with translation.override(found.language):
        items = trail(found.page, gate.site, found.request)
    context.depends.on_trail(found.page, gate)
    content = dump(BreadcrumbTrail(items), BreadcrumbTrail)
    return answer(request, content, language=items[-1].content_locale, context=context)
