"""Pages of a list, with the links between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator


@dataclass(frozen=True)
class PageStep:
    """One page of a list. ``number`` and ``path`` are None for a gap between far and near pages."""

    number: int | None
    path: str | None
    is_current: bool


@dataclass(frozen=True)
class Pagination:
    """Where one page of a list stands: its number, how many items and pages there are, and the others' addresses."""

    number: int
    pages: int
    count: int
    previous: str | None
    next: str | None
    steps: list[PageStep]


def paginate(items: Any, per_page: int, wanted: Any, address: Callable[[int], str]) -> tuple[Page, Pagination]:
    """The wanted page of ``items`` (a list or query set) and the links beside it.

    A number that is none gives the first page, one past the end the last. ``address(number)`` is a page's address.
    """
    paginator = Paginator(items, per_page)
    page = paginator.get_page(wanted)
    return page, Pagination(
        number=page.number,
        pages=paginator.num_pages,
        count=paginator.count,
        previous=address(page.previous_page_number()) if page.has_previous() else None,
        next=address(page.next_page_number()) if page.has_next() else None,
        steps=[_step(number, page, address) for number in paginator.get_elided_page_range(page.number, on_ends=1)],
    )


def _step(number: int | str, page: Page, address: Callable[[int], str]) -> PageStep:
    if number == Paginator.ELLIPSIS:
        return PageStep(number=None, path=None, is_current=False)
    return PageStep(number=number, path=address(number), is_current=number == page.number)
