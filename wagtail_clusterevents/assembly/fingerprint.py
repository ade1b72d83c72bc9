"""What goes into a calendar of many events, as one hash: so a client can be told that nothing has changed before a
single event is written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model, QuerySet

from .. import __version__
from ..models import EventMixin, EventSeries, Organisation, Topic, Venue, get_report_model

#: What a calendar tells of a page besides the event's own fields, and the stamps of its changes.
PAGE_COLUMNS = ("pk", "translation_key", "locale_id", "alias_of_id", "url_path", "title", "lead")
STAMPS = ("first_published_at", "last_published_at")


def fingerprint(reports: QuerySet, *parts: Any) -> tuple[str, list[int]]:
    """A hash of all that a calendar of ``reports`` is made from, and their ids in order, with a fixed number of
    queries.

    ``parts`` is what else goes in: the calendar's own facts. Records are hashed in all their languages, because a new
    translation changes what is shown.
    """
    digest, ids = hashlib.sha256(repr((__version__, parts)).encode()), []
    for row in reports.values_list(*_columns()):
        ids.append(row[0])
        digest.update(repr(row).encode(errors="backslashreplace"))
    for row in _record_rows(reports.order_by().values("pk")):
        digest.update(repr(row).encode(errors="backslashreplace"))
    return digest.hexdigest()[:32], ids


def hash_of(rows: Iterable[Any], *parts: Any) -> str:
    """A hash of rows of plain values."""
    digest = hashlib.sha256(repr((__version__, parts)).encode())
    for row in rows:
        digest.update(repr(row).encode(errors="backslashreplace"))
    return digest.hexdigest()[:32]


def _columns() -> list[str]:
    return list(dict.fromkeys([*PAGE_COLUMNS, *STAMPS, *(field.attname for field in EventMixin._meta.local_fields)]))


def _record_rows(ids: QuerySet) -> Iterator[tuple]:
    model = get_report_model()
    for relation, name, record, more in (
        ("report_topics", "topic", Topic, ()),
        ("report_organisations", "organisation", Organisation, ("role",)),
    ):
        rows = model._meta.get_field(relation).related_model._default_manager.filter(page__in=ids)
        columns = ("page_id", "sort_order", "pk", f"{name}_id", *more)
        yield from rows.order_by(*columns).values_list(*columns)
        yield from _all_languages(record, rows.order_by().values(f"{name}__translation_key"))
    for name, record in (("venue", Venue), ("series", EventSeries)):
        yield from _all_languages(record, model._default_manager.filter(pk__in=ids).values(f"{name}__translation_key"))


def _all_languages(model: type[Model], keys: QuerySet) -> QuerySet:
    columns = [field.attname for field in model._meta.concrete_fields]
    return model._default_manager.filter(translation_key__in=keys).order_by("pk").values_list(*columns)
