"""Lists as the API gives them: items, where they stand in the whole, and which filters were understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

ItemT = TypeVar("ItemT")


@dataclass(frozen=True)
class ListMeta:
    """Where the items stand.

    ``next`` and ``previous`` are absolute addresses; ``count`` is there if it was asked for, ``page`` and ``pages`` if
    the list was asked for by page. ``version`` is that of the site's content.
    """

    limit: int
    count: int | None
    next: str | None
    previous: str | None
    page: int | None
    pages: int | None
    version: str | None


@dataclass(frozen=True)
class FilterValue:
    """One value of a filter, in words; ``known`` is false for a record that does not exist or is not to be seen."""

    value: str
    label: str
    known: bool


@dataclass(frozen=True)
class FilterEcho:
    """A filter that was asked for, as it was understood."""

    name: str
    values: list[FilterValue]


@dataclass(frozen=True)
class FacetBucket:
    """One value of a filter, with the number of items that choosing it would give.

    ``value`` is what to ask for: a slug, a code, a year. ``key`` is that of a shared record, the same in every
    language; null for other values. ``label`` says it in words. Selected values are there even if they give nothing.
    """

    value: str
    key: str | None
    label: str
    count: int
    selected: bool


@dataclass(frozen=True)
class Facet:
    """A filter with its values. They are counted as if this filter was not set, and all others were."""

    name: str
    buckets: list[FacetBucket]


@dataclass(frozen=True)
class Facets:
    """The facets of a list without its items."""

    facets: list[Facet]
    filters: list[FilterEcho]


@dataclass(frozen=True)
class ItemList(Generic[ItemT]):
    """One page of a list. ``facets`` is null unless they were asked for, and where there are none."""

    items: list[ItemT]
    meta: ListMeta
    filters: list[FilterEcho]
    facets: list[Facet] | None
