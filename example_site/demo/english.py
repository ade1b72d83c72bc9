"""The English side of the page tree, and reports that have to keep up with the calendar."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from wagtail.models import Page

from .indexing import references_once
from .outline import LICENCE, ReportOutline
from .pages import OUTLINES, Outline, date_publication, model_of
from .reports import day, has_moved_on
from .texts.pictures import ALT
from .things import TARGET, Things, find, target_locale
from .translations import translate


def load_english(things: Things, tick: Callable[[], None]) -> None:
    """Make the English pages that are not there yet: translations, and aliases for what is not translated."""
    with references_once() as made:
        for outline in OUTLINES:
            if find(model_of(outline), "page", outline.key, TARGET) is None and outline.english != "none":
                made.append(_make(outline, things.of("page", outline.key)))
            tick()


def keep_up(things: Things, today: datetime.date) -> None:
    """Give reports that move new days in every language, once theirs have gone by."""
    for outline in OUTLINES:
        page = things.of("page", outline.key)
        if isinstance(outline, ReportOutline) and has_moved_on(page, outline):
            for version in page.get_translations(inclusive=True):
                version.start_date, version.end_date = day(outline.start, today), day(outline.end, today)
                version.save_revision().publish()


def _make(outline: Outline, page: Page) -> Page:
    if outline.english == "alias":
        return page.copy_for_translation(target_locale(), alias=True)
    english = translate(page, [outline, ALT, LICENCE])
    date_publication(english, outline, days=1)
    return english
