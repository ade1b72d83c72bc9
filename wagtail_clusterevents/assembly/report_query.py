"""Reports by everything that can be asked of them: language, date, topic, organisation, place, words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Min, Model, Q, QuerySet, Value
from django.utils import translation

from ..compat import get_page_model
from ..models import EventSeries, Organisation, Topic, Venue, get_report_model
from .context import AssemblyContext
from .keys import known_records
from .search import search_ids

#: The filters that name shared records, with their models.
RECORDS: dict[str, type[Model]] = {
    "topic": Topic,
    "topic_all": Topic,
    "series": EventSeries,
    "organisation": Organisation,
    "venue": Venue,
}


@dataclass(frozen=True)
class ReportQuery:
    """What is asked for. Values of one filter are alternatives (but ``topic_all``), and all filters have to be met.

    Records are named by key, by slug in any language, or by number. ``locale`` is a language code, ``"*"`` takes all.
    ``fallback`` adds each untranslated report once: as its alias in the language, else as it was written first.
    ``first`` and ``last`` are local days, inclusive.
    """

    locale: str = "*"
    fallback: bool = False
    under: tuple[int, ...] = ()
    phase: tuple[str, ...] = ()
    first: datetime.date | None = None
    last: datetime.date | None = None
    year: tuple[int, ...] = ()
    month: tuple[int, ...] = ()
    topic: tuple[str | int, ...] = ()
    topic_all: tuple[str, ...] = ()
    series: tuple[str | int, ...] = ()
    organisation: tuple[str | int, ...] = ()
    role: tuple[str, ...] = ()
    venue: tuple[str | int, ...] = ()
    city: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    attendance_mode: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    q: str = ""
    ids: tuple[int, ...] = ()


@dataclass
class FoundReports:
    """The visible reports that a query takes in.

    ``known`` has the keys of the records that were named, ``cities`` the spellings of each city. ``below`` are the
    places in the tree that ``under`` names; give them where they are known to be visible already.
    """

    query: ReportQuery
    context: AssemblyContext
    below: list[str] | None = None
    known: dict[str, dict[str | int, UUID]] = field(init=False)
    cities: dict[str, list[str]] = field(init=False)
    hits: list[int] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._note_dependencies()
        self.known = {
            name: known_records(model, getattr(self.query, name), self.locale_id) for name, model in RECORDS.items()
        }
        self.cities = spellings(self.query.city)
        if self.below is None:
            self.below = list(self._below().values_list("path", flat=True)) if self.query.under else []
        if self.query.q:
            self.hits = search_ids(self._visible(), self.query.q)
        if self.query.phase:
            self.hold_until(moment for row in self.turns().values_list("begins", "ends") for moment in row)

    def _note_dependencies(self) -> None:
        depends = self.context.depends
        depends.on_all("report")
        if self.query.city or self.query.country:
            depends.on_all("venue")
        for page_id in self.query.under:
            depends.on_key("page", page_id)

    def reports(self, but: str = "") -> QuerySet:
        """The reports that meet all filters, or all but one; in no order."""
        reports = self._in_language()
        for name, narrow in self._narrowings():
            if name != but:
                reports = reports.filter(narrow)
        return reports.order_by()

    @property
    def locale_id(self) -> int:
        """The language that is asked for; 0 for all of them."""
        return self.context.locale_id(self.query.locale)

    @property
    def language(self) -> str | None:
        """The language of words beside the reports: the one that is asked for; the active one for all of them."""
        return translation.get_language() if self.query.locale == "*" else self.query.locale

    def rows(self, relation: str, but: str, **wanted: Any) -> QuerySet:
        """The child rows of the reports that meet all filters, or all but one."""
        rows = get_report_model()._meta.get_field(relation).related_model._default_manager
        return rows.filter(page__in=self.reports(but).values("pk"), **wanted).order_by()

    def keys(self, name: str) -> list[UUID]:
        """The keys of the records that a filter names."""
        return list(self.known[name].values())

    def turns(self) -> QuerySet:
        """When the next of the reports that meet all filters but ``phase`` ``begins``, and when one ``ends``: one row,
        or none where nothing can meet them.
        """
        now = self.context.now
        begins = Min("begins_at", filter=Q(begins_at__gt=now))
        ends = Min("ends_before", filter=Q(ends_before__gt=now))
        return self.reports(but="phase").values(one=Value(1)).annotate(begins=begins, ends=ends)

    def hold_until(self, moments: Iterable[datetime.datetime | None]) -> None:
        """What is said of the reports holds until the first of these moments."""
        for moment in moments:
            self.context.depends.until(moment)

    def _visible(self) -> QuerySet:
        return self.context.gate.pages(get_report_model().objects.order_by())

    def _in_language(self) -> QuerySet:
        visible, locale = self._visible(), self.query.locale
        own = visible.filter(alias_of__isnull=True)
        if locale == "*":
            return own
        translated = own.filter(locale__language_code=locale)
        if not self.query.fallback:
            return translated
        others = visible.exclude(translation_key__in=translated.values("translation_key"))
        aliases = others.filter(locale__language_code=locale, alias_of__isnull=False)
        firsts = others.filter(alias_of__isnull=True).exclude(translation_key__in=aliases.values("translation_key"))
        firsts = firsts.values("translation_key").annotate(first=Min("pk")).values("first")
        return visible.filter(Q(pk__in=translated.values("pk")) | Q(pk__in=aliases.values("pk")) | Q(pk__in=firsts))

    def _narrowings(self) -> Iterator[tuple[str, Q]]:
        query = self.query
        if query.under:
            yield "under", _any(self.below, "path__startswith") if self.below else Q(pk__in=())
        if query.phase:
            yield "phase", self._phases()
        if query.first or query.last:
            yield "dates", _touches(query.first, query.last)
        if query.year:
            yield "year", Q(start_date__year__in=query.year)
        if query.month:
            yield "month", Q(start_date__month__in=query.month)
        yield from self._records()
        if query.city:
            yield "city", Q(venue__city__in=[city for found in self.cities.values() for city in found])
        for name, column in (("country", "venue__country"), ("attendance_mode",) * 2, ("status",) * 2):
            if getattr(query, name):
                yield name, Q(**{f"{column}__in": getattr(query, name)})
        if query.ids:
            yield "ids", Q(pk__in=query.ids)
        if self.hits is not None:
            yield "q", Q(pk__in=self.hits)

    def _records(self) -> Iterator[tuple[str, Q]]:
        query = self.query
        for name in ("series", "venue"):
            if getattr(query, name):
                yield name, Q(**{f"{name}__translation_key__in": self.keys(name)})
        if query.topic:
            yield "topic", self._with_rows("report_topics", topic__translation_key__in=self.keys("topic"))
        for value in query.topic_all:
            key = self.known["topic_all"].get(value)
            yield "topic_all", self._with_rows("report_topics", topic__translation_key=key)
        if query.organisation or query.role:
            wanted = {"role__in": query.role} if query.role else {}
            if query.organisation:
                wanted["organisation__translation_key__in"] = self.keys("organisation")
            yield "organisation", self._with_rows("report_organisations", **wanted)

    def _with_rows(self, relation: str, **wanted: Any) -> Q:
        rows = get_report_model()._meta.get_field(relation).related_model._default_manager
        return Q(pk__in=rows.filter(**wanted).values("page"))

    def _below(self) -> QuerySet:
        pages = get_page_model()._default_manager.filter(pk__in=self.query.under).order_by()
        return self.context.gate.pages(pages)

    def _phases(self) -> Q:
        wanted = Q()
        for phase in self.query.phase:
            wanted |= phases(self.context.now)[phase]
        return wanted


def phases(now: datetime.datetime) -> dict[str, Q]:
    """The condition of each phase, for reports."""
    return {
        "upcoming": Q(begins_at__gt=now),
        "ongoing": Q(begins_at__lte=now, ends_before__gt=now),
        "past": Q(begins_at__lte=now, ends_before__lte=now),
    }


def spellings(cities: Sequence[str]) -> dict[str, list[str]]:
    """How the venues spell each city, whatever the case of its letters; one query, and none without cities.

    Compared here, because SQLite knows the case of ASCII letters only.
    """
    if not cities:
        return {}
    known = Venue._default_manager.order_by().values_list("city", flat=True).distinct()
    by_letters: dict[str, list[str]] = {}
    for city in known:
        by_letters.setdefault(city.casefold(), []).append(city)
    return {city: by_letters[city.casefold()] for city in cities if city.casefold() in by_letters}


def _any(values, lookup: str) -> Q:
    wanted = Q()
    for value in values:
        wanted |= Q(**{lookup: value})
    return wanted


def _touches(first: datetime.date | None, last: datetime.date | None) -> Q:
    """As ``EventQuerySet.between()``: events that touch the local days from first to last."""
    wanted = Q(start_date__lte=last) if last else Q()
    if first:
        wanted &= Q(end_date__gte=first) | Q(end_date__isnull=True, start_date__gte=first)
    return wanted
