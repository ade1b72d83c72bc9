"""One step of a trail at a time: from a page, or from what a page adds after itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from wagtail.coreutils import get_supported_content_language_variant

from ..compat import BasePage
from ..representations.breadcrumb import Breadcrumb
from ..sites import remember_roots
from ..visibility import Gate
from . import options
from .rows import page_class


class Steps:
    """Makes the steps of trails on the gate's site. ``request``: the visitor's own, if there is one."""

    def __init__(self, gate: Gate, request: HttpRequest | None) -> None:
        self.site = gate.site
        if request is None or getattr(request, "_wagtail_site", None) != gate.site:
            request = gate.asking
        remember_roots(request, gate.roots)
        self.request = request

    def of_page(self, page: BasePage, locale: str, content_locale: str) -> Breadcrumb:
        """The step of one page, not the current one."""
        path, url = self._address(page)
        with in_language(content_locale):
            title = options.title_of(page)
        return Breadcrumb(page.pk, page_class(page)._meta.label, title, path, url, locale, content_locale, False)

    def after_page(self, page: BasePage, step: Breadcrumb) -> list[Breadcrumb]:
        """The steps that a page adds after its own."""
        with in_language(step.content_locale):
            extras = options.extras_of(page, self.request)
        return [self._extra(title, address, step) for title, address in extras]

    def _address(self, page: BasePage) -> tuple[str | None, str | None]:
        """Path and URL of a page; the path only if the page is on this site."""
        parts = options.url_parts_of(page, self.request)
        if parts is None:
            return None, None
        site_id, root_url, path = parts
        here = self.site is not None and site_id == self.site.pk
        return path if here and path.startswith("/") else None, root_url + path

    def _extra(self, title: str, address: str | None, step: Breadcrumb) -> Breadcrumb:
        site_url = self.site.root_url if self.site else ""
        url = _absolute(address or "", step.url, site_url)
        path = url.removeprefix(site_url) if url and site_url else ""
        return replace(step, id=None, type=None, title=title, path=path if path.startswith("/") else None, url=url)


def without_link(step: Breadcrumb) -> Breadcrumb:
    """The step as a folder."""
    return replace(step, path=None, url=None)


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Speak a content language, unless the active one is a variant of it, or content is not translated at all."""
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False) or _content_language() == code:
        yield
    else:
        with translation.override(code):
            yield


def _content_language() -> str | None:
    """The content language that the active language is, or is a variant of."""
    try:
        return get_supported_content_language_variant(translation.get_language())
    except LookupError:
        return None


def _absolute(address: str, page_url: str | None, site_url: str) -> str | None:
    """An address as seen from a page, whether or not the site's addresses end with a slash."""
    if page_url and not page_url.endswith("/") and not address.startswith(("#", "?")):
        page_url += "/"
    url = urljoin(page_url or site_url, address) if page_url or address.startswith("/") else address
    return url if address and urlsplit(url).netloc else None
