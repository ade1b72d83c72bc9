"""Hypothesis strategies: events on difficult days, and any text."""

from __future__ import annotations

import datetime
import uuid
from datetime import date, time, timedelta

from hypothesis import strategies as st

from tests.formats.samples import URL, event, meta, organised_by, teaser, topic, venue
from wagtail_clusterevents.dates import Span
from wagtail_clusterevents.representations.records import Coordinates
from wagtail_clusterevents.representations.report import ReportTeaser

ZONES = [
    "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Europe/Istanbul", "Europe/Moscow", "Asia/Kathmandu",
    "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "Africa/Casablanca", "Antarctica/Troll", "UTC",
]  # fmt: skip
#: Changes of the clock in those zones, leap days, the turn of a year, a day that Apia never had, first and last days.
DAYS = [
    date(2014, 3, 30), date(2014, 10, 26), date(2014, 3, 9), date(2014, 11, 2), date(2014, 10, 19), date(2014, 2, 16),
    date(2016, 9, 7), date(2011, 3, 27), date(2015, 4, 5), date(2011, 12, 30), date(2014, 6, 28), date(2012, 2, 29),
    date(2000, 2, 29), date(2014, 12, 31), date(2015, 1, 1), date(1893, 4, 1), date.min, date(1, 1, 2), date.max,
    date(9999, 12, 30),
]  # fmt: skip
TIMES = [time(0, 0), time(0, 30), time(1, 59, 59), time(2, 0), time(2, 30), time(3, 0), time(12, 0), time(23, 59)]
HOSTILE = [
    "</script><!--<script>", "a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "\u2028\u2029\x85", "\x00", "\x0b\x0c\x1c\x1d\x1e\x1f",
    "\\n\\N\\;\\,", ";,:\"'^n^^", "]]>&amp;<", "ü" * 200, "👩\u200d👩\u200d👧" * 20, "\ufeff", "\ufffe\uffff", "a\tb",
    " a ", "\u202e", "\ud800", "\u00a0",
]  # fmt: skip

texts = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=60), max_size=3).map("".join)
days = st.sampled_from(DAYS) | st.dates()
times = st.sampled_from(TIMES) | st.times().map(lambda moment: moment.replace(microsecond=0, fold=0))


#: Any place on Earth, as the database has it: six decimals.
coordinates = st.tuples(st.integers(-90_000_000, 90_000_000), st.integers(-180_000_000, 180_000_000)).map(
    lambda place: Coordinates(latitude=place[0] / 1e6, longitude=place[1] / 1e6)
)


@st.composite
def spans(draw) -> Span:
    """Days and times as an editor may write them, right or wrong."""
    start = draw(days)
    length = draw(st.sampled_from([None, 0, 1, 2, 30]) | st.integers(0, 400))
    end = None if length is None else start + timedelta(days=min(length, (date.max - start).days))
    from_time = draw(st.none() | times)
    to_time = draw(st.none() | times) if from_time is not None else None
    return Span(start, end, from_time, to_time, draw(st.sampled_from(ZONES)))


@st.composite
def teasers(draw, text=texts) -> ReportTeaser:
    """Any report of any event, published at any time."""
    name, place, other = draw(st.tuples(text, text, text))
    where = venue(name=place, coordinates=draw(st.none() | coordinates))
    number, *sizes = draw(st.tuples(st.integers(0, 2**31 - 1), st.integers(0, 2), st.integers(0, 2)))
    return teaser(
        lead=draw(text),
        event=event(
            draw(spans()),
            uid=str(uuid.UUID(int=draw(st.integers(0, 2**128 - 1)))),
            sequence=number,
            name=name,
            status=("scheduled", "cancelled", "postponed")[number % 3],
            venue=where if number % 4 else None,
            organisations=organised_by(*[other, name][: sizes[0]]),
        ),
        topics=[topic(text) for text in [place, other][: sizes[1]]],
        meta=meta(html_url=URL, last_published_at=datetime.datetime.fromtimestamp(number, datetime.UTC)),
    )
