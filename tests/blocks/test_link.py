"""Links."""

import pytest
from django.utils import translation

from wagtail_clusterevents.blocks import LinkBlock
from wagtail_clusterevents.blocks.link import Link
from wagtail_clusterevents.testing import EventReportPageFactory, make_document

from .drawing import complaints, html, parsed, represented, texts

BLOCK = LinkBlock()
URL = "https://example.org/"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"text": "Read", "url": URL}, Link("external", "Read", URL, None, "", None, "")),
        ({"url": URL}, Link("external", URL, URL, None, "", None, "")),
        ({"text": None, "page": None, "document": None, "url": URL}, Link("external", URL, URL, None, "", None, "")),
        ({"text": "Read", "page": 999, "url": ""}, None),
        ({"text": "Read"}, None),
        ({}, None),
    ],
)
def test_link_leads_somewhere_or_is_left_out(site, raw, expected):
    assert represented(BLOCK, raw, site) == expected


def test_link_says_the_title_of_page_or_document(site, index):
    page, document = EventReportPageFactory(parent=index, title="Tagung"), make_document("Slides")
    to_page = represented(BLOCK, {"page": page.pk}, site)
    to_document = represented(BLOCK, {"document": document.pk}, site)
    assert (to_page.kind, to_page.text, to_page.path, to_page.locale) == (
        "page",
        "Tagung",
        "/de/berichte/tagung/",
        "de",
    )
    assert (to_document.kind, to_document.text, to_document.document.size) == ("document", "Slides", document.file_size)


def test_link_to_another_language_says_so(site, index):
    page = EventReportPageFactory(parent=index, title="Tagung")
    for language, hreflang in (("en", "de"), ("de", None)):
        with translation.override(language):
            tree = parsed(html(BLOCK, {"page": page.pk, "text": "Read <on>"}, site))
        assert [link.attrib.get("hreflang") for link in tree.iter("a")] == [hreflang]
        assert texts(tree, "a") == ["Read <on>"]


def test_link_to_a_file_says_its_kind_and_size(site):
    document = make_document("Slides", filename="slides.pdf")
    with translation.override("en"):
        tree = parsed(html(BLOCK, {"document": document.pk}, site))
    assert texts(tree, "span") == ["(PDF, 8 bytes)"]


def test_link_needs_exactly_one_target(index):
    assert complaints(BLOCK, {"url": URL}) is None
    assert complaints(BLOCK, {"page": index.pk}) is None
    assert list(complaints(BLOCK, {"page": index.pk, "url": URL})["blockErrors"]) == ["url"]
    assert len(complaints(BLOCK, {"text": "Read"})["messages"]) == 1


def test_draft_may_have_a_link_without_target():
    assert BLOCK.clean_deferred(BLOCK.to_python({"text": "Read"}))["text"] == "Read"


@pytest.mark.parametrize(("text", "language"), [("", "de"), ("Read", None)])
def test_only_the_title_of_a_page_in_another_language_says_its_own(site, index, text, language):
    page = EventReportPageFactory(parent=index, title="Tagung")
    with translation.override("en"):
        tree = parsed(html(BLOCK, {"page": page.pk, "text": text}, site))
    assert [link.get("lang") for link in tree.iter("a")] == [language]
