"""The table of contents."""

import pytest

from wagtail_clusterevents.blocks import ReportStreamBlock, TableOfContentsBlock
from wagtail_clusterevents.representations.text import Heading

from .drawing import html, parsed, represented, texts

BODY = ReportStreamBlock()
EVENING = Heading(3, "Evening", "evening")


def heading(text, level="2"):
    return {"type": "heading", "value": {"text": text, "level": level}, "id": text}


def stream(contents):
    """Headings of all levels before and after a table of contents."""
    return [
        heading("Morning"),
        {"type": "table_of_contents", "value": contents, "id": "toc"},
        {"type": "paragraph", "value": "<h3>Evening</h3><p>Long.</p>", "id": "p"},
        heading("Drinks", "4"),
        {"type": "faq", "value": {"heading": "Night", "items": [question()]}, "id": "f"},
        heading("Morning"),
    ]


def question():
    return {"type": "item", "value": {"question": "Why?", "answer": "<p>So.</p>"}, "id": "q"}


MORNING, AGAIN = Heading(2, "Morning", "morning"), Heading(2, "Morning", "morning-2")
DRINKS = Heading(4, "Drinks", "drinks")


@pytest.mark.parametrize(
    ("contents", "level", "entries"),
    [
        ({"max_level": "2"}, 2, [MORNING, AGAIN]),
        ({"max_level": "3"}, 3, [MORNING, EVENING, AGAIN]),
        ({"max_level": "4"}, 4, [MORNING, EVENING, DRINKS, AGAIN]),
        ({}, 3, [MORNING, EVENING, AGAIN]),
        ({"max_level": None}, 3, [MORNING, EVENING, AGAIN]),
        ({"max_level": "gone"}, 3, [MORNING, EVENING, AGAIN]),
    ],
)
def test_contents_are_those_of_the_whole_page(site, contents, level, entries):
    value = represented(BODY, stream(contents), site)[1].value
    assert (value.max_level, value.entries) == (level, entries)


def test_contents_link_to_the_headings(site):
    tree = parsed(html(BODY, stream({"title": "Here", "max_level": "4"}), site))
    links = [link.attrib["href"] for link in tree.find(".//nav").iter("a")]
    assert links == ["#morning", "#evening", "#drinks", "#morning-2"]
    ids = {element.attrib.get("id") for element in tree.iter()}
    assert {link.removeprefix("#") for link in links} <= ids
    assert tree.find(".//nav").attrib["aria-label"] == "Here"


def test_page_without_headings_has_no_contents(site):
    assert html(TableOfContentsBlock(), {"title": "Here"}, site).strip() == ""


def test_heading_of_a_block_that_is_left_out_is_no_entry(site):
    empty = {"type": "gallery", "value": {"heading": "Pictures", "images": []}, "id": "g"}
    body = [{"type": "table_of_contents", "value": {}, "id": "toc"}, empty]
    (contents,) = represented(BODY, body, site)
    assert contents.value.entries == []
    assert texts(parsed(html(BODY, body, site)), "h2") == []
