"""What was understood of a list's filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.http import QueryDict

from ..assembly.context import AssemblyContext
from ..assembly.dependencies import kind_of
from ..assembly.filter_words import language_name
from ..representations.lists import FilterEcho, FilterValue
from .lists import POSITION

#: Says where to ask, or in which order to answer; filters nothing.
NO_FILTERS = POSITION | {"site", "order"}


def echo_of(asked: QueryDict, words: Mapping[str, Mapping[str, str]]) -> list[FilterEcho]:
    """The filters of a query with their values in words.

    ``words``: for each filter that can be asked for what there is not, the values that there are, in words.
    """
    filters = {name: values for name, values in asked.lists() if name not in NO_FILTERS}
    return [
        FilterEcho(name, [_value(value, words.get(name, _plain(name, value))) for value in values])
        for name, values in filters.items()
    ]


def as_written(asked: QueryDict, name: str, words: Mapping[Any, str], parameters: Any) -> dict[str, str]:
    """Words for numbers, by the form in which the numbers were written."""
    numbers = zip(asked.getlist(name), getattr(parameters, name), strict=False)
    return {text: words[number] for text, number in numbers if number in words}


def note_records(
    model: type[Model], names: Sequence[str | int], known: Mapping[str | int, UUID], context: AssemblyContext
) -> None:
    """The answer depends on the records that were named; for an unknown name, on any that may come to have it."""
    for name in names:
        context.depends.on_key(kind_of(model), known.get(name, "*"))


def _value(value: str, words: Mapping[str, str]) -> FilterValue:
    return FilterValue(value, words.get(value, value), value in words)


def _plain(name: str, value: str) -> dict[str, str]:
    return {value: language_name(value) if name == "locale" else value}
