"""What previews in the block picker show: content of the site itself where a block chooses some."""

from __future__ import annotations

from django.db.models import Model

#: As many as a preview has room for.
SOME = 3


def some_records(model: type[Model]) -> list[Model]:
    """The first few records of a model, in the order of their ids; empty on a new site."""
    return list(model._default_manager.order_by("pk")[:SOME])
