"""The sites of this installation and their root pages in every language: one query, no cache.

Wagtail's ``Site.get_site_root_paths()`` says the same, but needs the cache to be up, and one query per site if that is
empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.coreutils import get_content_languages
from wagtail.models import Site
from wagtail.models.sites import SiteRootPath

from .compat import get_page_model

__all__ = [
    "SiteRoot",
    "remember_roots",
    "root_above",
    "site_for_host",
    "site_for_request",
    "site_roots",
    "visitor_request",
]


@dataclass(frozen=True, slots=True)
class SiteRoot:
    """A root page of a site: the one that the site names, or a translation of it.

    ``path``: the page's place in the tree; ``url_path``: as Wagtail keeps it (``/home/``).
    ``is_served``: whether visitors get there. Wagtail serves the named root in any case, a translation if it is live in
    one of the content languages.
    """

    site: Site
    path: str
    url_path: str
    language_code: str
    is_served: bool


def site_roots() -> list[SiteRoot]:
    """All roots of all sites, in the order of ``Site.get_site_root_paths()``: the most specific site first."""
    roots = _root_pages()
    sites = [(row, site) for row in roots if (site := _site_of(row))]
    sites.sort(key=lambda pair: pair[1].hostname)
    sites.sort(key=lambda pair: (pair[0]["url_path"], pair[1].is_default_site), reverse=True)
    return [root for row, site in sites for root in _roots_of(site, row["translation_key"], roots)]


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


def remember_roots(request: HttpRequest, roots: Iterable[SiteRoot]) -> None:
    """Keep the roots on the request where Wagtail's address methods look for them before they ask the cache."""
    if not hasattr(request, "_wagtail_cached_site_root_paths"):
        request._wagtail_cached_site_root_paths = [
            SiteRootPath(root.site.pk, root.url_path, root.site.root_url, root.language_code) for root in roots
        ]


def _root_pages() -> list[dict]:
    """The roots of all sites and, if content is translated, their translations; one row per page and site."""
    pages = get_page_model()._default_manager
    sites = Site.objects.order_by()
    if getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        roots = pages.filter(translation_key__in=sites.values("root_page__translation_key"))
    else:
        roots = pages.filter(pk__in=sites.values("root_page"))
    site_fields = (f"sites_rooted_here__{field.attname}" for field in Site._meta.concrete_fields)
    fields = ("pk", "path", "url_path", "translation_key", "live", "locale__language_code", *site_fields)
    return list(roots.order_by("path").values(*fields))


def _site_of(row: dict) -> Site | None:
    """The site whose named root a row is, if it is one."""
    prefix = "sites_rooted_here__"
    if row[f"{prefix}id"] is None:
        return None
    names = [field.attname for field in Site._meta.concrete_fields]
    return Site.from_db(None, names, [row[prefix + name] for name in names])


def _roots_of(site: Site, translation_key, rows: list[dict]) -> Iterator[SiteRoot]:
    """The roots of one site in tree order: the named one and, if content is translated, its translations."""
    languages = get_content_languages() if getattr(settings, "WAGTAIL_I18N_ENABLED", False) else None
    for row in {row["pk"]: row for row in rows if row["translation_key"] == translation_key}.values():
        is_named = row["pk"] == site.root_page_id
        if is_named or languages is not None:
            is_served = is_named or (row["live"] and row["locale__language_code"] in languages)
            yield SiteRoot(site, row["path"], row["url_path"], row["locale__language_code"], is_served)
