"""Fields for Wagtail's own APIs."""

from __future__ import annotations

from rest_framework.serializers import IntegerField


class IdField(IntegerField):
    """The id behind a foreign key.

    Wagtail's v3 reads ``topic`` and writes ``topic_id``: with both, what was read can be sent back as it is.
    """

    def to_representation(self, value) -> int:
        return int(value)
