"""Lists of reports, from what is asked to the answer: for ``reports/`` and for the index pages of ``page/``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.utils import translation

from ..assembly.context import AssemblyContext
from ..assembly.filter_words import record_names, word_for, words_for
from ..assembly.highlights import report_highlight
from ..assembly.report import assemble_reports, assemble_teasers, with_facts
from ..assembly.report_facets import report_facets
from ..assembly.report_query import RECORDS, FoundReports
from ..blocks.words import date_in_words
from ..compat import get_page_model
from ..models import get_report_model
from ..representations.lists import Facets, ItemList
from .echo import as_written, echo_of, note_records
from .lists import Pager
from .orders import REPORT_ORDERS, Order
from .problems import InvalidParameters, ProblemError
from .report_parameters import NUMBERED, ReportFilterParameters, ReportParameters, report_query, spoken

_IN_WORDS = ("phase", "country", "attendance_mode", "status", "role")


def report_list(request: HttpRequest, parameters: ReportParameters, context: AssemblyContext) -> ItemList:
    """One part of the reports that are asked for."""
    pager = Pager(request, parameters, context.api_base)
    if parameters.view == "full" and "highlight" in parameters.include:
        raise InvalidParameters(ProblemError("include", "conflict", "Only teasers have a highlight."))
    fixed = dict(pager.cursor.fixed) if pager.cursor else {}
    found = FoundReports(report_query(parameters, context, fixed), context)
    rows, order = _ordered(found, parameters)
    part = pager.cut(rows, order, fixed)
    with translation.override(spoken(found.query.locale)):
        return ItemList(
            items=_items(part.rows if order else _in_bulk(part.rows), parameters, context),
            meta=part.meta,
            filters=echo_of(request.GET, words_of(found, request.GET, parameters)),
            facets=report_facets([found])[0] if "facets" in parameters.include else None,
        )


def report_facet_list(request: HttpRequest, parameters: ReportFilterParameters, context: AssemblyContext) -> Facets:
    """The facets of the reports that are asked for, without the reports."""
    found = FoundReports(report_query(parameters, context, {}), context)
    with translation.override(spoken(found.query.locale)):
        return Facets(report_facets([found])[0], echo_of(request.GET, words_of(found, request.GET, parameters)))


def words_of(found: FoundReports, asked: QueryDict, parameters: Any) -> dict[str, Mapping[str, str]]:
    """The values of filters that there are, in words; one query for each kind of record and one for ids."""
    query = found.query
    for name, model in RECORDS.items():
        note_records(model, getattr(query, name), found.known[name], found.context)
    words = {name: record_names(model, found.known[name], found.locale_id) for name, model in RECORDS.items()}
    words |= {name: words_for(name, getattr(query, name)) for name in _IN_WORDS}
    words["city"] = {city: spelt[0] for city, spelt in found.cities.items()}
    titles = _titles({*query.under, *query.ids}, found.context)
    numbers = {"under": titles, "ids": titles, "month": {month: word_for("month", month) for month in query.month}}
    numbers |= {f"{name}_id": words[name] for name in NUMBERED}
    words |= {name: as_written(asked, name, known, parameters) for name, known in numbers.items()}
    days = {"from": query.first, "to": query.last}
    return words | {name: {asked.get(name, ""): date_in_words(day)} for name, day in days.items() if day}


def _titles(ids: set[int], context: AssemblyContext) -> dict[int, str]:
    pages = get_page_model()._default_manager.filter(pk__in=ids).order_by()
    return dict(context.gate.pages(pages).values_list("pk", "title")) if ids else {}


def _items(pages: Iterable, parameters: ReportParameters, context: AssemblyContext) -> list:
    pages = list(pages)
    if parameters.view == "full":
        return assemble_reports(pages, context)
    teasers = assemble_teasers(pages, context)
    if "highlight" not in parameters.include or not parameters.q:
        return teasers
    reports = {report.id: report for report in assemble_reports(pages, context)}
    return [
        replace(teaser, highlight=report_highlight(reports[teaser.id], parameters.q) if teaser.id in reports else [])
        for teaser in teasers
    ]


def _ordered(found: FoundReports, parameters: ReportParameters) -> tuple[QuerySet | Sequence[int], Order | None]:
    """The rows with their order; or ids in the order of relevance, or that in which they were asked for."""
    reports, order = with_facts(found.reports()), parameters.order
    ranking = found.hits if found.hits is not None and order in (None, "relevance") else None
    if ranking is None and parameters.ids and order is None:
        ranking = list(found.query.ids)
    if ranking is None:
        return reports, REPORT_ORDERS[order if order in REPORT_ORDERS else "-start"]
    matching = set(reports.values_list("pk", flat=True))
    return [pk for pk in ranking if pk in matching], None


def _in_bulk(ids: Sequence[int]) -> list:
    rows = with_facts(get_report_model().objects.filter(pk__in=ids)).in_bulk()
    return [rows[pk] for pk in ids if pk in rows]
