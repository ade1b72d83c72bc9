"""Shared records as addresses name them: by key, by slug in any language, or by number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Model, Q


def known_records(model: type[Model], values: Sequence[str | int], locale_id: int = 0) -> dict[str | int, UUID]:
    """The ``translation_key`` of each value that a record has as key, as slug, or (an ``int``) as primary key; one
    query, and none without values.

    Two records may have the same slug in two languages: the one in the language ``locale_id`` is meant, else the older.
    """
    if not values:
        return {}
    names = [value for value in values if isinstance(value, str)]
    numbers = [value for value in values if isinstance(value, int)]
    keys = [UUID(name) for name in names if is_key(name)]
    rows = model._default_manager.filter(Q(slug__in=names) | Q(translation_key__in=keys) | Q(pk__in=numbers))
    known: dict[str | int, UUID] = {}
    found = rows.order_by().values_list("locale_id", "pk", "slug", "translation_key")
    # The last one counts.
    for _locale, pk, slug, key in sorted(found, key=lambda row: (row[0] == locale_id, -row[1])):
        known[pk] = known[slug] = known[str(key)] = key
    known = {**{name: known[name.lower()] for name in names if name.lower() in known}, **known}
    return {value: known[value] for value in values if value in known}


def is_key(value: str) -> bool:
    """Whether the text has the form of a key (a UUID)."""
    try:
        UUID(value)
    except ValueError:
        return False
    return True


def in_language(rows: Iterable, locale_id: int) -> dict[UUID, Model]:
    """One row for each key: that of a language if there is one, else the oldest."""
    ordered = sorted(rows, key=lambda row: (row.locale_id != locale_id, row.pk))
    return {row.translation_key: row for row in reversed(ordered)}
