"""Best practices: what an organisation did, with which means, to what effect."""

from __future__ import annotations

from dataclasses import dataclass

from .image import Image
from .records import Organisation
from .text import PageLink


@dataclass(frozen=True)
class BestPracticeTeaser:
    """A best practice in a list. ``uid`` is ``<page id>-<block id>``; ``path`` leads to its place in ``report``."""

    uid: str
    title: str
    path: str | None
    organisations: list[Organisation]
    image: Image | None
    report: PageLink


def uid_of(page_id: int | None, block_id: str) -> str:
    """The public id of a best practice: ``<page id>-<block id>``."""
    return f"{page_id or 0}-{block_id}"
