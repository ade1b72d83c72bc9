"""From a path, as it stands in a visitor's address bar or in a link, to the page that Wagtail serves there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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

#: Levels of the page tree: ``Page.path`` has 255 characters, four for each.
DEEPEST = 63


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


@dataclass(frozen=True)
class Way:
    """How a path is understood: from a root, in a language, through the addresses of the pages on the way down."""

    path: str
    language: str
    root: SiteRoot
    parts: list[str]

    @property
    def addresses(self) -> list[str]:
        """Of the root and of each page below it, as ``Page.url_path`` has them; the tree is no deeper."""
        below = self.parts[:DEEPEST]
        return [self.root.url_path + "".join(f"{part}/" for part in below[:length]) for length in range(len(below) + 1)]


def find_page(gate: Gate, path: str) -> Found | None:
    """The visible page at a path of the gate's site, or nothing.

    The path is tried as it is, then with single slashes and one at the end, then decoded once and composed (NFC). Query
    and fragment are no part of it.
    """
    return find_pages(gate, [path])[0]


def find_pages(gate: Gate, paths: Sequence[str]) -> list[Found | None]:
    """The same for many paths, in their order, with one query for all of them."""
    ways = [_ways(gate, path) for path in paths]
    rows = _rows(gate, [way for tried in ways for way in tried])
    return [next((found for way in tried if (found := _find(gate, way, rows))), None) for tried in ways]


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


def _ways(gate: Gate, path: str) -> list[Way]:
    ways = (_way(gate, spelling) for spelling in dict.fromkeys(_spellings(path)))
    return [way for way in ways if way is not None]


def _way(gate: Gate, path: str) -> Way | None:
    """The way that Wagtail would go for a path; None where the site has something else, or nothing."""
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
    return Way(path, language, root, [part for part in rest.split("/") if part])


def _rows(gate: Gate, ways: Sequence[Way]) -> dict[tuple[str, str], BasePage]:
    """The visible pages on some ways, by root and address; one query."""
    wanted = Q()
    for root in {way.root for way in ways}:
        own = [way for way in ways if way.root == root]
        slugs = {part for way in own for part in way.parts[:DEEPEST]}
        addresses = {address for way in own for address in way.addresses[1:]}
        # The slugs say nothing new, but they have an index, and url_path has none.
        wanted |= Q(path=root.path) | Q(path__startswith=root.path, slug__in=slugs, url_path__in=addresses)
    pages = list(gate.pages(get_page_model()._default_manager.filter(wanted))) if ways else []
    roots = {way.root.path for way in ways}
    return {(root, page.url_path): page for root in roots for page in pages if page.path.startswith(root)}


def _find(gate: Gate, way: Way, rows: Mapping[tuple[str, str], BasePage]) -> Found | None:
    """The page that answers for a path, as ``Page.route()`` finds it."""
    request = gate.visitor(way.path)
    with translation.override(way.language):
        for position, address in enumerate(way.addresses):
            page = rows.get((way.root.path, address))
            answer = page and _ask(gate, page, way.parts[position:], request)
            if answer:
                page, route = answer
                return page and Found(page, route, request, way.language)
    return None


def _root_for(gate: Gate, language: str) -> SiteRoot | None:
    """The root that Wagtail serves to those who speak a language: the live translation, else the one the site names."""
    own = [root for root in gate.roots if root.site == gate.site and root.is_served]
    named = next((root for root in own if root.is_named), None)
    try:
        language = get_supported_content_language_variant(language)
    except LookupError:
        return named
    return next((root for root in own if root.language_code == language), named)


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
