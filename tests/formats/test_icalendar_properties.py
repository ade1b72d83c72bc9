"""Thousands of events, written and read back with parsers that share no code with each other."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import arrow
import ics
import vobject
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.formats.samples import feed
from tests.formats.strategies import teasers, texts
from wagtail_clusterevents.formats.icalendar import calendar, venue_in_words
from wagtail_clusterevents.formats.plain import clean, one_line
from wagtail_clusterevents.representations.event import Event
from wagtail_clusterevents.representations.report import ReportTeaser

#: Making a failing calendar smaller takes minutes and says no more than the event that failed.
NO_SHRINKING = [phase for phase in Phase if phase not in (Phase.shrink, Phase.explain)]
#: 250 calendars of 8 to 10 events.
many = settings(max_examples=250, deadline=None, phases=NO_SHRINKING, suppress_health_check=list(HealthCheck))
some = settings(many, max_examples=25)
calendars = st.lists(teasers(), min_size=8, max_size=10, unique_by=lambda report: report.event.uid)
FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC, microsecond=0)


def write(reports: list[ReportTeaser]) -> bytes:
    return b"".join(calendar(feed(), reports))


def instant(event: Event, day: date, hours) -> datetime:
    """A local time in UTC; what no calendar has becomes the first or last moment."""
    try:
        return datetime.combine(day, hours, ZoneInfo(event.time_zone)).astimezone(UTC)
    except OverflowError:
        return FIRST if day.year == 1 else LAST


def expected_start(event: Event) -> date | datetime:
    return event.start.date if event.start.time is None else instant(event, event.start.date, event.start.time)


def expected_end(event: Event) -> date | datetime | timedelta | None:
    """The exclusive end; None where nobody said when it ends."""
    if event.end is None:
        return None
    if event.start.time is None and event.last_date == date.max:
        length = date.max - event.start.date + timedelta(days=1)
        return length if length > timedelta(days=1) else None
    if event.start.time is None:
        return event.last_date + timedelta(days=1)
    if event.end.time is not None:
        end = instant(event, event.last_date, event.end.time)
    elif event.last_date == event.start.date:
        return None
    elif event.last_date == date.max:
        end = LAST
    else:
        end = instant(event, event.last_date + timedelta(days=1), datetime.min.time())
    return end if end > expected_start(event) else None


def expected_text(report: ReportTeaser) -> dict[str, str]:
    event = report.event
    return {
        "summary": one_line(event.name),
        "description": "\n\n".join(filter(None, (clean(report.lead).strip(), report.meta.html_url))),
        "location": one_line(venue_in_words(event.venue)) if event.venue else "",
        "contact": [one_line(row.organisation.name) for row in event.organisations],
    }


def as_list(value) -> list:
    return value if isinstance(value, list) else [] if value is None else [value]


def check_with_icalendar(reports: list[ReportTeaser], content: bytes) -> None:
    components = Calendar.from_ical(content).walk("VEVENT")
    assert len(components) == len(reports)
    for report, component in zip(reports, components, strict=True):
        end = component.get("dtend") or component.get("duration")
        assert component["uid"] == report.event.uid
        assert component["sequence"] == report.event.sequence
        assert component["dtstart"].dt == expected_start(report.event)
        assert (end and end.dt) == expected_end(report.event)
        assert component["dtstamp"].dt == report.meta.last_published_at.replace(microsecond=0)
        assert component["last-modified"].dt == component["dtstamp"].dt
        text = {name: str(component.get(name, "")) for name in ("summary", "description", "location")}
        assert {**text, "contact": [str(row) for row in as_list(component.get("contact"))]} == expected_text(report)


def check_with_vobject(reports: list[ReportTeaser], content: bytes) -> None:
    events = vobject.readOne(content.decode()).vevent_list
    assert len(events) == len(reports)
    for report, event in zip(reports, events, strict=True):
        end = event.contents.get("dtend") or event.contents.get("duration")
        assert event.uid.value == report.event.uid
        assert event.dtstart.value == expected_start(report.event)
        assert (end and end[0].value) == expected_end(report.event)
        text = {name: event.getChildValue(name, "") for name in ("summary", "description", "location")}
        assert {**text, "contact": [row.value for row in event.contents.get("contact", [])]} == expected_text(report)
        place = report.event.venue and report.event.venue.coordinates
        assert event.getChildValue("geo") == (place and f"{place.latitude:.6f};{place.longitude:.6f}")


def check_lines(content: bytes) -> None:
    """Folded within 75 octets, never inside a character, and the same lines for programs that split as Python does."""
    assert content.endswith(b"END:VCALENDAR\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert [line for line in lines if len(line) > 75] == []
    assert [line.decode() for line in lines if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)] == []
    text = content.decode().replace("\r\n ", "").removesuffix("\r\n")
    assert text.splitlines() == text.split("\r\n")


@many
@given(calendars)
def test_any_event_is_read_as_it_was_meant(reports):
    content = write(reports)
    check_with_icalendar(reports, content)
    check_with_vobject(reports, content)
    check_lines(content)
    assert write(reports) == content


def is_modern(report: ReportTeaser) -> bool:
    return 2 <= report.event.start.date.year <= 9000


# This parser takes every backslash before an n for a line break, even an escaped one.
plain_teasers = teasers(texts.map(lambda text: text.replace("\\", "/"))).filter(is_modern)


@some
@given(st.lists(plain_teasers, min_size=3, max_size=5, unique_by=lambda report: report.event.uid))
def test_ics_reads_what_was_written(reports):
    events = {event.uid: event for event in ics.Calendar(write(reports).decode()).events}
    assert sorted(events) == sorted(report.event.uid for report in reports)
    for report in reports:
        event, start = events[report.event.uid], expected_start(report.event)
        assert event.begin == arrow.get(start)
        assert event.all_day == (report.event.start.time is None)
        assert event.name == expected_text(report)["summary"]
        assert event.description == expected_text(report)["description"]
