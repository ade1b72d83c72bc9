"""The sitemap: every visible page in every language, with its versions and its picture."""

from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.sitemaps.views import sitemap as wagtails_sitemap
from wagtail.models import PageViewRestriction

from tests.feeds.reading import fetch
from tests.formats.test_sitemap import NAMES
from tests.testapp.models import AddressPage
from wagtail_clusterevents.formats import sitemap as xml
from wagtail_clusterevents.pages.models import EventReportPage
from wagtail_clusterevents.testing import EventReportPageFactory, make_image


def urls(content: bytes) -> dict[str, ElementTree.Element]:
    """The ``url`` elements of a sitemap by their addresses."""
    root = ElementTree.fromstring(content)
    return {url.findtext("s:loc", None, NAMES): url for url in root.findall("s:url", NAMES)}


def alternates(url: ElementTree.Element) -> dict[str, str]:
    return {link.get("hreflang"): link.get("href") for link in url.findall("xhtml:link", NAMES)}


def sitemap() -> dict[str, ElementTree.Element]:
    return urls(fetch("/sitemap.xml").getvalue())


@pytest.fixture
def pages(index, english):
    """Two reports, one of them translated; the home page and the index in both languages."""
    home = index.get_parent().specific
    report = EventReportPageFactory(parent=index, title="Tagung")
    other = EventReportPageFactory(parent=index, title="Nur deutsch")
    found = {"home": home, "index": index, "report": report, "other": other}
    for name in ("home", "index", "report"):
        found[f"{name}_en"] = found[name].copy_for_translation(english)
        found[f"{name}_en"].save_revision().publish()
    for page in found.values():
        page.refresh_from_db()
    return found


def test_every_visible_page_is_listed_in_every_language(pages):
    assert sorted(sitemap()) == sorted(page.full_url for page in pages.values())


def test_versions_are_the_same_from_every_side(pages):
    found = sitemap()
    german, english = pages["report"].full_url, pages["report_en"].full_url
    assert alternates(found[german]) == {"de": german, "en": english, "x-default": german}
    assert alternates(found[english]) == alternates(found[german])
    assert alternates(found[pages["other"].full_url]) == {}


def test_stand_ins_drafts_and_restricted_pages_are_not_listed(pages, english):
    before = set(sitemap())
    pages["other"].create_alias(parent=pages["index_en"], update_locale=english)
    EventReportPageFactory(parent=pages["index"], title="Draft", live=False)
    assert set(sitemap()) == before
    PageViewRestriction.objects.create(page=pages["report_en"], restriction_type="login")
    after = sitemap()
    assert before - set(after) == {pages["report_en"].full_url}
    assert alternates(after[pages["report"].full_url]) == {}


def test_picture_has_caption_and_licence(pages):
    values = {"lead_image": make_image(), "lead_image_caption": "A & B", "lead_image_licence_url": "https://l.example/"}
    EventReportPage.objects.filter(pk=pages["other"].pk).update(**values)
    image = sitemap()[pages["other"].full_url].find("image:image", NAMES)
    assert image.findtext("image:loc", None, NAMES).startswith("http://testserver/")
    assert image.findtext("image:caption", None, NAMES) == "A & B"
    assert image.findtext("image:license", None, NAMES) == "https://l.example/"


def test_page_types_with_an_address_of_their_own_are_asked(site):
    site.root_page.add_child(instance=AddressPage(title="Elsewhere", slug="elsewhere", address="/there/"))
    assert sorted(sitemap()) == sorted([site.root_page.full_url, "http://localhost/there/"])


def test_page_types_can_say_what_is_listed_as_in_wagtail(pages, monkeypatch):
    def own(page, request=None):
        return [{"location": f"{page.full_url}{part}", "lastmod": None} for part in ("", "#more")]

    monkeypatch.setattr(EventReportPage, "get_sitemap_urls", own)
    etag = fetch("/sitemap.xml")["ETag"]
    assert f"{pages['other'].full_url}#more" in sitemap()
    monkeypatch.setattr(EventReportPage, "get_sitemap_urls", lambda page, request=None: [])
    assert pages["other"].full_url not in sitemap()
    assert fetch("/sitemap.xml")["ETag"] != etag


def test_broken_page_type_is_left_out_and_logged(pages, monkeypatch, caplog):
    monkeypatch.setattr(EventReportPage, "get_sitemap_urls", lambda page, request=None: 1 / 0)
    assert sorted(sitemap()) == sorted(pages[name].full_url for name in ("home", "home_en", "index", "index_en"))
    assert len([record for record in caplog.records if record.name == "wagtail_clusterevents"]) > 0


@pytest.mark.parametrize(("most", "parts"), [(7, 0), (6, 2), (3, 3), (1, 7)])
def test_sitemap_is_split_above_so_many_addresses(pages, monkeypatch, most, parts):
    monkeypatch.setattr(xml, "MOST_ADDRESSES", most)
    root = ElementTree.fromstring(fetch("/sitemap.xml").getvalue())
    locations = [loc.text for loc in root.findall("s:sitemap/s:loc", NAMES)]
    assert locations == [f"http://localhost/sitemap-{number}.xml" for number in range(1, parts + 1)]
    listed = [urls(fetch(location.removeprefix("http://localhost")).getvalue()) for location in locations]
    assert max(map(len, listed), default=0) <= most
    if parts:
        assert sorted(url for part in listed for url in part) == sorted(page.full_url for page in pages.values())
    fetch(f"/sitemap-{(parts or 1) + 1}.xml", status=404)
    fetch("/sitemap-0.xml", status=404)


def test_client_that_has_it_is_told_so_until_a_page_changes(pages):
    etag = fetch("/sitemap.xml")["ETag"]
    assert Client().get("/sitemap.xml", headers={"If-None-Match": etag}).status_code == 304
    pages["other"].title = "Entwurf"
    pages["other"].save_revision()
    assert fetch("/sitemap.xml")["ETag"] == etag
    pages["other"].save_revision().publish()
    assert fetch("/sitemap.xml")["ETag"] != etag


def test_number_of_queries_is_the_same_for_any_number_of_pages(index, english):
    counts = []
    for more in (1, 2, 17):
        for _ in range(more):
            EventReportPageFactory(parent=index, lead_image=make_image(), lead_image_alt="A picture")
        with CaptureQueriesContext(connection) as queries:
            fetch("/sitemap.xml").getvalue()
        counts.append(len(queries))
    assert counts == [counts[0]] * 3


def test_wagtail_s_own_sitemap_gets_the_versions_too(pages):
    request = RequestFactory().get("/sitemap.xml", headers={"host": "localhost"})
    response = wagtails_sitemap(request)
    found = urls(response.render().content)
    german, english = pages["report"].full_url, pages["report_en"].full_url
    assert alternates(found[german]) == {"de": german, "en": english, "x-default": german}
    assert alternates(found[pages["other"].full_url]) == {}


def test_wagtail_s_own_sitemap_leaves_out_stand_ins(pages, english):
    alias = pages["other"].create_alias(parent=pages["index"], update_slug="stand-in")
    response = wagtails_sitemap(RequestFactory().get("/sitemap.xml", headers={"host": "localhost"}))
    assert alias.full_url not in urls(response.render().content)
