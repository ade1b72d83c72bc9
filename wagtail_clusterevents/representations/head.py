"""What a page says about itself to browsers, search engines and social networks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Alternate:
    """The same page in another language: a BCP 47 tag or ``x-default``, and the absolute address."""

    hreflang: str
    href: str


@dataclass(frozen=True)
class FeedLink:
    """The same content in another format: media type, title, absolute address."""

    type: str
    title: str
    href: str


@dataclass(frozen=True)
class OpenGraphImage:
    """A picture for previews: absolute address, what it shows, size in pixels."""

    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class OpenGraph:
    """Open Graph (ogp.me). ``type`` is ``article`` or ``website``, ``locale`` such as ``de_DE``.

    ``published_time`` and ``modified_time`` belong to an article and are null for a website.
    """

    type: str
    title: str
    description: str
    url: str | None
    site_name: str
    locale: str
    locale_alternates: list[str]
    images: list[OpenGraphImage]
    published_time: datetime.datetime | None
    modified_time: datetime.datetime | None


@dataclass(frozen=True)
class Head:
    """The head of a page. ``title`` is without the site's name, ``description`` plain text.

    ``canonical`` is the address that search engines should keep; an untranslated stand-in names its source.
    ``alternates`` are all language versions, this one included, and ``x-default``; empty if there is only one.
    ``json_ld`` is a schema.org document.
    """

    title: str
    description: str
    robots: str
    canonical: str | None
    alternates: list[Alternate]
    feeds: list[FeedLink]
    open_graph: OpenGraph
    json_ld: dict[str, Any] | None
