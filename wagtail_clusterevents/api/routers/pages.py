"""``pages/``: what ``page/`` gives, for many pages at once."""

from collections.abc import Iterable
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from ...assembly.context import AssemblyContext
from ...compat import get_page_model
from ...representations.lists import ItemList, ListMeta
from ...representations.page import MissingResult, PageResult, RedirectResult
from ..context import context_of
from ..http import answer, dump
from ..lists import ListParameters, Pager, links_of
from ..operations import read
from ..orders import PAGE_ORDER
from ..paths import find_pages
from ..problems import InvalidParameters, ProblemError
from ..redirects import find_redirects
from ..results import Visit, page_results
from ..types import page_list_type

router = Router()
#: Paths that can be asked for at once.
MOST_PATHS = 50
_POSITION = ("cursor", "page", "limit", "include")


class PagesParameters(ListParameters):
    """Which pages: all of them, a part at a time, or those at some paths."""

    path: list[Annotated[str, Field(min_length=1)]] = Field(
        [],
        max_length=MOST_PATHS,
        description="Path of a page, as for `page/`; not together with what says which part of a list is wanted.",
    )


@read(
    router,
    "/",
    response=page_list_type(),
    operation_id="list_pages",
    summary="What to draw at many paths",
    description="Without `path`: every visible page of the site, in all languages and in a fixed order. With it: what "
    "is at each path, in the order of the paths; `missing` where nothing is.",
)
def list_pages(request: HttpRequest, parameters: Query[PagesParameters]) -> HttpResponse:
    """The pages of a site."""
    context = context_of(request, parameters.site)
    items = _at_paths(request, parameters, context) if parameters.path else _part(request, parameters, context)
    return answer(
        request,
        dump(items, page_list_type(), parameters.images),
        language="und",
        context=context,
        links=links_of(items.meta),
    )


def _part(request: HttpRequest, parameters: PagesParameters, context: AssemblyContext) -> ItemList:
    pages = context.gate.pages(get_page_model()._default_manager.all())
    part = Pager(request, parameters, context.api_base).cut(pages, PAGE_ORDER)
    context.depends.on_all("page")
    instances = _specific(page.pk for page in part.rows)
    found = [Visit(instances[page.pk]) for page in part.rows if page.pk in instances]
    return ItemList([result for result in page_results(found, context) if result], part.meta, [], None)


def _at_paths(request: HttpRequest, parameters: PagesParameters, context: AssemblyContext) -> ItemList:
    if conflicts := [name for name in _POSITION if name in request.GET]:
        detail = "Ask either for paths or for a part of all pages."
        raise InvalidParameters(*(ProblemError(name, "conflict", detail) for name in conflicts))
    paths = parameters.path
    found = find_pages(context.gate, paths)
    instances = _specific(each.page.pk for each in found if each)
    pages = [Visit(instances[each.page.pk], each.route, each.request) for each in found if each]
    drawn = iter(page_results(pages, context))
    redirects = find_redirects(context, [path for path, each in zip(paths, found, strict=True) if each is None])
    items = [_result(path, next(drawn) if each else redirects[path]) for path, each in zip(paths, found, strict=True)]
    return ItemList(items, ListMeta(len(paths), None, None, None, None, None, None), [], None)


def _result(path: str, found: PageResult | RedirectResult | None) -> PageResult | RedirectResult | MissingResult:
    return found or MissingResult("missing", path)


def _specific(ids: Iterable[int]) -> dict[int, Any]:
    """Pages as instances of their own classes, by id; one query for each class."""
    pages = get_page_model()._default_manager.filter(pk__in=list(ids)).specific()
    return {page.pk: page for page in pages}
