"""Any page, as the API gives it: a report, an index, or a page of another type with what all pages have."""

from __future__ import annotations

import datetime
from typing import Any

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
from .page_types import other_page_type
from .report import assemble_reports, content_locales, represent_language, represent_meta

AnyPage = Report | ReportIndex | BestPracticeIndex | OtherPage


def assemble_page(page: Any, context: AssemblyContext) -> tuple[AnyPage, Head] | None:
    """A page (an instance of its own class) with its head; None for a report that cannot be represented."""
    if isinstance(page, EventReportMixin):
        reports = assemble_reports([page], context)
        return (reports[0], assemble_head(page, context, shown=reports[0])) if reports else None
    made = _other(page, context)
    description = made.intro.html if hasattr(made, "intro") else ""
    return made, assemble_head(page, context, trail=made.breadcrumbs, description=description)


def fresh_until(page: Any, made: AnyPage) -> datetime.datetime | None:
    """When the page changes by itself: its event's next phase, or its expiry, whichever comes first."""
    changes = [page.expire_at, made.event.phase_changes_at if isinstance(made, Report) else None]
    return min((moment for moment in changes if moment), default=None)


def _other(page: Any, context: AssemblyContext) -> ReportIndex | BestPracticeIndex | OtherPage:
    found = References()
    found.translations_of.add(page.translation_key)
    has_intro = isinstance(page, EventReportIndexMixin | BestPracticeIndexMixin)
    if has_intro:
        rich_text_references(page.intro, found)
    loaded = Loaded(found, context)
    locale_id = content_locales([page]).get(page.alias_of_id, page.locale_id)
    lookups = Lookups(loaded, context, page_id=page.pk, locale_id=locale_id)
    neighbours = Neighbours([page], context, loaded)
    with translation.override(lookups.language):
        common = {
            "id": page.pk,
            "title": page.title,
            "meta": represent_meta(page, lookups),
            "language": represent_language(page, lookups),
            "breadcrumbs": neighbours.breadcrumbs(page),
            "translations": neighbours.translations(page),
        }
        if not has_intro:
            return other_page_type(type(page))(kind=page._meta.label, **common)
        intro, locale = lookups.rich_text(page.intro), context.language_of(page)
    if isinstance(page, EventReportIndexMixin):
        return ReportIndex(kind="report_index", intro=intro, query=ListQuery(page.pk, locale), **common)
    return BestPracticeIndex(kind="best_practice_index", intro=intro, query=ListQuery(None, locale), **common)
