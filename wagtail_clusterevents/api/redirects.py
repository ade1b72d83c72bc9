"""Redirects, as Wagtail's redirects app knows them; none where it is not installed."""

from __future__ import annotations

from urllib.parse import urljoin

from django.apps import apps
from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.encoding import uri_to_iri

from ..assembly.context import AssemblyContext
from ..representations.page import RedirectResult
from .paths import find_home, find_page

#: A chain of redirects that is longer leads nowhere.
MAX_STEPS = 5


def find_redirect(context: AssemblyContext, path: str) -> RedirectResult | None:
    """Where a path leads that no page stands at; None for no redirect, a loop, or a target that is not to be seen."""
    context.depends.on_all("redirect")
    if _path_of(path).strip("/") == "":
        return _home(context)
    permanent, seen = True, {path}
    for _step in range(MAX_STEPS):
        redirect = _stored(context, path)
        if redirect is None:
            return None
        permanent = permanent and redirect.is_permanent
        url = _target(context, redirect)
        if url is None:
            return None
        path = _path_here(context, url)
        if path is None or _leads_somewhere(context, path):
            return RedirectResult("redirect", path, url, permanent)
        if path in seen:
            return None
        seen.add(path)
    return None


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


def _stored(context: AssemblyContext, path: str):
    """The redirect for a path, with its query first, then without; the site's own before one of all sites."""
    if not apps.is_installed("wagtail.contrib.redirects"):
        return None
    from wagtail.contrib.redirects.models import Redirect

    try:
        asked = Redirect.normalise_path(path, decode_unicode=False)
    except ValueError:  # Brackets where a host would stand: no address has that form, so no redirect does.
        return None
    wanted = [form for one in (asked, asked.partition("?")[0]) for form in dict.fromkeys((uri_to_iri(one), one))]
    rows = Redirect.get_for_site(context.gate.site).filter(old_path__in=wanted).select_related("redirect_page")
    return min(rows, key=lambda row: (wanted.index(row.old_path), row.site_id is None), default=None)


def _target(context: AssemblyContext, redirect) -> str | None:
    """The absolute address that a redirect leads to; None when its page is hidden or it has no target."""
    base = context.gate.site.root_url
    if not redirect.redirect_page_id:
        return _joined(base, redirect.redirect_link)
    if not context.gate.shows(redirect.redirect_page):
        return None
    context.depends.on(redirect.redirect_page)
    _path, url = context.addresses.of(redirect.redirect_page.specific_deferred)
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


def _leads_somewhere(context: AssemblyContext, path: str) -> bool:
    """Whether a visible page stands at a path of this site, or something that is no page, such as a document."""
    if found := find_page(context.gate, path):
        context.depends.on(found.page)
        return True
    language = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
    try:
        with translation.override(language):
            return resolve(_path_of(path)).url_name != "wagtail_serve"
    except Resolver404:
        return False
