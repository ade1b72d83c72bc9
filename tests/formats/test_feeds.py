"""Atom and JSON Feed: what a reader gets out of them."""

import json
from xml.etree import ElementTree

import feedparser
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.formats.samples import ITEMS, UID, feed, item
from tests.formats.strategies import texts
from wagtail_clusterevents.formats import atom as atom_format
from wagtail_clusterevents.formats import json_feed as json_format
from wagtail_clusterevents.formats.plain import one_line

ATOM = "{http://www.w3.org/2005/Atom}"
some = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
items = st.lists(
    st.builds(item, uid=st.uuids(version=5).map(str), title=texts, summary=texts, tags=st.lists(texts, max_size=3)),
    max_size=4,
)


def test_feedparser_finds_everything_in_atom():
    parsed = feedparser.parse(atom_format.atom(feed(description="Was geschah"), ITEMS))
    assert parsed.bozo is False
    assert (parsed.version, parsed.feed.title, parsed.feed.subtitle) == ("atom10", "Berichte", "Was geschah")
    assert (parsed.feed.id, parsed.feed.updated) == (f"urn:uuid:{feed().uid}", "2014-11-10T08:30:15Z")
    assert parsed.feed.author == "Clusterportal"
    assert [(link.rel, link.type, link.href) for link in parsed.feed.links] == [
        ("self", "application/atom+xml", feed().self_url),
        ("alternate", "text/html", feed().home_url),
    ]
    first, second = parsed.entries
    assert (first.id, first.title, first.link) == (f"urn:uuid:{ITEMS[0].uid}", ITEMS[0].title, ITEMS[0].url)
    assert (first.published, first.updated) == ("2014-11-08T09:00:00Z", "2014-11-10T08:30:15Z")
    assert (first.summary, [tag.term for tag in first.tags]) == (ITEMS[0].summary, ITEMS[0].tags)
    assert [enclosure.href for enclosure in first.enclosures] == [ITEMS[0].image.url]
    assert second.title == "Aus „A & B“ <wird> C"
    assert (second.id, second.get("published")) == (f"urn:uuid:{UID}", None)


def test_atom_names_the_language_of_feed_and_entries():
    root = ElementTree.fromstring(atom_format.atom(feed(), ITEMS))
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [root.get(language), *(entry.get(language) for entry in root.iter(f"{ATOM}entry"))] == ["de", "de", "en"]


def test_atom_without_items_is_as_old_as_its_page():
    root = ElementTree.fromstring(atom_format.atom(feed(), []))
    assert root.findtext(f"{ATOM}updated") == "2014-11-08T09:00:00Z"
    root = ElementTree.fromstring(atom_format.atom(feed(updated=None), []))
    assert root.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_atom_leaves_out_what_has_no_address():
    root = ElementTree.fromstring(atom_format.atom(feed(), [item(url=None), item()]))
    assert len(root.findall(f"{ATOM}entry")) == 1


@some
@given(items)
def test_atom_is_well_formed_and_means_the_same_whatever_it_says(given_items):
    root = ElementTree.fromstring(atom_format.atom(feed(), given_items))
    entries = root.findall(f"{ATOM}entry")
    assert [
        (
            entry.findtext(f"{ATOM}title"),
            entry.findtext(f"{ATOM}summary", ""),
            [category.get("term") for category in entry.findall(f"{ATOM}category")],
        )
        for entry in entries
    ] == [
        (one_line(each.title), one_line(each.summary), [tag for tag in map(one_line, each.tags) if tag])
        for each in given_items
    ]


@some
@given(items)
def test_json_feed_means_the_same_whatever_it_says(given_items):
    data = json.loads(json_format.json_feed(feed(), given_items).decode())
    assert [(entry["id"], entry.get("title", ""), entry["content_text"]) for entry in data["items"]] == [
        (f"urn:uuid:{each.uid}", one_line(each.title), one_line(each.summary)) for each in given_items
    ]


def test_broken_items_are_left_out_and_logged(caplog):
    broken = item(uid="broken", tags=[None])
    assert atom_format.atom(feed(), [item(), broken]) == atom_format.atom(feed(), [item()])
    assert json_format.json_feed(feed(), [broken, item()]) == json_format.json_feed(feed(), [item()])
    assert [record.getMessage() for record in caplog.records] == [
        "Left out of a feed, because it could not be written: uid broken"
    ] * 2
