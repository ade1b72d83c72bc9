"""The rows that hang on reports: their topics and organisations, with the records that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence


class Rows:
    """The rows of many reports with one query for each relation. A draft's are those that it carries itself.

    Django could prefetch them, but then each look at a report's rows makes a query set of its own.
    """

    def __init__(self, pages: Sequence):
        self._topics = _by_page(pages, "report_topics", "topic")
        self._organisations = _by_page(pages, "report_organisations", "organisation")

    def topics(self, page) -> list:
        """The report's rows with a topic, in their order."""
        return self._topics[id(page)]

    def organisations(self, page) -> list:
        """The report's rows with an organisation and its role, in their order."""
        return self._organisations[id(page)]


def _by_page(pages: Sequence, relation: str, name: str) -> dict[int, list]:
    stored = [page for page in pages if _is_stored(page)]
    by_id = defaultdict(list)
    if stored:
        model = type(stored[0])._meta.get_field(relation).related_model
        for row in model._default_manager.filter(page__in={page.pk for page in stored}).select_related(name):
            by_id[row.page_id].append(row)
    drafts = {id(page): list(getattr(page, relation).all()) for page in pages if not _is_stored(page)}
    return {id(page): by_id[page.pk] for page in stored} | drafts


def _is_stored(page) -> bool:
    return bool(page.pk) and not getattr(page, "_cluster_related_objects", None)
