"""Best practices: what an organisation did, with which means, to what effect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from .image import Image
from .records import Organisation
from .text import Highlight, PageLink

PracticeT = TypeVar("PracticeT")


@dataclass(frozen=True)
class BestPracticeTeaser:
    """A best practice in a list. ``uid`` is ``<page id>-<block id>``; ``path`` leads to its place in ``report``."""

    uid: str
    title: str
    path: str | None
    organisations: list[Organisation]
    image: Image | None
    report: PageLink


@dataclass(frozen=True)
class BestPracticeItem:
    """A best practice in the index of all of them.

    ``locale`` is the language that it is written in, ``year`` the year of the report's event; ``place_text`` and
    ``period_text`` say where and when it was done, in words. ``highlight`` is empty unless words were searched for.
    """

    uid: str
    title: str
    path: str | None
    html_url: str | None
    locale: str
    summary: str
    place_text: str
    period_text: str
    year: int
    organisations: list[Organisation]
    image: Image | None
    report: PageLink
    highlight: list[Highlight]


@dataclass(frozen=True)
class BestPracticeDetail(Generic[PracticeT]):
    """A whole best practice, with the report that it was shown in. ``PracticeT`` is what the project's block says."""

    uid: str
    path: str | None
    html_url: str | None
    locale: str
    year: int
    report: PageLink
    best_practice: PracticeT


def uid_of(page_id: int | None, block_id: str) -> str:
    """The public id of a best practice: ``<page id>-<block id>``."""
    return f"{page_id or 0}-{block_id}"
