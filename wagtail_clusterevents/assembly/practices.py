"""Best practices of many reports as a list shows them, from the rows of the index and the blocks that they stand
for.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.utils import translation
from wagtail import blocks

from ..blocks import BestPracticeBlock
from ..blocks.raw import find_blocks, raw_stream
from ..blocks.references import References, find_references
from ..blocks.walk import represent
from ..models import BestPracticeEntry, get_report_model
from ..representations.best_practice import BestPracticeDetail, BestPracticeItem
from ..representations.text import PageLink
from .chosen_practices import practice_teaser
from .context import AssemblyContext
from .loading import Loaded
from .lookups import Lookups
from .report import content_locales

logger = logging.getLogger("wagtail_clusterevents")


def assemble_practices(entries: Iterable[BestPracticeEntry], context: AssemblyContext) -> list[BestPracticeItem]:
    """The best practices of some rows, in their order; a broken one is left out and logged. Fixed number of queries."""
    return _assemble(entries, context, _item)


def assemble_practice_details(
    entries: Iterable[BestPracticeEntry], context: AssemblyContext
) -> list[BestPracticeDetail]:
    """The same with everything that the blocks say."""
    return _assemble(entries, context, _detail)


def _assemble(entries: Iterable[BestPracticeEntry], context: AssemblyContext, shape: Callable) -> list:
    entries = list(entries)
    reports = get_report_model().objects.in_bulk({entry.page_id for entry in entries})
    places = [(entry, place) for entry in entries if (place := _block_of(entry, reports.get(entry.page_id)))]
    found = References()
    for _entry, (block, item) in places:
        find_references(block, item.get("value"), found)
    loaded, sources = Loaded(found, context), content_locales(reports.values())
    made = []
    for entry, place in places:
        report = reports[entry.page_id]
        locale_id = sources.get(report.alias_of_id, report.locale_id)
        lookups = Lookups(loaded, context, page_id=report.pk, locale_id=locale_id)
        made.append(_make(entry, report, place, lookups, shape))
    return [practice for practice in made if practice is not None]


def _block_of(entry: BestPracticeEntry, report) -> tuple[blocks.Block, dict] | None:
    if report is None:
        return None
    found = find_blocks(report.body.stream_block, raw_stream(report.body), BestPracticeBlock)
    return next((place for place in found if str(place[1].get("id") or "") == entry.block_id), None)


def _make(entry, report, place: Sequence, lookups: Lookups, shape: Callable) -> Any | None:
    block, item = place
    lookups.block_id = entry.block_id
    lookups.depends.on(report)
    try:
        with translation.override(lookups.language):
            practice = represent(block, item.get("value"), lookups)
            return practice and shape(practice, entry, report, lookups)
    except Exception:
        logger.exception("Left out the best practice %s: it could not be represented.", entry.uid)
        return None


def _item(practice: Any, entry: BestPracticeEntry, report, lookups: Lookups) -> BestPracticeItem:
    path, url = lookups.context.addresses.of(report)
    locale = lookups.context.language_of(report)
    teaser = practice_teaser(practice, PageLink(id=report.pk, title=report.title, path=path, url=url, locale=locale))
    place, period = getattr(practice, "place", None), getattr(practice, "period", None)
    return BestPracticeItem(
        uid=teaser.uid,
        title=teaser.title,
        path=teaser.path,
        html_url=f"{url}#{practice.anchor}" if url else None,
        locale=lookups.language,
        summary=getattr(practice, "summary", ""),
        place_text=", ".join(filter(None, (place.name, place.country_name))) if place else "",
        period_text=period.text if period else "",
        year=entry.year,
        organisations=teaser.organisations,
        image=teaser.image,
        report=teaser.report,
        highlight=[],
    )


def _detail(practice: Any, entry: BestPracticeEntry, report, lookups: Lookups) -> BestPracticeDetail:
    item = _item(practice, entry, report, lookups)
    return BestPracticeDetail(
        uid=item.uid,
        path=item.path,
        html_url=item.html_url,
        locale=item.locale,
        year=item.year,
        report=item.report,
        best_practice=practice,
    )
