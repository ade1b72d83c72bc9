"""The views of calendars and feeds: they find what is asked for, and hand it to the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlencode, urljoin

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from wagtail.models import Locale

from ..api.context import context_of
from ..api.http import answer
from ..api.streams import stream
from ..assembly.context import AssemblyContext
from ..assembly.feeds import (
    Narrowing,
    Subscription,
    in_window,
    index_subscription,
    language_subscription,
    newest,
    page_feed,
    practice_item,
    practice_subscription,
    report_item,
    series_subscription,
)
from ..assembly.fingerprint import fingerprint
from ..assembly.keys import in_language, known_records
from ..assembly.practice_filters import FILTERS, FilteredPractices
from ..assembly.practice_listing import query_of
from ..assembly.practices import assemble_practices
from ..assembly.report import assemble_teasers, with_facts
from ..compat import get_page_model
from ..formats import atom, icalendar, json_feed
from ..models import (
    BestPracticeEntry,
    BestPracticeIndexMixin,
    EventReportIndexMixin,
    EventSeries,
    get_report_model,
    has_report_model,
)
from ..representations.feed import Feed, FeedItem
from .responses import MAX_AGE, public

#: Events that are loaded at once.
BATCH = 200
WRITERS = {"atom": (atom.atom, atom.MEDIA_TYPE), "json": (json_feed.json_feed, json_feed.MEDIA_TYPE)}
PRACTICE_FILTERS = [*(each.name for each in FILTERS), "q"]


@public
def event(request: HttpRequest, page_id: str) -> HttpResponseBase:
    """The calendar of one report's event."""
    context = _context(request)
    found = context.gate.pages(get_report_model().objects.filter(pk=page_id))
    page = with_facts(found).defer_streamfields().first()
    teasers = assemble_teasers([page], context) if page else []
    if not teasers:
        raise Http404
    feed = page_feed(page, context, _own_url(request, context), title=teasers[0].event.name, part="event")
    content = b"".join(icalendar.calendar(feed, teasers))
    return answer(request, content, language=feed.language, content_type=icalendar.MEDIA_TYPE, max_age=MAX_AGE)


@public
def index(request: HttpRequest, page_id: str, format: str) -> HttpResponseBase:
    """What an index page lists, with its filters: reports in every format, best practices as Atom and JSON Feed."""
    context = _context(request)
    page = context.gate.pages(get_page_model()._default_manager.filter(pk=page_id)).first()
    page = page and page.specific
    if isinstance(page, EventReportIndexMixin):
        narrowing = _narrowing(request)
        subscription = index_subscription(page, context, _own_url(request, context, "year", "topic"), narrowing)
        return _reports(request, context, subscription, format)
    if not isinstance(page, BestPracticeIndexMixin) or format == "ics":
        raise Http404
    url = _own_url(request, context, *PRACTICE_FILTERS)
    feed = page_feed(page, context, url, title=page.title, part=url.partition("?")[2])
    return _practices(request, context, Subscription(feed, _entries(request, page.locale, context)), format)


@public
def reports(request: HttpRequest, language: str, format: str) -> HttpResponseBase:
    """All reports in one language, with the filters of an index."""
    context = _context(request)
    locale, url = _locale(language), _own_url(request, context, "year", "topic")
    return _reports(request, context, language_subscription(locale, context, url, _narrowing(request)), format)


@public
def series(request: HttpRequest, language: str, series: str, format: str) -> HttpResponseBase:
    """The editions of a series (by slug or key) in one language."""
    context = _context(request)
    locale = _locale(language)
    keys = known_records(EventSeries, [series], locale.pk).values()
    found = in_language(EventSeries.objects.filter(translation_key__in=keys), locale.pk)
    if not found:
        raise Http404
    [row] = found.values()
    return _reports(request, context, series_subscription(row, locale, context, _own_url(request, context)), format)


