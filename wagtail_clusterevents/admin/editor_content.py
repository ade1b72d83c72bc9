"""What reports hold as their editors see them: the latest draft where there is one, else what is live."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.db.models import ExpressionWrapper, F, JSONField, Q, QuerySet

_HAS_DRAFT = Q(has_unpublished_changes=True, latest_revision__isnull=False)


def editor_values(reports: QuerySet, *names: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """``(page id, {field: stored value})`` of each report, in no order; two queries, whatever their number.

    ``body`` is the raw stream; foreign keys are ids, also of what has been deleted since the draft was written.
    """
    reports = reports.order_by()
    # Read as plain JSON, since the field would make a native value of each.
    body = {"raw_body": ExpressionWrapper(F("body"), JSONField())} if "body" in names else {}
    columns = [name for name in names if name != "body"]
    for row in reports.exclude(_HAS_DRAFT).values("pk", *columns, **body).iterator():
        yield row["pk"], {**row, "body": _stream(row.get("raw_body"))}
    drafts = reports.filter(_HAS_DRAFT).values_list("pk", "latest_revision__content")
    for pk, content in drafts.iterator():
        yield pk, {**{name: content.get(name) for name in columns}, "body": _loads(content.get("body"))}


def _loads(body: Any) -> list:
    try:
        return _stream(json.loads(body))
    except (TypeError, ValueError):
        return []


def _stream(raw: Any) -> list:
    return raw if isinstance(raw, list) else []
