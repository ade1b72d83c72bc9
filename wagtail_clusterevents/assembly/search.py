"""Search in words, through Wagtail's own search."""

from __future__ import annotations

import re
from typing import Any

from django.db.models import QuerySet
from wagtail.search.backends import get_search_backend

#: As many hits as are put in the order of relevance.
MAX_HITS = 1_000
#: Longer questions are cut: a database takes seconds for thousands of words.
MAX_WORDS, MAX_LETTERS = 20, 200


def clean_words(text: str) -> str:
    """What can be searched for: no control characters, no more than some words."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", text)[:MAX_LETTERS].split()[:MAX_WORDS])


def search_ids(queryset: QuerySet, text: str) -> list[Any]:
    """The keys of the rows of ``queryset`` that have all the words, most relevant first, at most ``MAX_HITS``."""
    words = clean_words(text)
    if not words:
        return []
    # Wagtail's search takes no conditions on fields that are not indexed, so it gets the ids.
    rows = queryset.model._default_manager.filter(pk__in=queryset.order_by().values("pk"))
    found = get_search_backend().search(words, rows, operator="and")[:MAX_HITS]
    return [row.pk for row in found]
