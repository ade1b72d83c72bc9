"""The programme of an event: days, sessions, speakers, slides."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from ..dates import time_range_in_words
from ..representations.records import Organisation
from ..representations.text import Heading, RichText
from . import fields
from .base import ItemsBlock, StructBlock
from .headed import HeadedBlock
from .link import Link, describe_link
from .words import date_in_words

MIDNIGHT = datetime.time(0)


@dataclass(frozen=True)
class Speaker:
    """Who speaks in a session."""

    name: str
    role: str
    organisation: Organisation | None


class SpeakerBlock(StructBlock):
    """Who speaks in a session."""

    representation = Speaker
    essential = ("name",)

    name = fields.text(_("Name"), required=True)
    role = fields.text(_("Role"), help_text=_("For example “Host of the panel”."))
    organisation = SnippetChooserBlock("wagtail_clusterevents.Organisation", label=_("Organisation"), required=False)

    class Meta:
        label = _("Speaker")
        icon = "user"
        label_format = "{name}"


@dataclass(frozen=True)
class Session:
    """One entry of the programme. Times are local to the event; ``time_text`` says them in the report's language."""

    start: datetime.time | None
    end: datetime.time | None
    time_text: str
    title: str
    speakers: list[Speaker]
    description: RichText
    slides: Link | None


class SessionBlock(StructBlock):
    """One entry of the programme."""

    representation = Session
    essential = ("title",)

    start = blocks.TimeBlock(label=_("Begins at"), required=False)
    end = blocks.TimeBlock(label=_("Ends at"), required=False)
    title = fields.text(_("Title"), required=True)
    speakers = ItemsBlock(SpeakerBlock(), label=_("Speakers"))
    description = fields.rich_text(_("Description"), help_text=_("What it was about. Up to five sentences."))
    slides = DocumentChooserBlock(label=_("Slides"), required=False)
    slides_url = fields.url(_("Address of the slides"), help_text=_("If they are on another site."))

    class Meta:
        label = _("Session")
        icon = "time"
        label_format = "{start} {title}"

    def clean(self, value):
        value = super().clean(value)
        errors = session_errors(value)
        if errors:
            raise StructBlockValidationError({name: ValidationError(message) for name, message in errors.items()})
        return value

    def represent(self, value: dict[str, Any], lookups) -> Session | None:
        slides = describe_link(gettext("Slides"), None, value["slides"], value.pop("slides_url"))
        time_text = time_range_in_words(value["start"], value["end"], get_language() or "")
        return super().represent({**value, "slides": slides, "time_text": time_text}, lookups)


def session_errors(value: dict[str, Any]) -> dict[str, Any]:
    """What contradicts itself in a session, by the name of the field. It may end at midnight."""
    start, end = value.get("start"), value.get("end")
    errors = {}
    if end is not None and start is None:
        errors["start"] = _("Say when it begins, or leave the end empty.")
    elif end is not None and end != MIDNIGHT and end < start:
        errors["end"] = _("It cannot end before it begins.")
    if value.get("slides") and value.get("slides_url"):
        errors["slides_url"] = _("Choose a document or give an address, not both.")
    return errors


@dataclass(frozen=True)
class ProgrammeDay:
    """One day with its sessions; ``date_text`` says the date in the report's language."""

    date: datetime.date | None
    date_text: str
    title: str
    sessions: list[Session]


class ProgrammeDayBlock(StructBlock):
    """One day of the programme."""

    representation = ProgrammeDay
    essential = ("sessions",)

    date = fields.date(_("Date"), help_text=_("Only if the event lasts several days."))
    title = fields.text(_("Title"), help_text=_("For example “Day 1: Strategy”."))
    sessions = ItemsBlock(SessionBlock(), label=pgettext_lazy("programme", "Sessions"), min_num=1)

    class Meta:
        label = _("Day")
        icon = "calendar"
        label_format = "{date} {title}"

    def represent(self, value: dict[str, Any], lookups) -> ProgrammeDay | None:
        date_text = date_in_words(value["date"]) if value["date"] else ""
        return super().represent({**value, "date_text": date_text}, lookups)


@dataclass(frozen=True)
class EventProgramme:
    """The days of an event, in the order in which to show them."""

    heading: Heading | None
    days: list[ProgrammeDay]


class ProgrammeBlock(HeadedBlock):
    """The programme of an event: days with sessions."""

    representation = EventProgramme
    essential = ("days",)
    default_heading = _("Programme")

    days = ItemsBlock(ProgrammeDayBlock(), label=_("Days"), min_num=1)

    class Meta:
        label = _("Programme")
        icon = "calendar-alt"
        group = _("Event")
        template = "wagtail_clusterevents/blocks/programme.html"
        description = _("What happened when: days and sessions, with speakers and slides.")
        label_format = "{heading}"
        preview_value = {
            "heading": _("Programme"),
            "days": [
                {
                    "title": _("Morning"),
                    "sessions": [
                        {
                            "start": datetime.time(10),
                            "end": datetime.time(10, 30),
                            "title": _("Welcome"),
                            "speakers": [{"name": "Dr. Ada Beispiel", "role": _("Cluster manager")}],
                        },
                        {"start": datetime.time(10, 30), "end": datetime.time(12), "title": _("Best practices")},
                    ],
                }
            ],
        }
