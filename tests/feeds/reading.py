"""Fetches calendars and feeds as programs do."""

from __future__ import annotations

import json

from django.test import Client
from icalendar import Calendar


def fetch(path: str, status: int = 200, **headers: str):
    """The answer to a GET; headers are given as in ``If_None_Match="…"``."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    response = Client().get(path, headers=given)
    assert response.status_code == status, (path, response.status_code)
    return response


def events(path: str) -> list:
    """The events of a calendar, in its order."""
    return Calendar.from_ical(fetch(path).getvalue()).walk("VEVENT")


def summaries(path: str) -> list[str]:
    return [str(event["summary"]) for event in events(path)]


def items(path: str) -> list[dict]:
    """The items of a JSON Feed."""
    return json.loads(fetch(path).getvalue())["items"]


def titles(path: str) -> list[str]:
    return [item["title"] for item in items(path)]
