"""What the demo gives to calendar programs, feed readers and search engines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from xml.etree import ElementTree

import html5lib
from django.test import Client

from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.models import EventSeries, get_report_model
from wagtail_clusterevents.pages.models import BestPracticeIndexPage, EventReportIndexPage
from wagtail_clusterevents.visibility import Gate

LANGUAGES = ("de", "en")
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LINK = "{http://www.w3.org/1999/xhtml}link"


def get(path: str) -> bytes:
    """What an address of the demo answers."""
    response = Client().get(path, SERVER_NAME="localhost")
    assert response.status_code == 200, (path, response.status_code)
    return response.getvalue()


def calendar_paths(gate: Gate) -> Iterator[str]:
    """Every calendar, and each index filtered."""
    for index in gate.pages(EventReportIndexPage.objects.all()):
        yield from (f"/feeds/indexes/{index.pk}.ics{query}" for query in ("", "?year=2014", "?topic=digitalisierung"))
    slugs = sorted(set(EventSeries.objects.values_list("slug", flat=True)))
    for language in LANGUAGES:
        yield f"/feeds/{language}/reports.ics"
        yield from (f"/feeds/{language}/series/{slug}.ics" for slug in slugs)
    for report in gate.pages(get_report_model().objects.all()):
        yield f"/feeds/reports/{report.pk}.ics"


def feed_paths(gate: Gate, format: str) -> Iterator[str]:
    """Every Atom or JSON feed."""
    for model in (EventReportIndexPage, BestPracticeIndexPage):
        yield from (f"/feeds/indexes/{index.pk}.{format}" for index in gate.pages(model.objects.all()))
    for language in LANGUAGES:
        yield f"/feeds/{language}/reports.{format}"
        yield f"/feeds/{language}/best-practices.{format}"


def pages(gate: Gate) -> dict[str, str]:
    """The HTML of every visible page by its address."""
    found = {}
    for page in gate.pages(get_page_model().objects.all()).specific(defer=True):
        _site, root_url, path = page.get_url_parts()
        found[root_url + path] = get(path).decode()
    return found


def graphs(html: str) -> list[dict]:
    """The JSON-LD documents of a page, read as a browser reads it."""
    document = html5lib.parse(html, namespaceHTMLElements=False)
    scripts = (each for each in document.iter("script") if each.get("type") == "application/ld+json")
    return [json.loads(script.text) for script in scripts]


def links(html: str, rel: str, key: str) -> dict[str, str]:
    """The ``link`` elements of a page's head by one of their attributes."""
    document = html5lib.parse(html, namespaceHTMLElements=False)
    found = (link for link in document.findall("head/link") if link.get("rel") == rel and link.get(key))
    return {link.get(key): link.get("href") for link in found}


def sitemap() -> dict[str, dict[str, str]]:
    """Every address of the sitemap with its language versions."""
    root = ElementTree.fromstring(get("/sitemap.xml"))
    return {
        url.findtext(LOCATION): {link.get("hreflang"): link.get("href") for link in url.findall(LINK)} for url in root
    }
