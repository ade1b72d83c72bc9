"""How complete a best practice is."""

import time

import pytest

from tests.bodies import JUNK
from wagtail_clusterevents.blocks import BestPracticeBlock
from wagtail_clusterevents.blocks.completeness import Completeness, is_filled
from wagtail_clusterevents.blocks.raw import find_blocks

from .contract import body_block
from .samples import best_practice, items, make_things

BLOCK = BestPracticeBlock()
WEIGHTS = BLOCK.get_completeness_weights()


def test_weights_of_all_parts_are_percents():
    assert sum(WEIGHTS.values()) == 100


def test_nothing_is_nothing_and_all_is_all(index):
    assert BLOCK.get_completeness(None) == BLOCK.get_completeness({}) == Completeness(0, tuple(WEIGHTS))
    assert BLOCK.get_completeness(best_practice(make_things(index))) == Completeness(100, ())


@pytest.mark.parametrize("name", WEIGHTS)
def test_each_part_counts_its_weight(index, name):
    raw = best_practice(make_things(index))
    assert BLOCK.get_completeness({name: raw[name]}).percent == WEIGHTS[name]
    assert BLOCK.get_completeness({**raw, name: None}) == Completeness(100 - WEIGHTS[name], (name,))


def test_an_empty_form_fills_nothing():
    assert BLOCK.get_completeness(BLOCK.get_prep_value(BLOCK.get_default())).percent == 0


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("challenge", '<p data-block-key="a1b2c"></p>'),
        ("challenge", "<p>&nbsp; <br/></p>"),
        ("summary", " \n"),
        ("organisations", items(None)),
        ("metrics", items({"label": "Companies", "value": None})),
        ("image", {"image": None, "credit": "Ada"}),
        ("period", {"start_year": None, "ongoing": False}),
        ("contact", {"name": "", "email": "", "organisation": None}),
        ("place", "Stuttgart"),
    ],
)
def test_what_says_nothing_is_not_filled(name, raw):
    assert not is_filled(BLOCK.child_blocks[name], raw)


def test_a_zero_and_a_mark_say_something():
    assert is_filled(BLOCK.child_blocks["metrics"], items({"label": "Complaints", "value": "0"}))
    assert is_filled(BLOCK.child_blocks["period"], {"ongoing": True})


def test_a_project_weighs_otherwise_and_drops_parts():
    class Short(BestPracticeBlock):
        lessons = None
        completeness_weights = {"challenge": 1, "results": 2, "lessons": 7}

    assert Short().get_completeness({"results": "<p>Much</p>"}) == Completeness(66, ("challenge",))


def test_hundred_and_zero_are_never_rounded_to():
    class Uneven(BestPracticeBlock):
        completeness_weights = {"challenge": 1, "results": 999}

    assert Uneven().get_completeness({"results": "<p>Much</p>"}).percent == 99
    assert Uneven().get_completeness({"challenge": "<p>Little</p>"}).percent == 1


@pytest.mark.parametrize("junk", JUNK, ids=repr)
def test_damaged_values_are_measured_without_an_error(junk):
    assert BLOCK.get_completeness(junk).percent == 0
    for raw in (dict.fromkeys(WEIGHTS, junk), {name: items(junk) for name in WEIGHTS}):
        assert 0 <= BLOCK.get_completeness(raw).percent <= 100


def test_practices_of_a_whole_body_are_found_without_a_query(index, django_assert_num_queries):
    things = make_things(index)
    group = {"heading": "Examples", "best_practices": items({"title": "Inside"})}
    body = [
        {"type": "best_practice", "value": best_practice(things), "id": "a"},
        {"type": "best_practice_group", "value": group, "id": "b"},
    ]
    with django_assert_num_queries(0):
        found = list(find_blocks(body_block(), body, BestPracticeBlock))
        assert [block.get_completeness(item["value"]).percent for block, item in found] == [100, 0]


def test_a_text_of_nothing_but_brackets_takes_no_time():
    begin = time.process_time()
    assert is_filled(BLOCK.child_blocks["challenge"], "<" * 300_000)
    assert time.process_time() - begin < 1
