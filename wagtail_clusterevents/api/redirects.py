"""Redirects, as Wagtail's redirects app knows them; none where it is not installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from django.apps import apps
from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.encoding import uri_to_iri

from ..assembly.context import AssemblyContext
from ..compat import get_page_model
from ..representations.page import RedirectResult
from ..representations.site import SiteRedirect
from .paths import find_home, find_pages

#: A chain of redirects that is longer leads nowhere.
MAX_STEPS = 5
#: Redirects that are followed at once.
BATCH = 500


def find_redirect(context: AssemblyContext, path: str) -> RedirectResult | None:
    """Where a path leads that no page stands at; None for no redirect, a loop, or a target that is not to be seen."""
    return find_redirects(context, [path])[path]


def find_redirects(context: AssemblyContext, paths: Iterable[str]) -> dict[str, RedirectResult | None]:
    """The same for many paths, with a fixed number of queries for each step of the longest chain."""
    context.depends.on_all("redirect")
    chases = {path: _Chase(path) for path in paths}
    homes = [path for path in chases if not _path_of(path).strip("/")]
    home = _home(context) if homes else None
    running = [chase for path, chase in chases.items() if path not in homes]
    for _step in range(MAX_STEPS):
        running = _go_on(context, running) if running else []
    return {path: home if path in homes else chase.result for path, chase in chases.items()}


@dataclass
class _Chase:
    """Where following redirects from a path has led so far."""

    path: str
    permanent: bool = True
    seen: set[str] = field(default_factory=set)
    result: RedirectResult | None = None

    def __post_init__(self) -> None:
        self.seen.add(self.path)


def _go_on(context: AssemblyContext, chases: Sequence[_Chase]) -> list[_Chase]:
    """One step of each chase; those that have come neither to an end nor to nothing."""
    stored = _stored(context, {chase.path for chase in chases})
    targets = _targets(context, stored.values())
    on_site: dict[str, list[_Chase]] = {}
    for chase in (chase for chase in chases if chase.path in stored):
        redirect = stored[chase.path]
        url = targets.get(redirect.pk)
        if url is None:
            continue
        chase.permanent = chase.permanent and redirect.is_permanent
        path = _path_here(context, url)
        chase.result = RedirectResult("redirect", path, url, chase.permanent)
        if path is not None:
            on_site.setdefault(path, []).append(chase)
    further = [chase for path in _nowhere(context, list(on_site)) for chase in on_site[path]]
    return [chase for chase in further if _is_new(chase)]


def _is_new(chase: _Chase) -> bool:
    """Forget where a chase has come to, since nothing is there; false if it has been there before."""
    chase.path, chase.result = chase.result.path, None
    if chase.path in chase.seen:
        return False
    chase.seen.add(chase.path)
    return True


def _path_of(path: str) -> str:
    return path.partition("#")[0].partition("?")[0]


def _home(context: AssemblyContext) -> RedirectResult | None:
    """``/`` of a site with language prefixes leads to the home page in its default language, whoever asks."""
    home = find_home(context.gate)
    if home is None:
        return None
    context.depends.on(home.page)
    path, url = context.addresses.of(home.page.specific_deferred)
    return RedirectResult("redirect", path, url, False) if url else None


def _stored(context: AssemblyContext, paths: Iterable[str]) -> dict[str, Any]:
    """The redirects for paths, with their query first, then without; the site's own before one of all sites."""
    if not apps.is_installed("wagtail.contrib.redirects"):
        return {}
    from wagtail.contrib.redirects.models import Redirect

    wanted = {path: _forms(path) for path in paths}
    old_paths = {form for forms in wanted.values() for form in forms}
    rows: dict[str, list] = {}
    for row in Redirect.get_for_site(context.gate.site).filter(old_path__in=old_paths):
        rows.setdefault(row.old_path, []).append(row)
    found = {path: [row for form in forms for row in rows.get(form, ())] for path, forms in wanted.items()}
    return {
        path: min(there, key=lambda row, forms=wanted[path]: (forms.index(row.old_path), row.site_id is None))
        for path, there in found.items()
        if there
    }


def _forms(path: str) -> list[str]:
    """How a redirect from a path may be stored."""
    from wagtail.contrib.redirects.models import Redirect

    try:
        asked = Redirect.normalise_path(path, decode_unicode=False)
    except ValueError:  # Brackets where a host would stand: no address has that form, so no redirect does.
        return []
    return [form for one in (asked, asked.partition("?")[0]) for form in dict.fromkeys((uri_to_iri(one), one))]


def _targets(context: AssemblyContext, redirects: Iterable[Any]) -> dict[int, str]:
    """The absolute addresses that redirects lead to, by their ids; none for a hidden page and for no target."""
    redirects = list(redirects)
    ids = {redirect.redirect_page_id for redirect in redirects} - {None}
    pages = context.gate.pages(get_page_model()._default_manager.filter(pk__in=ids)).specific(defer=True) if ids else ()
    shown = {page.pk: page for page in pages}
    targets = {redirect.pk: _target(context, redirect, shown.get(redirect.redirect_page_id)) for redirect in redirects}
    return {pk: url for pk, url in targets.items() if url}


def _target(context: AssemblyContext, redirect: Any, page: Any) -> str | None:
    if not redirect.redirect_page_id:
        return _joined(context.gate.site.root_url, redirect.redirect_link)
    if page is None:
        return None
    context.depends.on(page)
    _path, url = context.addresses.of(page)
    return url and url.rstrip("/") + (redirect.redirect_page_route_path or "/")


def _joined(base: str, link: str) -> str | None:
    try:
        return urljoin(f"{base}/", link) if link else None
    except ValueError:
        return None


def _path_here(context: AssemblyContext, url: str) -> str | None:
    base = context.gate.site.root_url
    path = url.removeprefix(base)
    return (path or "/") if url != path and (not path or path[0] in "/?#") else None


def _nowhere(context: AssemblyContext, paths: Sequence[str]) -> list[str]:
    """Those paths of this site at which nothing stands: no visible page, and nothing else, such as a document."""
    empty = []
    for path, found in zip(paths, find_pages(context.gate, paths), strict=True):
        if found:
            context.depends.on(found.page)
        elif not _is_no_page(path):
            empty.append(path)
    return empty


def _is_no_page(path: str) -> bool:
    language = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
    try:
        with translation.override(language):
            return resolve(_path_of(path)).url_name != "wagtail_serve"
    except Resolver404:
        return False


def all_redirects(context: AssemblyContext) -> Iterator[SiteRedirect]:
    """The redirects that a visitor of the site can meet: from where no page stands, to where something does.

    In the order of their paths, with a fixed number of queries for each ``BATCH`` of them.
    """
    context.depends.on_all("redirect")
    context.depends.on_all("page")
    paths = _all_paths(context)
    for start in range(0, len(paths), BATCH):
        batch = paths[start : start + BATCH]
        free = [path for path, page in zip(batch, find_pages(context.gate, batch), strict=True) if page is None]
        found = find_redirects(context, free)
        for path in free:
            if end := found[path]:
                yield SiteRedirect(path, end.path, end.url, end.permanent)


def _all_paths(context: AssemblyContext) -> list[str]:
    if not apps.is_installed("wagtail.contrib.redirects"):
        return []
    from wagtail.contrib.redirects.models import Redirect

    rows = Redirect.get_for_site(context.gate.site).order_by("old_path").values_list("old_path", flat=True)
    return list(dict.fromkeys(rows))
