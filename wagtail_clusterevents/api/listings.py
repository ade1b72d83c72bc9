"""What index pages list: the first part of what their ``query`` asks for, with count and facets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import Count, QuerySet, Value
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
from .echo import echo_of
from .lists import Pager
from .orders import REPORT_ORDERS
from .practice_lists import BestPracticeParameters, practice_list
from .report_parameters import ReportParameters

ORDER = REPORT_ORDERS["-start"]


class Listed(NamedTuple):
    """What an index page lists, and what that depends on."""

    listing: ItemList
    depends: Dependencies


def listings(pages: Sequence[tuple[Any, int | None]], context: AssemblyContext) -> dict[int, Listed]:
    """The listing of each index among some pages, by position; ``pages`` are pairs of a page and the year it is asked
    for.

    As many queries for many indexes of reports as for one. Indexes of best practices in one language list the same.
    """
    places = {place: page for place, (page, _year) in enumerate(pages)}
    asked = {
        place: _Asked(*pages[place], context) for place in places if isinstance(places[place], EventReportIndexMixin)
    }
    found = dict(zip(asked, _of_reports(list(asked.values()), context), strict=True)) if asked else {}
    of_language: dict[tuple[str, int], Listed] = {}
    for place in (place for place, page in places.items() if isinstance(page, BestPracticeIndexMixin)):
        page = places[place]
        question = list_query(page, context).locale, min(page.best_practices_per_page, conf.API_MAX_LIMIT)
        if question not in of_language:
            of_language[question] = _of_practices(*question, context.apart(Dependencies()))
        found[place] = of_language[question]
    return found


class _Asked:
    """An index of reports, and the question that it is."""

    def __init__(self, page: Any, year: int | None, context: AssemblyContext) -> None:
        self.page, self.depends = page, Dependencies()
        self.limit = min(page.reports_per_page, conf.API_MAX_LIMIT)
        query, years = list_query(page, context), (year,) if year else ()
        asked = ReportQuery(locale=query.locale, fallback=query.fallback, under=(page.pk,), year=years)
        self.question = FoundReports(asked, context.apart(self.depends), below=[page.path])
        fallback = "true" if query.fallback else None
        parameters = {"under": page.pk, "locale": query.locale, "fallback": fallback, "year": year, "limit": self.limit}
        self.request = _request("list_reports", parameters)
        self.pager = Pager(self.request, ReportParameters(limit=self.limit), context.api_base)

    def count(self) -> QuerySet:
        """One row: ``number`` of reports."""
        return self.question.reports().values(value=Value(1)).annotate(number=Count("pk"))


def _of_reports(asked: Sequence[_Asked], context: AssemblyContext) -> list[Listed]:
    questions = [each.question for each in asked]
    first = first_ids(
        [question.reports() for question in questions], max(each.limit for each in asked) + 1, "begins_at"
    )
    counts = together([each.count() for each in asked], "number")
    rows, shared = _rows({pk for ids in first for pk in ids}), context.apart(Dependencies())
    teasers = {teaser.id: teaser for teaser in assemble_teasers(rows.values(), shared)}
    made = []
    for each, ids, count, facets in zip(asked, first, counts, report_facets(questions), strict=True):
        here = [rows[pk] for pk in ids[: each.limit + 1]]
        part = each.pager.first(here, ORDER, sum(number for (number,) in count))
        for row in part.rows:
            each.depends.also(shared.depends.part(row.pk))
        items = [teasers[row.pk] for row in part.rows if row.pk in teasers]
        filters = echo_of(each.request.GET, {"under": {str(each.page.pk): each.page.title}})
        made.append(Listed(ItemList(items, part.meta, filters, facets), each.depends))
    return made


def _rows(ids: set[int]) -> dict[int, Any]:
    rows = with_facts(get_report_model().objects.filter(pk__in=ids)).defer_streamfields()
    return rows.annotate(order_value=ORDER.expression).in_bulk()


def _of_practices(locale: str, limit: int, context: AssemblyContext) -> Listed:
    request = _request("list_best_practices", {"locale": locale, "limit": limit})
    parameters = BestPracticeParameters(locale=locale, limit=limit, include=["count", "facets"])
    return Listed(practice_list(request, parameters, context), context.depends)


def _request(name: str, query: Mapping[str, Any]) -> HttpRequest:
    """A request for a list of the API, as a client would make it."""
    request = HttpRequest()
    request.path, request.GET = reverse(f"clusterevents:{name}"), QueryDict(mutable=True)
    request.GET.update({key: str(value) for key, value in query.items() if value is not None})
    return request
