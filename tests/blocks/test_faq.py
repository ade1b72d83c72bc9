"""Questions and answers."""

import pytest

from wagtail_clusterevents.blocks import FaqBlock
from wagtail_clusterevents.blocks.faq import Faq, Question
from wagtail_clusterevents.representations.text import Heading, RichText

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK = FaqBlock()
PAIR = {"question": "Does it cost?", "answer": "<p>No.</p>"}
QUESTION = Question("Does it cost?", RichText(html="<p>No.</p>", headings=[]))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"heading": "Asked", "items": items(PAIR, PAIR)}, Faq(Heading(2, "Asked", "asked"), [QUESTION, QUESTION])),
        ({"items": items(PAIR)}, Faq(None, [QUESTION])),
        ({"heading": None, "items": items(PAIR)}, Faq(None, [QUESTION])),
        ({"items": items(PAIR, {"question": "Why?"}, {"answer": "<p>So.</p>"}, {}, None)}, Faq(None, [QUESTION])),
        ({"heading": "Asked", "items": items({"question": None, "answer": None})}, None),
        ({"heading": "Asked", "items": None}, None),
        ({"heading": "Asked"}, None),
        ({}, None),
    ],
)
def test_faq_says_what_is_stored(site, raw, expected):
    assert represented(BLOCK, raw, site) == expected


def test_faq_unfolds_without_script(site):
    tree = parsed(html(BLOCK, {"heading": "Asked <often>", "items": items(PAIR)}, site))
    assert texts(tree, "h2") == ["Asked <often>"]
    (details,) = tree.iter("details")
    assert ([child.tag for child in details], texts(details, "summary")) == (["summary", "div"], ["Does it cost?"])


def test_faq_needs_a_question_and_each_its_answer():
    assert set(complaints(BLOCK, {"heading": "Asked", "items": []})["blockErrors"]) == {"items"}
    errors = complaints(BLOCK, {"items": items({"question": "Why?"})})["blockErrors"]
    assert set(errors["items"]["blockErrors"][0]["blockErrors"]) == {"answer"}
    assert complaints(BLOCK, {"items": items(PAIR)}) is None
