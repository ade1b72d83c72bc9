"""The filters of ``reports/`` by time: days that are local to the event, open ends, days from today, phases."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from wagtail_clusterevents.testing import EventReportPageFactory

URL = "/api/clusterevents/v1/reports/"
DAY, SECOND = datetime.timedelta(days=1), datetime.timedelta(seconds=1)
ZONES = ["Pacific/Kiritimati", "Asia/Tokyo", "Europe/Berlin", "UTC", "Pacific/Honolulu", "Pacific/Pago_Pago"]
NOON = datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.UTC)


def items(client, query):
    response = client.get(f"{URL}?{query}&order=title")
    assert response.status_code == 200, response.content
    return response.json()["items"]


def titles(client, query):
    return [item["title"] for item in items(client, query)]


def make(index, title, first, last=None, **fields):
    dates = {"start_date": first, "end_date": last}
    return EventReportPageFactory(parent=index, title=title, **dates, **fields)


@pytest.fixture
def clock(monkeypatch):
    """``clock(moment)`` sets the time."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("from=2014-11-05", ["one day", "three days"]),
        ("from=2014-11-06", ["three days"]),
        ("from=2014-11-07", ["three days"]),
        ("from=2014-11-08", []),
        ("to=2014-11-07", ["one day", "three days"]),
        ("to=2014-11-05", ["one day", "three days"]),
        ("to=2014-11-04", []),
        ("from=2014-11-05&to=2014-11-05", ["one day", "three days"]),
        ("from=2014-11-06&to=2014-11-06", ["three days"]),
        ("from=2014-11-01&to=2014-11-30", ["one day", "three days"]),
        ("from=2014-10-01&to=2014-10-31", []),
        ("from=2014-12-01&to=2014-12-31", []),
    ],
)
def test_days_are_those_that_an_event_touches_both_ends_included(client, index, query, expected):
    make(index, "one day", datetime.date(2014, 11, 5))
    make(index, "three days", datetime.date(2014, 11, 5), datetime.date(2014, 11, 7))
    assert titles(client, query) == expected


@pytest.mark.parametrize(
    ("form", "day"),
    [
        ("2014-11-05", "2014-11-05"),
        ("today", "2024-02-29"),
        ("0d", "2024-02-29"),
        ("-30d", "2024-01-30"),
        ("1d", "2024-03-01"),
        ("%2B1d", "2024-03-01"),
        ("2w", "2024-03-14"),
        ("-2w", "2024-02-15"),
        ("6m", "2024-08-29"),
        ("-12m", "2023-02-28"),
        ("1y", "2025-02-28"),
        ("-4y", "2020-02-29"),
    ],
)
def test_day_is_that_so_long_from_today(client, index, clock, form, day):
    clock(NOON)
    day = datetime.date.fromisoformat(day)
    for title, first in (("before", day - DAY), ("on", day), ("after", day + DAY)):
        make(index, title, first)
    assert titles(client, f"from={form}") == ["after", "on"]
    assert titles(client, f"to={form}") == ["before", "on"]
    assert titles(client, f"from={form}&to={form}") == ["on"]


def test_month_from_the_last_day_of_a_longer_one_ends_with_the_shorter(client, index, clock):
    clock(datetime.datetime(2023, 12, 31, 12, tzinfo=datetime.UTC))
    make(index, "last", datetime.date(2024, 2, 29))
    make(index, "first", datetime.date(2024, 3, 1))
    assert titles(client, "to=2m") == ["last"]


@pytest.mark.parametrize("zone", ZONES)
def test_today_is_that_of_the_site_and_not_of_the_event(client, index, clock, settings, zone):
    settings.TIME_ZONE = zone
    today = datetime.date(2014, 11, 5)
    for title, day in (("yesterday", today - DAY), ("today", today), ("tomorrow", today + DAY)):
        make(index, title, day, time_zone="Asia/Tokyo")
    midnight = datetime.datetime.combine(today, datetime.time(), ZoneInfo(zone)).astimezone(datetime.UTC)
    for moment in (midnight, midnight + DAY - SECOND):
        clock(moment)
        assert titles(client, "from=today&to=today") == ["today"]
    clock(midnight - SECOND)
    assert titles(client, "from=today&to=today") == ["yesterday"]


def test_relative_day_is_echoed_as_the_day_that_it_was(client, index, clock):
    clock(NOON)
    filters = client.get(f"{URL}?from=-30d&to=today").json()["filters"]
    assert [(each["name"], each["values"]) for each in filters] == [
        ("from", [{"value": "-30d", "label": "30. Januar 2024", "known": True}]),
        ("to", [{"value": "today", "label": "29. Februar 2024", "known": True}]),
    ]


def test_days_and_years_are_local_to_the_event(client, index):
    make(index, "Kiritimati", datetime.date(2015, 1, 1), start_time=datetime.time(1), time_zone="Pacific/Kiritimati")
    make(index, "Pago Pago", datetime.date(2014, 12, 31), start_time=datetime.time(23), time_zone="Pacific/Pago_Pago")
    assert titles(client, "from=2015-01-01") == titles(client, "year=2015") == ["Kiritimati"]
    assert titles(client, "to=2014-12-31") == titles(client, "year=2014&month=12") == ["Pago Pago"]
    # At that moment it is the other year in UTC.
    assert [item["event"]["start"]["instant"] for item in items(client, "")] == [
        "2014-12-31T11:00:00Z",
        "2015-01-01T10:00:00Z",
    ]


def phase(client, query=""):
    """The phase in which the only report is listed; the same that it says itself."""
    [item] = items(client, query)
    phases = [name for name in ("upcoming", "ongoing", "past") if titles(client, f"{query}&phase={name}")]
    assert phases == [item["event"]["phase"]]
    return phases[0]


@pytest.mark.parametrize("zone", ZONES[::2])
@pytest.mark.parametrize(
    ("first", "last", "fields"),
    [
        ((2014, 11, 5, 0, 0), (2014, 11, 6, 0, 0), {}),
        ((2014, 11, 5, 0, 0), (2014, 11, 8, 0, 0), {"last": datetime.date(2014, 11, 7)}),
        ((2014, 11, 5, 20, 0), (2014, 11, 6, 0, 0), {"start_time": datetime.time(20)}),
        ((2014, 11, 5, 9, 0), (2014, 11, 5, 9, 30), {"start_time": datetime.time(9), "end_time": datetime.time(9, 30)}),
    ],
    ids=["one day", "three days", "evening", "half an hour"],
)
def test_phase_changes_at_midnight_or_at_the_time_where_the_event_is(client, index, clock, zone, first, last, fields):
    begins, ends = (datetime.datetime(*parts, tzinfo=ZoneInfo(zone)) for parts in (first, last))
    make(index, "event", datetime.date(2014, 11, 5), time_zone=zone, **fields)
    found = []
    for moment in (begins - SECOND, begins, ends - SECOND, ends):
        clock(moment.astimezone(datetime.UTC))
        found.append(phase(client))
    assert found == ["upcoming", "ongoing", "ongoing", "past"]


def test_phases_are_alternatives(client, index, clock):
    clock(NOON)
    today = NOON.date()
    make(index, "a past", today - 40 * DAY)
    make(index, "b ongoing", today - DAY, today + DAY)
    make(index, "c upcoming", today + 10 * DAY)
    assert titles(client, "phase=ongoing&phase=upcoming") == ["b ongoing", "c upcoming"]
    assert titles(client, "phase=past&from=-41d") == ["a past"]
