"""The pages of trails as the database has them: one query for all of them, and one per page class that needs it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db import connections, router
from wagtail.models import Locale

from ..compat import BasePage, get_page_model
from ..visibility import Gate
from .options import has_label, is_special


def pages_at(places: Iterable[str], gate: Gate) -> dict[str, BasePage]:
    """The pages at places in the tree, by place: all of them, hidden ones too, with one query.

    Each has three attributes more: ``trail_shown`` (whether the gate shows it), ``trail_locale`` and
    ``trail_content_locale`` (its language code, and that of the page of which it is an alias).
    """
    wanted = list(set(places))
    found = (
        {row.path: row for row in get_page_model()._default_manager.raw(_sql(len(wanted)), wanted)} if wanted else {}
    )
    for row in found.values():
        row.trail_shown = gate.admits(row)
    return found


def _sql(count: int) -> str:
    """The query for so many places. In SQL, because the ORM joins eight tables to ask what holds for few pages.

    An alias of an alias is what Wagtail's own commands can make of a page; three steps leave room for one more.
    """
    model = get_page_model()
    quote = connections[router.db_for_read(model)].ops.quote_name
    page, locale = quote(model._meta.db_table), quote(Locale._meta.db_table)
    return f"""
        SELECT p.*, l.language_code AS trail_locale, COALESCE((
            SELECT source_locale.language_code FROM {page} a
            LEFT JOIN {page} b ON b.id = a.alias_of_id
            LEFT JOIN {page} c ON c.id = b.alias_of_id
            JOIN {locale} source_locale ON source_locale.id = COALESCE(c.locale_id, b.locale_id, a.locale_id)
            WHERE a.id = p.alias_of_id
        ), l.language_code) AS trail_content_locale
        FROM {page} p
        JOIN {locale} l ON l.id = p.locale_id
        WHERE p.path IN ({", ".join(["%s"] * count)})
    """


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
