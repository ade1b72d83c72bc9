"""How many reports each value of a filter would give: as if the filter itself was not set, and all others were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Case, Count, F, QuerySet, Value, When
from django.utils import translation

from ..models import EventSeries, Organisation, Topic, Venue
from ..representations.lists import Facet, FacetBucket
from .dependencies import kind_of
from .filter_words import word_for
from .keys import in_language
from .report_query import FoundReports, phases
from .unions import together

#: The facets of reports, in their order, with the record that their values name.
FACETS = {
    "phase": None,
    "year": None,
    "month": None,
    "topic": Topic,
    "series": EventSeries,
    "organisation": Organisation,
    "role": None,
    "venue": Venue,
    "city": None,
    "country": None,
    "attendance_mode": None,
    "status": None,
}
_COLUMNS = {
    "year": "start_date__year",
    "month": "start_date__month",
    "series": "series__translation_key",
    "venue": "venue__translation_key",
    "city": "venue__city",
    "country": "venue__country",
    "attendance_mode": "attendance_mode",
    "status": "status",
}
_PHASES = ("upcoming", "ongoing", "past")


def report_facets(questions: Sequence[FoundReports]) -> list[list[Facet]]:
    """The facets of each question, in the language that it asks for; as many queries for many as for one.

    Months are counted where a year is asked for.
    """
    found: list[list[Facet]] = [[] for _question in questions]
    turns = together([question.turns() for question in questions], "begins", "ends")
    for question, rows in zip(questions, turns, strict=True):
        question.hold_until(moment for row in rows for moment in row)
    for name, model in FACETS.items():
        counts = _counts(name, questions)
        if model:
            for question in questions:
                question.context.depends.on_all(kind_of(model))
        rows = _records(model, counts, questions) if model else []
        for number, question in enumerate(questions):
            with translation.override(question.language):
                buckets = (
                    _of_records(question.keys(name), counts[number], in_language(rows, question.locale_id))
                    if model
                    else _of_values(name, question, counts[number])
                )
            found[number].append(Facet(name, _sorted(name, buckets)))
    return found


def _counts(name: str, questions: Sequence[FoundReports]) -> list[dict[Any, int]]:
    asked = {number: each for number, each in enumerate(questions) if name != "month" or each.query.year}
    counted = together([_counted(name, each) for each in asked.values()], "value", "number")
    found: list[dict[Any, int]] = [{} for _question in questions]
    for number, rows in zip(asked, counted, strict=True):
        found[number] = {value: count for value, count in rows if value not in (None, "")}
    return found


def _counted(name: str, question: FoundReports) -> QuerySet:
    """``value`` and ``number`` of reports, for the values of one filter."""
    query = question.query
    if name == "topic":
        rows, value, counted = question.rows("report_topics", name), F("topic__translation_key"), "page"
    elif name == "organisation":
        wanted = {"role__in": query.role} if query.role else {}
        rows = question.rows("report_organisations", name, **wanted)
        value, counted = F("organisation__translation_key"), "page"
    elif name == "role":
        wanted = {"organisation__translation_key__in": question.keys("organisation")} if query.organisation else {}
        rows, value, counted = question.rows("report_organisations", "organisation", **wanted), F("role"), "page"
    elif name == "phase":
        conditions = phases(question.context.now).items()
        value = Case(*(When(condition, then=Value(phase)) for phase, condition in conditions))
        rows, counted = question.reports(name), "pk"
    else:
        rows, value, counted = question.reports(name), F(_COLUMNS[name]), "pk"
    return rows.order_by().values(value=value).annotate(number=Count(counted, distinct=counted == "page"))


def _records(model: Any, counts: list[dict], questions: Sequence[FoundReports]) -> list:
    name = next(name for name, each in FACETS.items() if each is model)
    keys = {key for count in counts for key in count} | {key for each in questions for key in each.keys(name)}
    return list(model._default_manager.filter(translation_key__in=keys)) if keys else []


def _of_records(chosen: Sequence, counts: dict[Any, int], rows: dict[Any, Any]) -> list[FacetBucket]:
    return [
        FacetBucket(rows[key].slug, str(key), str(rows[key]), counts.get(key, 0), key in chosen)
        for key in {*counts, *chosen}
        if key in rows
    ]


def _of_values(name: str, question: FoundReports, counts: dict[Any, int]) -> list[FacetBucket]:
    chosen = list(map(str, getattr(question.query, name)))
    if name == "city":
        return _of_cities(chosen, counts)
    by_value = {str(value): count for value, count in counts.items()}
    return [
        FacetBucket(value, None, word_for(name, value) or value, by_value.get(value, 0), value in chosen)
        for value in {*by_value, *chosen}
    ]


def _of_cities(chosen: Sequence[str], counts: dict[str, int]) -> list[FacetBucket]:
    """One bucket for all spellings that differ in the case of letters only, as the filter takes them."""
    spelt: dict[str, dict[str, int]] = defaultdict(dict)
    for city, count in {**dict.fromkeys(chosen, 0), **counts}.items():
        spelt[city.casefold()][city] = count
    wanted = {city.casefold() for city in chosen}
    return [_of_city(counts, letters in wanted) for letters, counts in spelt.items()]


def _of_city(counts: dict[str, int], selected: bool) -> FacetBucket:
    usual = max(counts, key=lambda city: (counts[city], city))
    return FacetBucket(usual, None, usual, sum(counts.values()), selected)


def _sorted(name: str, buckets: list[FacetBucket]) -> list[FacetBucket]:
    """Years from the newest, months and phases as they follow each other, all others by number."""
    if name == "year":
        return sorted(buckets, key=lambda bucket: -int(bucket.value))
    if name == "month":
        return sorted(buckets, key=lambda bucket: int(bucket.value))
    if name == "phase":
        return sorted(buckets, key=lambda bucket: _PHASES.index(bucket.value))
    return sorted(buckets, key=lambda bucket: (-bucket.count, bucket.label.casefold(), bucket.value))
