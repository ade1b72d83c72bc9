"""iCalendar, rule by rule, as far as no validator catches them."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.formats.samples import CHANGED, address, event, feed, meta, organised_by, teaser, venue
from wagtail_clusterevents.dates import Span
from wagtail_clusterevents.formats.icalendar import calendar, entry
from wagtail_clusterevents.representations.records import Coordinates


def lines(report, *names: str) -> list[str]:
    """The unfolded lines of a report's ``VEVENT``; only those of some properties, if any are named."""
    unfolded = entry(report).decode().replace("\r\n ", "").split("\r\n")
    return [line for line in unfolded if not names or line.partition(":")[0].partition(";")[0] in names]


def dates(span: Span) -> list[str]:
    return lines(teaser(event=event(span)), "DTSTART", "DTEND", "DURATION")


def of_day(start: str, end: str | None = None, *times: str, zone: str = "Europe/Berlin") -> Span:
    first, last = (time.fromisoformat(value) if value else None for value in (*times, "", "")[:2])
    return Span(date.fromisoformat(start), end and date.fromisoformat(end), first, last, zone)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (of_day("2014-11-05"), ["DTSTART;VALUE=DATE:20141105"]),
        (of_day("2014-11-05", "2014-11-05"), ["DTSTART;VALUE=DATE:20141105", "DTEND;VALUE=DATE:20141106"]),
        (of_day("2014-11-05", "2014-11-07"), ["DTSTART;VALUE=DATE:20141105", "DTEND;VALUE=DATE:20141108"]),
        (of_day("2012-02-28", "2012-02-29"), ["DTSTART;VALUE=DATE:20120228", "DTEND;VALUE=DATE:20120301"]),
        # Nobody said when it ends.
        (of_day("2014-11-05", None, "10:00"), ["DTSTART:20141105T090000Z"]),
        (of_day("2014-11-05", "2014-11-05", "10:00"), ["DTSTART:20141105T090000Z"]),
        (of_day("2014-11-05", None, "10:00", "10:00"), ["DTSTART:20141105T090000Z"]),
        # It ends some time on the third day.
        (of_day("2014-11-05", "2014-11-07", "10:00"), ["DTSTART:20141105T090000Z", "DTEND:20141107T230000Z"]),
        (of_day("2014-11-05", None, "10:00", "16:30"), ["DTSTART:20141105T090000Z", "DTEND:20141105T153000Z"]),
        (of_day("2014-11-05", "2014-11-06", "22:00", "01:00"), ["DTSTART:20141105T210000Z", "DTEND:20141106T000000Z"]),
        # The clock goes back between start and end.
        (of_day("2014-10-25", "2014-10-26", "23:00", "05:00"), ["DTSTART:20141025T210000Z", "DTEND:20141026T040000Z"]),
        # An hour that does not exist.
        (of_day("2014-03-30", None, "02:30"), ["DTSTART:20140330T013000Z"]),
        # Offsets of that time, not of today: Istanbul, Moscow and São Paulo have changed theirs.
        (of_day("2014-12-01", None, "10:00", zone="Europe/Istanbul"), ["DTSTART:20141201T080000Z"]),
        (of_day("2014-07-01", None, "10:00", zone="Europe/Moscow"), ["DTSTART:20140701T060000Z"]),
        (of_day("2014-12-01", None, "10:00", zone="America/Sao_Paulo"), ["DTSTART:20141201T120000Z"]),
        # Ends of the calendar: there is no day after.
        (of_day("9999-12-31", "9999-12-31"), ["DTSTART;VALUE=DATE:99991231"]),
        (of_day("9999-12-30", "9999-12-31"), ["DTSTART;VALUE=DATE:99991230", "DURATION:P2D"]),
        (of_day("0001-01-01", None, "00:00"), ["DTSTART:00010101T000000Z"]),
        # Contradictory.
        (of_day("2014-11-05", "2014-11-04"), ["DTSTART;VALUE=DATE:20141105"]),
    ],
)
def test_dates(span, expected):
    assert dates(span) == expected


