"""What the next edition of an event takes along from the last one, and what it leaves behind."""

from __future__ import annotations

import datetime
import re
from typing import Any, ClassVar
from uuid import uuid4

from django.db import models

ORDINAL = re.compile(r"\b(\d{1,4})(\.(?=\s+\w)|(?:st|nd|rd|th)\b)")
WEEK = datetime.timedelta(days=7)


class NextEditionMixin(models.Model):
    """How a report becomes the draft of its event's next edition.

    ``last_edition_fields`` belong to last time and are left at their defaults; all other fields, those of a subclass
    too, are taken along. ``next_edition_blocks`` are the kinds of blocks that the body keeps.
    """

    last_edition_fields: ClassVar[tuple[str, ...]] = (
        *("lead", "body", "status", "attendance_number", "attendance_qualifier", "ical_sequence"),
        *("lead_image", "lead_image_alt", "lead_image_decorative", "lead_image_caption", "lead_image_credit"),
        *("lead_image_licence_url", "seo_title", "search_description", "go_live_at", "expire_at", "expired"),
    )
    next_edition_blocks: ClassVar[tuple[str, ...]] = ("table_of_contents", "partners", "faq")

    class Meta:
        abstract = True

    def get_last_edition_fields(self) -> list[str]:
        """The names of those fields that this model has."""
        names = {field.name for field in self._meta.get_fields()}
        return [name for name in self.last_edition_fields if name in names]

    def get_next_edition_body(self, ids: dict[str, str]) -> list[dict[str, Any]]:
        """The stored form of the blocks that are kept. ``ids`` maps old ids to new ones, the same in every language."""
        stream = self.body.raw_data if self.body else ()
        return [with_new_ids(item, ids) for item in stream if item.get("type") in self.next_edition_blocks]

    def get_next_edition_dates(self, today: datetime.date) -> dict[str, datetime.date | None]:
        """First and last day to begin with: about a year later, on the same day of the week, and still to come."""
        start = anniversary(self.start_date, today)
        return {"start_date": start, "end_date": self.end_date and start + (self.end_date - self.start_date)}

    def get_next_edition_text(self, text: str, start: datetime.date, edition: int | None) -> str:
        """A title or name with the new year in place of the last one's, and the new number in place of the old."""
        text = re.sub(rf"(?<!\d){self.start_date.year}(?!\d)", str(start.year), text)
        if edition and self.edition:
            return ORDINAL.sub(lambda match: _renumbered(match, self.edition, edition), text)
        return text


def with_new_ids(value: Any, ids: dict[str, str]) -> Any:
    """A raw value in which every block has another id."""
    if isinstance(value, list):
        return [with_new_ids(item, ids) for item in value]
    if not isinstance(value, dict):
        return value
    copy = {name: with_new_ids(item, ids) for name, item in value.items()}
    if "type" in value and isinstance(value.get("id"), str):
        copy["id"] = ids.setdefault(value["id"], str(uuid4()))
    return copy


def anniversary(day: datetime.date, today: datetime.date) -> datetime.date:
    """The first day after ``today`` that is one or more years after ``day``, moved to the same day of the week."""
    year = max(day.year + 1, today.year)
    while True:
        # The first of March is near enough to a 29 February.
        target = day.replace(year=year) if (day.month, day.day) != (2, 29) else datetime.date(year, 3, 1)
        target += datetime.timedelta(days=(day.weekday() - target.weekday() + 3) % 7 - 3)
        if target > today:
            return target
        year += 1


def _renumbered(match: re.Match, last: int, edition: int) -> str:
    number, suffix = match.groups()
    if int(number) != last:
        return match.group()
    return f"{edition}." if suffix == "." else f"{edition}{ordinal_suffix(edition)}"


def ordinal_suffix(number: int) -> str:
    """The letters of an English ordinal: "st" for 21, "th" for 11."""
    if 10 <= number % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
