"""The event that a report tells about."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from .records import Organisation, Series, Venue

Phase = Literal["upcoming", "ongoing", "past"]
Status = Literal["scheduled", "cancelled", "postponed"]
AttendanceMode = Literal["in_person", "online", "hybrid"]
Qualifier = Literal["exact", "about", "at_least", "at_most"]
Role = Literal["organiser", "host", "partner", "funder"]


@dataclass(frozen=True)
class Moment:
    """A local date, with a local time where one is known; ``instant`` is that moment in UTC."""

    date: datetime.date
    time: datetime.time | None
    instant: datetime.datetime | None


@dataclass(frozen=True)
class Attendance:
    """How many came; ``text`` says it in the report's language."""

    number: int
    qualifier: Qualifier
    text: str


@dataclass(frozen=True)
class HostEvent:
    """The larger event (a fair, a congress) that this one was part of."""

    name: str
    url: str


@dataclass(frozen=True)
class EventOrganisation:
    """An organisation in the part it plays in the event; ``role_text`` names the part in the report's language."""

    role: Role
    role_text: str
    organisation: Organisation


@dataclass(frozen=True)
class Event:
    """Name, dates, place and people of an event.

    ``start`` and ``end`` are local to ``time_zone`` (an IANA name); ``end`` is None when only the first day is known,
    and ``last_date`` is inclusive. ``phase`` holds until ``phase_changes_at`` (UTC; None once the event is past).
    ``languages`` are BCP 47 tags. Vocabulary: schema.org's ``eventStatus`` and ``eventAttendanceMode``.

    ``uid`` is a UUID that stays the same for good, one for each language; ``sequence`` counts the changes of date,
    place and status since publication (RFC 5545, ``UID`` and ``SEQUENCE``).
    """

    uid: str
    sequence: int
    name: str
    edition: int | None
    series: Series | None
    start: Moment
    end: Moment | None
    last_date: datetime.date
    time_zone: str
    date_text: str
    time_text: str
    phase: Phase
    phase_changes_at: datetime.datetime | None
    status: Status
    status_text: str
    attendance_mode: AttendanceMode
    attendance_mode_text: str
    online_url: str
    host_event: HostEvent | None
    languages: list[str]
    venue: Venue | None
    organisations: list[EventOrganisation]
    attendance: Attendance | None
