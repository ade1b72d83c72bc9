"""Words and marks of an event, for the filters of the library ``clusterevents``."""

from __future__ import annotations

from typing import get_args

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from ..representations.event import Event, Moment, Role
from ..representations.records import Organisation

DASH = "–"


def dates_html(event: Event) -> SafeString:
    """The days in words, each end in a ``time`` element with its date."""
    return _marked(event.date_text, event.start.date.isoformat(), event.last_date.isoformat())


def times_html(event: Event) -> SafeString:
    """The times in words, each in a ``time`` element with its local date; empty for an event of whole days."""
    if event.start.time is None:
        return SafeString("")
    end = event.end if event.end and event.end.time else event.start
    return _marked(event.time_text, _local(event.start), _local(end))


def organisations_by_role(event: Event) -> list[tuple[str, list[Organisation]]]:
    """``(role in words, organisations)``: organisers first, then hosts, partners and funders."""
    groups = ((role, [row.organisation for row in event.organisations if row.role == role]) for role in get_args(Role))
    return [
        (_role_in_words(role, len(organisations)), organisations) for role, organisations in groups if organisations
    ]


def _role_in_words(role: str, number: int) -> str:
    return {
        "organiser": ngettext("Organiser", "Organisers", number),
        "host": ngettext("Host", "Hosts", number),
        "partner": ngettext("Partner", "Partners", number),
        "funder": ngettext("Funder", "Funders", number),
    }[role]


def _local(moment: Moment) -> str:
    return f"{moment.date.isoformat()}T{moment.time:%H:%M}"


def _marked(text: str, first: str, last: str) -> SafeString:
    """Two ``time`` elements where the text is a range, else one."""
    start, dash, end = text.partition(DASH)
    if not dash or first == last:
        return format_html('<time datetime="{}">{}</time>', first, text)
    gap = " " if start.endswith(" ") else ""
    return format_html(
        '<time datetime="{}">{}</time>{}<time datetime="{}">{}</time>',
        first, start.rstrip(), f"{gap}{DASH}{gap}", last, end.lstrip(),
    )  # fmt: skip
