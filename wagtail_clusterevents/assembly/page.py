"""Any page, as the API gives it: a report, an index, or a page of another type with what all pages have."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils import translation

from ..blocks.references import References, rich_text_references
from ..conf import conf
from ..models import BestPracticeIndexMixin, EventReportIndexMixin, EventReportMixin
from ..representations.breadcrumb import Breadcrumb
from ..representations.head import Head
from ..representations.lists import ItemList
from ..representations.page import BestPracticeIndex, ListQuery, OtherPage, ReportIndex
from ..representations.report import Report
from .context import AssemblyContext
from .head import assemble_head
from .loading import Loaded
from .lookups import Lookups
from .neighbours import Neighbours
from .page_fields import find_fields, related_names, represent_fields
from .page_types import other_page_type
from .report import assemble_reports, content_locales, represent_language, represent_meta

logger = logging.getLogger("wagtail_clusterevents")

AnyPage = Report | ReportIndex | BestPracticeIndex | OtherPage


def assemble_pages(
    pages: Iterable,
    context: AssemblyContext,
    listings: Mapping[int, ItemList],
    requests: Mapping[int, HttpRequest],
) -> list[tuple[AnyPage, Head] | None]:
    """Pages (instances of their own classes) with their heads, in order, with the queries of one of each kind.

    By position: ``listings``, what index pages list; ``requests``, for pages of which a part is asked for, such as the
    year of an archive. A page that cannot be represented is None and logged.
    """
    pages = list(pages)
    # Sources of stand-ins, for their heads; an alias of an alias is what Wagtail's own commands can make of a page.
    prefetch_related_objects([page for page in pages if page.alias_of_id], "alias_of__alias_of")
    reports = [page for page in pages if isinstance(page, EventReportMixin)]
    by_id = {report.id: report for report in assemble_reports(reports, context)} if reports else {}
    others = {place: page for place, page in enumerate(pages) if not isinstance(page, EventReportMixin)}
    made = _others(others, context, listings, requests) if others else {}
    return [
        _whole(page, made.get(place) or by_id.get(page.pk), context, year_of(requests.get(place)))
        for place, page in enumerate(pages)
    ]


def year_of(request: HttpRequest | None) -> int | None:
    """The year of an archive that a request asks for."""
    match = getattr(request, "routable_resolver_match", None)
    return match.kwargs.get("year") if match else None


def list_query(page: Any, context: AssemblyContext) -> ListQuery:
    """What an index page lists, as a question to the API."""
    locale = context.language_of(page)
    if isinstance(page, EventReportIndexMixin):
        return ListQuery(page.pk, locale, conf.SHOW_FALLBACK)
    return ListQuery(None, locale, False)


def _whole(page: Any, made: AnyPage | None, context: AssemblyContext, year: int | None) -> tuple[AnyPage, Head] | None:
    try:
        return made and (made, _head(page, made, context, year))
    except Exception:
        logger.exception("Left out page %s: its head could not be made.", page.pk)
        return None


def _head(page: Any, made: AnyPage, context: AssemblyContext, year: int | None) -> Head:
    with translation.override(made.language.content_locale):
        if isinstance(made, Report):
            return assemble_head(page, context, shown=made)
        intro = made.intro.html if hasattr(made, "intro") else ""
        trail, versions = made.breadcrumbs, made.translations
        of_year = year if isinstance(page, EventReportIndexMixin) else None
        return assemble_head(page, context, trail=trail, description=intro, versions=versions, year=of_year)


def _others(
    pages: Mapping[int, Any],
    context: AssemblyContext,
    listings: Mapping[int, ItemList],
    requests: Mapping[int, HttpRequest],
) -> dict[int, AnyPage]:
    """Pages that are no reports, by position."""
    found, instances = References(), list(pages.values())
    _prefetch_fields([page for page in instances if not _has_intro(page)])
    for page in instances:
        found.translations_of.add(page.translation_key)
        if _has_intro(page):
            rich_text_references(page.intro, found)
        else:
            found.page = page
            find_fields(page, found)
    loaded = Loaded(found, context)
    neighbours, locales = Neighbours(instances, context, loaded), content_locales(instances)
    made = {}
    for place, page in pages.items():
        lookups = Lookups(loaded, context, page_id=page.pk, locale_id=locales.get(page.alias_of_id, page.locale_id))
        lookups.depends.on(page)
        try:
            with translation.override(lookups.language):
                trail = neighbours.breadcrumbs(page, requests.get(place))
                made[place] = _other(page, lookups, neighbours, trail, listings.get(place))
        except Exception:
            logger.exception("Left out page %s: it could not be represented.", page.pk)
    return made


def _prefetch_fields(pages: Sequence) -> None:
    """Load the rows that hang on stored pages, and what their relations lead to: one query for each relation."""
    for model in {type(page) for page in pages}:
        names = related_names(model)
        stored = [page for page in pages if type(page) is model and not getattr(page, "_cluster_related_objects", None)]
        if names and stored:
            prefetch_related_objects(stored, *names)


def _has_intro(page: Any) -> bool:
    return isinstance(page, EventReportIndexMixin | BestPracticeIndexMixin)


def _other(
    page: Any, lookups: Lookups, neighbours: Neighbours, trail: list[Breadcrumb], listing: ItemList | None
) -> ReportIndex | BestPracticeIndex | OtherPage:
    common = {
        "id": page.pk,
        "title": page.title,
        "meta": represent_meta(page, lookups),
        "language": represent_language(page, lookups),
        "breadcrumbs": trail,
        "translations": neighbours.translations(page),
    }
    if not _has_intro(page):
        fields = represent_fields(page, lookups)
        return other_page_type(type(page))(kind=page._meta.label, fields=fields, **common)
    intro, query = lookups.rich_text(page.intro), list_query(page, lookups.context)
    own = {"intro": intro, "query": query, "listing": listing}
    if isinstance(page, EventReportIndexMixin):
        return ReportIndex(kind="report_index", **own, **common)
    return BestPracticeIndex(kind="best_practice_index", **own, **common)
