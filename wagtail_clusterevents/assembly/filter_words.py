"""The values of filters in words of the language that is active."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.conf.locale import LANG_INFO
from django.db.models import Model
from django.utils.dates import MONTHS
from django.utils.translation import gettext, pgettext
from django_countries import countries

from ..models.event import AttendanceMode, EventStatus
from ..models.report import OrganisationRole
from .keys import in_language


def word_for(name: str, value: Any) -> str | None:
    """One value of a filter by a code, a number or a word; None for one that there is not."""
    if name == "phase":
        return _PHASES[value]()
    if name == "month":
        return str(MONTHS[int(value)])
    if name == "country":
        return str(countries.name(value)) or None
    if name in _CHOICES:
        return next((str(label) for choice, label in _CHOICES[name].choices if choice == value), None)
    return str(value)


def words_for(name: str, values: Iterable[Any]) -> dict[str, str]:
    """The values of a filter that there are, in words."""
    return {str(value): word for value in values if (word := word_for(name, value))}


def record_names(model: type[Model], known: Mapping[str | int, UUID], locale_id: int) -> dict[str | int, str]:
    """The names of records by the values that name them, in a language if they are translated; one query."""
    rows = in_language(model._default_manager.filter(translation_key__in=known.values()) if known else (), locale_id)
    return {value: str(rows[key]) for value, key in known.items() if key in rows}


def language_name(code: str) -> str:
    """What a language calls itself."""
    info = LANG_INFO.get(code) or LANG_INFO.get(code.partition("-")[0]) or {}
    return info.get("name_local", code)


_PHASES = {
    "upcoming": lambda: gettext("Upcoming events"),
    "ongoing": lambda: pgettext("events", "Going on now"),
    "past": lambda: gettext("Past events"),
}
_CHOICES = {"status": EventStatus, "attendance_mode": AttendanceMode, "role": OrganisationRole}
