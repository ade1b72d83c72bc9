"""What can be subscribed to: the reports of an index, of a language, of a series, and best practices; with their
items.
"""

from __future__ import annotations

import datetime
import mimetypes
import uuid
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from django.db.models import F, QuerySet
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Locale

from ..compat import get_page_model
from ..conf import conf
from ..formats.graph_records import social
from ..models import EventSeries, Topic, get_report_model
from ..representations.best_practice import BestPracticeItem
from ..representations.feed import Feed, FeedImage, FeedItem
from ..representations.image import Image
from ..representations.report import ReportTeaser
from .context import AssemblyContext

#: Items of an Atom or JSON feed: the newest.
FEED_LENGTH = 50


@dataclass(frozen=True)
class Subscription:
    """A feed, and the rows that it is made of: reports or best practices, in no order yet."""

    feed: Feed
    rows: QuerySet


@dataclass(frozen=True)
class Narrowing:
    """The filters of a report index: ``year`` in which the event began, ``topic`` as slug in any language."""

    year: int | None = None
    topic: str = ""

    def narrow(self, reports: QuerySet, locale_id: int) -> tuple[QuerySet, list[str]]:
        """The reports that meet both, and the filters in words. A slug that no topic has takes nothing in."""
        words = [str(self.year)] if self.year else []
        if self.year:
            reports = reports.filter(start_date__year=self.year)
        if not self.topic:
            return reports, words
        named = sorted(Topic.objects.filter(slug=self.topic), key=lambda row: (row.locale_id != locale_id, row.pk))
        about = get_report_model().objects.about(named[:1]).order_by().values("pk")
        return reports.filter(pk__in=about) if named else reports.none(), [*words, *map(str, named[:1])]

    def __str__(self) -> str:
        return f"{self.year or ''}/{self.topic}"


def index_subscription(index, context: AssemblyContext, self_url: str, narrowing: Narrowing) -> Subscription:
    """The reports of an index page."""
    reports, words = narrowing.narrow(index.get_reports(context.gate), index.locale_id)
    title = " – ".join([index.title, *words])
    return Subscription(page_feed(index, context, self_url, title=title, part=str(narrowing)), reports)


def language_subscription(
    locale: Locale, context: AssemblyContext, self_url: str, narrowing: Narrowing
) -> Subscription:
    """All reports in one language."""
    reports, words = narrowing.narrow(_in_language(locale, context), locale.pk)
    with translation.override(locale.language_code):
        title = " – ".join([f"{_publisher(context)}: {gettext('Events and reports')}", *words])
    return Subscription(_home_feed(locale, context, self_url, title, f"reports/{narrowing}"), reports)


def series_subscription(series: EventSeries, locale: Locale, context: AssemblyContext, self_url: str) -> Subscription:
    """The editions of a series in one language."""
    feed = _home_feed(locale, context, self_url, str(series), f"series/{series.translation_key}")
    return Subscription(feed, _in_language(locale, context).filter(series__translation_key=series.translation_key))


def practice_subscription(locale: Locale, context: AssemblyContext, self_url: str, rows: QuerySet) -> Subscription:
    """Best practices (rows of their index) in one language."""
    with translation.override(locale.language_code):
        title = f"{_publisher(context)}: {gettext('Best practices')}"
    part = f"best-practices/{self_url.partition('?')[2]}"
    return Subscription(_home_feed(locale, context, self_url, title, part), rows)


def page_feed(page, context: AssemblyContext, self_url: str, *, title: str, part: str) -> Feed:
    """The feed that belongs to a page; ``part`` tells several of one page apart."""
    _path, url = context.addresses.of(page)
    source = page.alias_of or page
    language = context.language_of(source)
    return Feed(
        uid=str(uuid.uuid5(page.translation_key, f"{context.language_of(page)}/{part}")),
        title=title,
        description=getattr(page, "search_description", ""),
        language=language,
        home_url=url,
        self_url=self_url,
        author=_publisher(context),
        updated=page.last_published_at,
    )


def in_window(reports: QuerySet, context: AssemblyContext) -> QuerySet:
    """Those that are not over for longer than the setting ``CALENDAR_WINDOW`` says; the day changes at midnight UTC."""
    if conf.CALENDAR_WINDOW is None:
        return reports
    today = context.now.astimezone(datetime.UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return reports.filter(ends_before__gte=today - datetime.timedelta(days=conf.CALENDAR_WINDOW))


def newest(rows: QuerySet, prefix: str = "") -> QuerySet:
    """The rows that were published last, newest first; ``prefix`` leads to the page."""
    order = F(f"{prefix}first_published_at").desc(nulls_last=True)
    return rows.order_by(order, "-pk")[:FEED_LENGTH]


def report_item(report: ReportTeaser, context: AssemblyContext) -> FeedItem:
    """A report in a feed."""
    return FeedItem(
        uid=str(uuid.uuid5(uuid.UUID(report.event.uid), "report")),
        title=report.title,
        url=report.meta.html_url,
        language=report.language.content_locale,
        summary=report.lead,
        published=report.meta.first_published_at,
        updated=report.meta.last_published_at or report.meta.first_published_at,
        tags=[topic.name for topic in report.topics],
        image=_image(report.lead_image, context),
    )


def practice_item(practice: BestPracticeItem, page, key: uuid.UUID, context: AssemblyContext) -> FeedItem:
    """A best practice in a feed; ``page`` is its report's, ``key`` what its id is made from."""
    return FeedItem(
        uid=str(uuid.uuid5(key, practice.uid.partition("-")[2] + practice.locale)),
        title=practice.title,
        url=practice.html_url,
        language=practice.locale,
        summary=practice.summary,
        published=page.first_published_at,
        updated=page.last_published_at or page.first_published_at,
        tags=[organisation.name for organisation in practice.organisations],
        image=_image(practice.image, context),
    )


def _image(image: Image | None, context: AssemblyContext) -> FeedImage | None:
    file = image and social(image)
    if not file:
        return None
    kind = file.sources[-1].type if file.sources else mimetypes.guess_type(file.src)[0]
    return FeedImage(url=urljoin(context.media_base, file.src), type=kind or "image/jpeg")


def _in_language(locale: Locale, context: AssemblyContext) -> QuerySet:
    return context.gate.pages(get_report_model().objects.filter(locale=locale))


def _home_feed(locale: Locale, context: AssemblyContext, self_url: str, title: str, part: str) -> Feed:
    roots = [root for root in context.gate.roots if root.site == context.gate.site and root.is_served]
    named = next((root for root in roots if root.is_named), roots[0])
    root = next((root for root in roots if root.language_code == locale.language_code), named)
    page = get_page_model()._default_manager.get(pk=root.page_id)
    feed = page_feed(page, context, self_url, title=title, part=f"{locale.language_code}/{part}")
    return replace(feed, language=locale.language_code, description="")


def _publisher(context: AssemblyContext) -> str:
    site = context.gate.site
    return (site.site_name or site.hostname) if site else ""
