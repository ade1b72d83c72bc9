"""The event of a report as a representation, with everything that is said in words."""

from __future__ import annotations

import datetime
import functools
import inspect
import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils import formats
from django.utils.translation import ngettext

from ..dates import date_range_in_words, time_range_in_words
from ..models import EventSeries, Organisation, Venue
from ..representations.event import Attendance, Event, EventOrganisation, Moment

if TYPE_CHECKING:
    from .lookups import Lookups


def represent_event(page, organisations: Iterable, lookups: Lookups) -> Event:
    """The event, with the organisations of the page's rows; call it while the content's language is active."""
    span, now = page.span, lookups.context.now
    phase_changes_at = span.phase_changes_at(now)
    lookups.depends.until(phase_changes_at)
    return Event(
        uid=str(uuid.uuid5(page.translation_key, lookups.context.language_of(page))),
        sequence=page.ical_sequence,
        name=page.get_event_name(),
        edition=page.edition,
        series=lookups.record(EventSeries, page.series_id) if page.series_id else None,
        start=Moment(date=span.start_date, time=span.start_time, instant=span.start_instant),
        end=_end(span),
        last_date=span.last_date,
        time_zone=span.time_zone,
        date_text=date_text(page.start_date, page.end_date, lookups.language),
        time_text=time_range_in_words(page.start_time, page.end_time, lookups.language),
        phase=span.phase(now).value,
        phase_changes_at=phase_changes_at,
        status=page.status,
        status_text=_in_words(page, "status"),
        attendance_mode=page.attendance_mode,
        attendance_mode_text=_in_words(page, "attendance_mode"),
        online_url=page.online_url,
        host_event=page.host_event,
        languages=page.languages,
        venue=lookups.record(Venue, page.venue_id) if page.venue_id else None,
        organisations=_organisations(organisations, lookups),
        attendance=represent_attendance(page.attendance_number, page.attendance_qualifier),
    )


def _end(span) -> Moment | None:
    if span.end_date is None and span.end_time is None:
        return None
    return Moment(date=span.last_date, time=None if span.is_all_day else span.end_time, instant=span.end_instant)


def date_text(start: datetime.date, end: datetime.date | None, language: str) -> str:
    """The days in words; in a language without patterns of our own, both dates as Django writes them."""
    words = date_range_in_words(start, end, language)
    if words is not None:
        return words
    days = [start] if end is None or end <= start else [start, end]
    return " – ".join(formats.date_format(day, "DATE_FORMAT") for day in days)


def represent_attendance(number: int | None, qualifier: str) -> Attendance | None:
    """How many came, in words of the active language."""
    if not number:
        return None
    texts = {
        "about": ngettext("about %(number)s participant", "about %(number)s participants", number),
        "at_least": ngettext("at least %(number)s participant", "at least %(number)s participants", number),
        "at_most": ngettext("at most %(number)s participant", "at most %(number)s participants", number),
    }
    exact = ngettext("%(number)s participant", "%(number)s participants", number)
    text = texts.get(qualifier, exact) % {"number": formats.number_format(number, use_l10n=True, force_grouping=True)}
    return Attendance(number=number, qualifier=qualifier if qualifier in texts else "exact", text=text)


def _in_words(instance, name: str) -> str:
    """The label of a choice; by Django's own way only where a project has changed that, because it takes long."""
    words, value = _labels(type(instance), name), getattr(instance, name)
    if words is None:
        return str(getattr(instance, f"get_{name}_display")())
    return str(words.get(value, value))


@functools.cache
def _labels(model: type, name: str) -> dict | None:
    is_stock = isinstance(inspect.getattr_static(model, f"get_{name}_display"), functools.partialmethod)
    return dict(model._meta.get_field(name).flatchoices) if is_stock else None


def _organisations(rows: Iterable, lookups: Lookups) -> list[EventOrganisation]:
    found = [(row, lookups.record(Organisation, row.organisation_id)) for row in rows]
    return [
        EventOrganisation(role=row.role, role_text=_in_words(row, "role"), organisation=organisation)
        for row, organisation in found
        if organisation is not None
    ]
