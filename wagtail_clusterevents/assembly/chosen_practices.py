"""Best practices of other reports that blocks show: their reports' bodies, loaded with one query."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail import blocks

from ..blocks.best_practice import BestPractice, BestPracticeBlock
from ..blocks.raw import find_blocks, raw_stream
from ..blocks.references import References, find_references
from ..models import get_report_model, has_report_model
from ..representations.best_practice import BestPracticeTeaser
from ..representations.text import PageLink
from .context import AssemblyContext


class ChosenPractices:
    """The best-practice blocks of visible reports that were noted with ``found.add_best_practices_of()``.

    Only these blocks are looked at, so reports may show each other's. What they need is noted on ``found``: make it
    before anything else is loaded.
    """

    def __init__(self, found: References, context: AssemblyContext):
        self._reports = {report.pk: report for report in _reports(found.practices_of, context)}
        for report in self._reports.values():
            for block, item in _practices(report):
                find_references(block, item.get("value"), found)

    def report(self, page_id: int | None) -> Any | None:
        """The report of an id; None when it is hidden or no report."""
        return self._reports.get(page_id)

    def of(self, page_id: int) -> Iterator[tuple[Any, blocks.Block, dict]]:
        """``(report, block, raw item)`` of each best practice in a report; none when it is hidden or no report."""
        report = self._reports.get(page_id)
        for block, item in _practices(report) if report else ():
            yield report, block, item


def practice_teaser(practice: BestPractice, report: PageLink) -> BestPracticeTeaser:
    """A best practice as a list shows it, with the address of its place in the report."""
    return BestPracticeTeaser(
        uid=practice.uid,
        title=practice.title,
        path=f"{report.path}#{practice.anchor}" if report.path else None,
        organisations=practice.organisations,
        image=practice.image,
        report=report,
    )


def _practices(report) -> Iterator[tuple[blocks.Block, dict]]:
    return find_blocks(report.body.stream_block, raw_stream(report.body), BestPracticeBlock)


def _reports(ids: set[int], context: AssemblyContext) -> list:
    """Visible reports by id, in all their languages, with their bodies."""
    if not ids or not has_report_model():
        return []
    reports = get_report_model().objects.all()
    keys = reports.filter(pk__in=ids).order_by().values("translation_key")
    return list(context.gate.pages(reports.filter(translation_key__in=keys)))