def test_calendar_has_what_subscribers_need_and_no_method():
    head = Calendar.from_ical(b"".join(calendar(feed(), [])))
    assert {name: value.to_ical() for name, value in head.items() if name != "PRODID"} == {
        "VERSION": b"2.0",
        "UID": b"49b170aa-a658-5073-bd2f-10741c801c77",
        "NAME": b"Berichte",
        "X-WR-CALNAME": b"Berichte",
        "SOURCE": b"https://portal.example/feeds/indexes/5.ics?year=2014&topic=a",
        "URL": b"https://portal.example/de/berichte/",
        "REFRESH-INTERVAL": b"PT12H",
        "X-PUBLISHED-TTL": b"PT12H",
    }
    assert dict(head["source"].params) == {"VALUE": "URI"}
    assert dict(head["refresh-interval"].params) == {"VALUE": "DURATION"}


def test_stamps_are_the_last_publication():
    assert lines(teaser(), "DTSTAMP", "LAST-MODIFIED") == ["DTSTAMP:20141110T083015Z", "LAST-MODIFIED:20141110T083015Z"]
    berlin = CHANGED.astimezone(ZoneInfo("Europe/Berlin"))
    assert entry(teaser(meta=meta(last_published_at=berlin))) == entry(teaser())


def test_stamp_of_what_was_never_published_is_fixed():
    unpublished = teaser(meta=meta(first_published_at=None, last_published_at=None))
    assert lines(unpublished, "DTSTAMP") == ["DTSTAMP:19700101T000000Z"]


@pytest.mark.parametrize(
    ("status", "word"), [("scheduled", "CONFIRMED"), ("postponed", "TENTATIVE"), ("cancelled", "CANCELLED")]
)
def test_status(status, word):
    assert lines(teaser(event=event(status=status)), "STATUS") == [f"STATUS:{word}"]


def test_summary_location_and_description_have_no_parameters():
    text = {line.partition(":")[0] for line in lines(teaser())}
    assert {name for name in text if name.startswith(("SUMMARY", "LOCATION", "DESCRIPTION"))} == {
        "SUMMARY", "LOCATION", "DESCRIPTION",
    }  # fmt: skip


def test_organisers_are_contacts():
    rows = [*organised_by("Amt A"), *organised_by("Stiftung", role="funder"), *organised_by("Amt; B")]
    found = lines(teaser(event=event(organisations=rows)), "CONTACT", "ORGANIZER", "ATTENDEE")
    assert found == ["CONTACT:Amt A", r"CONTACT:Amt\; B"]


def test_geo_has_dots_and_no_exponent():
    place = venue(coordinates=Coordinates(latitude=-0.000012, longitude=9.1))
    assert lines(teaser(event=event(venue=place)), "GEO") == ["GEO:-0.000012;9.100000"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"venue": venue()}, [r"LOCATION:Landesmesse Stuttgart\, Messepiazza 1\, 70629 Stuttgart\, Deutschland"]),
        ({"venue": venue(address=address(city="", country_name=""))}, ["LOCATION:Landesmesse Stuttgart"]),
        ({"venue": None, "online_url": "https://a.example/;x"}, [r"LOCATION:https://a.example/\;x"]),
        ({"venue": None}, []),
    ],
)
def test_location(fields, expected):
    assert lines(teaser(event=event(**fields)), "LOCATION") == expected


def test_addresses_carry_no_line_break():
    broken = teaser(event=event(online_url="https://a.example/\r\nSTATUS:X"))
    assert lines(broken, "CONFERENCE", "STATUS") == [
        "CONFERENCE;VALUE=URI:https://a.example/STATUS:X", "STATUS:CONFIRMED",
    ]  # fmt: skip


def test_broken_report_is_left_out_and_logged(caplog):
    reports = [teaser(id=1), teaser(id=2, event=event(status="unheard of")), teaser(id=3)]
    content = b"".join(calendar(feed(), reports))
    assert content.count(b"BEGIN:VEVENT\r\n") == 2
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert [record.getMessage() for record in caplog.records] == [
        "Left out of a feed, because it could not be written: id 2"
    ]


def test_whole_days_never_pass_through_utc():
    far_east = Span(date(2014, 11, 5), date(2014, 11, 6), time_zone="Pacific/Kiritimati")
    assert dates(far_east) == ["DTSTART;VALUE=DATE:20141105", "DTEND;VALUE=DATE:20141107"]
