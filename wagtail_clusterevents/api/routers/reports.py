"""``reports/``: event reports, by date, topic, organisation and place."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema
from pydantic import Field

from ...assembly.report import assemble_reports, with_facts
from ...models import get_report_model
from ...representations.lists import Facets
from ..context import context_of
from ..http import answer, dump
from ..lists import links_of
from ..operations import read
from ..parameters import PictureParameters
from ..problems import NotFound
from ..report_lists import report_facet_list, report_list
from ..report_parameters import ReportFilterParameters, ReportParameters, language_of, spoken
from ..types import report_list_type, report_type, report_view_type

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
    items, language = report_list(request, parameters, context), spoken(language_of(parameters, context))
    content = dump(items, report_view_type(parameters.view), parameters.images)
    return answer(request, content, language=language, context=context, links=links_of(items.meta))


@read(
    router,
    "/facets/",
    response=Facets,
    operation_id="list_report_facets",
    summary="Facets of reports",
    description="How many reports each value of a filter would give, as if it was not set and all others were.",
)
def list_report_facets(request: HttpRequest, parameters: Query[ReportFilterParameters]) -> HttpResponse:
    """The facets of the reports that are asked for."""
    context = context_of(request, parameters.site)
    facets, language = report_facet_list(request, parameters, context), spoken(language_of(parameters, context))
    return answer(request, dump(facets, Facets), language=language, context=context)


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
    pages = with_facts(context.gate.pages(get_report_model().objects.filter(pk=path.id).order_by()))
    reports = assemble_reports(pages, context)
    if not reports:
        raise NotFound
    content, language = dump(reports[0], report_type(), parameters.images), reports[0].language.content_locale
    return answer(request, content, language=language, context=context)
