"""The trail against the loop over a page's ancestors that templates make, at several depths.

A ratio says how many times as fast as the loop the trail is. "Cold": nobody knows the sites yet, neither the cache nor
the request; "warm": Wagtail's cache has the addresses of the sites, which only the loop uses. "One type": all pages are
of one type, the best case of the loop, which needs a query per type; "three types": the types alternate.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter

from django.template import Context, Template
from django.test import RequestFactory

ROUNDS = 101
LOOP = (
    "{% for page in pages %}{% if forloop.last %}<li>{{ page.title }}"
    "{% else %}<li><a href='{{ page.get_url }}'>{{ page.title }}</a>{% endif %}{% endfor %}"
)
TRAIL = (
    "{% load breadcrumbs %}{% get_breadcrumbs as trail %}"
    "{% for step in trail %}{% if step.is_current %}<li>{{ step.title }}"
    "{% else %}<li><a href='{{ step.path }}'>{{ step.title }}</a>{% endif %}{% endfor %}"
)


def run() -> dict[str, float]:
    """The ratios, by what was measured."""
    from tests.testapp.models import ArchivePage, SectionsPage
    from wagtail_clusterevents.compat import get_page_model

    plain = get_page_model()
    chains = {"one type": _chain([plain]), "three types": _chain([ArchivePage, SectionsPage, plain])}
    return {
        f"{state}, {levels} levels, {types}": round(_ratio(pages[levels - 1], is_cold), 2)
        for levels in (3, 10, 30)
        for types, pages in chains.items()
        for state, is_cold in (("cold", True), ("warm", False))
    }


def _chain(types: list) -> list:
    """Thirty pages, each below the one before; the first is the home of the default site."""
    from wagtail.models import Site

    pages = [Site.objects.get(is_default_site=True).root_page]
    for number in range(29):
        fields = {"title": f"Level {number}", "slug": f"{types[0].__name__.lower()}-{number}"}
        pages.append(pages[-1].add_child(instance=types[number % len(types)](**fields)))
    return pages


def _ratio(page, is_cold: bool) -> float:
    """How long the loop takes, measured in turns with the trail, divided by how long the trail takes."""
    templates = {"loop": Template(LOOP), "trail": Template(TRAIL)}
    seconds: dict[str, list[float]] = {name: [] for name in templates}
    for _round in range(ROUNDS):
        for name, template in templates.items():
            seconds[name].append(_seconds(template, page, is_cold, with_loop=name == "loop"))
    return median(seconds["loop"]) / median(seconds["trail"])


def _seconds(template: Template, page, is_cold: bool, with_loop: bool) -> float:
    """The time that one rendering takes for a page as a request finds it."""
    from wagtail.models import Site

    page = type(page).objects.get(pk=page.pk)
    Site.clear_site_root_paths_cache()
    if not is_cold:
        Site.get_site_root_paths()
    context = {"page": page, "request": RequestFactory().get("/")}
    start = perf_counter()
    if with_loop:
        context["pages"] = page.get_ancestors(inclusive=True).live().specific()
    template.render(Context(context))
    return perf_counter() - start