@public
def best_practices(request: HttpRequest, language: str, format: str) -> HttpResponseBase:
    """All best practices in one language, with the filters of their index."""
    context = _context(request)
    locale = _locale(language)
    url = _own_url(request, context, *PRACTICE_FILTERS)
    subscription = practice_subscription(locale, context, url, _entries(request, locale, context))
    return _practices(request, context, subscription, format)


@public
def not_found(request: HttpRequest) -> HttpResponseBase:
    """The answer below the feeds' prefix where there is none, so that the site does not look for a page there."""
    raise Http404


def _reports(request: HttpRequest, context: AssemblyContext, asked: Subscription, format: str) -> HttpResponseBase:
    if format == "ics":
        return _calendar(request, context, asked)
    rows = newest(with_facts(asked.rows).defer_streamfields())
    items = [report_item(report, context) for report in assemble_teasers(rows, context)]
    return _feed(request, asked.feed, items, format)


def _calendar(request: HttpRequest, context: AssemblyContext, asked: Subscription) -> HttpResponseBase:
    events = in_window(asked.rows, context).order_by("-begins_at", "-pk")
    hashed, ids = fingerprint(events, asked.feed)
    return stream(
        request,
        lambda: icalendar.calendar(asked.feed, _in_batches(ids, context)),
        fingerprint=hashed,
        content_type=icalendar.MEDIA_TYPE,
        max_age=MAX_AGE,
        language=asked.feed.language,
    )


def _in_batches(ids: list[int], context: AssemblyContext) -> Iterator[Any]:
    rows = with_facts(context.gate.pages(get_report_model().objects.order_by("-begins_at", "-pk")))
    for start in range(0, len(ids), BATCH):
        yield from assemble_teasers(rows.filter(pk__in=ids[start : start + BATCH]).defer_streamfields(), context)


def _practices(request: HttpRequest, context: AssemblyContext, asked: Subscription, format: str) -> HttpResponseBase:
    entries = {entry.uid: entry for entry in newest(asked.rows.select_related("page"), "page__")}
    items = [
        practice_item(practice, entries[practice.uid].page, entries[practice.uid].translation_key, context)
        for practice in assemble_practices(entries.values(), context)
    ]
    return _feed(request, asked.feed, items, format)


def _feed(request: HttpRequest, feed: Feed, items: Iterable[FeedItem], format: str) -> HttpResponseBase:
    write, media_type = WRITERS[format]
    return answer(request, write(feed, items), language=feed.language, content_type=media_type, max_age=MAX_AGE)


def _entries(request: HttpRequest, locale: Locale, context: AssemblyContext):
    rows = BestPracticeEntry.objects.visible(context.gate).filter(locale=locale, page__alias_of__isnull=True)
    asked = request.GET.copy()
    for name in PRACTICE_FILTERS:
        asked.setlist(name, [_usable(value) for value in asked.getlist(name)])
    return FilteredPractices(rows, query_of(asked), locale.pk).matching()


def _context(request: HttpRequest) -> AssemblyContext:
    context = context_of(request, None)
    if not has_report_model():
        raise Http404
    return context


def _locale(language: str) -> Locale:
    locale = Locale.objects.filter(language_code__iexact=language).first()
    if locale is None:
        raise Http404
    return locale


def _narrowing(request: HttpRequest) -> Narrowing:
    year = request.GET.get("year", "")
    if year and not (year.isascii() and year.isdigit() and 1 <= int(year[:9]) <= 9999):
        raise Http404
    return Narrowing(year=int(year) if year else None, topic=_usable(request.GET.get("topic", "")))


def _usable(text: str) -> str:
    """A value for the database, which may refuse control characters; one that has any names nothing."""
    return text if text.isprintable() else "-"


def _own_url(request: HttpRequest, context: AssemblyContext, *names: str) -> str:
    """The feed's own address, with those parameters that it knows, in their order."""
    pairs = [(name, value) for name in names for value in request.GET.getlist(name) if value]
    path = f"{request.path}?{urlencode(pairs)}" if pairs else request.path
    return urljoin(context.api_base, path)
