"""Spares Wagtail work that it would do at each of the many saves of a page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update


@contextmanager
def references_once() -> Iterator[list[Page]]:
    """Note what pages refer to once, at the end: those that were put on the list."""
    made: list[Page] = []
    with disable_reference_index_auto_update():
        yield made
    for page in made:
        ReferenceIndex.create_or_update_for_object(type(page).objects.get(pk=page.pk))
