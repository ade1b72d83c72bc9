"""Shared records as addresses name them: by key, or by slug in any language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Model, Q


def known_records(model: type[Model], values: Sequence[str]) -> dict[str, UUID]:
    """The ``translation_key`` of each value that a record has as key or as slug; one query, and none without values."""
    if not values:
        return {}
    keys = [UUID(value) for value in values if is_key(value)]
    rows = model._default_manager.filter(Q(slug__in=values) | Q(translation_key__in=keys))
    known: dict[str, UUID] = {}
    for slug, key in rows.values_list("slug", "translation_key"):
        known[slug] = known[str(key)] = key
    return {value: key for value in values if (key := known.get(value) or known.get(value.lower()))}


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
