"""Phases, overlap and date ranges in words."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wagtail_clusterevents.dates import (
    EARLIEST_INSTANT,
    LATEST_INSTANT,
    Phase,
    Span,
    date_range_in_words,
    is_time_zone,
    time_range_in_words,
    time_zones,
)

# What Intl.DateTimeFormat(language, {day: "numeric", month: "long", year: "numeric"}).formatRange() gives with
# ICU 78.2 and CLDR 48. Where it sets U+2009 around the dash we set plain spaces. British is taken from en-IE: en-GB
# differs from it, and from CLDR's other day-first Englishes, only in setting spaces between bare days too.
ICU_RANGES = [
    (date(2014, 11, 5), date(2014, 11, 5), "5. November 2014", "5. November 2014", "5 November 2014"),
    (date(2014, 11, 5), date(2014, 11, 7), "5.–7. November 2014", "5.–7. November 2014", "5–7 November 2014"),
    (
        date(2014, 11, 28),
        date(2014, 12, 2),
        "28. November\u2009–\u20092. Dezember 2014",
        "28. November\u2009–\u20092. Dezember 2014",
        "28 November\u2009–\u20092 December 2014",
    ),
    (
        date(2014, 12, 30),
        date(2015, 1, 2),
        "30. Dezember 2014\u2009–\u20092. Januar 2015",
        "30. Dezember 2014\u2009–\u20092. Jänner 2015",
        "30 December 2014\u2009–\u20092 January 2015",
    ),
    (date(2015, 1, 1), date(2015, 1, 31), "1.–31. Januar 2015", "1.–31. Jänner 2015", "1–31 January 2015"),
    (
        date(2016, 2, 29),
        date(2016, 3, 1),
        "29. Februar\u2009–\u20091. März 2016",
        "29. Februar\u2009–\u20091. März 2016",
        "29 February\u2009–\u20091 March 2016",
    ),
    (
        date(2014, 5, 5),
        date(2015, 5, 7),
        "5. Mai 2014\u2009–\u20097. Mai 2015",
        "5. Mai 2014\u2009–\u20097. Mai 2015",
        "5 May 2014\u2009–\u20097 May 2015",
    ),
    (date(44, 3, 15), date(44, 3, 16), "15.–16. März 44", "15.–16. März 44", "15–16 March 44"),
]
ICU_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "de-at": "Jänner Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
FIRST_DAYS = {"de": "1.", "de-at": "1.", "en": "1", "fr": "1er"}

spans = st.builds(
    Span,
    start_date=st.dates(),
    end_date=st.none() | st.dates(),
    start_time=st.none() | st.times(),
    end_time=st.none() | st.times(),
    time_zone=st.sampled_from(sorted(time_zones())),
)
moments = st.datetimes(timezones=st.just(UTC))


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


def test_dates_import_without_django():
    code = "import sys, wagtail_clusterevents.dates; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_span_of_one_whole_day_lasts_from_midnight_to_midnight():
    span = Span(date(2014, 11, 5))
    assert (span.begins_at, span.ends_before) == (utc(2014, 11, 4, 23), utc(2014, 11, 5, 23))
    assert (span.start_instant, span.end_instant) == (None, None)


def test_span_with_times_lasts_from_start_to_end():
    span = Span(date(2014, 11, 5), date(2014, 11, 7), time(10), time(16, 30))
    assert (span.begins_at, span.ends_before) == (utc(2014, 11, 5, 9), utc(2014, 11, 7, 15, 30))
    assert (span.start_instant, span.end_instant) == (span.begins_at, span.ends_before)


def test_span_without_end_time_lasts_until_midnight():
    span = Span(date(2014, 11, 5), start_time=time(20))
    assert (span.begins_at, span.ends_before) == (utc(2014, 11, 5, 19), utc(2014, 11, 5, 23))
    assert (span.start_instant, span.end_instant) == (utc(2014, 11, 5, 19), None)


def test_span_without_start_time_ignores_the_end_time():
    span = Span(date(2014, 11, 5), end_time=time(12))
    assert (span.ends_before, span.end_instant, span.is_all_day) == (utc(2014, 11, 5, 23), None, True)


def test_span_that_ends_before_it_begins_is_never_ongoing():
    span = Span(date(2014, 11, 5), start_time=time(20), end_time=time(2))
    assert span.ends_before == span.begins_at
    assert span.phase(span.begins_at) == Phase.PAST


@pytest.mark.parametrize(
    ("day", "moment", "expected"),
    [
        (date(2024, 3, 31), time(2, 30), utc(2024, 3, 31, 1, 30)),  # skipped: becomes 03:30 CEST
        (date(2024, 10, 27), time(2, 30), utc(2024, 10, 27, 0, 30)),  # occurs twice: the first
        (date(2024, 10, 27), time(2, 30, fold=1), utc(2024, 10, 27, 0, 30)),  # fold does not survive a TimeField
    ],
)
def test_span_at_clock_changes_is_defined(day, moment, expected):
    assert Span(day, start_time=moment).start_instant == expected


def test_span_uses_the_offset_of_its_own_date():
    assert Span(date(2014, 7, 1), start_time=time(10), time_zone="Europe/Moscow").begins_at == utc(2014, 7, 1, 6)
    assert Span(date(2015, 7, 1), start_time=time(10), time_zone="Europe/Moscow").begins_at == utc(2015, 7, 1, 7)


def test_span_at_the_ends_of_the_calendar_is_clamped():
    assert Span(date.min).begins_at == EARLIEST_INSTANT
    assert Span(date.max).ends_before == LATEST_INSTANT
    assert Span(date.max, None, time(23), time(23, 30), "America/Adak").begins_at == LATEST_INSTANT


def test_span_in_an_unknown_zone_names_it():
    with pytest.raises(ValueError, match="'Europe/Musterstadt' is not an IANA time zone"):
        _ = Span(date(2014, 11, 5), time_zone="Europe/Musterstadt").begins_at


@given(spans, moments)
def test_span_never_raises_for_any_date_and_zone(span, now):
    assert EARLIEST_INSTANT <= span.begins_at <= span.ends_before <= LATEST_INSTANT
    assert span.phase(now) in Phase


@given(spans, moments, moments)
def test_phase_never_goes_back_in_time(span, now, later):
    order = [Phase.UPCOMING, Phase.ONGOING, Phase.PAST]
    now, later = sorted([now, later])
    assert order.index(span.phase(now)) <= order.index(span.phase(later))


@given(spans, moments)
def test_phase_changes_exactly_when_it_says(span, now):
    change = span.phase_changes_at(now)
    if change is None:
        assert span.phase(now) == Phase.PAST
    else:
        assert span.phase(change - timedelta(microseconds=1)) == span.phase(now)
        assert span.phase(change) != span.phase(now)


# A few zones went over midnight with a clock change before 1920 (Toronto jumped from 23:30 to 00:30).
recent_dates = st.dates(date(1920, 1, 1), date(2100, 1, 1))
recent_spans = st.builds(
    Span,
    start_date=recent_dates,
    end_date=st.none(),
    start_time=st.none() | st.times(),
    end_time=st.none() | st.times(),
    time_zone=st.sampled_from(sorted(time_zones())),
)


@given(recent_spans, st.integers(0, 30), st.timedeltas(timedelta(days=-2), timedelta(days=32)))
def test_phase_from_instants_equals_phase_from_local_dates(span, days, offset):
    last_date = span.start_date + timedelta(days=days)
    span = Span(span.start_date, last_date, span.start_time, span.end_time, span.time_zone)
    now = datetime.combine(span.start_date, time.min, tzinfo=UTC) + offset
    zone = ZoneInfo(span.time_zone)
    local = now.astimezone(zone)
    assume(local.fold == 0)  # in an hour that occurs twice, local time itself runs backwards
    begin = datetime.combine(span.start_date, span.start_time or time.min)
    if span.start_time and span.end_time:
        end = datetime.combine(last_date, span.end_time)
    else:
        end = datetime.combine(last_date, time.min) + timedelta(days=1)
    assume(begin <= end)
    for edge in (begin, end):  # a time of day that a clock change skips is on no local clock
        in_zone = edge.replace(tzinfo=zone)
        assume(in_zone.time() == time.min or in_zone.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == edge)

    local = local.replace(tzinfo=None)
    expected = Phase.UPCOMING if local < begin else Phase.ONGOING if local < end else Phase.PAST
    assert span.phase(now) == expected


def test_phase_of_a_naive_moment_is_refused():
    with pytest.raises(TypeError):
        Span(date(2014, 11, 5)).phase(datetime(2014, 11, 5))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, True),
        (date(2014, 11, 7), None, True),
        (date(2014, 11, 8), None, False),
        (None, date(2014, 11, 5), True),
        (None, date(2014, 11, 4), False),
        (date(2014, 11, 6), date(2014, 11, 6), True),
        (date(2014, 11, 1), date(2014, 11, 30), True),
    ],
)
def test_span_overlaps_a_range_of_days(first, last, expected):
    assert Span(date(2014, 11, 5), date(2014, 11, 7)).overlaps(first, last) is expected


@given(spans, st.dates(), st.dates())
def test_span_overlap_is_a_shared_day(span, first, last):
    assume(span.start_date <= span.last_date and first <= last)
    shared = min(last, span.last_date) >= max(first, span.start_date)
    assert span.overlaps(first, last) is shared


def test_time_zones_are_iana_keys():
    assert [is_time_zone(key) for key in ("Europe/Berlin", "UTC", "America/Argentina/Ushuaia")] == [True] * 3


@pytest.mark.parametrize(
    "key",
    ["", "../x", "/etc/localtime", "localtime", "Europe", "Europe/Berlin\0", "\udc80", "x" * 100_000, None, 1, []],
)
def test_time_zone_that_is_none_is_denied(key):
    assert is_time_zone(key) is False


@pytest.mark.parametrize(("start", "end", "german", "austrian", "english"), ICU_RANGES)
def test_date_range_in_words_agrees_with_cldr(start, end, german, austrian, english):
    words = [date_range_in_words(start, end, language) for language in ("de", "de-at", "en")]
    assert words == [icu.replace("\u2009", " ") for icu in (german, austrian, english)]


# Intl.DateTimeFormat's in French, too, but for the first of a month, which CLDR writes as "1".
@pytest.mark.parametrize(
    ("start", "end", "french"),
    [
        (date(2014, 11, 5), None, "5 novembre 2014"),
        (date(2014, 11, 5), date(2014, 11, 7), "5–7 novembre 2014"),
        (date(2014, 11, 28), date(2014, 12, 2), "28 novembre – 2 décembre 2014"),
        (date(2014, 12, 30), date(2015, 1, 2), "30 décembre 2014 – 2 janvier 2015"),
        (date(2014, 5, 1), date(2014, 5, 3), "1er–3 mai 2014"),
        (date(2016, 2, 29), date(2016, 3, 1), "29 février – 1er mars 2016"),
        (date(2014, 5, 21), None, "21 mai 2014"),
    ],
)
def test_date_range_in_words_reads_french(start, end, french):
    assert date_range_in_words(start, end, "fr") == french


@pytest.mark.parametrize(("language", "months"), ICU_MONTHS.items())
def test_date_in_words_names_every_month(language, months):
    words = [date_range_in_words(date(2014, month, 1), None, language) for month in range(1, 13)]
    assert words == [f"{FIRST_DAYS[language]} {month} 2014" for month in months.split()]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de-AT", "1. Jänner 2015"),
        ("de_AT", "1. Jänner 2015"),
        ("de-ch", "1. Januar 2015"),
        ("DE", "1. Januar 2015"),
        ("en-gb", "1 January 2015"),
        ("en-us", "1 January 2015"),
        ("fr-ch", "1er janvier 2015"),
        ("nl", None),
        ("den", None),
        ("", None),
    ],
)
def test_date_range_in_words_follows_the_language(language, expected):
    assert date_range_in_words(date(2015, 1, 1), None, language) == expected


def test_date_range_that_ends_before_it_starts_gives_the_start():
    assert date_range_in_words(date(2014, 11, 5), date(2014, 11, 3), "de") == "5. November 2014"


@pytest.mark.parametrize(
    ("start", "end", "german", "english", "french", "dutch"),
    [
        (time(10), time(16, 30), "10:00–16:30 Uhr", "10:00–16:30", "10:00–16:30", "10:00–16:30"),
        (time(8, 5, 59), time(9), "08:05–09:00 Uhr", "08:05–09:00", "08:05–09:00", "08:05–09:00"),
        (time(10), None, "ab 10:00 Uhr", "from 10:00", "à partir de 10:00", "10:00"),
        (None, None, "", "", "", ""),
        (None, time(10), "", "", "", ""),
    ],
)
def test_time_range_in_words_follows_the_language(start, end, german, english, french, dutch):
    words = [time_range_in_words(start, end, language) for language in ("de-at", "en-gb", "fr", "nl")]
    assert words == [german, english, french, dutch]
