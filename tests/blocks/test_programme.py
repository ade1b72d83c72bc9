"""The programme of an event."""

import datetime

import pytest
from django.utils import translation

from wagtail_clusterevents.blocks import ProgrammeBlock, ProgrammeDayBlock, SessionBlock
from wagtail_clusterevents.blocks.programme import Session
from wagtail_clusterevents.representations.text import RichText
from wagtail_clusterevents.testing import OrganisationFactory, make_document

from .drawing import complaints, html, items, parsed, represented, texts

BLOCK, SESSION = ProgrammeBlock(), SessionBlock()
WELCOME = {"start": "10:00:00", "end": "10:30:00", "title": "Welcome"}


def test_session_says_what_is_stored(site):
    with translation.override("de"):
        assert represented(SESSION, WELCOME, site) == Session(
            start=datetime.time(10),
            end=datetime.time(10, 30),
            time_text="10:00–10:30 Uhr",
            title="Welcome",
            speakers=[],
            description=RichText(html="", headings=[]),
            slides=None,
        )


@pytest.mark.parametrize(
    ("times", "text"),
    [
        ({"start": "10:00:00"}, "from 10:00"),
        ({"start": "10:00:00", "end": None}, "from 10:00"),
        ({"start": "22:00:00", "end": "00:00:00"}, "22:00–00:00"),
        ({"end": "11:00:00"}, ""),
        ({"start": "late", "end": 5}, ""),
        ({}, ""),
    ],
)
def test_session_says_its_times_as_far_as_they_are_known(site, times, text):
    with translation.override("en"):
        assert represented(SESSION, {"title": "Talk", **times}, site).time_text == text


def test_session_without_title_is_left_out(site):
    assert represented(SESSION, {**WELCOME, "title": ""}, site) is None


def test_slides_are_a_document_or_an_address(site):
    document = make_document("Slides of the talk")
    stored = represented(SESSION, {**WELCOME, "slides": document.pk}, site).slides
    elsewhere = represented(SESSION, {**WELCOME, "slides_url": "https://example.org/slides"}, site).slides
    assert (stored.kind, stored.url, stored.document.title) == ("document", document.url, "Slides of the talk")
    assert (elsewhere.kind, elsewhere.url, elsewhere.text) == ("external", "https://example.org/slides", stored.text)
    document.delete()
    assert represented(SESSION, {**WELCOME, "slides": document.pk}, site).slides is None


def test_speakers_have_role_and_organisation(site):
    organisation = OrganisationFactory(name="BioRegio")
    raw = {**WELCOME, "speakers": items({"name": "Ada", "role": "Host", "organisation": organisation.pk}, {"name": ""})}
    (speaker,) = represented(SESSION, raw, site).speakers
    assert (speaker.name, speaker.role, speaker.organisation.name) == ("Ada", "Host", "BioRegio")


def test_programme_without_sessions_is_left_out(site):
    raw = {"days": items({"title": "Day 1", "sessions": []}, {"title": "Day 2"}, {"sessions": items({"title": ""})})}
    assert represented(BLOCK, raw, site) is None


def test_day_says_its_date_in_words(site):
    raw = {"date": "2014-11-05", "sessions": items(WELCOME)}
    with translation.override("de"):
        assert represented(ProgrammeDayBlock(), raw, site).date_text == "5. November 2014"


def test_programme_is_drawn_as_days_with_lists(site):
    organisation = OrganisationFactory(name="BioRegio")
    speaker = {"name": "Ada <x>", "role": "Host", "organisation": organisation.pk}
    day = {
        "date": "2014-11-05",
        "title": "Strategy",
        "sessions": items({**WELCOME, "speakers": items(speaker)}, WELCOME),
    }
    with translation.override("de"):
        tree = parsed(html(BLOCK, {"heading": "What happened when", "days": items(day)}, site))
    assert texts(tree, "h2") == ["What happened when"]
    assert texts(tree, "h3") == ["5. November 2014 Strategy"]
    assert [time.attrib["datetime"] for time in tree.iter("time")] == ["2014-11-05"]
    assert [len(list(sessions)) for sessions in tree.iter("ol")] == [2]
    assert texts(tree.find(".//ul"), "li") == ["Ada <x>, Host, BioRegio"]


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({}, []),
        ({"end": None}, []),
        ({"end": "00:00:00"}, []),
        ({"end": "10:00:00"}, []),
        ({"end": "09:59:00"}, ["end"]),
        ({"start": None}, ["start"]),
        ({"title": ""}, ["title"]),
        ({"slides_url": "nowhere"}, ["slides_url"]),
    ],
)
def test_session_may_not_contradict_itself(changes, wrong):
    found = complaints(SESSION, {**WELCOME, **changes})
    assert sorted(found["blockErrors"] if found else []) == wrong


def test_slides_may_not_stand_in_two_places(db):
    both = {**WELCOME, "slides": make_document().pk, "slides_url": "https://example.org/"}
    assert list(complaints(SESSION, both)["blockErrors"]) == ["slides_url"]
