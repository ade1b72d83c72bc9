"""Filters of the best-practice index: what they take, how many each choice would give, and the words to search for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Count, Model, QuerySet
from django_countries import countries

from ..models import BestPracticeEntry, FundingProgramme, Organisation, Topic
from ..representations.lists import FacetBucket
from .keys import in_language, known_records
from .search import clean_words, search_ids


@dataclass(frozen=True)
class PracticeQuery:
    """What is asked for. Within one filter any of the values will do, and all filters have to be met.

    Records are named by slug in any language, by key (their ``translation_key``) or by number, ``country`` is ISO
    3166-1 alpha-2, ``q`` is free text.
    """

    organisation: tuple[str | int, ...] = ()
    topic: tuple[str | int, ...] = ()
    programme: tuple[str | int, ...] = ()
    country: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    q: str = ""
    order: str = ""

    def values(self, name: str) -> tuple[str | int, ...]:
        """The values of one filter."""
        return getattr(self, name)


@dataclass
class RecordFilter:
    """A filter by a shared record: an organisation, a topic, a programme."""

    name: str
    model: type[Model]
    link: str
    known: dict[str | int, UUID] = field(default_factory=dict)

    def resolve(self, values: Sequence[str | int], locale_id: int) -> RecordFilter:
        """This filter with the keys of the values that are known; one query, and none without values."""
        return RecordFilter(self.name, self.model, self.link, known_records(self.model, values, locale_id))

    def narrow(self, entries: QuerySet, values: Sequence[str | int]) -> QuerySet:
        """The entries that have one of the values; a value that nothing has takes nothing in."""
        keys = {self.known[value] for value in values if value in self.known}
        return entries.filter(
            pk__in=self._through.filter(**{f"{self._record}__translation_key__in": keys}).values("bestpracticeentry")
        )

    def counts(self, entries: QuerySet) -> dict[Any, int]:
        """How many entries each record has, by key."""
        rows = self._through.filter(bestpracticeentry__in=entries.values("pk")).order_by()
        counted = rows.values_list(f"{self._record}__translation_key")
        return dict(counted.annotate(Count("bestpracticeentry", distinct=True)))

    def choices(self, counts: dict[Any, int], values: Sequence[str | int], locale_id: int) -> Iterator[FacetBucket]:
        """The records that were counted or chosen, named in a language if they are translated; one query."""
        chosen = {self.known[value] for value in values if value in self.known}
        rows = self.model._default_manager.filter(translation_key__in={*counts, *chosen})
        for key, row in in_language(rows, locale_id).items():
            yield FacetBucket(row.slug, str(key), str(row), counts.get(key, 0), key in chosen)

    def is_known(self, value: str | int) -> bool:
        """Whether a record has this slug, key or number."""
        return value in self.known

    @property
    def _through(self) -> QuerySet:
        return getattr(BestPracticeEntry, self.link).through._default_manager

    @property
    def _record(self) -> str:
        return self.model._meta.model_name


@dataclass
class ValueFilter:
    """A filter by a value in the index itself: country, year."""

    name: str

    def resolve(self, values: Sequence[str], locale_id: int) -> ValueFilter:
        """This filter; there is nothing to look up."""
        return self

    def narrow(self, entries: QuerySet, values: Sequence[str]) -> QuerySet:
        """The entries that have one of the values."""
        return entries.filter(**{f"{self.name}__in": [value for value in values if self.is_known(value)]})

    def counts(self, entries: QuerySet) -> dict[Any, int]:
        """How many entries each value has."""
        counted = entries.order_by().exclude(**{self.name: ""} if self.name == "country" else {"pk": ""})
        return {str(value): count for value, count in counted.values_list(self.name).annotate(Count("pk"))}

    def choices(self, counts: dict[Any, int], values: Sequence[str], locale_id: int) -> Iterator[FacetBucket]:
        """The values that were counted or chosen, in words."""
        for value in {*counts, *(value for value in values if self.is_known(value))}:
            yield FacetBucket(value, None, self._label(value), counts.get(value, 0), value in values)

    def is_known(self, value: str) -> bool:
        """Whether the value is one of its kind: a year from 1 to 9999, a country of ISO 3166."""
        if self.name == "year":
            return value.isascii() and value.isdigit() and 0 < len(value) <= 4
        return value in countries

    def _label(self, value: str) -> str:
        return str(countries.name(value)) if self.name == "country" else value


FILTERS: tuple[RecordFilter | ValueFilter, ...] = (
    RecordFilter("topic", Topic, "topics"),
    RecordFilter("organisation", Organisation, "organisations"),
    RecordFilter("programme", FundingProgramme, "programmes"),
    ValueFilter("country"),
    ValueFilter("year"),
)
ORDERS = {"": ("-date", "page_id", "position"), "start": ("date", "page_id", "position"), "title": ("title", "pk")}


@dataclass
class FilteredPractices:
    """The entries that a query takes in, and the choices beside it. ``entries`` is what it is asked of: already
    visible.
    """

    entries: QuerySet
    query: PracticeQuery
    locale_id: int

    def __post_init__(self) -> None:
        self.filters = [each.resolve(self.query.values(each.name), self.locale_id) for each in FILTERS]
        self.hits = search_ids(self.entries, self.query.q) if clean_words(self.query.q) else None
        self.found = self.entries if self.hits is None else self.entries.filter(pk__in=self.hits)

    def matching(self, but: str = "") -> QuerySet:
        """The entries that meet all filters, or all but one."""
        entries = self.found
        for each in self.filters:
            values = self.query.values(each.name)
            if values and each.name != but:
                entries = each.narrow(entries, values)
        return entries

    def ordered(self) -> QuerySet | list:
        """The matching entries in the order that was asked for: newest report first, else by title; hits by
        relevance.
        """
        matching = self.matching()
        if self.hits is not None and self.query.order in ("", "relevance"):
            place = {pk: place for place, pk in enumerate(self.hits)}
            return sorted(matching, key=lambda entry: place[entry.pk])
        return matching.order_by(*ORDERS.get(self.query.order, ORDERS[""]))

    def facets(self) -> dict[str, list[FacetBucket]]:
        """The choices of each filter, most frequent first; a filter's counts are those without itself."""
        return {each.name: self._choices(each) for each in self.filters}

    def _choices(self, each: RecordFilter | ValueFilter) -> list[FacetBucket]:
        values = self.query.values(each.name)
        choices = each.choices(each.counts(self.matching(but=each.name)), values, self.locale_id)
        if each.name == "year":
            return sorted(choices, key=lambda choice: -int(choice.value))
        return sorted(choices, key=lambda choice: (-choice.count, choice.label.casefold(), choice.value))


def unknown_values(practices: FilteredPractices) -> Iterable[tuple[str, str]]:
    """``(filter, value)`` of each value that nothing is named."""
    for each in practices.filters:
        yield from ((each.name, value) for value in practices.query.values(each.name) if not each.is_known(value))
