"""Entries of a sitemap."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from .head import Alternate


@dataclass(frozen=True)
class SitemapImage:
    """A picture on a page: absolute address, caption, address of its licence (both may be empty)."""

    url: str
    caption: str
    licence_url: str


@dataclass(frozen=True)
class SitemapEntry:
    """A page: absolute address, last publication, language versions (itself included), pictures."""

    location: str
    lastmod: datetime.datetime | datetime.date | None
    alternates: list[Alternate]
    images: list[SitemapImage]
