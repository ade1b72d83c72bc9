"""What all lists have in common: limit, cursor or page, count, and the addresses of what comes before and after."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.db.models import QuerySet
from django.http import HttpRequest
from pydantic import Field

from ..conf import conf
from ..representations.lists import ListMeta
from .cursors import Cursor, digest
from .orders import ANCHORS, Order, ranked_slice
from .parameters import PictureParameters
from .problems import InvalidParameters, ProblemError

#: What says which part of a list is wanted, not which list it is.
POSITION = frozenset({"cursor", "page", "limit", "include", "view", "version", "images"})


class ListParameters(PictureParameters):
    """Which part of a list."""

    limit: int = Field(20, ge=1, description="Items at most; the site sets how many are allowed (100 by default).")
    cursor: str | None = Field(None, description="Where to go on, from `meta.next` of the last answer.")
    page: int | None = Field(None, ge=1, le=10**9, description="Number of the page; not together with `cursor`.")
    include: list[Literal["count"]] = Field([], description="`count`: also how many items there are in all.")


class FacetListParameters(ListParameters):
    """Which part of a list that has facets, and what is wanted beside its items."""

    include: list[Literal["count", "facets", "highlight"]] = Field(
        [],
        description="Also: `count`, how many items there are in all; `facets`, how many items each value of a filter "
        "would give; `highlight`, where the words of `q` stand. Separated by commas, or repeated.",
    )


@dataclass
class Part:
    """One part of a list: its rows, and where they stand."""

    rows: Sequence[Any]
    meta: ListMeta


@dataclass
class Pager:
    """Cuts the wanted part out of a list.

    ``fixed`` is what was resolved for this list and has to stay the same on its further pages.
    """

    request: HttpRequest
    parameters: ListParameters
    base: str

    def __post_init__(self) -> None:
        wanted = self.parameters
        if wanted.limit > conf.API_MAX_LIMIT:
            raise _wrong("limit", "too_large", f"At most {conf.API_MAX_LIMIT} items are given at once.")
        if wanted.cursor is not None and wanted.page is not None:
            raise _wrong("page", "conflict", "Ask either for a page or with a cursor.")
        asked = {name: values for name, values in self.request.GET.lists() if name not in POSITION}
        self.question = digest(self.request.path, sorted(asked.items()))
        self.cursor = None if wanted.cursor is None else Cursor.decode(wanted.cursor, self.question)

    def cut(self, rows: QuerySet | Sequence, order: Order | None, fixed: Mapping[str, str] = {}) -> Part:
        """The part of ``rows``; without an ``order`` they are a sequence that has one."""
        count = _length(rows) if "count" in self.parameters.include or self.parameters.page else None
        if self.parameters.page:
            return self._page(rows, order, count)
        if order is None:
            return self._slice(rows, count)
        found, earlier, later = order.slice(rows, self.cursor, self.parameters.limit)
        return self._between(found, earlier, later, order, count, fixed)

    def first(self, rows: Sequence, order: Order, count: int) -> Part:
        """The first part, of rows that were loaded elsewhere: one more than ``limit`` if there are so many."""
        limit = self.parameters.limit
        return self._between(rows[:limit], False, len(rows) > limit, order, count, {})

    def _between(
        self, found: Sequence, earlier: bool, later: bool, order: Order, count: int | None, fixed: Mapping[str, str]
    ) -> Part:
        limit = self.parameters.limit
        ends = (found[0], found[-1]) if found else ()
        previous = self._at(order.position(ends[0]), True, fixed) if earlier and ends else None
        following = self._at(order.position(ends[1]), False, fixed) if later and ends else None
        return Part(found, ListMeta(limit, count, following, previous, None, None, None))

    def _page(self, rows: QuerySet | Sequence, order: Order | None, count: int) -> Part:
        number, limit = self.parameters.page, self.parameters.limit
        if order is not None:
            sign = "-" if order.descending else ""
            rows = rows.annotate(order_value=order.expression).order_by(f"{sign}order_value", f"{sign}pk")
        start = (number - 1) * limit
        found = list(rows[start : start + limit]) if start < count else []
        pages = math.ceil(count / limit)
        following = self._address(page=number + 1) if number < pages else None
        previous = self._address(page=min(number - 1, pages)) if number > 1 and pages else None
        counted = count if "count" in self.parameters.include else None
        return Part(found, ListMeta(limit, counted, following, previous, number, pages, None))

    def _slice(self, rows: Sequence, count: int | None) -> Part:
        keys, limit = [getattr(row, "pk", row) for row in rows], self.parameters.limit
        start, end = ranked_slice(keys, self.cursor, limit)
        following = self._at([end, *keys[start:end][: -ANCHORS - 1 : -1]], False, {}) if end < len(rows) else None
        previous = self._at([start, *keys[start:end][:ANCHORS]], True, {}) if start else None
        return Part(rows[start:end], ListMeta(limit, count, following, previous, None, None, None))

    def _at(self, values: list, backwards: bool, fixed: Mapping[str, str]) -> str:
        return self._address(cursor=Cursor(self.question, values, backwards, dict(fixed)).encode())

    def _address(self, **position: Any) -> str:
        query = self.request.GET.copy()
        for name in ("cursor", "page"):
            query.pop(name, None)
        for name, value in position.items():
            query[name] = str(value)
        return f"{self.base}{self.request.path}?{query.urlencode()}"


def links_of(meta: ListMeta) -> list[str]:
    """The ``Link`` header's values for a list (RFC 8288)."""
    known = {"next": meta.next, "prev": meta.previous}
    return [f'<{address}>; rel="{name}"' for name, address in known.items() if address]


def _length(rows: QuerySet | Sequence) -> int:
    return rows.count() if isinstance(rows, QuerySet) else len(rows)


def _wrong(parameter: str, code: str, detail: str) -> InvalidParameters:
    return InvalidParameters(ProblemError(parameter, code, detail))
