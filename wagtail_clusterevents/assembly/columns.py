"""Fields of a page that need nothing but the page itself: columns, choices, and methods that say what they give."""

from __future__ import annotations

import datetime
import inspect
import logging
import typing
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from django.db import models

from ..blocks.references import References
from ..blocks.types import empty_of
from .lookups import Lookups

logger = logging.getLogger("wagtail_clusterevents")

# In this order: a subclass stands before its base.
_PLAIN: tuple[tuple[type[models.Field], Any], ...] = (
    (models.BooleanField, bool),
    (models.DecimalField, Decimal | None),
    (models.FloatField, float | None),
    (models.IntegerField, int | None),
    (models.DateTimeField, datetime.datetime | None),
    (models.DateField, datetime.date | None),
    (models.TimeField, datetime.time | None),
    (models.UUIDField, UUID | None),
    (models.CharField, str),
    (models.TextField, str),
)
#: What a method or property may be annotated with to be given.
_ANNOTATED = (str, bool, int, float, Decimal, datetime.date, datetime.time, datetime.datetime, UUID)


@dataclass(frozen=True)
class PageField:
    """One field of a page or of a row that hangs on it: its type, what it refers to, and what it looks like.

    ``related`` are relations to be loaded for many pages at once.
    """

    name: str
    type: Any
    value: Callable[[Any, Lookups], Any]
    references: Callable[[Any, References], None] = lambda instance, found: None
    related: tuple[str, ...] = ()

    def represent(self, instance: models.Model, lookups: Lookups) -> Any:
        """The value; an empty one, and a note in the log, when it is broken."""
        try:
            return self.value(instance, lookups)
        except Exception:
            logger.exception("Emptied %s of %r: it could not be represented.", self.name, instance)
            return empty_of(self.type)


def column_field(field: Any) -> PageField | None:
    """The field of a column with a plain value; None for any other."""
    kind = next((kind for column, kind in _PLAIN if isinstance(field, column)), None)
    if kind is None:
        return None
    choices = [value for value, _label in field.flatchoices if isinstance(value, (str, int)) and value != ""]
    if choices and kind in (str, int | None):
        # Empty text is no choice: it says that none was made.
        return PageField(
            field.name, Literal[tuple(choices)] | None, lambda page, lookups: _choice(page, field, choices)
        )
    if kind is bool and field.null:
        kind = bool | None
    return PageField(field.name, kind, lambda page, lookups: _column(page, field, kind))


def _column(page, field: models.Field, kind: Any) -> Any:
    value = getattr(page, field.attname)
    if kind is str:
        return "" if value is None else str(value)
    return field.to_python(value)


def _choice(page, field: models.Field, choices: list) -> Any:
    value = getattr(page, field.attname)
    if value in (None, ""):
        return None
    if value not in choices:
        raise ValueError(f"{value!r} is none of {choices}")
    return value


def annotated_field(model: type[models.Model], name: str) -> PageField | None:
    """The field of a property or method that says what it gives; None for any other."""
    own = inspect.getattr_static(model, name, None)
    read = own.fget if isinstance(own, property) else getattr(own, "func", own)
    if not inspect.isfunction(read):
        return None
    try:
        kind = typing.get_type_hints(read).get("return")
    except NameError:  # Named for type checkers alone.
        return None
    if kind not in {*_ANNOTATED, *(each | None for each in _ANNOTATED), list[str]}:
        return None
    kind = kind if kind in (str, bool, list[str]) else kind | None

    def value(page, lookups: Lookups) -> Any:
        found = getattr(page, name)
        return found() if inspect.isfunction(own) else found

    return PageField(name, kind, value)
