"""``best-practices/``: every best practice of every visible report, with the report that it was shown in."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema
from pydantic import Field

from ...assembly.practices import assemble_practice_details
from ...models import BestPracticeEntry
from ...representations.best_practice import BestPracticeItem
from ...representations.lists import Facets, ItemList
from ..context import context_of
from ..http import answer, dump
from ..lists import links_of
from ..operations import read
from ..parameters import PictureParameters
from ..practice_lists import BestPracticeFilterParameters, BestPracticeParameters, practice_facet_list, practice_list
from ..problems import NotFound
from ..report_parameters import language_of, spoken
from ..types import best_practice_type

router = Router()


class BestPracticePath(Schema):
    """Which best practice."""

    uid: str = Field(max_length=100, pattern=r"^[^\x00-\x1f\x7f/]+$")


@read(
    router,
    "/",
    response=ItemList[BestPracticeItem],
    operation_id="list_best_practices",
    summary="Best practices",
    description="The best practices of all visible reports in one language, those of the newest event first.",
)
def list_best_practices(request: HttpRequest, parameters: Query[BestPracticeParameters]) -> HttpResponse:
    """One part of the best practices that are asked for."""
    context = context_of(request, parameters.site)
    items, language = practice_list(request, parameters, context), spoken(language_of(parameters, context))
    content = dump(items, ItemList[BestPracticeItem], parameters.images)
    return answer(request, content, language=language, context=context, links=links_of(items.meta))


@read(
    router,
    "/facets/",
    response=Facets,
    operation_id="list_best_practice_facets",
    summary="Facets of best practices",
    description="How many best practices each value of a filter would give, as if it was not set and all others were.",
)
def list_best_practice_facets(request: HttpRequest, parameters: Query[BestPracticeFilterParameters]) -> HttpResponse:
    """The facets of the best practices that are asked for."""
    context = context_of(request, parameters.site)
    facets, language = practice_facet_list(request, parameters, context), spoken(language_of(parameters, context))
    return answer(request, dump(facets, Facets), language=language, context=context)


@read(
    router,
    "/{uid}/",
    response=best_practice_type(),
    operation_id="get_best_practice",
    summary="A best practice",
    description="The whole best practice, as in the body of its report.",
)
def get_best_practice(
    request: HttpRequest, path: Path[BestPracticePath], parameters: Query[PictureParameters]
) -> HttpResponse:
    """One best practice, or the same 404 for one that is hidden and one that does not exist."""
    context = context_of(request, parameters.site)
    entries = BestPracticeEntry.objects.visible(context.gate).filter(pk=path.uid)
    details = assemble_practice_details(entries, context)
    if not details:
        raise NotFound
    content = dump(details[0], best_practice_type(), parameters.images)
    return answer(request, content, language=details[0].locale, context=context)
