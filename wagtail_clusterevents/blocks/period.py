"""When something was done, and where."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from . import fields
from .base import OptionalStructBlock
from .codes import CountryBlock, country_name
from .words import date_in_words, range_in_words


@dataclass(frozen=True)
class Period:
    """From when to when, as exactly as it is known; dates are inclusive, and each has its year beside it.

    ``ongoing`` is true for what has not ended; ``text`` says it all in the report's language ("2012–2014").
    """

    start_year: int | None
    end_year: int | None
    start_date: datetime.date | None
    end_date: datetime.date | None
    ongoing: bool
    text: str


class PeriodBlock(OptionalStructBlock):
    """Years, or days where they are known."""

    representation = Period

    start_year = fields.year(_("From (year)"))
    end_year = fields.year(_("To (year)"))
    ongoing = blocks.BooleanBlock(label=_("Ongoing"), required=False, help_text=_("It has not ended yet."))
    start_date = fields.date(_("From (day)"))
    end_date = fields.date(_("To (day)"))

    class Meta:
        label = _("Period")
        icon = "calendar"
        form_layout = [
            "start_year",
            "end_year",
            "ongoing",
            blocks.BlockGroup(
                ["start_date", "end_date"],
                heading=_("Exact days"),
                icon="date",
                classname="collapsed",
                help_text=_("Only if the day matters. The years need not be given then."),
            ),
        ]

    def clean(self, value):
        value = super().clean(value)
        errors = period_errors(value)
        if errors:
            raise StructBlockValidationError({name: ValidationError(message) for name, message in errors.items()})
        return value

    def represent(self, value: dict[str, Any], lookups) -> Period | None:
        start, end = value["start_date"], value["end_date"]
        value |= {
            "start_year": start.year if start else value["start_year"],
            "end_year": end.year if end else value["end_year"],
        }
        ends = [
            date_in_words(day) if day else str(year or "")
            for day, year in ((start, value["start_year"]), (end, value["end_year"]))
        ]
        return super().represent({**value, "text": range_in_words(*ends, ongoing=value["ongoing"])}, lookups)


def period_errors(value: dict[str, Any]) -> dict[str, Any]:
    """What contradicts itself in a period, by the name of the field."""
    errors = {}
    for end in ("start", "end"):
        year, day = value.get(f"{end}_year"), value.get(f"{end}_date")
        if year and day and day.year != year:
            errors[f"{end}_year"] = _("The year is not that of the day. Leave one of them empty.")
    end = "end_date" if value.get("end_date") else "end_year"
    if _ends_before_it_begins(value):
        errors[end] = _("It cannot end before it began.")
    if value.get(end) and value.get("ongoing"):
        errors[end] = _("What is ongoing has no end. Leave this empty, or remove the mark.")
    return errors


def _ends_before_it_begins(value: dict[str, Any]) -> bool:
    """Compared by days where both are known, else by years."""
    start, end = value.get("start_date"), value.get("end_date")
    if start and end:
        return end < start
    first, last = (day.year if day else value.get(name) for day, name in ((start, "start_year"), (end, "end_year")))
    return bool(first and last and last < first)


@dataclass(frozen=True)
class Place:
    """Where: the name of a town, region or site; ``country`` is an ISO 3166-1 alpha-2 code or empty."""

    name: str
    country: str
    country_name: str


class PlaceBlock(OptionalStructBlock):
    """A place and its country."""

    representation = Place

    name = fields.text(_("Place"), help_text=_("Town or region, for example “Stuttgart Region”."))
    country = CountryBlock(label=_("Country"), required=False)

    class Meta:
        label = _("Place")
        icon = "globe"

    def represent(self, value: dict[str, Any], lookups) -> Place | None:
        return super().represent({**value, "country_name": country_name(value["country"] or "")}, lookups)
