"""The pages of trails as the database has them: one query for all of them, and one per page class that needs it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db.models import F
from django.db.models.functions import Coalesce

from ..compat import BasePage, get_page_model
from ..visibility import Gate
from .options import has_label, is_special

# An alias of an alias is what Wagtail's own commands can make of a page; three steps leave room for one more.
_CONTENT_LANGUAGE = [f"{'alias_of__' * steps}locale__language_code" for steps in (3, 2, 1, 0)]


def pages_at(places: Iterable[str], gate: Gate) -> dict[str, BasePage]:
    """The pages at places in the tree, by place: all of them, hidden ones too, with one query.

    Each has three attributes more: ``trail_shown`` (whether the gate shows it), ``trail_locale`` and
    ``trail_content_locale`` (its language code, and that of the page of which it is an alias).
    """
    rows = get_page_model()._default_manager.filter(path__in=set(places)).order_by()
    languages = {"trail_locale": F("locale__language_code"), "trail_content_locale": Coalesce(*_CONTENT_LANGUAGE)}
    found = {row.path: row for row in rows.annotate(**languages)}
    for row in found.values():
        row.trail_shown = gate.admits(row)
    return found


def page_class(page: BasePage) -> type[BasePage]:
    """The class of which a page is; that of the instance if the code no longer has it."""
    return page.specific_class or type(page)


def specific(pages: list[BasePage], whole: Collection[type[BasePage]] = ()) -> list[BasePage]:
    """The pages as instances of their own classes wherever title or address may depend on it, in the same order.

    ``whole``: classes of which every column is needed anyway. A class whose columns are needed costs one query,
    whatever the number of its pages. Pages that are such instances already stay as they are.
    """
    missing = defaultdict(list)
    for page in pages:
        if not isinstance(page, page_class(page)):
            missing[page_class(page)].append(page)
    found = {}
    for cls, group in missing.items():
        found |= _instances(cls, group, cls in whole)
    return [page if isinstance(page, page_class(page)) else found[page.pk] for page in pages]


def _instances(cls: type[BasePage], pages: list[BasePage], whole: bool) -> dict[int, BasePage]:
    """The pages of one class by id."""
    plain = {page.pk: page for page in pages}
    if whole or has_label(cls) or (is_special(cls) and len(plain) > 1):
        return plain | _load(cls, plain)
    if is_special(cls):
        # A single one may do without its columns; if its address needs one after all, Django reads it then.
        return {pk: page.get_specific(deferred=True) for pk, page in plain.items()}
    return plain


def _load(cls: type[BasePage], ids: Iterable[int]) -> dict[int, BasePage]:
    rows = cls._default_manager.filter(pk__in=list(ids))
    if hasattr(rows, "defer_streamfields"):
        rows = rows.defer_streamfields()
    return {row.pk: row for row in rows}
