"""Topics, organisations, venues, series and programmes."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.text import slugify

from wagtail_clusterevents.models import EventSeries, FundingProgramme, Organisation, Topic, Venue

from .texts import records as texts
from .texts.organisations import ORGANISATIONS
from .things import Things, demo_key, find, source_locale
from .translations import translate
from .values import set_fields

#: How addresses write German letters; plain ``slugify`` drops the dots.
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
#: In this order, since series and programmes name their organisation.
KINDS = {
    "topic": (Topic, texts.TOPICS),
    "organisation": (Organisation, ORGANISATIONS),
    "venue": (Venue, texts.VENUES),
    "series": (EventSeries, texts.SERIES),
    "programme": (FundingProgramme, texts.PROGRAMMES),
}


def load_records(things: Things, tick: Callable[[], None]) -> None:
    """Make the records that are not there yet, each with its English translation."""
    for kind, (model, outlines) in KINDS.items():
        for key, fields in outlines.items():
            record = find(model, kind, key) or _make(model, kind, key, fields, things)
            things.keep(kind, key, record)
            translate(record, fields)
            tick()


def count_records() -> int:
    return sum(len(outlines) for _model, outlines in KINDS.values())


def _make(model, kind: str, key: str, fields: dict, things: Things):
    record = model(translation_key=demo_key(kind, key), locale=source_locale())
    set_fields(record, fields, things, f"{kind}:{key}")
    record.slug = slugify(str(record).lower().translate(UMLAUTS))[:100]
    record.full_clean()
    record.save()
    return record
