"""What a next edition takes along: dates, names, blocks."""

import datetime

import pytest

from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.models.next_edition import anniversary, ordinal_suffix, with_new_ids

DAY = datetime.date


@pytest.mark.parametrize(
    ("last", "today", "expected"),
    [
        # A Wednesday near the 5 November of the year after.
        (DAY(2014, 11, 5), DAY(2014, 12, 1), DAY(2015, 11, 4)),
        (DAY(2014, 11, 5), DAY(2015, 11, 4), DAY(2016, 11, 2)),
        (DAY(2014, 11, 5), DAY(2026, 11, 25), DAY(2027, 11, 3)),
        (DAY(2024, 2, 29), DAY(2024, 3, 1), DAY(2025, 2, 27)),
        # Even of an edition that is still to come.
        (DAY(2030, 1, 1), DAY(2026, 1, 1), DAY(2030, 12, 31)),
    ],
)
def test_dates_begin_a_year_later_on_the_same_weekday(last, today, expected):
    assert anniversary(last, today) == expected
    assert expected.weekday() == last.weekday()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Annual conference 2014", "Annual conference 2015"),
        ("jahrestagung-2014", "jahrestagung-2015"),
        ("12. Jahrestagung", "13. Jahrestagung"),
        ("12th annual conference 2014", "13th annual conference 2015"),
        ("Room 12 of 20145 seats", "Room 12 of 20145 seats"),
        ("Am 12.", "Am 12."),
        ("3rd forum", "3rd forum"),
        ("", ""),
    ],
)
def test_year_and_number_are_raised_in_names(text, expected):
    page = get_report_model()(start_date=DAY(2014, 11, 5), edition=12)
    assert page.get_next_edition_text(text, DAY(2015, 11, 4), 13) == expected


def test_numbers_are_left_alone_where_the_edition_has_none():
    page = get_report_model()(start_date=DAY(2014, 11, 5))
    assert page.get_next_edition_text("12. Jahrestagung 2014", DAY(2015, 11, 4), None) == "12. Jahrestagung 2015"


def test_english_ordinals():
    numbers = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111]
    assert [ordinal_suffix(n) for n in numbers] == ["st", "nd", "rd", *["th"] * 4, "st", "nd", "st", "th"]


def test_every_block_gets_a_new_id_and_the_same_one_in_each_language():
    item = {"type": "item", "value": {"text": "Why?", "id": "no block"}, "id": "b"}
    raw = [{"type": "faq", "value": {"items": [item]}, "id": "a"}]
    ids = {}
    new = with_new_ids(raw, ids)
    assert set(ids) == {"a", "b"}
    inner = {**item, "id": ids["b"]}
    assert new == [{"type": "faq", "value": {"items": [inner]}, "id": ids["a"]}]
    assert with_new_ids(raw, ids) == new
    assert raw[0]["id"] == "a"
