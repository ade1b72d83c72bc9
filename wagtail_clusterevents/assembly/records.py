"""Shared records as lists of their own, each with the number of visible reports that refer to it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields, make_dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Min, Model, Q, QuerySet
from django.utils import translation

from ..blocks.references import References
from ..models import (
    BestPracticeEntry,
    EventSeries,
    FundingProgramme,
    Organisation,
    Topic,
    Venue,
    get_report_model,
)
from .context import AssemblyContext
from .dependencies import kind_of
from .loading import Loaded
from .lookups import Lookups
from .search import clean_words, search_ids


def _counted(kind: type) -> type:
    documented = {"__doc__": f"{kind.__doc__}\n\n``report_count``: visible reports that refer to it, in any language."}
    return make_dataclass(
        f"{kind.__name__}Item", [("report_count", int)], bases=(kind,), frozen=True, namespace=documented
    )


#: For each model the type of its items in a list: its representation with ``report_count``.
COUNTED: dict[type[Model], type] = {
    model: _counted(model.representation) for model in (Topic, Organisation, Venue, EventSeries, FundingProgramme)
}


def find_records(model: type[Model], locale: str, fallback: bool, keys: Collection[UUID] | None, text: str) -> QuerySet:
    """The records in a language (``*`` for all), with those that are not translated if ``fallback`` is set; of some
    ``keys``, or of all.
    """
    records = model._default_manager.order_by()
    rows = records if locale == "*" else records.filter(locale__language_code=locale)
    if locale != "*" and fallback:
        others = records.exclude(translation_key__in=rows.values("translation_key"))
        firsts = others.values("translation_key").annotate(first=Min("pk")).values("first")
        rows = records.filter(Q(pk__in=rows.values("pk")) | Q(pk__in=firsts))
    if keys is not None:
        rows = rows.filter(translation_key__in=keys)
    if clean_words(text):
        rows = rows.filter(pk__in=search_ids(rows, text))
    return rows.select_related(*getattr(model, "representation_related", ()))


def assemble_records(model: type[Model], rows: Sequence, context: AssemblyContext) -> list[Any]:
    """The records as items of a list, in their order, with a fixed number of queries."""
    found = References()
    for row in rows:
        found.known.setdefault(model, {})[row.pk] = row
    loaded = Loaded(found, context)
    for kind in (kind_of(model), "report"):
        context.depends.on_all(kind)
    counts = report_counts(model, {row.translation_key for row in rows}, context)
    return [_item(model, row, counts, loaded, context) for row in rows]


def _item(model: type[Model], row: Any, counts: dict, loaded: Loaded, context: AssemblyContext) -> Any:
    lookups = Lookups(loaded, context, page_id=None, locale_id=row.locale_id)
    lookups.depends.on(row)
    with translation.override(lookups.language):
        record = row.represent(lookups)
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    return COUNTED[model](**values, report_count=counts.get(row.translation_key, 0))


def report_counts(model: type[Model], keys: set, context: AssemblyContext) -> dict[Any, int]:
    """How many visible reports refer to each record, by key; one query. Programmes stand in best practices."""
    reports = context.gate.pages(get_report_model().objects.filter(alias_of__isnull=True)).order_by()
    if model in (Venue, EventSeries):
        column = f"{'venue' if model is Venue else 'series'}__translation_key"
        rows, page = reports.filter(**{f"{column}__in": keys}), "pk"
    elif model is FundingProgramme:
        rows = BestPracticeEntry.programmes.through._default_manager.filter(
            bestpracticeentry__page__in=reports.values("pk")
        )
        column, page = "fundingprogramme__translation_key", "bestpracticeentry__page"
    else:
        relation, name = ("report_topics", "topic") if model is Topic else ("report_organisations", "organisation")
        related = get_report_model()._meta.get_field(relation).related_model._default_manager
        rows, column, page = related.filter(page__in=reports.values("pk")), f"{name}__translation_key", "page"
    rows = rows.filter(**{f"{column}__in": keys}).order_by()
    return dict(rows.values_list(column).annotate(Count(page, distinct=True)))
