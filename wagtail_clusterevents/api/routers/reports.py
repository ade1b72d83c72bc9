"""``reports/``: event reports, by date, topic, organisation and place."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from ninja import Path, Query, Router, Schema
from pydantic import Field

from ...assembly.report import assemble_reports, assemble_teasers, with_facts
from ...assembly.report_query import RECORDS, FoundReports
from ...models import get_report_model
from ...representations.lists import ItemList
from ..context import context_of
from ..echo import echo_of
from ..http import answer, dump
from ..lists import Pager, links_of
from ..operations import read
from ..orders import REPORT_ORDERS
from ..parameters import PictureParameters
from ..problems import NotFound
from ..report_parameters import ReportParameters, report_query
from ..types import report_list_type, report_type

router = Router()


class ReportPath(Schema):
    """Which report."""

    id: int = Field(ge=1, lt=2**63)


@read(
    router,
    "/",
    response=report_list_type(),
    operation_id="list_reports",
    summary="Reports",
    description="Visible reports in one language, newest event first unless another order is asked for.",
)
def list_reports(request: HttpRequest, parameters: Query[ReportParameters]) -> HttpResponse:
    """One part of the reports that are asked for."""
    context = context_of(request, parameters.site)
    pager = Pager(request, parameters, context.api_base)
    fixed = dict(pager.cursor.fixed) if pager.cursor else {}
    query = report_query(parameters, context, fixed)
    found = FoundReports(query, context)
    rows, order = _ordered(found, parameters)
    part = pager.cut(rows, order, fixed)
    pages = part.rows if order else _in_bulk(part.rows)
    assemble = assemble_reports if parameters.view == "full" else assemble_teasers
    with translation.override(query.locale if query.locale != "*" else None):
        items = ItemList(
            assemble(pages, context), part.meta, echo_of(request, RECORDS, found.known, context, query.locale)
        )
    language = query.locale if query.locale != "*" else translation.get_language() or "und"
    content = dump(items, report_list_type(), parameters.images)
    return answer(request, content, language=language, context=context, links=links_of(part.meta))


@read(
    router,
    "/{id}/",
    response=report_type(),
    operation_id="get_report",
    summary="A report",
    description="The whole report; an untranslated stand-in is marked as such.",
)
def get_report(request: HttpRequest, path: Path[ReportPath], parameters: Query[PictureParameters]) -> HttpResponse:
    """One report, or the same 404 for one that is hidden and one that does not exist."""
    context = context_of(request, parameters.site)
    pages = with_facts(context.gate.pages(get_report_model().objects.filter(pk=path.id)))
    reports = assemble_reports(pages, context)
    if not reports:
        raise NotFound
    content, language = dump(reports[0], report_type(), parameters.images), reports[0].language.content_locale
    return answer(request, content, language=language, context=context)


def _ordered(found: FoundReports, parameters: ReportParameters) -> tuple[QuerySet | list[int], object | None]:
    """The rows with their order; or ids in the order of relevance, or that in which they were asked for."""
    reports, order = with_facts(found.reports()), parameters.order
    ranking = found.hits if found.hits is not None and order in (None, "relevance") else None
    if ranking is None and parameters.ids and order is None:
        ranking = list(found.query.ids)
    if ranking is None:
        return reports, REPORT_ORDERS[order if order in REPORT_ORDERS else "-start"]
    matching = set(reports.values_list("pk", flat=True))
    return [pk for pk in ranking if pk in matching], None


def _in_bulk(ids: list[int]) -> list:
    rows = with_facts(get_report_model().objects.filter(pk__in=ids)).in_bulk()
    return [rows[pk] for pk in ids if pk in rows]
