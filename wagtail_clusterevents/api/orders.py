"""The orders of lists, and the slices of a query set that cursors ask for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Model, Q, QuerySet
from django.db.models.functions import Coalesce

from .cursors import Cursor, invalid_cursor

#: Rows at the edge of a part that a cursor knows by key, in case that some are withdrawn before it is used.
ANCHORS = 10


def _instant(value: Any) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


def _date(value: Any) -> datetime.date:
    return datetime.date.fromisoformat(value)


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError
    return value


@dataclass(frozen=True)
class Order:
    """An order by one expression, with the primary key as tie-breaker in the same direction.

    ``read`` turns the value in a cursor back into one that can be compared.
    """

    expression: Any
    descending: bool
    read: Callable[[Any], Any]

    def slice(self, rows: QuerySet, cursor: Cursor | None, limit: int) -> tuple[list, bool, bool]:
        """``(rows, whether there are earlier ones, whether there are later ones)``: at most ``limit`` rows."""
        rows = rows.annotate(order_value=self.expression)
        backwards = bool(cursor and cursor.backwards)
        descending = self.descending != backwards
        sign = "-" if descending else ""
        if cursor:
            rows = rows.filter(self._beyond(cursor, descending))
        found = list(rows.order_by(f"{sign}order_value", f"{sign}pk")[: limit + 1])
        more, found = len(found) > limit, found[:limit]
        return (found[::-1], more, True) if backwards else (found, cursor is not None, more)

    def position(self, row: Any) -> list:
        """What a cursor keeps of a row."""
        value = row.order_value
        return [value if isinstance(value, (str, int)) else value.isoformat(), row.pk]

    def _beyond(self, cursor: Cursor, descending: bool) -> Q:
        try:
            raw, pk = cursor.values
            value = self.read(raw)
            if isinstance(pk, bool) or not isinstance(pk, (int, str)) or (isinstance(pk, int) and abs(pk) >= 2**63):
                raise ValueError
            _text(str(pk))
        except (TypeError, ValueError) as error:
            raise invalid_cursor("This is no cursor. Take the address from the answer's meta.next.") from error
        side = "lt" if descending else "gt"
        return Q(**{f"order_value__{side}": value}) | Q(**{"order_value": value, f"pk__{side}": pk})


def ranked_slice(keys: Sequence[int | str], cursor: Cursor | None, limit: int) -> tuple[int, int]:
    """From where to where a part reaches of rows that are ranked outside of the database, by their keys.

    A cursor has the place at which its part ended, and the keys of the rows there, nearest first: it goes on beside the
    first of them that is still ranked, wherever that has moved to.
    """
    if cursor is None:
        return 0, min(limit, len(keys))
    place, *anchors = cursor.values if cursor.values else [None]
    if type(place) is not int or not 0 <= place < 10**9 or not all(type(key) in (int, str) for key in anchors):
        raise invalid_cursor("This is no cursor. Take the address from the answer's meta.next.")
    places = {key: number for number, key in enumerate(keys)}
    known = next((places[key] for key in anchors if key in places), None)
    if cursor.backwards:
        end = min(place if known is None else known, len(keys))
        return max(end - limit, 0), end
    start = max(place - len(anchors), 0) if known is None else known + 1
    start = min(start, len(keys))
    return start, min(start + limit, len(keys))


REPORT_ORDERS = {
    "-start": Order(F("begins_at"), True, _instant),
    "start": Order(F("begins_at"), False, _instant),
    "title": Order(F("title"), False, _text),
    "-published": Order(Coalesce("first_published_at", "begins_at"), True, _instant),
}
PRACTICE_ORDERS = {
    "-start": Order(F("date"), True, _date),
    "start": Order(F("date"), False, _date),
    "title": Order(F("title"), False, _text),
}


def _number(value: Any) -> int:
    if type(value) is not int or abs(value) >= 2**63:
        raise ValueError
    return value


#: Pages as they were made: whatever happens to them, none moves to another place in the list.
PAGE_ORDER = Order(F("id"), False, _number)


def record_order(model: type[Model]) -> Order:
    """Records by name."""
    return Order(F(model.name_field), False, _text)
