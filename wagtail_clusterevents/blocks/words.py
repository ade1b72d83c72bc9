"""Numbers and periods in words of the language that is active."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, gettext, pgettext

from ..dates import date_range_in_words

#: Keeps a number and its unit on one line.
NO_BREAK_SPACE = "\u00a0"


def number_in_words(number: Decimal, unit: str = "") -> str:
    """The number as the language writes it, with its unit: "12.500,50 EUR"."""
    figures = number_format(number, use_l10n=True, force_grouping=True)
    return f"{figures}{NO_BREAK_SPACE}{unit}" if unit else figures


def date_in_words(day: datetime.date) -> str:
    """The day as the language writes it; as Django writes it where the package has no words of its own."""
    return date_range_in_words(day, None, get_language() or "") or date_format(day, "DATE_FORMAT")


def range_in_words(start: str, end: str, *, ongoing: bool = False) -> str:
    """A period from its two ends, each in words or empty: "2012–2014", "since 2012", "until 2014", "2012".

    Years and days are messages of their own: French has "depuis 2012" and "depuis le 5 mai 2012".
    """
    if start and ongoing:
        since = gettext("since %(start)s") if start.isdigit() else pgettext("day", "since %(start)s")
        return since % {"start": start}
    if start and end and start != end:
        return f"{start}–{end}" if start.isdigit() and end.isdigit() else f"{start} – {end}"
    if start or not end:
        return start or (gettext("ongoing") if ongoing else "")
    until = gettext("until %(end)s") if end.isdigit() else pgettext("day", "until %(end)s")
    return until % {"end": end}
