"""The head of pages, as the templates draw it."""

import datetime
import json

import html5lib
import pytest
from django.test import Client
from django.utils import timezone

from wagtail_clusterevents.testing import (
    BestPracticeIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)

SITE = "http://localhost"


def parse(html: str):
    return html5lib.parse(html, namespaceHTMLElements=False)


def page_at(path: str):
    response = Client().get(path)
    assert response.status_code == 200, path
    return parse(response.content.decode())


def path_of(page) -> str:
    return page.get_url_parts()[2]


def metas(document) -> dict[str, str]:
    pairs = ((meta.get("name") or meta.get("property"), meta.get("content")) for meta in document.iter("meta"))
    return {name: content for name, content in pairs if name}


def links(document, rel: str, key: str) -> list[tuple[str, str]]:
    found = [link for link in document.findall("head/link") if link.get("rel") == rel and link.get(key)]
    return [(link.get(key), link.get("href")) for link in found]


def canonical(document) -> str:
    [href] = [link.get("href") for link in document.findall("head/link") if link.get("rel") == "canonical"]
    return href


def hreflang(document) -> dict[str, str]:
    return dict(links(document, "alternate", "hreflang"))


def graph(document) -> list[dict]:
    [script] = [each for each in document.iter("script") if each.get("type") == "application/ld+json"]
    return json.loads(script.text)["@graph"]


def hrefs(document, words: str) -> list[str]:
    """The addresses of the links with such a text."""
    return [link.get("href") for link in document.iter("a") if "".join(link.itertext()).strip() == words]


@pytest.fixture
def pages(index, english):
    """A report and its translation."""
    home = index.get_parent().specific
    for page in (home, index):
        page.copy_for_translation(english).save_revision().publish()
    fields = {"venue": VenueFactory(), "lead_image": make_image(size=(1200, 630)), "lead_image_alt": "Leute"}
    report = EventReportPageFactory(parent=index, title="Tagung", lead="<p>A &amp; B</p>", slug="tagung", **fields)
    translation = report.copy_for_translation(english)
    translation.title = "Conference"
    translation.save_revision().publish()
    return {"de": report, "en": translation}


def test_language_versions_name_each_other(pages):
    german, english = (page_at(path_of(pages[language])) for language in ("de", "en"))
    expected = {"de": pages["de"].full_url, "en": pages["en"].full_url, "x-default": pages["de"].full_url}
    assert hreflang(german) == hreflang(english) == expected
    assert [canonical(page) for page in (german, english)] == [pages["de"].full_url, pages["en"].full_url]
    assert metas(german)["og:locale"] == "de_DE"
    assert (metas(english)["og:locale"], metas(english)["og:locale:alternate"]) == ("en_GB", "de_DE")


def test_index_pages_name_their_versions_too(pages, index):
    found = hreflang(page_at(path_of(index)))
    assert sorted(found) == ["de", "en", "x-default"]
    assert found["de"] == index.full_url


def test_stand_in_names_its_source_and_no_versions(pages, english, index):
    other = EventReportPageFactory(parent=index, title="Nur deutsch")
    alias = other.create_alias(parent=pages["en"].get_parent(), update_locale=english)
    document = page_at(path_of(alias))
    assert canonical(document) == other.full_url
    assert hreflang(document) == hreflang(page_at(path_of(other))) == {}


def test_report_says_what_it_is_about(pages):
    document = page_at(path_of(pages["de"]))
    found = metas(document)
    assert (found["description"], found["og:description"]) == ("A & B", "A & B")
    assert (found["og:type"], found["og:title"], found["og:url"]) == ("article", "Tagung", pages["de"].full_url)
    assert found["og:image"].startswith(SITE)
    assert (found["og:image:alt"], found["twitter:card"]) == ("Leute", "summary_large_image")
    assert [node["@type"] for node in graph(document)] == ["Report", "BusinessEvent", "BreadcrumbList", "WebSite"]


def test_breadcrumbs_are_told_once_with_the_labels_of_the_visible_trail(pages):
    document = page_at(path_of(pages["de"]))
    [trail] = [node for node in graph(document) if node["@type"] == "BreadcrumbList"]
    visible = [
        " ".join("".join(step.itertext()).split())
        for nav in document.iter("nav")
        if nav.get("class") == "breadcrumbs"
        for step in nav.iter("li")
    ]
    assert [step["name"] for step in trail["itemListElement"]] == visible


def test_search_description_comes_first(pages):
    pages["de"].search_description = "Kurz gesagt"
    pages["de"].save_revision().publish()
    assert metas(page_at(path_of(pages["de"])))["description"] == "Kurz gesagt"


