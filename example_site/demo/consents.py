"""Photo consents."""

from __future__ import annotations

import datetime

from wagtail_clusterevents.models import PhotoConsent

from .texts.consents import CONSENTS
from .things import Things


def load_consents(things: Things, today: datetime.date) -> None:
    """Make the records that are not there yet."""
    for key, person, given, until, reference, note in CONSENTS:
        facts = {
            "given_on": _day(given, today),
            "valid_until": _day(until, today),
            "reference": reference,
            "note": note,
        }
        PhotoConsent.objects.get_or_create(image=things.of("image", key), person=person, defaults=facts)


def _day(days: int | None, today: datetime.date) -> datetime.date | None:
    return None if days is None else today + datetime.timedelta(days=days)
