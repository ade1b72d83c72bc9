"""Lists of links."""

import pytest

from wagtail_clusterevents.blocks import LinkListBlock
from wagtail_clusterevents.blocks.link import Link
from wagtail_clusterevents.blocks.link_list import LinkList
from wagtail_clusterevents.representations.text import Heading
from wagtail_clusterevents.testing import EventReportPageFactory, make_document

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK = LinkListBlock()
SITE = {"text": "Elsewhere", "url": "https://example.org/?a=1&b=2"}
EXTERNAL = Link("external", "Elsewhere", "https://example.org/?a=1&b=2", None, "", None, "")


def test_links_lead_to_pages_documents_and_sites(site, index):
    page, document = EventReportPageFactory(parent=index, title="Tagung"), make_document("Slides")
    raw = {"heading": "Read on", "links": items({"page": page.pk}, {"document": document.pk, "text": "Folien"}, SITE)}
    links = represented(BLOCK, raw, site)
    assert links.heading == Heading(2, "Read on", "read-on")
    assert [(link.kind, link.text, link.path or link.url) for link in links.links] == [
        ("page", "Tagung", "/de/berichte/tagung/"),
        ("document", "Folien", document.url),
        ("external", "Elsewhere", "https://example.org/?a=1&b=2"),
    ]


def test_links_to_hidden_and_deleted_targets_are_left_out(site, index):
    draft = EventReportPageFactory(parent=index, live=False)
    page, document = EventReportPageFactory(parent=index), make_document()
    raw = {"links": items({"page": draft.pk}, {"page": page.pk}, {"document": document.pk}, SITE)}
    page.delete()
    document.delete()
    assert represented(BLOCK, raw, site) == LinkList(None, [EXTERNAL])


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"links": items(SITE)}, LinkList(None, [EXTERNAL])),
        ({"heading": None, "links": items({**SITE, "page": None, "document": None})}, LinkList(None, [EXTERNAL])),
        ({"links": items({"text": "Nowhere"}, {}, None)}, None),
        ({"heading": "Read on", "links": None}, None),
        ({}, None),
    ],
)
def test_link_list_says_what_is_stored(site, raw, expected):
    assert represented(BLOCK, raw, site) == expected


def test_links_are_a_list(site):
    tree = parsed(html(BLOCK, {"heading": "Read on", "links": items(SITE, SITE)}, site))
    assert texts(tree, "h2") == ["Read on"]
    assert [link.attrib["href"] for link in tree.find(".//ul").iter("a")] == [SITE["url"]] * 2


def test_link_list_needs_a_link_with_one_target(index):
    assert set(complaints(BLOCK, {"links": []})["blockErrors"]) == {"links"}
    assert set(complaints(BLOCK, {"links": items({"text": "x"})})["blockErrors"]) == {"links"}
    assert complaints(BLOCK, {"links": items(SITE)}) is None