def test_lists_that_visitors_filtered_are_not_indexed(index, site):
    practices = BestPracticeIndexPageFactory(parent=site.root_page, title="Beispiele", slug="beispiele")
    EventReportPageFactory(parent=index, topics=[TopicFactory(name="Energie", slug="energie")])
    listed = [f"{path_of(index)}", f"{path_of(index)}2014/", path_of(practices)]
    narrowed = [f"{path_of(index)}?topic=energie", f"{path_of(practices)}?q=x", f"{path_of(practices)}?year=2014"]
    assert {metas(page_at(path))["robots"] for path in listed} == {"max-image-preview:large"}
    assert {metas(page_at(path))["robots"] for path in narrowed} == {"noindex, follow"}


def test_archive_and_later_pages_are_addresses_of_their_own(index):
    for _ in range(index.reports_per_page + 1):
        EventReportPageFactory(parent=index)
    path = path_of(index)
    for address in (path, f"{path}2014/", f"{path}?page=2", f"{path}2014/?page=2"):
        assert canonical(page_at(f"{address}{'&' if '?' in address else '?'}utm_source=x")) == SITE + address


def test_preview_is_not_indexed(index, rf):
    draft = EventReportPageFactory(parent=index, title="Entwurf", live=False)
    response = draft.make_preview_request(original_request=rf.get("/", headers={"host": "localhost"}))
    document = parse(response.render().content.decode())
    assert metas(document)["robots"] == "noindex, follow"
    assert hrefs(document, "Zum Kalender hinzufügen") == []


def test_index_pages_link_their_feeds(index, site):
    practices = BestPracticeIndexPageFactory(parent=site.root_page, title="Beispiele", slug="beispiele")
    feeds = f"http://testserver/feeds/indexes/{index.pk}"
    document = page_at(path_of(index))
    assert links(document, "alternate", "type") == [
        ("text/calendar", f"{feeds}.ics"),
        ("application/atom+xml", f"{feeds}.atom"),
        ("application/feed+json", f"{feeds}.json"),
    ]
    assert hrefs(document, "Kalender, für Ihr Kalenderprogramm") == [f"webcal:{feeds.removeprefix('http:')}.ics"]
    assert hrefs(document, "Kalender als Datei (.ics)") == [f"{feeds}.ics"]
    assert (hrefs(document, "Atom"), hrefs(document, "JSON Feed")) == ([f"{feeds}.atom"], [f"{feeds}.json"])
    feeds = f"http://testserver/feeds/indexes/{practices.pk}"
    document = page_at(path_of(practices))
    assert [href for _type, href in links(document, "alternate", "type")] == [f"{feeds}.atom", f"{feeds}.json"]
    assert (hrefs(document, "Atom"), hrefs(document, "JSON Feed")) == ([f"{feeds}.atom"], [f"{feeds}.json"])


def test_feeds_of_a_filtered_index_are_filtered(index):
    EventReportPageFactory(parent=index, topics=[TopicFactory(name="Energie", slug="energie")])
    document = page_at(f"{path_of(index)}2014/?topic=energie&page=1")
    feed = f"http://testserver/feeds/indexes/{index.pk}"
    assert hrefs(document, "Atom") == [f"{feed}.atom?year=2014&topic=energie"]
    assert links(document, "alternate", "type")[0][1] == f"{feed}.ics?year=2014&topic=energie"


@pytest.mark.parametrize(
    ("days", "status", "offered"),
    [(5, "scheduled", 1), (-5, "scheduled", 0), (5, "cancelled", 0), (5, "postponed", 0)],
)
def test_only_events_to_come_are_offered_for_the_calendar(index, days, status, offered):
    day = timezone.localdate() + datetime.timedelta(days=days)
    page = EventReportPageFactory(parent=index, start_date=day, status=status)
    document = page_at(path_of(page))
    assert hrefs(document, "Zum Kalender hinzufügen") == [f"/feeds/reports/{page.pk}.ics"] * offered


def test_report_links_its_calendar_and_that_of_its_series(index):
    series = EventSeriesFactory(title="Jahrestagung", slug="jahrestagung")
    page = EventReportPageFactory(parent=index, series=series)
    assert links(page_at(path_of(page)), "alternate", "type") == [
        ("text/calendar", f"http://testserver/feeds/reports/{page.pk}.ics"),
        ("text/calendar", "http://testserver/feeds/de/series/jahrestagung.ics"),
    ]
