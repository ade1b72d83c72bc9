"""Numbers at a glance."""

from decimal import Decimal

import pytest
from django.utils import translation

from wagtail_clusterevents.blocks import KeyFigureBlock, KeyFiguresBlock
from wagtail_clusterevents.blocks.key_figures import KeyFigure, KeyFigures
from wagtail_clusterevents.representations.text import Heading

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK = KeyFiguresBlock()
SIXTY = {"number": "60", "label": "people"}


def figure(number, **texts):
    return KeyFigure(
        **{"number": Decimal(number), "qualifier": "exact", "unit": "", "label": "people", "source": "", **texts}
    )


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (SIXTY, figure("60", text="60")),
        ({**SIXTY, "unit": None, "source": None, "qualifier": None}, figure("60", text="60")),
        ({**SIXTY, "qualifier": "about", "unit": "%"}, figure("60", qualifier="about", unit="%", text="about 60\xa0%")),
        ({**SIXTY, "qualifier": "at_least"}, figure("60", qualifier="at_least", text="at least 60")),
        ({**SIXTY, "qualifier": "at_most"}, figure("60", qualifier="at_most", text="at most 60")),
        ({**SIXTY, "qualifier": "gone"}, figure("60", text="60")),
        ({**SIXTY, "number": "0"}, figure("0", text="0")),
        ({**SIXTY, "number": 1250.5}, figure("1250.5", text="1,250.5")),
        ({**SIXTY, "number": "-3.20"}, figure("-3.20", text="-3.20")),
        ({**SIXTY, "number": "NaN"}, None),
        ({**SIXTY, "number": ""}, None),
        ({**SIXTY, "label": ""}, None),
        ({}, None),
    ],
)
def test_key_figure_says_number_and_words(site, raw, expected):
    with translation.override("en"):
        assert represented(KeyFigureBlock(), raw, site) == expected


def test_key_figure_is_written_as_the_language_does(site):
    with translation.override("de"):
        assert (
            represented(KeyFigureBlock(), {**SIXTY, "number": "12500.50", "unit": "km"}, site).text == "12.500,50\xa0km"
        )


def test_key_figures_without_any_number_are_left_out(site):
    assert represented(BLOCK, {"heading": "In numbers", "figures": items({"number": "x", "label": "y"})}, site) is None


def test_key_figures_keep_their_order(site):
    raw = {"heading": "In numbers", "figures": items(SIXTY, {"number": "3", "label": "talks"})}
    with translation.override("en"):
        assert represented(BLOCK, raw, site) == KeyFigures(
            heading=Heading(2, "In numbers", "in-numbers"),
            figures=[figure("60", text="60"), figure("3", text="3", label="talks")],
        )


def test_key_figures_are_a_list_of_terms_with_machine_readable_numbers(site):
    raw = {"heading": "In numbers", "figures": items({**SIXTY, "number": "1250.50", "source": "Own <count>"})}
    with translation.override("de"):
        tree = parsed(html(BLOCK, raw, site))
    assert (texts(tree, "h2"), texts(tree, "dt")) == (["In numbers"], ["people"])
    assert texts(tree, "dd") == ["1.250,50", "Own <count>"]
    assert [number.attrib["value"] for number in tree.iter("data")] == ["1250.50"]


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        ({"number": "60", "qualifier": "exact", "label": "people"}, []),
        ({"number": None, "qualifier": "exact", "label": "people"}, ["number"]),
        ({"number": "60", "qualifier": "exact", "label": ""}, ["label"]),
        ({"number": "60", "qualifier": "roughly", "label": "people"}, ["qualifier"]),
    ],
)
def test_key_figure_needs_a_number_and_what_it_counts(raw, wrong):
    found = complaints(KeyFigureBlock(), raw)
    assert sorted(found["blockErrors"] if found else []) == wrong


def test_key_figures_need_one():
    assert complaints(BLOCK, {"heading": "", "figures": []})["blockErrors"]["figures"]["messages"]
