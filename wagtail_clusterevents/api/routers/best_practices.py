"""``best-practices/``: every best practice of every visible report, with the report that it was shown in."""

from typing import Annotated, Literal

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from ninja import Path, Query, Router, Schema
from pydantic import Field

from ...assembly.context import AssemblyContext
from ...assembly.practice_filters import FilteredPractices, PracticeQuery
from ...assembly.practices import assemble_practice_details, assemble_practices
from ...assembly.report_query import FoundReports, ReportQuery
from ...models import BestPracticeEntry, FundingProgramme, Organisation, Topic
from ...representations.best_practice import BestPracticeItem
from ...representations.lists import ItemList
from ..context import context_of
from ..echo import echo_of
from ..http import answer, dump
from ..lists import ListParameters, Pager, links_of
from ..operations import read
from ..orders import PRACTICE_ORDERS
from ..parameters import PictureParameters
from ..problems import NotFound
from ..report_parameters import MANY, Name, language_of
from ..types import best_practice_type

router = Router()
RECORDS = {"organisation": Organisation, "topic": Topic, "programme": FundingProgramme}


class BestPracticeParameters(ListParameters):
    """Which best practices. Values of one parameter are alternatives, and all parameters have to be met."""

    locale: str | None = Field(
        None, max_length=35, description="Language code; `*` for all. Default: the site's own language."
    )
    fallback: bool = Field(False, description="Adds those of reports that are not translated.")
    organisation: list[Name] = Field([], max_length=MANY, description="Key or slug of an organisation.")
    topic: list[Name] = Field([], max_length=MANY, description="Key or slug of a topic of the report.")
    programme: list[Name] = Field([], max_length=MANY, description="Key or slug of a funding programme.")
    country: list[Annotated[str, Field(pattern=r"^[A-Z]{2}$")]] = Field([], max_length=MANY, description="ISO 3166-1.")
    year: list[Annotated[int, Field(ge=1, le=9999)]] = Field(
        [], max_length=MANY, description="Year of the report's event."
    )
    q: str = Field("", max_length=500, description="Words to search for; all of them have to occur.")
    ids: list[Annotated[str, Field(max_length=100)]] = Field([], max_length=100, description="Only these `uid`s.")
    order: Literal["-start", "start", "title", "relevance"] | None = Field(
        None, description="Default: `relevance` with `q`, the order of `ids` with those, else `-start`."
    )


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
    pager, locale = Pager(request, parameters, context.api_base), language_of(parameters, context)
    practices = _practices(parameters, context, locale)
    rows, order = _ordered(practices, parameters)
    part = pager.cut(rows, order)
    known = {each.name: getattr(each, "known", {}) for each in practices.filters}
    items = ItemList(
        assemble_practices(part.rows, context), part.meta, echo_of(request, RECORDS, known, context, locale)
    )
    language = translation.get_language() or "und" if locale == "*" else locale
    content = dump(items, ItemList[BestPracticeItem], parameters.images)
    return answer(request, content, language=language, context=context, links=links_of(part.meta))


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


def _practices(parameters: BestPracticeParameters, context: AssemblyContext, locale: str) -> FilteredPractices:
    reports = FoundReports(ReportQuery(locale=locale, fallback=parameters.fallback), context).reports()
    entries = BestPracticeEntry.objects.order_by().filter(page__in=reports.values("pk"))
    if parameters.ids:
        entries = entries.filter(pk__in=parameters.ids)
    query = PracticeQuery(
        organisation=tuple(parameters.organisation),
        topic=tuple(parameters.topic),
        programme=tuple(parameters.programme),
        country=tuple(parameters.country),
        year=tuple(str(year) for year in parameters.year),
        q=parameters.q,
    )
    return FilteredPractices(entries, query, 0)


def _ordered(practices: FilteredPractices, parameters: BestPracticeParameters) -> tuple[QuerySet | list, object | None]:
    """The rows with their order; or in the order of relevance, or that in which they were asked for."""
    rows, order = practices.matching(), parameters.order
    ranking = practices.hits if order in (None, "relevance") else None
    if ranking is None and parameters.ids and order is None:
        ranking = parameters.ids
    if ranking is None:
        return rows, PRACTICE_ORDERS[order if order in PRACTICE_ORDERS else "-start"]
    by_uid = rows.in_bulk()
    return [by_uid[uid] for uid in dict.fromkeys(ranking) if uid in by_uid], None
