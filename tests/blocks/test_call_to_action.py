"""Buttons."""

import pytest

from wagtail_clusterevents.blocks import CallToActionBlock
from wagtail_clusterevents.blocks.call_to_action import CallToAction
from wagtail_clusterevents.blocks.link import Link
from wagtail_clusterevents.testing import EventReportPageFactory, make_document

from .drawing import complaints, html, parsed, represented, texts

BLOCK = CallToActionBlock()
URL = "https://example.org/"
LINK = Link("external", "Register now", URL, None, "", None, "")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"text": "Register now", "url": URL, "style": "secondary"}, CallToAction(LINK, "secondary")),
        ({"text": "Register now", "url": URL}, CallToAction(LINK, "primary")),
        (
            {"text": "Register now", "url": URL, "page": None, "document": None, "style": None},
            CallToAction(LINK, "primary"),
        ),
        ({"text": "Register now", "url": URL, "style": "gone"}, CallToAction(LINK, "primary")),
        ({"text": "Register now", "url": None}, None),
        ({"text": "Register now"}, None),
        ({}, None),
    ],
)
def test_call_to_action_says_what_is_stored(site, raw, expected):
    assert represented(BLOCK, raw, site) == expected


def test_call_to_action_leads_to_a_page_or_document(site, index):
    page, document = EventReportPageFactory(parent=index, title="Tagung"), make_document()
    to_page = represented(BLOCK, {"text": "Read", "page": page.pk}, site).link
    to_document = represented(BLOCK, {"text": "Load", "document": document.pk}, site).link
    assert (to_page.kind, to_page.text, to_page.path) == ("page", "Read", "/de/berichte/tagung/")
    assert (to_document.kind, to_document.text, to_document.url) == ("document", "Load", document.url)


def test_call_to_action_to_a_deleted_page_or_document_is_left_out(site, index):
    page, document = EventReportPageFactory(parent=index), make_document()
    targets = [{"page": page.pk}, {"document": document.pk}]
    page.delete()
    document.delete()
    assert [represented(BLOCK, {"text": "Read", **target}, site) for target in targets] == [None, None]


def test_call_to_action_is_a_link(site):
    tree = parsed(html(BLOCK, {"text": "Go <on>", "url": URL, "style": "secondary"}, site))
    assert tree[0].attrib["class"] == "ce-call-to-action ce-call-to-action--secondary"
    assert ([link.attrib["href"] for link in tree.iter("a")], texts(tree, "a")) == ([URL], ["Go <on>"])


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        ({"text": "Go", "url": URL, "style": "primary"}, None),
        ({"text": "", "url": URL, "style": "primary"}, ["text"]),
        ({"text": "Go", "url": "nowhere", "style": "primary"}, ["url"]),
        ({"text": "x" * 61, "url": URL, "style": "primary"}, ["text"]),
    ],
)
def test_call_to_action_needs_a_text_and_an_address(raw, wrong):
    found = complaints(BLOCK, raw)
    assert (found and sorted(found["blockErrors"])) == wrong


def test_call_to_action_needs_exactly_one_target(index):
    both = complaints(BLOCK, {"text": "Go", "url": URL, "page": index.pk, "style": "primary"})
    none = complaints(BLOCK, {"text": "Go", "style": "primary"})
    assert list(both["blockErrors"]) == ["url"]
    assert len(none["messages"]) == 1
