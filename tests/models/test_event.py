"""The facts of an event: validation beside the right field, phases, ranges of days, the calendar sequence."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from wagtail_clusterevents.pages.models import EventReportPage
from wagtail_clusterevents.testing import EventReportPageFactory, EventSeriesFactory, VenueFactory, make_image

DAY = datetime.date(2014, 11, 5)
TOMORROW = datetime.date.today() + datetime.timedelta(days=1)
NOON = datetime.time(12)


def errors_of(**fields):
    page = EventReportPage(title="Report", slug="report", **{"start_date": DAY, **fields})
    try:
        page.clean()
        page.clean_fields(exclude=["path", "depth", "url_path", "locale", "translation_key", "body", "content_type"])
    except ValidationError as error:
        return error.message_dict
    return {}


def errors_in(clean):
    try:
        clean()
    except ValidationError as error:
        return sorted(error.message_dict)
    return []


@pytest.mark.parametrize(
    ("fields", "messages"),
    [
        ({}, {}),
        ({"end_date": DAY}, {}),
        ({"end_date": datetime.date(2014, 11, 4)}, {"end_date": ["The last day is before the first day."]}),
        ({"end_time": NOON}, {"start_time": ["An end time needs a start time."]}),
        (
            {"start_time": datetime.time(20), "end_time": datetime.time(2)},
            {"end_date": ["The event ends earlier than it begins. If it goes on past midnight, give the last day."]},
        ),
        (
            {"start_time": datetime.time(20), "end_time": datetime.time(2), "end_date": datetime.date(2014, 11, 6)},
            {},
        ),
        (
            {"start_time": NOON, "end_time": NOON, "end_date": DAY},
            {"end_time": ["The event ends earlier than it begins."]},
        ),
        (
            {"start_date": TOMORROW, "attendance_mode": "online"},
            {"online_url": ["People need an address to take part online."]},
        ),
        ({"start_date": TOMORROW, "attendance_mode": "online", "online_url": "https://example.org"}, {}),
        ({"start_date": TOMORROW, "attendance_mode": "online", "status": "cancelled"}, {}),
        ({"attendance_mode": "online"}, {}),
        (
            {"attendance_number": 0},
            {"attendance_number": ["Leave the number empty if it is not known; 0 is not shown."]},
        ),
        ({"edition": 3}, {"series": ["An edition needs the series that it belongs to."]}),
        (
            {"host_event_url": "https://example.org"},
            {"host_event_name": ["Name the host event that this website is of."]},
        ),
        (
            {"time_zone": "Europe/Stuttgart"},
            {"time_zone": ["“Europe/Stuttgart” is not a known time zone. Write it like “Europe/Berlin”."]},
        ),
        (
            {"event_languages": "de, xx, klingon"},
            {"event_languages": ["Not a known language: xx, klingon. Write codes such as “de, en”."]},
        ),
        ({"event_languages": "de, en-GB, gsg"}, {}),
        (
            {"lead_image_id": 1},
            {"lead_image_alt": ["Say what the picture shows, or mark it as decorative."]},
        ),
        ({"lead_image_id": 1, "lead_image_decorative": True}, {}),
    ],
)
def test_event_facts_are_validated_beside_their_field(db, fields, messages):
    if "lead_image_id" in fields:
        fields = {**fields, "lead_image_id": make_image().pk}
    with translation.override("en"):
        assert errors_of(**fields) == messages


def test_event_facts_and_picture_are_reported_together(db):
    fields = {"edition": 2, "end_date": datetime.date(2013, 1, 1)}
    assert sorted(errors_of(**fields)) == ["end_date", "series"]


@pytest.mark.parametrize(
    ("latitude", "longitude", "fields"),
    [
        ("48.69", "9.19", []),
        ("91", "9", ["latitude"]),
        ("48", "-181", ["longitude"]),
        ("48", None, ["longitude"]),
        (None, "9", ["latitude"]),
        (None, None, []),
    ],
)
def test_venue_coordinates_are_in_range_and_complete(db, latitude, longitude, fields):
    assert errors_in(VenueFactory(latitude=latitude, longitude=longitude).full_clean) == fields


def test_instants_follow_from_the_local_dates(index):
    page = EventReportPageFactory(parent=index, start_time=datetime.time(10), end_time=datetime.time(16))
    assert page.begins_at == datetime.datetime(2014, 11, 5, 9, tzinfo=datetime.UTC)
    assert page.ends_before == datetime.datetime(2014, 11, 5, 15, tzinfo=datetime.UTC)


def test_instants_are_saved_with_a_change_of_one_date_field(index):
    page = EventReportPageFactory(parent=index)
    page.start_date = datetime.date(2015, 7, 1)
    page.save(update_fields=["start_date"])
    page.refresh_from_db()
    assert page.begins_at == datetime.datetime(2015, 6, 30, 22, tzinfo=datetime.UTC)


@pytest.mark.parametrize("day", [datetime.date(1, 1, 1), datetime.date(9999, 12, 31)])
def test_instants_are_clamped_at_the_ends_of_the_calendar(index, day):
    page = EventReportPageFactory(parent=index, start_date=day)
    page.refresh_from_db()
    assert page.begins_at.year == day.year


def test_time_zone_defaults_to_the_sites_own(index):
    assert EventReportPageFactory(parent=index, time_zone="").time_zone == "Europe/Berlin"


def test_phases_split_reports_without_overlap(index):
    today = datetime.date.today()
    by_name = {
        "past": {"start_date": today - datetime.timedelta(days=9)},
        "ongoing": {"start_date": today - datetime.timedelta(days=1), "end_date": today + datetime.timedelta(days=1)},
        "upcoming": {"start_date": today + datetime.timedelta(days=9)},
    }
    for name, dates in by_name.items():
        EventReportPageFactory(parent=index, title=name, **dates)
    found = {
        name: [page.title for page in getattr(EventReportPage.objects, name)()]
        for name in ("past", "ongoing", "upcoming")
    }
    assert found == {"past": ["past"], "ongoing": ["ongoing"], "upcoming": ["upcoming"]}
    assert {page.title: page.phase.value for page in EventReportPage.objects.all()} == {name: name for name in by_name}


@pytest.mark.parametrize(
    ("first", "last", "titles"),
    [
        ("2014-11-05", "2014-11-05", ["one day", "a week"]),
        ("2014-11-07", None, ["a week"]),
        (None, "2014-11-02", []),
        (None, "2014-11-03", ["a week"]),
        ("2014-11-10", "2014-12-01", []),
        (None, None, ["one day", "a week"]),
    ],
)
def test_between_takes_events_that_touch_the_days(index, first, last, titles):
    EventReportPageFactory(parent=index, title="one day", start_date=DAY)
    EventReportPageFactory(
        parent=index, title="a week", start_date=datetime.date(2014, 11, 3), end_date=datetime.date(2014, 11, 9)
    )
    parse = datetime.date.fromisoformat
    pages = EventReportPage.objects.between(first and parse(first), last and parse(last))
    assert [page.title for page in pages] == titles


def test_sequence_rises_only_when_a_published_event_moves(index):
    page = EventReportPageFactory(parent=index)
    page.lead = "<p>A typo less.</p>"
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.ical_sequence == 0
    page.venue = VenueFactory()
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.ical_sequence == 1


def test_sequence_is_not_reset_by_an_older_revision(index):
    page = EventReportPageFactory(parent=index)
    old = page.save_revision()
    for day in (6, 7):
        page.start_date = datetime.date(2014, 11, day)
        page.save_revision().publish()
        page.refresh_from_db()
    old.publish()
    page.refresh_from_db()
    assert (page.start_date, page.ical_sequence) == (DAY, 3)


def test_sequence_does_not_rise_in_a_draft(index):
    page = EventReportPageFactory(parent=index, live=False)
    page.start_date = datetime.date(2015, 1, 1)
    page.save()
    page.refresh_from_db()
    assert page.ical_sequence == 0


def test_edition_with_its_series_is_valid(db):
    assert errors_of(edition=3, series=EventSeriesFactory()) == {}
