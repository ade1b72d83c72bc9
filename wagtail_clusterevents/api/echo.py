"""What was understood of a list's filters."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db.models import Model
from django.http import HttpRequest

from ..assembly.context import AssemblyContext
from ..assembly.dependencies import kind_of
from ..assembly.keys import in_language
from ..representations.lists import FilterEcho, FilterValue
from .lists import POSITION

#: Says where to ask, or in which order to answer; filters nothing.
NO_FILTERS = POSITION | {"site", "order"}


def echo_of(
    request: HttpRequest,
    records: Mapping[str, type[Model]],
    known: Mapping[str, Mapping[str, UUID]],
    context: AssemblyContext,
    language: str,
) -> list[FilterEcho]:
    """The filters of a request with their values in words; one query for each kind of record that was named."""
    _note_records(request, records, known, context)
    return [
        FilterEcho(name, _values(values, records.get(name), known.get(name, {}), context, language))
        for name, values in request.GET.lists()
        if name not in NO_FILTERS
    ]


def _note_records(request: HttpRequest, records: Mapping, known: Mapping, context: AssemblyContext) -> None:
    """The answer depends on the records that were named; for an unknown name, on any that may come to have it."""
    for name, model in records.items():
        for value in request.GET.getlist(name):
            context.depends.on_key(kind_of(model), known.get(name, {}).get(value, "*"))


def _values(
    values: list[str],
    model: type[Model] | None,
    known: Mapping[str, UUID],
    context: AssemblyContext,
    language: str,
) -> list[FilterValue]:
    if model is None:
        return [FilterValue(value, value, True) for value in values]
    locale_id = next((pk for pk, locale in context.locales.items() if locale.language_code == language), 0)
    rows = in_language(model._default_manager.filter(translation_key__in=known.values()) if known else (), locale_id)
    named = {value: str(rows[key]) for value, key in known.items() if key in rows}
    return [FilterValue(value, named.get(value, value), value in named) for value in values]
