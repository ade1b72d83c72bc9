"""An event's dates: phase, overlap with a range of days, and date ranges in words. Pure Python, no Django."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache, cached_property
from zoneinfo import ZoneInfo, available_timezones

EARLIEST_INSTANT = datetime.min.replace(tzinfo=UTC)
LATEST_INSTANT = datetime.max.replace(tzinfo=UTC)


class Phase(StrEnum):
    """Where a moment stands to an event. It follows from the dates and is never chosen by hand."""

    UPCOMING = "upcoming"
    ONGOING = "ongoing"
    PAST = "past"


@dataclass(frozen=True)
class Span:
    """The dates of one event, as its editors wrote them: local days, and times if they are known.

    Without ``start_time`` the event takes whole days, and ``end_time`` plays no part.

    Instants are computed for their own date in ``time_zone`` (an IANA key). A local time that a clock change
    skips is read with the offset before the change (02:30 becomes 03:30), one that occurs twice is its first
    occurrence (PEP 495 with ``fold=0``). Instants outside the years 1 to 9999 become ``EARLIEST_INSTANT`` or
    ``LATEST_INSTANT``; there is no OverflowError.

    Instants and phases raise ``ValueError`` for a ``time_zone`` that ``is_time_zone()`` denies.
    """

    start_date: date
    end_date: date | None = None
    start_time: time | None = None
    end_time: time | None = None
    time_zone: str = "Europe/Berlin"

    @property
    def is_all_day(self) -> bool:
        """True if no time of day is known for the start."""
        return self.start_time is None

    @property
    def last_date(self) -> date:
        """The last local day, inclusive."""
        return self.end_date or self.start_date

    @cached_property
    def start_instant(self) -> datetime | None:
        """The start in UTC, or None for an event of whole days, which has no instant."""
        return None if self.is_all_day else self._instant(self.start_date, self.start_time)

    @cached_property
    def end_instant(self) -> datetime | None:
        """The end in UTC, or None if the event takes whole days or its end is not known."""
        if self.is_all_day or self.end_time is None:
            return None
        return self._instant(self.last_date, self.end_time)

    @cached_property
    def begins_at(self) -> datetime:
        """The UTC instant at which the event becomes ongoing: its start, or midnight before its first day."""
        return self.start_instant or self._instant(self.start_date, time.min)

    @cached_property
    def ends_before(self) -> datetime:
        """The UTC instant at which the event becomes past: its end, or midnight after its last day.

        Never before ``begins_at``, even if the dates contradict each other; equal to it, the event is never ongoing.
        """
        return max(self.begins_at, self.end_instant or self._midnight_after_last_date())

    def phase(self, now: datetime) -> Phase:
        """The phase at ``now``, which must be aware (else TypeError). The start counts as ongoing, the end as past."""
        if now < self.begins_at:
            return Phase.UPCOMING
        return Phase.ONGOING if now < self.ends_before else Phase.PAST

    def phase_changes_at(self, now: datetime) -> datetime | None:
        """The next UTC instant after ``now`` (aware) at which the phase is another one; None once it is past."""
        changes = {Phase.UPCOMING: self.begins_at, Phase.ONGOING: self.ends_before}
        return changes.get(self.phase(now))

    def overlaps(self, first: date | None, last: date | None) -> bool:
        """Whether the event touches the local days ``first`` to ``last``, both inclusive; None leaves an end open."""
        return (last is None or self.start_date <= last) and (first is None or self.last_date >= first)

    def _midnight_after_last_date(self) -> datetime:
        if self.last_date == date.max:
            return LATEST_INSTANT
        return self._instant(self.last_date + timedelta(days=1), time.min)

    def _instant(self, day: date, moment: time) -> datetime:
        if not is_time_zone(self.time_zone):
            raise ValueError(f"{self.time_zone!r} is not an IANA time zone. Use a key such as 'Europe/Berlin'.")
        local = datetime.combine(day, moment).replace(tzinfo=ZoneInfo(self.time_zone), fold=0)
        try:
            return local.astimezone(UTC)
        except OverflowError:
            return EARLIEST_INSTANT if day.year == 1 else LATEST_INSTANT


def is_time_zone(name: str) -> bool:
    """Whether ``name`` is an IANA time zone key that this machine (or the tzdata package) knows. Never raises."""
    return isinstance(name, str) and name in time_zones()


@cache
def time_zones() -> frozenset[str]:
    """All IANA keys known here. Without "localtime", which some systems add and which means another zone on each."""
    return frozenset(available_timezones() - {"localtime"})


GERMAN_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
FRENCH_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


@dataclass(frozen=True)
class DateWords:
    """How one language writes dates and times: the day's mark, its months, and what stands around times.

    ``first_day`` is for languages that write the first of a month in another way.
    """

    months: tuple[str, ...]
    day: str = "{}"
    first_day: str = ""
    times: str = "{}"
    open_end: str = "{}"

    def whole_date(self, value: date) -> str:
        """The full date: "5. November 2014"."""
        return f"{self.day_and_month(value)} {value.year}"

    def day_and_month(self, value: date) -> str:
        """The date without its year: "5. November"."""
        return f"{self.day_of_month(value)} {self.months[value.month - 1]}"

    def day_of_month(self, value: date) -> str:
        """The day alone, with its mark: "5."."""
        return self.first_day if self.first_day and value.day == 1 else self.day.format(value.day)

    def date_range(self, start: date, end: date) -> str:
        """Two dates with what they share said once. No spaces around the dash between bare days, as CLDR has it."""
        if start.year != end.year:
            return f"{self.whole_date(start)} – {self.whole_date(end)}"
        if start.month != end.month:
            return f"{self.day_and_month(start)} – {self.whole_date(end)}"
        return f"{self.day_of_month(start)}–{self.whole_date(end)}"


GERMAN = DateWords(GERMAN_MONTHS, day="{}.", times="{} Uhr", open_end="ab {} Uhr")
AUSTRIAN = DateWords(("Jänner", *GERMAN_MONTHS[1:]), day="{}.", times="{} Uhr", open_end="ab {} Uhr")
ENGLISH = DateWords(ENGLISH_MONTHS, open_end="from {}")
FRENCH = DateWords(FRENCH_MONTHS, first_day="1er", open_end="à partir de {}")
DATE_WORDS = {"de": GERMAN, "de-at": AUSTRIAN, "en": ENGLISH, "fr": FRENCH}


def date_words(language: str) -> DateWords | None:
    """The words of a BCP 47 (or Django) language code, case-insensitive; of its base language if need be; else None."""
    code = language.lower().replace("_", "-")
    return DATE_WORDS.get(code) or DATE_WORDS.get(code.partition("-")[0])


def date_range_in_words(start: date, end: date | None, language: str) -> str | None:
    """The local days from ``start`` to ``end`` (inclusive) in words: "5.–7. November 2014", "5–7 November 2014".

    English is British. None for a language without patterns of our own: the caller then uses its framework's.
    An ``end`` that is missing or not after ``start`` gives the start alone.
    """
    words = date_words(language)
    if words is None:
        return None
    return words.whole_date(start) if end is None or end <= start else words.date_range(start, end)


def time_range_in_words(start: time | None, end: time | None, language: str) -> str:
    """Local times in words, 24 hours: "10:00–16:30 Uhr", "10:00–16:30"; without end "ab 10:00 Uhr", "from 10:00".

    Empty without ``start``. A language without words of our own gets the figures alone.
    """
    if start is None:
        return ""
    words = date_words(language) or DateWords(months=())
    if end is None:
        return words.open_end.format(f"{start:%H:%M}")
    return words.times.format(f"{start:%H:%M}–{end:%H:%M}")
