"""Any page, as the API gives it: a report, an index, or a page of another type with what all pages have."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import translation

from ..blocks.references import References, rich_text_references
from ..models import BestPracticeIndexMixin, EventReportIndexMixin, EventReportMixin
from ..representations.head import Head
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


def assemble_page(page: Any, context: AssemblyContext) -> tuple[AnyPage, Head] | None:
    """A page (an instance of its own class) with its head; None for a report that cannot be represented."""
    return assemble_pages([page], context)[0]


def assemble_pages(pages: Iterable, context: AssemblyContext) -> list[tuple[AnyPage, Head] | None]:
    """The same for many pages, in order, with the queries of one of each kind. A broken one is None and logged."""
    pages = list(pages)
    # Sources of stand-ins, for their heads; an alias of an alias is what Wagtail's own commands can make of a page.
    prefetch_related_objects([page for page in pages if page.alias_of_id], "alias_of__alias_of")
    reports = [page for page in pages if isinstance(page, EventReportMixin)]
    made = {report.id: report for report in assemble_reports(reports, context)} if reports else {}
    made |= _others([page for page in pages if not isinstance(page, EventReportMixin)], context)
    return [_whole(page, made.get(page.pk), context) for page in pages]


def _whole(page: Any, made: AnyPage | None, context: AssemblyContext) -> tuple[AnyPage, Head] | None:
    try:
        return made and (made, _head(page, made, context))
    except Exception:
        logger.exception("Left out page %s: its head could not be made.", page.pk)
        return None


def _head(page: Any, made: AnyPage, context: AssemblyContext) -> Head:
    with translation.override(made.language.content_locale):
        if isinstance(made, Report):
            return assemble_head(page, context, shown=made)
        intro = made.intro.html if hasattr(made, "intro") else ""
        trail, versions = made.breadcrumbs, made.translations
        return assemble_head(page, context, trail=trail, description=intro, versions=versions)


def _others(pages: Sequence, context: AssemblyContext) -> dict[int, AnyPage]:
    """Pages that are no reports, by id."""
    if not pages:
        return {}
    found = References()
    _prefetch_fields([page for page in pages if not _has_intro(page)])
    for page in pages:
        found.translations_of.add(page.translation_key)
        if _has_intro(page):
            rich_text_references(page.intro, found)
        else:
            found.page = page
            find_fields(page, found)
    loaded = Loaded(found, context)
    neighbours, locales = Neighbours(pages, context, loaded), content_locales(pages)
    made = {}
    for page in pages:
        lookups = Lookups(loaded, context, page_id=page.pk, locale_id=locales.get(page.alias_of_id, page.locale_id))
        lookups.depends.on(page)
        try:
            with translation.override(lookups.language):
                made[page.pk] = _other(page, lookups, neighbours)
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


def _other(page: Any, lookups: Lookups, neighbours: Neighbours) -> ReportIndex | BestPracticeIndex | OtherPage:
    common = {
        "id": page.pk,
        "title": page.title,
        "meta": represent_meta(page, lookups),
        "language": represent_language(page, lookups),
        "breadcrumbs": neighbours.breadcrumbs(page),
        "translations": neighbours.translations(page),
    }
    if not _has_intro(page):
        fields = represent_fields(page, lookups)
        return other_page_type(type(page))(kind=page._meta.label, fields=fields, **common)
    intro, locale = lookups.rich_text(page.intro), lookups.context.language_of(page)
    if isinstance(page, EventReportIndexMixin):
        return ReportIndex(kind="report_index", intro=intro, query=ListQuery(page.pk, locale), **common)
    return BestPracticeIndex(kind="best_practice_index", intro=intro, query=ListQuery(None, locale), **common)
