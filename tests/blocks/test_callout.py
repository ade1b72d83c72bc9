"""Notes, tips and warnings."""

import pytest
from django.utils import translation

from wagtail_clusterevents.blocks import CalloutBlock
from wagtail_clusterevents.blocks.callout import Callout
from wagtail_clusterevents.representations.text import RichText

from .drawing import complaints, html, parsed, represented, texts

BLOCK = CalloutBlock()
TEXT = RichText(html="<p>Bring cards.</p>", headings=[])


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            {"kind": "warning", "title": "Mind", "text": "<p>Bring cards.</p>"},
            Callout(kind="warning", kind_text="Warning", title="Mind", text=TEXT),
        ),
        ({"text": "<p>Bring cards.</p>"}, Callout(kind="info", kind_text="Note", title="", text=TEXT)),
        (
            {"kind": None, "title": None, "text": "<p>Bring cards.</p>"},
            Callout(kind="info", kind_text="Note", title="", text=TEXT),
        ),
        ({"kind": "gone", "text": "<p>Bring cards.</p>"}, Callout("info", "Note", "", TEXT)),
        ({"kind": "tip", "title": "Mind", "text": ""}, None),
        ({"kind": "tip", "title": "Mind", "text": None}, None),
        ({}, None),
    ],
)
def test_callout_says_what_is_stored(site, raw, expected):
    with translation.override("en"):
        assert represented(BLOCK, raw, site) == expected


def test_callout_names_its_kind(site):
    with translation.override("en"):
        drawn = html(BLOCK, {"kind": "tip", "title": "Cards <b>", "text": "<p>Bring them.</p>"}, site)
    note = parsed(drawn)[0]
    assert (note.attrib["class"], note.attrib["role"]) == ("ce-callout ce-callout--tip", "note")
    assert texts(note, "p") == ["Tip: Cards <b>", "Bring them."]


def test_callout_needs_a_text():
    assert set(complaints(BLOCK, {"kind": "info"})["blockErrors"]) == {"text"}
    assert complaints(BLOCK, {"kind": "info", "text": "<p>x</p>"}) is None
