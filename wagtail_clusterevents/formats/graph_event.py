"""The schema.org node of an event. Pure Python."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from ..representations.event import Event, Moment
from .graph_records import Node, organisation, place, reference, series, without_empty

STATUS = {"scheduled": "EventScheduled", "cancelled": "EventCancelled", "postponed": "EventPostponed"}
MODE = {"in_person": "Offline", "online": "Online", "hybrid": "Mixed"}
#: What an organisation's role is called.
ROLE = {"organiser": "organizer", "host": "contributor", "partner": "contributor", "funder": "funder"}


def event_node(event: Event, url: str, base: str, schema_type: str) -> Node | None:
    """The event of the report at ``url``; None if it is not known where it takes place, as the place is required."""
    location = _location(event)
    if not location:
        return None
    return without_empty(
        {
            "@type": schema_type,
            "@id": f"{url}#event",
            "name": event.name,
            "url": url,
            "startDate": _moment(event.start, event.time_zone),
            "endDate": event.end and _moment(event.end, event.time_zone),
            "eventStatus": f"https://schema.org/{STATUS[event.status]}",
            "eventAttendanceMode": f"https://schema.org/{MODE[event.attendance_mode]}EventAttendanceMode",
            "location": location[0] if len(location) == 1 else location,
            "inLanguage": event.languages,
            "superEvent": _super_events(event, base),
            "subjectOf": {"@id": f"{url}#report"},
            **_people(event, base),
        }
    )


def _location(event: Event) -> list[Node]:
    venue = event.venue and event.attendance_mode != "online" and place(event.venue)
    online = event.online_url and event.attendance_mode != "in_person"
    virtual = {"@type": "VirtualLocation", "url": event.online_url} if online else None
    return [where for where in (venue, virtual) if where]


def _moment(moment: Moment, time_zone: str) -> str:
    """A date, or a time with the offset of its own date; in UTC where that offset has seconds, as before 1900."""
    if moment.instant is None:
        return moment.date.isoformat()
    local = _local(moment.instant, time_zone)
    offset = local.utcoffset()
    if offset is None or offset.total_seconds() % 60:
        local = moment.instant.astimezone(UTC)
    return local.isoformat(timespec="seconds")


def _local(instant: datetime, time_zone: str) -> datetime:
    try:
        return instant.astimezone(ZoneInfo(time_zone))
    except OverflowError:
        return instant


def _super_events(event: Event, base: str) -> list[Node]:
    host = event.host_event
    return [
        *([reference(series(event.series, base))] if event.series else []),
        *([without_empty({"@type": "Event", "name": host.name, "url": host.url})] if host else []),
    ]


def _people(event: Event, base: str) -> dict[str, list[Node]]:
    by_role: dict[str, list[Node]] = {}
    for row in event.organisations:
        by_role.setdefault(ROLE[row.role], []).append(reference(organisation(row.organisation, base)))
    return by_role
