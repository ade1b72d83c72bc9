"""Dates in parameters: a day, ``today``, or so long from today (``-30d``, ``2w``, ``1y``)."""

from __future__ import annotations

import calendar
import datetime
import re

from .problems import InvalidParameters, ProblemError

_RELATIVE = re.compile(r"([+-]?\d{1,4})([dwmy])", re.ASCII)


def resolve_date(text: str, parameter: str, today: datetime.date) -> datetime.date:
    """The day that a parameter means; raises InvalidParameters when it means none, or one outside of the calendar."""
    try:
        if text == "today":
            return today
        if match := _RELATIVE.fullmatch(text):
            return _shifted(today, int(match[1]), match[2])
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return datetime.date.fromisoformat(text)
    except (ValueError, OverflowError):
        pass
    detail = "Write a day (2014-11-05), today, or so long from today: -30d, 2w, 6m, 1y."
    raise InvalidParameters(ProblemError(parameter, "invalid", detail))


def _shifted(day: datetime.date, number: int, unit: str) -> datetime.date:
    if unit in "dw":
        return day + datetime.timedelta(days=number * (7 if unit == "w" else 1))
    months = day.year * 12 + day.month - 1 + number * (12 if unit == "y" else 1)
    year, month = months // 12, months % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, min(day.day, last))
