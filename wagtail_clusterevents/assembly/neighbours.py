"""What stands around a page: its trail, its translations, the other editions of its series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest
from wagtail.coreutils import get_content_languages

from ..breadcrumbs import trails
from ..breadcrumbs.resolver import extended
from ..models import EventSeries, get_report_model
from ..representations.breadcrumb import Breadcrumb
from ..representations.report import Editions, ReportLink, Translation
from .context import AssemblyContext
from .loading import Loaded
from .related import link_columns, link_facts


class Neighbours:
    """Trails, translations and editions of many pages, with one query for trails and one for editions."""

    def __init__(self, pages: Sequence, context: AssemblyContext, loaded: Loaded):
        self.context = context
        self.loaded = loaded
        self._trails = dict(zip((id(page) for page in pages), trails(pages, gate=context.gate), strict=True))
        self._editions = self._load_editions(pages)

    def breadcrumbs(self, page, request: HttpRequest | None = None) -> list[Breadcrumb]:
        """The trail from the site's home to the page, and to the part of it that a request asks for."""
        self.context.depends.part(page.pk).on_trail(page, self.context.gate)
        steps = self._trails[id(page)]
        return extended(steps, page, self.context.gate, request) if request else steps

    def translations(self, page) -> list[Translation]:
        """Every visible language version, itself included, in the order of the site's languages; no fallbacks."""
        order = {code: place for place, code in enumerate(languages())}
        others = self.loaded.translations(page)
        for other in others:
            self.context.depends.part(page.pk).on(other)
        versions = [self._translation(other) for other in others]
        return sorted(versions, key=lambda version: (order.get(version.locale, len(order)), version.locale))

    def editions(self, page) -> Editions:
        """The visible editions before and after this one, in its language."""
        others = self._editions.get((page.series_id, page.locale_id), [])
        mine = _place(page)
        before = [other for other in others if other.pk != page.pk and _place(other) < mine]
        after = [other for other in others if other.pk != page.pk and _place(other) > mine]
        previous, following = before[-1] if before else None, after[0] if after else None
        self._note_editions(page, previous, following)
        return Editions(previous=previous and self._link(previous), next=following and self._link(following))

    def _note_editions(self, page, *shown) -> None:
        depends, series = self.context.depends.part(page.pk), self.loaded.get(EventSeries, page.series_id)
        if series:
            depends.on_key("edition", series.translation_key)
        for edition in filter(None, shown):
            depends.on(edition)

    def _load_editions(self, pages: Sequence) -> dict:
        series = {page.series_id for page in pages if getattr(page, "series_id", None)}
        if not series:
            return {}
        mine = {page.pk: page for page in pages if page.pk and page.series_id and not page.alias_of_id}
        rows = get_report_model().objects.filter(series_id__in=series, alias_of__isnull=True).exclude(pk__in=mine)
        by_series = defaultdict(list)
        for row in self.context.gate.admitted([*mine.values(), *link_columns(rows.order_by())]):
            by_series[row.series_id, row.locale_id].append(row)
        return {key: sorted(rows, key=_place) for key, rows in by_series.items()}

    def _translation(self, page) -> Translation:
        path, url = self.context.addresses.of(page)
        return Translation(locale=self._code(page), path=path, html_url=url, title=page.title)

    def _link(self, page) -> ReportLink:
        return ReportLink(**link_facts(page, self.context))

    def _code(self, page) -> str:
        return self.context.language_of(page)


def _place(page) -> tuple:
    """Where an edition stands in its series: by date, and by number on the same day."""
    return page.start_date, page.edition or 0, page.pk or 0


def languages() -> list[str]:
    """The codes of the site's languages, in their order; empty where content is not translated."""
    return list(get_content_languages()) if getattr(settings, "WAGTAIL_I18N_ENABLED", False) else []
