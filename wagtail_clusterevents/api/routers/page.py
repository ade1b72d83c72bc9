"""``page/``: everything that is needed to draw what stands at a path, in one answer."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from ninja import Query, Router
from pydantic import Field

from ...assembly.context import AssemblyContext
from ..context import context_of
from ..http import answer, dump
from ..operations import read
from ..parameters import PictureParameters
from ..paths import Found, find_page
from ..problems import NotFound
from ..redirects import find_redirect
from ..results import Visit, page_results
from ..types import page_answer_type

router = Router()


class PageParameters(PictureParameters):
    """Where."""

    path: str = Field(
        min_length=1,
        description="Path of a page, as in its address, with or without a route below it. `/` is the home page.",
        examples=["/de/aktuelles/berichte/"],
    )


@read(
    router,
    "/",
    response=page_answer_type(),
    operation_id="get_page",
    summary="What to draw at a path",
    description="The page with its head, or a redirect to follow, or a true 404.",
)
def get_page(request: HttpRequest, parameters: Query[PageParameters]) -> HttpResponse:
    """The page at a path, or where it has moved to."""
    context = context_of(request, parameters.site)
    found = find_page(context.gate, parameters.path)
    if found is None:
        redirect = find_redirect(context, parameters.path)
        if redirect is None:
            raise NotFound
        return answer(request, dump(redirect, page_answer_type()), language="und", context=context)
    return _drawn(request, found, context, parameters.images)


def _drawn(request: HttpRequest, found: Found, context: AssemblyContext, images: list[str]) -> HttpResponse:
    with translation.override(found.language):
        [result] = page_results([Visit(found.page.specific, found.route, found.request)], context)
    if result is None:
        raise NotFound
    drawn = result.page
    others = [
        f'<{version.html_url}>; rel="alternate"; hreflang="{version.locale}"'
        for version in drawn.translations
        if version.html_url and len(drawn.translations) > 1
    ]
    return answer(
        request,
        dump(result, page_answer_type(), images),
        language=drawn.language.content_locale,
        context=context,
        links=others,
    )
