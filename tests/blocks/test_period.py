"""When and where."""

import datetime

import pytest
from django.utils import translation

from wagtail_clusterevents.blocks import PeriodBlock, PlaceBlock
from wagtail_clusterevents.blocks.period import Period, Place

from .drawing import complaints, represented

PERIOD, PLACE = PeriodBlock(), PlaceBlock()
MARCH, NOVEMBER = datetime.date(2012, 3, 1), datetime.date(2014, 11, 5)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"start_year": 2012, "end_year": 2014}, Period(2012, 2014, None, None, False, "2012–2014")),
        ({"start_year": 2012, "end_year": 2012}, Period(2012, 2012, None, None, False, "2012")),
        ({"start_year": 2012}, Period(2012, None, None, None, False, "2012")),
        ({"end_year": 2014}, Period(None, 2014, None, None, False, "until 2014")),
        ({"start_year": 2012, "ongoing": True}, Period(2012, None, None, None, True, "since 2012")),
        ({"ongoing": True}, Period(None, None, None, None, True, "ongoing")),
        (
            {"start_date": "2012-03-01", "end_date": "2014-11-05"},
            Period(2012, 2014, MARCH, NOVEMBER, False, "1 March 2012 – 5 November 2014"),
        ),
        (
            {"start_year": 1999, "start_date": "2012-03-01", "ongoing": True},
            Period(2012, None, MARCH, None, True, "since 1 March 2012"),
        ),
        (
            {"start_year": 2012, "end_date": "2014-11-05"},
            Period(2012, 2014, None, NOVEMBER, False, "2012 – 5 November 2014"),
        ),
        ({"start_year": "2012", "end_year": "later"}, Period(2012, None, None, None, False, "2012")),
        ({"start_year": None, "end_year": None, "ongoing": None, "start_date": None, "end_date": None}, None),
        ({}, None),
    ],
)
def test_period_is_as_exact_as_it_is_known(site, raw, expected):
    with translation.override("en"):
        assert represented(PERIOD, raw, site) == expected


def test_period_is_written_as_the_language_does(site):
    for language, text in (("de", "1. März 2012"), ("fr", "1er mars 2012"), ("nl", "1 maart 2012")):
        with translation.override(language):
            assert represented(PERIOD, {"start_date": "2012-03-01"}, site).text == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ({"start_year": 2012, "ongoing": True}, "depuis 2012"),
        ({"start_date": "2012-03-05", "ongoing": True}, "depuis le 5 mars 2012"),
        ({"end_year": 2014}, "jusqu’en 2014"),
        ({"end_date": "2014-11-05"}, "jusqu’au 5 novembre 2014"),
    ],
)
def test_period_with_one_end_says_years_and_days_as_french_does(site, raw, text):
    with translation.override("fr"):
        assert represented(PERIOD, raw, site).text == text


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        ({}, []),
        ({"start_year": 2012, "end_year": 2012}, []),
        ({"start_year": 2012, "start_date": "2012-03-01", "end_year": 2014}, []),
        ({"start_year": 2014, "end_year": 2012}, ["end_year"]),
        ({"start_date": "2014-11-05", "end_date": "2012-03-01"}, ["end_date"]),
        ({"start_year": 2012, "end_year": 2014, "ongoing": True}, ["end_year"]),
        ({"end_date": "2014-11-05", "ongoing": True}, ["end_date"]),
        ({"start_year": 2011, "start_date": "2012-03-01"}, ["start_year"]),
        ({"start_year": 12}, ["start_year"]),
        ({"start_year": 2012, "end_date": "2011-03-01"}, ["end_date"]),
        ({"start_date": "2012-03-01", "end_year": 2011}, ["end_year"]),
    ],
)
def test_period_may_not_contradict_itself(raw, wrong):
    found = complaints(PERIOD, raw)
    assert sorted(found["blockErrors"] if found else []) == wrong


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ({"name": "Stuttgart", "country": "DE"}, Place("Stuttgart", "DE", "Deutschland")),
        ({"name": "Stuttgart"}, Place("Stuttgart", "", "")),
        ({"name": "", "country": "AT"}, Place("", "AT", "Österreich")),
        ({"name": None, "country": None}, None),
        ({"name": "", "country": ""}, None),
        ({}, None),
    ],
)
def test_place_names_its_country_in_the_language(site, raw, expected):
    with translation.override("de"):
        assert represented(PLACE, raw, site) == expected


def test_place_in_an_unknown_country_has_none(site):
    assert represented(PLACE, {"name": "Nowhere", "country": "XX"}, site) == Place("Nowhere", "XX", "")


def test_country_must_be_one():
    assert list(complaints(PLACE, {"name": "Nowhere", "country": "XX"})["blockErrors"]) == ["country"]
    assert complaints(PLACE, {"name": "Stuttgart", "country": "DE"}) is None
