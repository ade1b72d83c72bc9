"""iCalendar (RFC 5545, RFC 7986). Pure Python.

All-day events are dates; timed ones are written in UTC, computed for their own date, because rules of time zones that
hold today are wrong for events of other years. The bytes depend on nothing but what is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar
from icalendar import Event as Component
from icalendar.prop import vDuration, vGeo, vText, vUri

from .. import __version__
from ..dates import Span
from ..representations.event import Event
from ..representations.feed import Feed
from ..representations.records import Coordinates, Venue
from ..representations.report import ReportTeaser
from .plain import NEVER, clean, each, one_line, one_word

MEDIA_TYPE = "text/calendar; charset=utf-8"
#: How often programs should ask again.
REFRESH_INTERVAL = timedelta(hours=12)
STATUS = {"scheduled": "CONFIRMED", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}

_END = b"END:VCALENDAR\r\n"


def calendar(feed: Feed, reports: Iterable[ReportTeaser]) -> Iterator[bytes]:
    """A calendar in pieces: its head, each event, its end. An event that cannot be written is left out and logged."""
    yield _head(feed).to_ical().removesuffix(_END)
    yield from each(entry, reports)
    yield _END


def entry(report: ReportTeaser) -> bytes:
    """The ``VEVENT`` of a report's event."""
    event, stamp = report.event, report.meta.last_published_at or report.meta.first_published_at or NEVER
    component = Component()
    component.add("uid", event.uid)
    component.add("dtstamp", stamp.astimezone(UTC))
    component.add("last-modified", stamp.astimezone(UTC))
    component.add("sequence", event.sequence)
    component.add("status", STATUS[event.status])
    component.add("summary", _Text(one_line(event.name)))
    _add_dates(component, event)
    _add_place(component, event)
    _add_text(component, report)
    return component.to_ical()


def _head(feed: Feed) -> Calendar:
    head = Calendar()
    head.add("version", "2.0")
    head.add("prodid", f"-//wagtail-clusterevents//wagtail-clusterevents {__version__}//EN")
    head.add("uid", feed.uid)
    name = _Text(one_line(feed.title))
    head.add("name", name)
    head.add("x-wr-calname", name)
    if feed.description:
        head.add("description", _Text(clean(feed.description)))
    head.add("source", vUri(one_word(feed.self_url)), parameters={"VALUE": "URI"})
    if feed.home_url:
        head.add("url", vUri(one_word(feed.home_url)))
    interval = vDuration(REFRESH_INTERVAL)
    head.add("refresh-interval", interval, parameters={"VALUE": "DURATION"})
    head.add("x-published-ttl", interval.to_ical().decode())
    return head


def _add_dates(component: Component, event: Event) -> None:
    start, end = _start(event), _end(event)
    component.add("dtstart", start)
    if isinstance(end, timedelta):
        component.add("duration", end)
    elif end is not None and end > start:
        component.add("dtend", end)


def _start(event: Event) -> date | datetime:
    return event.start.date if event.start.instant is None else _seconds(event.start.instant)


def _end(event: Event) -> date | datetime | timedelta | None:
    """The end, which is exclusive; None if it is not known.

    A whole day that no calendar has a day after is told by its length.
    """
    if event.end is None:
        return None
    if event.start.instant is not None:
        return _seconds(event.end.instant) if event.end.instant else _midnight_after(event)
    if event.last_date == date.max:
        days = (date.max - event.start.date).days + 1
        return timedelta(days=days) if days > 1 else None
    return event.last_date + timedelta(days=1)


def _midnight_after(event: Event) -> datetime | None:
    """The end of the last day, where only the hour of the first day is known; None for an event of one day."""
    if event.last_date <= event.start.date:
        return None
    return _seconds(Span(event.last_date, time_zone=event.time_zone).ends_before)


def _seconds(instant: datetime) -> datetime:
    return instant.replace(microsecond=0)


def _add_place(component: Component, event: Event) -> None:
    online = one_word(event.online_url)
    if event.venue:
        component.add("location", _Text(one_line(venue_in_words(event.venue))))
        if event.venue.coordinates:
            component.add("geo", _Geo(event.venue.coordinates))
    elif online:
        component.add("location", _Text(online))
    if online:
        component.add("conference", vUri(online), parameters={"VALUE": "URI"})


def venue_in_words(venue: Venue) -> str:
    """Name and address in one line."""
    address = venue.address
    town = f"{address.postal_code} {address.city}".strip()
    return ", ".join(filter(None, (venue.name, address.street, town, address.country_name)))


def _add_text(component: Component, report: ReportTeaser) -> None:
    url = one_word(report.meta.html_url or "")
    description = "\n\n".join(filter(None, (clean(report.lead).strip(), url)))
    if description:
        component.add("description", _Text(description))
    if url:
        component.add("url", vUri(url))
    topics = [name for topic in report.topics if (name := one_line(topic.name))]
    if topics:
        component.add("categories", _Texts(topics))
    for row in report.event.organisations:
        # Not ORGANIZER, which has to be a mail address.
        if row.role == "organiser":
            component.add("contact", _Text(one_line(row.organisation.name)))


class _Text(vText):
    """Text with its special characters escaped (RFC 5545, section 3.3.11).

    The library takes a backslash before a capital N for a line break, even where somebody has written just that.
    """

    def to_ical(self) -> bytes:
        return escaped(self).encode()


class _Texts(vText):
    """Several texts in one property, each escaped, with commas between them."""

    def __new__(cls, texts: Iterable[str]):
        texts = list(texts)
        value = super().__new__(cls, ",".join(texts))
        value.texts = texts
        return value

    def to_ical(self) -> bytes:
        return ",".join(map(escaped, self.texts)).encode()


def escaped(text: str) -> str:
    """A text as the value of a property."""
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


class _Geo(vGeo):
    """``GEO`` with six places behind the dot, never with an exponent."""

    def __init__(self, coordinates: Coordinates):
        super().__init__((coordinates.latitude, coordinates.longitude))

    def to_ical(self) -> str:
        return f"{self.latitude:.6f};{self.longitude:.6f}"
