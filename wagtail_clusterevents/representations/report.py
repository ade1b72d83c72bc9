"""Event reports: the one shape that every output is made from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from .best_practice import BestPracticeTeaser
from .breadcrumb import Breadcrumb
from .event import Event
from .image import Image
from .records import Topic
from .text import Heading, Highlight, RichText

BlockT = TypeVar("BlockT")


@dataclass(frozen=True)
class Meta:
    """What Wagtail's own API says about a page: model label, addresses, slug, language, publication.

    ``detail_url`` is where the API gives this page alone; null outside of the API.
    """

    type: str
    path: str | None
    html_url: str | None
    detail_url: str | None
    slug: str
    locale: str
    first_published_at: datetime.datetime | None
    last_published_at: datetime.datetime | None


@dataclass(frozen=True)
class Language:
    """Where the page stands (``locale``) and what it is written in (``content_locale``); they differ for a fallback."""

    locale: str
    content_locale: str
    is_fallback: bool


@dataclass(frozen=True)
class Translation:
    """One visible language version of a page, itself included; never a fallback."""

    locale: str
    path: str | None
    html_url: str | None
    title: str


@dataclass(frozen=True)
class ReportLink:
    """Another report, named."""

    id: int
    title: str
    path: str | None
    html_url: str | None
    locale: str
    edition: int | None
    date_text: str


@dataclass(frozen=True)
class RelatedReport(ReportLink):
    """A report that another page shows, with its first day and its picture."""

    start_date: datetime.date
    lead_image: Image | None


@dataclass(frozen=True)
class Editions:
    """The neighbours in the event's series, in this language and visible."""

    previous: ReportLink | None
    next: ReportLink | None


@dataclass(frozen=True)
class Formats:
    """Addresses of the same report in other formats."""

    ics: str | None


@dataclass(frozen=True)
class BodyBlock:
    """One block of a body. Each block type has a typed subclass of its own, made from the block's definition."""

    type: str
    id: str
    value: Any


@dataclass(frozen=True)
class ReportTeaser:
    """A report in a list; ``lead`` is plain text. ``highlight`` is empty unless words were searched for."""

    kind: Literal["report"]
    id: int
    title: str
    meta: Meta
    language: Language
    lead: str
    lead_image: Image | None
    event: Event
    topics: list[Topic]
    highlight: list[Highlight]


@dataclass(frozen=True)
class Report(Generic[BlockT]):
    """A whole report. ``BlockT`` is the union of the project's block types."""

    kind: Literal["report"]
    id: int
    title: str
    meta: Meta
    language: Language
    lead: RichText
    lead_image: Image | None
    event: Event
    topics: list[Topic]
    body: list[BlockT]
    toc: list[Heading]
    best_practices: list[BestPracticeTeaser]
    breadcrumbs: list[Breadcrumb]
    translations: list[Translation]
    editions: Editions
    formats: Formats
