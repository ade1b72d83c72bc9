"""The sites of this installation and their root pages in every language: one query, no cache.

Wagtail's ``Site.get_site_root_paths()`` says the same, but needs the cache to be up, and one query per site if that is
empty.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import connections, router
from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.coreutils import get_content_languages
from wagtail.models import Locale, Site
from wagtail.models.sites import SiteRootPath

from .compat import get_page_model

__all__ = [
    "SiteRoot",
    "remember_roots",
    "root_above",
    "site_for_host",
    "site_for_request",
    "site_roots",
    "url_parts",
    "visitor_request",
]


@dataclass(frozen=True, slots=True)
class SiteRoot:
    """A root page of a site: the one that the site names, or a translation of it.

    ``page_id``: the page; ``path``: its place in the tree; ``url_path``: as Wagtail keeps it (``/home/``);
    ``locale_id``, ``language_code``: its language.
    ``is_served``: whether visitors get there. Wagtail serves the named root in any case, a translation if it is live in
    one of the content languages.
    """

    site: Site
    page_id: int
    path: str
    url_path: str
    locale_id: int
    language_code: str
    is_served: bool

    @property
    def is_named(self) -> bool:
        """Whether it is the page that the site names as its root."""
        return self.page_id == self.site.root_page_id


def site_roots() -> list[SiteRoot]:
    """All roots of all sites, in the order of ``Site.get_site_root_paths()``: the most specific site first."""
    is_translated = getattr(settings, "WAGTAIL_I18N_ENABLED", False)
    languages = get_content_languages() if is_translated else {}
    rows = sorted(Site.objects.raw(_sql(is_translated)), key=lambda row: (row.hostname, row.port, row.root_path))
    rows.sort(key=lambda row: (row.named_url_path, row.is_default_site), reverse=True)
    return [_root(row, languages) for row in rows]


def root_above(path: str, roots: Iterable[SiteRoot], site: Site | None = None) -> SiteRoot | None:
    """The innermost root at or above a place in the tree; only of ``site``, if one is given."""
    above = [root for root in roots if path.startswith(root.path) and (site is None or root.site == site)]
    return max(above, key=lambda root: len(root.path), default=None)


def site_for_host(roots: Iterable[SiteRoot], hostname: str, port: int) -> Site | None:
    """The site that Wagtail serves at a host: the exact one, else the default one, else the only one of that name."""
    sites = {root.site.pk: root.site for root in roots}.values()
    named = [site for site in sites if site.hostname == hostname]
    default = next((site for site in sites if site.is_default_site), None)
    exact = next((site for site in named if site.port == port), None)
    if exact or default in named:
        return exact or default
    return named[0] if len(named) == 1 else default


def site_for_request(request: HttpRequest, roots: Iterable[SiteRoot]) -> Site | None:
    """``Site.find_for_request()`` without a query; what Wagtail has found and kept on the request comes first."""
    if not hasattr(request, "_wagtail_site"):
        hostname = split_domain_port(request._get_raw_host())[0]
        request._wagtail_site = site_for_host(roots, hostname, int(request.get_port()))
    return request._wagtail_site


def visitor_request(site: Site | None, roots: Iterable[SiteRoot], path: str = "/") -> HttpRequest:
    """A request for ``path`` as an anonymous visitor of ``site`` makes it; ``None`` for the site makes one of no site.

    Wagtail's address methods (``get_url_parts(request)``) answer for this site when they are given it, without a query
    and without the cache.
    """
    request = HttpRequest()
    request.method, request.path, request.path_info = "GET", path, path
    request.user = AnonymousUser()
    if site is not None:
        request.META |= {"SERVER_NAME": site.hostname, "SERVER_PORT": str(site.port)}
    request._wagtail_site = site
    remember_roots(request, roots)
    return request


def url_parts(page, request: HttpRequest) -> tuple | None:
    """``page.get_url_parts()``, asked once per stored page and request: trails, links and lists name the same ones."""
    if page.pk is None:
        return page.get_url_parts(request=request)
    known = request.__dict__.setdefault("_clusterevents_url_parts", {})
    key = page.pk, page.url_path
    if key not in known:
        known[key] = page.get_url_parts(request=request)
    return known[key]


def remember_roots(request: HttpRequest, roots: Iterable[SiteRoot]) -> None:
    """Keep the roots on the request where Wagtail's address methods look for them before they ask the cache."""
    if not hasattr(request, "_wagtail_cached_site_root_paths"):
        request._wagtail_cached_site_root_paths = [
            SiteRootPath(root.site.pk, root.url_path, root.site.root_url, root.language_code) for root in roots
        ]


def _root(row: Site, languages: Container[str]) -> SiteRoot:
    """One row of the query below: the site, with the root's columns beside its own."""
    is_served = row.root_id == row.root_page_id or (row.root_live and row.language_code in languages)
    return SiteRoot(
        site=row,
        page_id=row.root_id,
        path=row.root_path,
        url_path=row.root_url_path,
        locale_id=row.root_locale_id,
        language_code=row.language_code,
        is_served=bool(is_served),
    )


def _sql(is_translated: bool) -> str:
    """Every site once for each of its roots. In SQL, because the ORM has no join from a page to its translations."""
    quote = connections[router.db_for_read(Site)].ops.quote_name
    page, site, locale = (quote(model._meta.db_table) for model in (get_page_model(), Site, Locale))
    versions = "root.translation_key = named.translation_key" if is_translated else "root.id = named.id"
    return f"""
        SELECT s.*, named.url_path AS named_url_path, root.id AS root_id, root.path AS root_path,
            root.url_path AS root_url_path, root.live AS root_live, root.locale_id AS root_locale_id, l.language_code
        FROM {site} s
        JOIN {page} named ON named.id = s.root_page_id
        JOIN {page} root ON {versions}
        JOIN {locale} l ON l.id = root.locale_id
    """
