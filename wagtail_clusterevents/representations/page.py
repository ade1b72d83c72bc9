"""Any page of a site, and what is to be drawn at a path."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from .best_practice import BestPracticeItem
from .breadcrumb import Breadcrumb
from .head import Head
from .lists import ItemList
from .report import Language, Meta, ReportTeaser, Translation
from .text import RichText

PageT = TypeVar("PageT")


@dataclass(frozen=True)
class ListQuery:
    """What to ask ``reports/`` (or, without ``under``, ``best-practices/``) for to get what an index page lists.

    ``fallback`` says whether untranslated stand-ins are listed as well.
    """

    under: int | None
    locale: str
    fallback: bool


@dataclass(frozen=True)
class ReportIndex:
    """An index of reports. ``listing`` is the first part of what ``query`` asks for, of the year in the path if one is
    there, with ``count`` and ``facets``.
    """

    kind: Literal["report_index"]
    id: int
    title: str
    meta: Meta
    language: Language
    intro: RichText
    query: ListQuery
    listing: ItemList[ReportTeaser]
    breadcrumbs: list[Breadcrumb]
    translations: list[Translation]


@dataclass(frozen=True)
class BestPracticeIndex:
    """An index of best practices. ``listing`` is the first part of what ``query`` asks for, with count and facets."""

    kind: Literal["best_practice_index"]
    id: int
    title: str
    meta: Meta
    language: Language
    intro: RichText
    query: ListQuery
    listing: ItemList[BestPracticeItem]
    breadcrumbs: list[Breadcrumb]
    translations: list[Translation]


@dataclass(frozen=True)
class OtherPage:
    """A page of any other type. Each page model has a typed subclass of its own: ``kind`` is its model label
    (``"app.Model"``), ``fields`` are those that its ``api_fields`` name.
    """

    kind: str
    id: int
    title: str
    meta: Meta
    language: Language
    breadcrumbs: list[Breadcrumb]
    translations: list[Translation]
    fields: Any


@dataclass(frozen=True)
class Route:
    """How a page understood the rest of the path: ``{"name": "year", "params": {"year": "2014"}}``."""

    name: str
    params: dict[str, str]


@dataclass(frozen=True)
class PageResult(Generic[PageT]):
    """All that is needed to draw what stands at a path.

    ``fresh_until`` is the moment at which the answer changes by itself (the event begins or ends, a page expires).
    ``depends_on`` are the keys of everything that it was made from, as in the header ``Cache-Tag``.
    """

    result: Literal["page"]
    version: str | None
    route: Route | None
    fresh_until: datetime.datetime | None
    depends_on: list[str]
    page: PageT
    head: Head


@dataclass(frozen=True)
class RedirectResult:
    """Where to go instead; ``path`` is null for an address on another site."""

    result: Literal["redirect"]
    path: str | None
    url: str
    permanent: bool


@dataclass(frozen=True)
class MissingResult:
    """Nothing, or nothing that may be seen, at one of several paths that were asked for."""

    result: Literal["missing"]
    path: str
