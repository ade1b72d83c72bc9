"""A site as a whole: its languages, and its menu in one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..compat import get_page_model
from ..passages import text_direction
from ..representations.site import MenuItem, SiteLanguage
from ..sites import SiteRoot
from .context import AssemblyContext
from .filter_words import language_name
from .neighbours import languages
from .report import content_locales


def site_languages(context: AssemblyContext) -> list[SiteLanguage]:
    """The languages of the gate's site, in its own order, each with its home page; one query."""
    roots = {root.language_code: root for root in _roots(context)}
    default = next((code for code, root in roots.items() if root.is_named), "")
    homes = _homes(context, roots.values())
    return [
        SiteLanguage(
            code=code,
            name=language_name(code),
            direction=text_direction(code),
            is_default=code == default,
            home_path=homes.get(roots[code].page_id) if code in roots else None,
        )
        for code in languages() or roots
    ]


def site_menu(context: AssemblyContext, language: str) -> list[MenuItem]:
    """The visible pages of a language that are shown in menus, as a tree; two queries, whatever their number.

    A page whose parent is not shown stands below the next page above it that is. None where pages know no menus.
    """
    root = next((root for root in _roots(context) if root.language_code == language), None)
    model = get_page_model()
    context.depends.on_all("page")
    if root is None or not hasattr(model, "show_in_menus"):
        return []
    below = model._default_manager.filter(path__startswith=root.path, show_in_menus=True).exclude(pk=root.page_id)
    pages = list(context.gate.pages(below).order_by("path").specific(defer=True))
    return _tree(pages, content_locales(pages), context)


def _roots(context: AssemblyContext) -> list[SiteRoot]:
    """The roots at which visitors of the site arrive, one for each language."""
    return [root for root in context.gate.roots if root.site == context.gate.site and root.is_served]


def _homes(context: AssemblyContext, roots: Iterable[SiteRoot]) -> dict[int, str | None]:
    pages = get_page_model()._default_manager.filter(pk__in=[root.page_id for root in roots])
    found = context.gate.pages(pages).specific(defer=True)
    for page in found:
        context.depends.on(page)
    return {page.pk: context.addresses.of(page)[0] for page in found}


def _tree(pages: Sequence[Any], locales: dict[int, int], context: AssemblyContext) -> list[MenuItem]:
    """Pages in the order of the tree, each below the last one that is above it."""
    menu: list[MenuItem] = []
    above: list[tuple[str, MenuItem]] = []
    for page in pages:
        while above and not page.path.startswith(above[-1][0]):
            above.pop()
        item = _item(page, locales.get(page.alias_of_id, page.locale_id), context)
        (above[-1][1].children if above else menu).append(item)
        above.append((page.path, item))
    return menu


def _item(page: Any, content_locale_id: int, context: AssemblyContext) -> MenuItem:
    path, url = context.addresses.of(page)
    return MenuItem(
        id=page.pk,
        title=page.title,
        path=path,
        url=url,
        locale=context.language_of(page),
        content_locale=context.locales[content_locale_id].language_code,
        children=[],
    )
