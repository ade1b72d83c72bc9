"""What index pages list: the first part of what their ``query`` asks for, with count and facets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Count, Value
from django.http import HttpRequest, QueryDict
from django.urls import reverse

from ..assembly.context import AssemblyContext
from ..assembly.dependencies import Dependencies
from ..assembly.page import list_query
from ..assembly.report import assemble_teasers, with_facts
from ..assembly.report_facets import report_facets
from ..assembly.report_query import FoundReports, ReportQuery
from ..assembly.unions import first_ids, together
from ..conf import conf
from ..models import BestPracticeIndexMixin, EventReportIndexMixin, get_report_model
from ..representations.lists import ItemList
from ..representations.page import ListQuery
from .echo import echo_of
from .lists import Pager
from .orders import REPORT_ORDERS
from .practice_lists import BestPracticeParameters, practice_list
from .report_parameters import ReportParameters

ORDER = REPORT_ORDERS["-start"]


def listings(pages: Sequence[tuple[Any, int | None]], context: AssemblyContext) -> dict[int, ItemList]:
    """The listing of each index among some pages, by position; ``pages`` are pairs of a page and the year it is asked
    for.

    As many queries for many indexes of reports as for one. Indexes of best practices in one language list the same.
    """
    asked = {place: pair for place, pair in enumerate(pages) if isinstance(pair[0], EventReportIndexMixin)}
    found = dict(zip(asked, _of_reports(list(asked.values()), context), strict=True)) if asked else {}
    indexes = {place: page for place, (page, _year) in enumerate(pages) if isinstance(page, BestPracticeIndexMixin)}
    of_language: dict[tuple, tuple[ItemList, Dependencies]] = {}
    for place, page in indexes.items():
        question = (list_query(page, context).locale, min(page.best_practices_per_page, conf.API_MAX_LIMIT))
        if question not in of_language:
            depends = Dependencies()
            of_language[question] = _of_practices(*question, context.apart(depends)), depends
        found[place], depends = of_language[question]
        context.depends.part(page.pk).also(depends)
    return found


def _of_reports(asked: Sequence[tuple[Any, int | None]], context: AssemblyContext) -> list[ItemList]:
    queries = [list_query(page, context) for page, _year in asked]
    questions = [_question(page, year, query, context) for (page, year), query in zip(asked, queries, strict=True)]
    limits = [min(page.reports_per_page, conf.API_MAX_LIMIT) for page, _year in asked]
    first = first_ids([question.reports() for question in questions], max(limits) + 1, "begins_at")
    counts = together([_count(question) for question in questions], "number")
    rows, shared = _rows({pk for ids in first for pk in ids}), context.apart(Dependencies())
    teasers = {teaser.id: teaser for teaser in assemble_teasers(rows.values(), shared)}
    made = []
    for number, facets in enumerate(report_facets(questions)):
        (page, year), limit = asked[number], limits[number]
        request = _request("list_reports", _parameters(queries[number], year, limit))
        count = sum(count for (count,) in counts[number])
        here = [rows[pk] for pk in first[number][: limit + 1]]
        part = Pager(request, ReportParameters(limit=limit), context.api_base).first(here, ORDER, count)
        for row in part.rows:
            context.depends.part(page.pk).also(shared.depends.part(row.pk))
        items = [teasers[row.pk] for row in part.rows if row.pk in teasers]
        made.append(ItemList(items, part.meta, echo_of(request.GET, {"under": {str(page.pk): page.title}}), facets))
    return made


def _question(page: Any, year: int | None, query: ListQuery, context: AssemblyContext) -> FoundReports:
    asked = ReportQuery(locale=query.locale, fallback=query.fallback, under=(page.pk,), year=(year,) if year else ())
    return FoundReports(asked, context.apart(context.depends.part(page.pk)), below=[page.path])


def _count(question: FoundReports) -> Any:
    return question.reports().values(value=Value(1)).annotate(number=Count("pk"))


def _rows(ids: set[int]) -> dict[int, Any]:
    rows = with_facts(get_report_model().objects.filter(pk__in=ids)).defer_streamfields()
    return rows.annotate(order_value=ORDER.expression).in_bulk()


def _parameters(query: ListQuery, year: int | None, limit: int) -> dict[str, Any]:
    fallback = "true" if query.fallback else None
    return {"under": query.under, "locale": query.locale, "fallback": fallback, "year": year, "limit": limit}


def _of_practices(locale: str, limit: int, context: AssemblyContext) -> ItemList:
    request = _request("list_best_practices", {"locale": locale, "limit": limit})
    parameters = BestPracticeParameters(locale=locale, limit=limit, include=["count", "facets"])
    return practice_list(request, parameters, context)


def _request(name: str, query: Mapping[str, Any]) -> HttpRequest:
    """A request for a list of the API, as a client would make it."""
    request = HttpRequest()
    request.path, request.GET = reverse(f"clusterevents:{name}"), QueryDict(mutable=True)
    request.GET.update({key: str(value) for key, value in query.items() if value is not None})
    return request
