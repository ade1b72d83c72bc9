"""What stands around a page: its trail, its translations, the other editions of its series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from django.conf import settings
from wagtail.coreutils import get_content_languages

from ..breadcrumbs import trails
from ..compat import get_page_model
from ..models import get_report_model
from ..representations.breadcrumb import Breadcrumb
from ..representations.report import Editions, ReportLink, Translation
from .context import AssemblyContext
from .event import date_text


class Neighbours:
    """Trails, translations and editions of many pages, each loaded with a fixed number of queries."""

    def __init__(self, pages: Sequence, context: AssemblyContext):
        self.context = context
        self._trails = dict(zip((id(page) for page in pages), trails(pages, site=context.gate.site), strict=True))
        self._translations = self._load_translations(pages)
        self._editions = self._load_editions(pages)

    def breadcrumbs(self, page) -> list[Breadcrumb]:
        """The trail from the site's home to the page."""
        return self._trails[id(page)]

    def translations(self, page) -> list[Translation]:
        """Every visible language version, itself included, in the order of the site's languages; no fallbacks."""
        return [self._translation(other) for other in self._translations.get(page.translation_key, [])]

    def editions(self, page) -> Editions:
        """The visible editions before and after this one, in its language."""
        others = self._editions.get((page.series_id, page.locale_id), [])
        mine = _place(page)
        before = [other for other in others if other.pk != page.pk and _place(other) < mine]
        after = [other for other in others if other.pk != page.pk and _place(other) > mine]
        return Editions(
            previous=self._link(before[-1]) if before else None,
            next=self._link(after[0]) if after else None,
        )

    def _load_translations(self, pages: Sequence) -> dict:
        keys = {page.translation_key for page in pages}
        rows = self.context.gate.pages(
            get_page_model()._default_manager.filter(translation_key__in=keys, alias_of__isnull=True)
        )
        order = {code: place for place, code in enumerate(_languages())}
        by_key = defaultdict(list)
        for row in rows.specific(defer=True):
            by_key[row.translation_key].append(row)
        return {key: sorted(rows, key=lambda row: order.get(self._code(row), 99)) for key, rows in by_key.items()}

    def _load_editions(self, pages: Sequence) -> dict:
        series = {page.series_id for page in pages if page.series_id}
        if not series:
            return {}
        model = get_report_model()
        rows = self.context.gate.pages(model.objects.filter(series_id__in=series, alias_of__isnull=True))
        by_series = defaultdict(list)
        for row in rows.defer_streamfields():
            by_series[row.series_id, row.locale_id].append(row)
        return {key: sorted(rows, key=_place) for key, rows in by_series.items()}

    def _translation(self, page) -> Translation:
        path, url = self.context.addresses.of(page)
        return Translation(locale=self._code(page), path=path, html_url=url, title=page.title)

    def _link(self, page) -> ReportLink:
        path, url = self.context.addresses.of(page)
        return ReportLink(
            id=page.pk,
            title=page.title,
            path=path,
            html_url=url,
            locale=self._code(page),
            edition=page.edition,
            date_text=date_text(page.start_date, page.end_date, self._code(page)),
        )

    def _code(self, page) -> str:
        return self.context.language_of(page)


def _place(page) -> tuple:
    """Where an edition stands in its series: by date, and by number on the same day."""
    return page.start_date, page.edition or 0, page.pk or 0


def _languages() -> list[str]:
    return list(get_content_languages()) if getattr(settings, "WAGTAIL_I18N_ENABLED", False) else []
