"""Whether visitors get to the pages that texts link to."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext

from ..compat import get_page_model
from ..sites import site_roots
from ..visibility import Gate


class LinkTargets:
    """The targets of many links, each given as ``(locale id of the text, page id)``. The number
    of queries depends on that of the sites alone.

    A link leads somewhere if a visitor of some site may see the page, or its translation in the language of the text,
    which outputs link to instead.
    """

    def __init__(self, links: Iterable[tuple[int, int]]) -> None:
        wanted = {page_id for _locale, page_id in links}
        roots = site_roots() if wanted else []
        self.gates = [Gate(site, roots) for site in dict.fromkeys(root.site for root in roots)]
        self.pages = {page.id: page for page in _pages(pk__in=wanted)} if wanted else {}
        hidden = {page.translation_key for page in self.pages.values() if not self._is_visible(page)}
        others = _pages(translation_key__in=hidden) if hidden else ()
        self.translated = {(page.translation_key, page.locale_id) for page in others if self._is_visible(page)}

    def complaint(self, locale_id: int, page_id: int) -> str | None:
        """What is wrong with a link, in words; None when nothing is."""
        page = self.pages.get(page_id)
        if page is None:
            return gettext("The page has been deleted.")
        if self._is_visible(page) or (page.translation_key, locale_id) in self.translated:
            return None
        return gettext("Visitors cannot see “%(title)s”.") % {"title": page.title}

    def _is_visible(self, page) -> bool:
        return any(gate.admits(page) for gate in self.gates)


def _pages(**wanted) -> QuerySet:
    """Rows that have what the gate asks of a page; thousands of instances would take a second to make."""
    names = ("id", "title", "path", "live", "expired", "expire_at", "translation_key", "locale_id")
    return get_page_model()._base_manager.filter(**wanted).values_list(*names, named=True)
