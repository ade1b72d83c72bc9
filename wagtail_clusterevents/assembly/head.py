"""The head of a page: what it says about itself to browsers, search engines and social networks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

from ..compat import get_page_model
from ..conf import conf
from ..formats.graph import page_graph, report_graph
from ..formats.graph_records import social
from ..formats.hreflang import alternates
from ..formats.open_graph import og_locale
from ..formats.plain import shortened
from ..models import BestPracticeIndexMixin, EventReportIndexMixin
from ..representations.breadcrumb import Breadcrumb
from ..representations.head import Alternate, FeedLink, Head, OpenGraph, OpenGraphImage
from ..representations.image import Image
from ..representations.report import Report, Translation
from .addresses import PRACTICE_FORMATS, REPORT_FORMATS, absolute, event_path, feed_path, index_addresses
from .context import AssemblyContext
from .index import Listing, address
from .listing import ReportListing
from .neighbours import languages
from .practice_listing import BestPracticeListing
from .report import plain_text

#: Search engines may show pictures in full size.
INDEXED, NOT_INDEXED = "max-image-preview:large", "noindex, follow"
DESCRIPTION_LENGTH = 300
MEDIA_TYPES = {"ics": "text/calendar", "atom": "application/atom+xml", "json": "application/feed+json"}


def assemble_head(
    page,
    context: AssemblyContext,
    *,
    trail: Sequence[Breadcrumb] = (),
    shown: Report | Listing | None = None,
    description: str = "",
    indexed: bool = True,
    versions: Sequence[Translation] | None = None,
    year: int | None = None,
) -> Head:
    """The head of any page, an instance of its own class.

    ``shown``: what it shows: the ``Report`` that it is, the listing of an index page with its filters; None for other
    pages. ``trail``: its breadcrumbs; a report has its own. ``description``: text or HTML for a page that has no search
    description and is no report. ``indexed``: whether search engines may keep it; false for a preview.
    ``versions``: its visible language versions, where they are known already; a report has its own. ``year``: of which
    it is the archive, where ``shown`` does not say so.
    """
    return _Page(page, context, trail, shown, description, indexed, versions, year).head()


@dataclass
class _Page:
    page: Any
    context: AssemblyContext
    trail: Sequence[Breadcrumb]
    shown: Report | Listing | None
    fallback_description: str
    indexed: bool
    versions: Sequence[Translation] | None
    year: int | None
    base: str = field(init=False)

    def __post_init__(self) -> None:
        self.base = self.context.gate.site.root_url if self.context.gate.site else ""
        self.report = self.shown if isinstance(self.shown, Report) else None
        self.depends = self.context.depends.part(self.page.pk)
        self.year = self.year or getattr(self.shown, "year", None)
        self.title = getattr(self.page, "seo_title", "") or self.page.title
        self.source = self._source()
        self.locale = self.context.language_of(self.page)
        self.content_locale = self.context.language_of(self.source or self.page)

    def head(self) -> Head:
        canonical, description = self._canonical(), self._description()
        others = self._alternates()
        return Head(
            title=self.title,
            description=description,
            robots=INDEXED if self.indexed and not _is_narrowed(self.shown) else NOT_INDEXED,
            canonical=canonical,
            alternates=others,
            feeds=list(self._feeds()),
            open_graph=self._open_graph(canonical, description, others),
            json_ld=self._json_ld(canonical, description) if canonical else None,
        )

    def _source(self) -> Any | None:
        """The visible page that this one stands in for."""
        source = self.page.alias_of if self.page.alias_of_id else None
        while source is not None and source.alias_of_id:
            source = source.alias_of
        shown = source if source is not None and self.context.gate.admits(source) else None
        if source is not None:
            self.depends.on_asked(type(source), source.pk, shown)
        return shown

    def _canonical(self) -> str | None:
        _path, url = self.context.addresses.of(self.source or self.page)
        number = self.shown.pagination.number if isinstance(self.shown, Listing) else 1
        return url and address(url, year=self.year, page=number if number > 1 else None)

    def _description(self) -> str:
        lead = plain_text(self.report.lead.html) if self.report else ""
        text = getattr(self.page, "search_description", "") or lead or plain_text(self.fallback_description)
        if not text and isinstance(self.shown, Listing):
            text = plain_text(self.shown.intro.html)
        return shortened(text, DESCRIPTION_LENGTH)

    def _alternates(self) -> list[Alternate]:
        """The language versions; none for a stand-in, a later page of a list and a filtered one."""
        if self.page.alias_of_id or not self.page.pk or self._is_part():
            return []
        return alternates(self._versions(), settings.LANGUAGE_CODE)

    def _is_part(self) -> bool:
        if self.year or not isinstance(self.shown, Listing):
            return bool(self.year)
        return _is_narrowed(self.shown) or self.shown.pagination.number > 1

    def _versions(self) -> list[tuple[str, str | None]]:
        known = self.report.translations if self.report else self.versions
        if known is not None:
            return [(version.locale, version.html_url) for version in known]
        codes = languages()
        if len(codes) < 2:
            return []
        pages = get_page_model()._default_manager.filter(
            translation_key=self.page.translation_key, alias_of__isnull=True
        )
        found = self.context.gate.pages(pages).specific(defer=True)
        for page in found:
            self.depends.on(page)
        versions = [(self.context.language_of(page), self.context.addresses.of(page)[1]) for page in found]
        return sorted(versions, key=lambda version: (version[0] not in codes, codes.index(version[0])))

    def _feeds(self) -> list[FeedLink]:
        with translation.override(self.content_locale):
            return [
                FeedLink(MEDIA_TYPES[kind], title, absolute(path, self.context))
                for kind, title, path in self._feed_paths()
                if path
            ]

    def _feed_paths(self) -> list[tuple[str, str, str | None]]:
        if self.report:
            return self._report_feeds(self.report)
        title = self.page.title
        if isinstance(self.page, EventReportIndexMixin):
            kinds, query = REPORT_FORMATS, listing_query(self.shown) or [("year", self.year)]
        elif isinstance(self.page, BestPracticeIndexMixin):
            kinds, query = PRACTICE_FORMATS, listing_query(self.shown)
        else:
            return []
        names = {"ics": gettext("calendar"), "atom": "Atom", "json": "JSON Feed"}
        addresses = index_addresses(self.page, self.context, kinds, query)
        return [(kind, f"{title} ({names[kind]})", getattr(addresses, kind)) for kind in kinds]

    def _report_feeds(self, report: Report) -> list[tuple[str, str, str | None]]:
        event, series = report.event, report.event.series
        found = [("ics", event.name, event_path(self.page, self.context))]
        if series:
            path = feed_path("series", language=self.locale, series=series.slug, format="ics")
            found.append(("ics", series.name, path))
        return found

    def _open_graph(self, canonical: str | None, description: str, others: list[Alternate]) -> OpenGraph:
        meta = self.report.meta if self.report else None
        site = self.context.gate.site
        spoken = [other.hreflang for other in others if other.hreflang not in (self.content_locale, "x-default")]
        return OpenGraph(
            type="article" if meta else "website",
            title=self.title,
            description=description,
            url=canonical,
            site_name=site.site_name if site else "",
            locale=og_locale(self.content_locale),
            locale_alternates=[og_locale(tag) for tag in spoken],
            images=self._images(),
            published_time=meta and meta.first_published_at,
            modified_time=meta and meta.last_published_at,
        )

    def _images(self) -> list[OpenGraphImage]:
        image: Image | None = self.report.lead_image if self.report else None
        file = image and social(image)
        if not file:
            return []
        url = urljoin(self.context.media_base or f"{self.base}/", file.src)
        return [OpenGraphImage(url=url, alt=image.alt, width=file.width, height=file.height)]

    def _json_ld(self, canonical: str, description: str) -> dict[str, Any]:
        common = {
            "url": canonical,
            "base": self.base,
            "site_name": self.context.gate.site.site_name,
            "description": description,
        }
        if self.report:
            return report_graph(self.report, event_type=conf.EVENT_SCHEMA_TYPE, **common)
        is_index = isinstance(self.page, (EventReportIndexMixin, BestPracticeIndexMixin))
        kind = "CollectionPage" if is_index else "WebPage"
        return page_graph(schema_type=kind, title=self.title, language=self.content_locale, trail=self.trail, **common)


def listing_query(listing: Listing | None) -> list[tuple[str, Any]]:
    """The filters of a listing as a feed of the same takes them."""
    if isinstance(listing, ReportListing):
        return [("year", listing.year), ("topic", listing.topic_slug)]
    if isinstance(listing, BestPracticeListing):
        return [pair for pair in [*listing.hidden, ("q", listing.q)] if pair[0] != "order"]
    return []


def _is_narrowed(shown: Report | Listing | None) -> bool:
    """Whether a list shows what a visitor chose, by other means than the archive's addresses."""
    if isinstance(shown, ReportListing):
        return bool(shown.topic_slug)
    return isinstance(shown, BestPracticeListing) and bool(shown.is_filtered)
