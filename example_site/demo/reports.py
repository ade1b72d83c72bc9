"""The facts of a report, from its outline."""

from __future__ import annotations

import datetime
from typing import Any

from wagtail_clusterevents.dates import Phase

from .outline import LICENCE, Day, Picture, Ref, ReportOutline
from .things import Things, source_locale


def report_fields(outline: ReportOutline, today: datetime.date) -> dict[str, Any]:
    """The fields of a report, apart from title, slug and body; reports that move count from ``today``."""
    number, qualifier = outline.attendance or (None, "exact")
    start, end = outline.hours or (None, None)
    return {
        "lead": outline.lead,
        "event_name": outline.event_name,
        "start_date": day(outline.start, today),
        "end_date": day(outline.end, today),
        "start_time": start and datetime.time.fromisoformat(start),
        "end_time": end and datetime.time.fromisoformat(end),
        "time_zone": "Europe/Berlin",
        "status": outline.status,
        "attendance_mode": outline.attendance_mode,
        "venue": outline.venue and Ref("venue", outline.venue),
        "online_url": outline.online_url,
        "host_event_name": outline.host_event_name,
        "series": outline.series and Ref("series", outline.series),
        "edition": outline.edition,
        "attendance_number": number,
        "attendance_qualifier": qualifier,
        "event_languages": outline.languages,
        **(picture_fields(outline.picture) if outline.picture else {}),
    }


def picture_fields(picture: Picture) -> dict[str, Any]:
    """The lead image with what is said about it."""
    return {
        "lead_image": Ref("image", picture.image),
        "lead_image_alt": picture.alt,
        "lead_image_caption": picture.caption,
        "lead_image_credit": LICENCE["credit"],
        "lead_image_licence_url": LICENCE["licence_url"],
    }


def day(value: Day | None, today: datetime.date) -> datetime.date | None:
    return today + datetime.timedelta(days=value) if isinstance(value, int) else value


def add_rows(page, outline: ReportOutline, things: Things) -> None:
    """Topics and organisations, in the order of the outline."""
    locale = source_locale()
    topic, organisation = (getattr(page, name).model for name in ("report_topics", "report_organisations"))
    page.report_topics = [
        topic(topic_id=things.of("topic", key).pk, locale=locale, sort_order=order)
        for order, key in enumerate(outline.topics)
    ]
    page.report_organisations = [
        organisation(organisation_id=things.of("organisation", key).pk, role=role, locale=locale, sort_order=order)
        for order, (role, key) in enumerate(outline.organisations)
    ]


def has_moved_on(page, outline: ReportOutline) -> bool:
    """Whether time has gone by since the report's days were counted, so that it is in another phase by now."""
    return outline.moves and page.phase != (Phase.UPCOMING if outline.start > 0 else Phase.ONGOING)
