"""Lists of best practices: what is asked, and the answer; for ``best-practices/`` and the index pages of ``page/``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils import translation
from pydantic import Field

from ..assembly.context import AssemblyContext
from ..assembly.dependencies import kind_of
from ..assembly.filter_words import record_names, words_for
from ..assembly.highlights import practice_highlight
from ..assembly.practice_filters import FilteredPractices, PracticeQuery, RecordFilter
from ..assembly.practices import assemble_practice_details, assemble_practices
from ..assembly.report_query import FoundReports, ReportQuery
from ..models import BestPracticeEntry
from ..representations.best_practice import BestPracticeItem
from ..representations.lists import Facet, Facets, ItemList
from .echo import as_written, echo_of, note_records
from .lists import FacetListParameters, Pager
from .orders import PRACTICE_ORDERS, Order
from .parameters import CommonParameters
from .report_parameters import MANY, Id, Name, language_of, numbers, spoken


class BestPracticeFilterParameters(CommonParameters):
    """Which best practices. Values of one parameter are alternatives, and all parameters have to be met."""

    locale: str | None = Field(
        None, max_length=35, description="Language code; `*` for all. Default: the site's own language."
    )
    fallback: bool = Field(False, description="Adds those of reports that are not translated.")
    organisation: list[Name] = Field([], max_length=MANY, description="Key or slug of an organisation.")
    organisation_id: list[Id] = numbers("organisation")
    topic: list[Name] = Field([], max_length=MANY, description="Key or slug of a topic of the report.")
    topic_id: list[Id] = numbers("topic")
    programme: list[Name] = Field([], max_length=MANY, description="Key or slug of a funding programme.")
    programme_id: list[Id] = numbers("programme")
    country: list[Annotated[str, Field(pattern=r"^[A-Z]{2}$")]] = Field([], max_length=MANY, description="ISO 3166-1.")
    year: list[Annotated[int, Field(ge=1, le=9999)]] = Field(
        [], max_length=MANY, description="Year of the report's event."
    )
    q: str = Field("", max_length=500, description="Words to search for; all of them have to occur.")
    ids: list[Annotated[str, Field(max_length=100)]] = Field([], max_length=100, description="Only these `uid`s.")


class BestPracticeParameters(BestPracticeFilterParameters, FacetListParameters):
    """Which best practices, and which part of them."""

    order: Literal["-start", "start", "title", "relevance"] | None = Field(
        None, description="Default: `relevance` with `q`, the order of `ids` with those, else `-start`."
    )


def practice_list(request: HttpRequest, parameters: BestPracticeParameters, context: AssemblyContext) -> ItemList:
    """One part of the best practices that are asked for."""
    pager, locale = Pager(request, parameters, context.api_base), language_of(parameters, context)
    practices = _practices(parameters, context, locale)
    part = pager.cut(*_ordered(practices, parameters))
    with translation.override(spoken(locale)):
        return ItemList(
            items=_items(part.rows, parameters, context),
            meta=part.meta,
            filters=echo_of(request.GET, _words(practices, request.GET, parameters, context)),
            facets=_facets(practices, context) if "facets" in parameters.include else None,
        )


def practice_facet_list(
    request: HttpRequest, parameters: BestPracticeFilterParameters, context: AssemblyContext
) -> Facets:
    """The facets of the best practices that are asked for, without the best practices."""
    locale = language_of(parameters, context)
    practices = _practices(parameters, context, locale)
    with translation.override(spoken(locale)):
        words = _words(practices, request.GET, parameters, context)
        return Facets(_facets(practices, context), echo_of(request.GET, words))


def _practices(parameters: BestPracticeFilterParameters, context: AssemblyContext, locale: str) -> FilteredPractices:
    reports = FoundReports(ReportQuery(locale=locale, fallback=parameters.fallback), context).reports()
    entries = BestPracticeEntry.objects.order_by().filter(page__in=reports.values("pk"))
    if parameters.ids:
        entries = entries.filter(pk__in=parameters.ids)
    query = PracticeQuery(
        organisation=(*parameters.organisation, *parameters.organisation_id),
        topic=(*parameters.topic, *parameters.topic_id),
        programme=(*parameters.programme, *parameters.programme_id),
        country=tuple(parameters.country),
        year=tuple(str(year) for year in parameters.year),
        q=parameters.q,
    )
    return FilteredPractices(entries, query, context.locale_id(locale))


def _facets(practices: FilteredPractices, context: AssemblyContext) -> list[Facet]:
    for each in practices.filters:
        if isinstance(each, RecordFilter):
            context.depends.on_all(kind_of(each.model))
    return [Facet(name, buckets) for name, buckets in practices.facets().items()]


def _words(
    practices: FilteredPractices, asked: QueryDict, parameters: BestPracticeFilterParameters, context: AssemblyContext
) -> dict[str, Mapping[str, str]]:
    """The values of filters that there are, in words; one query for each kind of record, and one for ids."""
    words: dict[str, Mapping[Any, str]] = {"country": words_for("country", practices.query.country)}
    records = [each for each in practices.filters if isinstance(each, RecordFilter)]
    for each in records:
        names = words[each.name] = record_names(each.model, each.known, practices.locale_id)
        words[f"{each.name}_id"] = as_written(asked, f"{each.name}_id", names, parameters)
        note_records(each.model, practices.query.values(each.name), each.known, context)
    found = practices.entries.values_list("pk", "title") if "ids" in asked else ()
    return words | {"ids": dict(found)}


def _items(entries: Iterable, parameters: BestPracticeParameters, context: AssemblyContext) -> list[BestPracticeItem]:
    entries = list(entries)
    items = assemble_practices(entries, context)
    if "highlight" not in parameters.include or not parameters.q:
        return items
    details = {detail.uid: detail for detail in assemble_practice_details(entries, context)}
    return [
        replace(item, highlight=practice_highlight(details[item.uid], parameters.q) if item.uid in details else [])
        for item in items
    ]


def _ordered(practices: FilteredPractices, parameters: BestPracticeParameters) -> tuple[QuerySet | list, Order | None]:
    """The rows with their order; or in the order of relevance, or that in which they were asked for."""
    rows, order = practices.matching(), parameters.order
    ranking = practices.hits if order in (None, "relevance") else None
    if ranking is None and parameters.ids and order is None:
        ranking = parameters.ids
    if ranking is None:
        return rows, PRACTICE_ORDERS[order if order in PRACTICE_ORDERS else "-start"]
    by_uid = rows.in_bulk()
    return [by_uid[uid] for uid in dict.fromkeys(ranking) if uid in by_uid], None
