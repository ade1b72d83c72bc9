"""``{% load example_site %}``: the menu and the language switch."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.coreutils import get_content_languages
from wagtail.models import Page

from wagtail_clusterevents.sites import SiteRoot, remember_roots
from wagtail_clusterevents.templatetags.clusterevents import language_label, own_language_label
from wagtail_clusterevents.visibility import Gate, gate_for

register = template.Library()


@dataclass(frozen=True)
class MenuItem:
    """A page in the menu. ``current`` is "page" for the page that is shown, "true" for one above it, else empty."""

    title: str
    url: str
    current: str


@dataclass(frozen=True)
class LanguageChoice:
    """A language of the site. ``url`` is this page in it, or that language's home page if there is no such page.

    ``name`` is what the language is called in the active one, ``own_name`` what it calls itself. ``state``: "current",
    "translated", "fallback" (the page stands there in another language) or "missing".
    """

    code: str
    name: str
    own_name: str
    url: str
    state: str


@register.simple_tag(takes_context=True)
def site_menu(context) -> list[MenuItem]:
    """``{% site_menu as menu %}``: the visible pages on two levels below home that are to be in menus."""
    request, page = context.get("request"), _page(context)
    gate, home = gate_for(request), _home(gate_for(request), _language(page))
    if home is None:
        return []
    remember_roots(request, gate.roots)
    depth = len(home.path) // Page.steplen
    pages = gate.pages(Page.objects.in_menu().filter(path__startswith=home.path, depth__in=[depth + 1, depth + 2]))
    return [
        MenuItem(item.title, item.get_url(request) or "", _current(item, page))
        for item in pages.order_by("path").specific(defer=True)
    ]


@register.simple_tag(takes_context=True)
def language_choices(context) -> list[LanguageChoice]:
    """``{% language_choices as languages %}``: where this page is to be found in each language of the site."""
    request, page = context.get("request"), _page(context)
    gate, versions = gate_for(request), {}
    remember_roots(request, gate.roots)
    if page is not None:
        rows = gate.pages(Page.objects.filter(translation_key=page.translation_key)).select_related("locale")
        versions = {version.locale.language_code: version for version in rows}
    return [_choice(code, page, versions.get(code), gate, request) for code in get_content_languages()]


@register.simple_tag(takes_context=True)
def home_url(context) -> str:
    """``{% home_url as home %}``: the address of the home page in this page's language."""
    request = context.get("request")
    home = _home(gate_for(request), _language(_page(context)))
    return _url_of_home(home, request) if home else "/"


def _choice(code: str, page, version, gate: Gate, request: HttpRequest) -> LanguageChoice:
    home = _home(gate, code)
    if code == _language(page):
        state = "current"
    elif version is None:
        # Without a page (a page that was not found) the home page is what there is to go to.
        state = "missing" if page else "translated"
    else:
        state = "fallback" if version.alias_of_id else "translated"
    url = version.get_url(request) if version else _url_of_home(home, request) if home else ""
    return LanguageChoice(code, language_label(code), own_language_label(code), url or "", state)


def _page(context) -> Page | None:
    page = context.get("page")
    return page if isinstance(page, Page) else None


def _language(page: Page | None) -> str:
    return page.locale.language_code if page else (get_language() or "")


def _home(gate: Gate, language: str) -> SiteRoot | None:
    """The root of the site in one language, if visitors get there."""
    roots = (root for root in gate.roots if root.site == gate.site and root.is_served)
    return next((root for root in roots if root.language_code == language), None)


def _url_of_home(home: SiteRoot, request: HttpRequest) -> str:
    return Page.objects.get(path=home.path).specific_deferred.get_url(request) or "/"


def _current(item: Page, page: Page | None) -> str:
    if page is None or not page.path.startswith(item.path):
        return ""
    return "page" if page.pk == item.pk else "true"
