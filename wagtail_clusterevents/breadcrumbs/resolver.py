"""The trail: which steps lead from a site's home to a page. Computed when it is read, never stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Site

from ..compat import BasePage
from ..representations.breadcrumb import Breadcrumb
from ..sites import SiteRoot, root_above
from ..visibility import Gate, gate_for
from .options import has_link, is_hidden, is_root
from .rows import page_class, pages_at, specific
from .steps import Steps, without_link

__all__ = ["trail", "trails"]


def trail(page: BasePage, site: Site | None = None, request: HttpRequest | None = None) -> list[Breadcrumb]:
    """The steps from the site's home to ``page``, in this order; the last one, and only that, is the current one.

    Ancestors that an anonymous visitor of the site may not see are left out. The page itself is always there, as it was
    given: a draft in a preview shows the draft's title.

    ``page``: any saved page, or an unsaved one that has its place in the tree (as in Wagtail's previews); an instance
    of its own class or of the base class.
    ``site``: the site whose trail it is; nothing of other sites is named, apart from ``page``. Default: the request's
    site if the page belongs to it, else the page's own.
    ``request``: saves queries that were made for it already, and is handed to the page types' methods.

    Queries: three (roots of the sites, view restrictions, pages), or one if ``gate_for(request)`` was asked before;
    and one for each page class that declares a label of its own.
    """
    return trails([page], site, request)[0]


def trails(
    pages: Iterable[BasePage],
    site: Site | None = None,
    request: HttpRequest | None = None,
    gate: Gate | None = None,
) -> list[list[Breadcrumb]]:
    """The trails of many pages, in their order: as ``trail()``, with the queries of one, and one per further site.

    ``gate``: one that has been asked already; saves what it has read.
    """
    pages = list(pages)
    gate = gate or _first_gate(site, request)
    by_site: dict[Site | None, list[int]] = {}
    for index, page in enumerate(pages):
        by_site.setdefault(_site_of(page, site, gate), []).append(index)
    found = {}
    for own_site, indexes in by_site.items():
        gate = gate.for_site(own_site)
        found |= zip(indexes, _trails_on_site([pages[index] for index in indexes], gate, request), strict=True)
    return [found[index] for index in range(len(pages))]


def extended(steps: list[Breadcrumb], page: BasePage, gate: Gate, request: HttpRequest) -> list[Breadcrumb]:
    """A trail of ``page`` with the steps that the page adds for a request, in place of those without; no query."""
    place = next(place for place, step in enumerate(steps) if step.id == page.pk)
    own = replace(steps[place], is_current=False)
    return _marked([*steps[:place], own, *Steps(gate, request).after_page(page, own)])


def _first_gate(site: Site | None, request: HttpRequest | None) -> Gate:
    """A gate that the others are made from: the request's, if there is one, since it may have read all already."""
    return Gate(site) if request is None else gate_for(request)


def _site_of(page: BasePage, site: Site | None, gate: Gate) -> Site | None:
    """The site of a page's trail: the given one, the gate's if the page is below its root, else the page's own."""
    if site is not None or not page.path:
        return site
    root = gate.site and root_above(page.path, gate.roots, gate.site)
    root = root or root_above(page.path, gate.roots)
    return root and root.site


def _trails_on_site(pages: list[BasePage], gate: Gate, request: HttpRequest | None) -> list[list[Breadcrumb]]:
    """The trails of pages on the gate's site."""
    ways = [_way(page, root_above(page.path or "", gate.roots, gate.site)) for page in pages]
    rows = pages_at((place for way in ways for place in way), gate)
    above = [_ancestors(page, way, rows) for page, way in zip(pages, ways, strict=True)]
    steps = Steps(gate, request)
    ancestors = list({row.path: row for found in above for row in found}.values())
    whole = {page_class(page) for page in pages if hasattr(page_class(page), "get_extra_breadcrumbs")}
    instances = specific([*pages, *ancestors], whole)
    current, instances = instances[: len(pages)], instances[len(pages) :]
    known = {page.path: _step(steps, page, row) for page, row in zip(instances, ancestors, strict=True)}
    return [
        _marked([*(known[row.path] for row in found), *_last_steps(steps, page, rows)])
        for page, found in zip(current, above, strict=True)
    ]


def _way(page: BasePage, root: SiteRoot | None) -> list[str]:
    """The places in the tree from a root down to a page; without a root the page's own place, if it has one."""
    if not page.path:
        return []
    start = len(root.path) if root else len(page.path)
    return [page.path[:length] for length in range(start, len(page.path) + 1, page.steplen)]


def _ancestors(page: BasePage, way: list[str], rows: Mapping[str, BasePage]) -> list[BasePage]:
    """The ancestors that a page's trail names, from the top."""
    found: list[BasePage] = []
    for row in (rows[place] for place in way[:-1] if place in rows):
        if is_root(page_class(row)):
            found.clear()
        if row.trail_shown and not is_hidden(page_class(row)):
            found.append(row)
    return [] if is_root(page_class(page)) else found


def _step(steps: Steps, page: BasePage, row: BasePage) -> Breadcrumb:
    step = steps.of_page(page, row.trail_locale, row.trail_content_locale)
    return step if has_link(page_class(page)) else without_link(step)


def _last_steps(steps: Steps, page: BasePage, rows: Mapping[str, BasePage]) -> list[Breadcrumb]:
    """The step of the page whose trail it is, and what it adds."""
    row = rows.get(page.path)
    if row is not None and row.pk == page.pk:
        languages = row.trail_locale, row.trail_content_locale
    else:
        languages = (_locale_of(page),) * 2
    step = steps.of_page(page, *languages)
    extras = steps.after_page(page, step)
    return [step if has_link(page_class(page)) else without_link(step), *extras]


def _locale_of(page: BasePage) -> str:
    """The language code of a page that is not in the database yet."""
    return page.locale.language_code if page.locale_id else settings.LANGUAGE_CODE


def _marked(steps: list[Breadcrumb]) -> list[Breadcrumb]:
    """The steps with the last one as the current one."""
    return [*steps[:-1], replace(steps[-1], is_current=True)]
