"""Sitemaps: what a search engine gets out of them."""

from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.formats.samples import ENTRIES, HOST, URL
from tests.formats.strategies import texts
from wagtail_clusterevents.formats.plain import one_line
from wagtail_clusterevents.formats.sitemap import sitemap, sitemap_index
from wagtail_clusterevents.representations.sitemap import SitemapEntry, SitemapImage

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
}


def parse(entries) -> ElementTree.Element:
    return ElementTree.fromstring(b"".join(sitemap(entries)))


def test_sitemap_has_addresses_dates_languages_and_images_with_licence():
    first, second = parse(ENTRIES).findall("s:url", NAMES)
    assert first.findtext("s:loc", None, NAMES) == f"{URL}?a=1&b=2"
    assert first.findtext("s:lastmod", None, NAMES) == "2014-11-10T08:30:15Z"
    links = first.findall("xhtml:link", NAMES)
    assert [(link.get("rel"), link.get("hreflang"), link.get("href")) for link in links] == [
        ("alternate", "de", URL),
        ("alternate", "x-default", URL),
    ]
    image = first.find("image:image", NAMES)
    assert [(child.tag.partition("}")[2], child.text) for child in image] == [
        ("loc", f"{HOST}/media/1.jpg"),
        ("caption", "A & B"),
        ("license", "https://licence.example/by/"),
    ]
    assert [child.tag.partition("}")[2] for child in second] == ["loc"]


def test_sitemap_index_lists_the_parts():
    root = ElementTree.fromstring(sitemap_index([f"{HOST}/sitemap-1.xml"]))
    assert [loc.text for loc in root.findall("s:sitemap/s:loc", NAMES)] == [f"{HOST}/sitemap-1.xml"]


def test_sitemap_is_written_in_pieces():
    assert len(list(sitemap(ENTRIES))) == len(ENTRIES) + 2


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(texts, max_size=4))
def test_sitemap_is_well_formed_whatever_a_caption_says(captions):
    entries = [SitemapEntry(URL, None, [], [SitemapImage(URL, caption, "")]) for caption in captions]
    found = parse(entries).findall("s:url", NAMES)
    assert [url.findtext("image:image/image:caption", "", NAMES) for url in found] == [*map(one_line, captions)]


def test_broken_entry_is_left_out_and_logged(caplog):
    assert len(parse([SitemapEntry(None, None, [], []), *ENTRIES]).findall("s:url", NAMES)) == 2
    assert len(caplog.records) == 1
