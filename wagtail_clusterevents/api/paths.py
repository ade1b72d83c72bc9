"""From a path, as it stands in a visitor's address bar or in a link, to the page that Wagtail serves there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize
from urllib.parse import unquote

from django.conf import settings
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.urls import Resolver404, get_script_prefix, resolve
from django.urls.resolvers import ResolverMatch
from django.utils import translation
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.coreutils import WAGTAIL_APPEND_SLASH, get_supported_content_language_variant

from ..compat import BasePage, get_page_model
from ..sites import SiteRoot
from ..visibility import Gate


@dataclass(frozen=True)
class Found:
    """What is served at a path.

    ``page``: an instance of the base class or, if finding it took one, of its own.
    ``route``: how a routable page understood the rest of the path (``url_name``, ``kwargs``), if there was a rest.
    ``request``: a request for the path as an anonymous visitor makes it; its ``routable_resolver_match`` is set as
    Wagtail does. ``language``: the language in which the path is spoken, to be activated while answering.
    """

    page: BasePage
    route: ResolverMatch | None
    request: HttpRequest
    language: str


def find_page(gate: Gate, path: str) -> Found | None:
    """The visible page at a path of the gate's site, or nothing.

    The path is tried as it is, then with single slashes and one at the end, then decoded once and composed (NFC). Query
    and fragment are no part of it.
    """
    for spelling in dict.fromkeys(_spellings(path)):
        if found := _find(gate, spelling):
            return found
    return None


def find_home(gate: Gate) -> Found | None:
    """The home page in the site's default language, where ``/`` leads a visitor without language preferences."""
    root = _root_for(gate, settings.LANGUAGE_CODE)
    page = root and gate.pages(get_page_model()._default_manager.filter(path=root.path)).first()
    if page is None:
        return None
    return Found(page, None, gate.visitor(), settings.LANGUAGE_CODE)


def _spellings(path: str) -> Iterator[str]:
    path = path.partition("#")[0].partition("?")[0].removeprefix(get_script_prefix().rstrip("/"))
    yield path
    yield _tidy(path)
    yield _tidy(normalize("NFC", unquote(path)))


def _tidy(path: str) -> str:
    parts = "".join(f"/{part}" for part in path.split("/") if part)
    return f"{parts}/" if WAGTAIL_APPEND_SLASH or not parts else parts


def _find(gate: Gate, path: str) -> Found | None:
    language = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
    with translation.override(language):
        try:
            match = resolve(path)
        except Resolver404:
            return None
        root = _root_for(gate, language)
        if match.url_name != "wagtail_serve" or root is None:
            return None
        rest = next(iter((*match.args, *match.kwargs.values())), "")
        request = gate.visitor(path)
        page, route = _route(gate, root, [part for part in rest.split("/") if part], request)
    return page and Found(page, route, request, language)


def _root_for(gate: Gate, language: str) -> SiteRoot | None:
    """The root that Wagtail serves to those who speak a language: the live translation, else the one the site names."""
    own = [root for root in gate.roots if root.site == gate.site and root.is_served]
    named = next((root for root in own if root.is_named), None)
    try:
        language = get_supported_content_language_variant(language)
    except LookupError:
        return named
    return next((root for root in own if root.language_code == language), named)


def _route(
    gate: Gate, root: SiteRoot, parts: list[str], request: HttpRequest
) -> tuple[BasePage | None, ResolverMatch | None]:
    """The page that answers for a path below a root, as ``Page.route()`` finds it, but with one query at any depth."""
    addresses = [root.url_path + "".join(f"{part}/" for part in parts[:length]) for length in range(len(parts) + 1)]
    pages = get_page_model()._default_manager
    # The slugs say nothing new, but they have an index, and url_path has none.
    below = Q(path__startswith=root.path, slug__in=parts, url_path__in=addresses[1:])
    found = {page.url_path: page for page in gate.pages(pages.filter(below | Q(path=root.path)))}
    for position, address in enumerate(addresses):
        if address not in found:
            continue
        answer = _ask(gate, found[address], parts[position:], request)
        if answer is not None:
            return answer
    return None, None


def _ask(
    gate: Gate, page: BasePage, rest: list[str], request: HttpRequest
) -> tuple[BasePage | None, ResolverMatch | None] | None:
    """What a page on the way says about the rest of the path; ``None`` if it leaves it to the pages below it."""
    page_class = page.specific_class or type(page)
    if page_class.route is get_page_model().route:
        return None if rest else (page, None)
    if page_class.route is RoutablePageMixin.route:
        return _ask_routable(page_class, page, rest, request)
    try:
        page, *_ = page.specific.route(request, rest)
    except Http404:
        return None, None
    return (page if gate.shows(page) else None), getattr(request, "routable_resolver_match", None)


def _ask_routable(
    page_class: type[RoutablePageMixin], page: BasePage, rest: list[str], request: HttpRequest
) -> tuple[BasePage, ResolverMatch | None] | None:
    """The same for a routable page, which prefers its own routes to the pages below it."""
    try:
        match = page_class.get_resolver().resolve("/" + "".join(f"{part}/" for part in rest))
    except Resolver404:
        return None if rest else (page, None)
    request.routable_resolver_match = match
    return page, match if rest else None
