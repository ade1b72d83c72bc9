"""The best practices of an index page: a plain list, newest report first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import QuerySet
from wagtail import blocks

from ..blocks import BestPracticeBlock
from ..blocks.walk import stream_children
from ..representations.best_practice import BestPracticeTeaser
from .body import raw_stream
from .context import AssemblyContext
from .index import Listing, address, describe_index
from .pagination import paginate
from .report import assemble_reports, with_facts


@dataclass(frozen=True)
class BestPracticeListing(Listing):
    """One page of an index of best practices."""

    best_practices: list[BestPracticeTeaser]


def list_best_practices(index, context: AssemblyContext, *, number: Any = 1) -> BestPracticeListing:
    """Page ``number`` of the best practices in the reports of ``index`` (a ``BestPracticeIndexMixin``).

    The bodies of all reports are read to count them; only the reports of this page are assembled.
    """
    head, reports = describe_index(index, context), index.get_reports(context.gate)
    here = partial(address, head["path"])
    page, pagination = paginate(
        [(report.pk, block_id) for report in reports.only("body") for block_id in _practices(report)],
        index.best_practices_per_page,
        number,
        lambda number: here(page=number if number > 1 else None),
    )
    return BestPracticeListing(
        **head, pagination=pagination, best_practices=_assemble(page.object_list, reports, context)
    )


def _practices(report) -> Iterator[str]:
    """The block ids of a report's best practices, as they follow one another."""
    return _practices_in(report.body.stream_block, raw_stream(report.body))


def _practices_in(block: blocks.Block, raw: Any) -> Iterator[str]:
    if isinstance(block, blocks.StreamBlock):
        for child, item in stream_children(block, raw):
            if not isinstance(child, BestPracticeBlock):
                yield from _practices_in(child, item.get("value"))
            elif isinstance(item.get("value"), dict) and item["value"].get("title"):
                yield str(item.get("id") or "")
    elif isinstance(block, blocks.StructBlock) and isinstance(raw, dict):
        for name, child in block.child_blocks.items():
            yield from _practices_in(child, raw.get(name))


def _assemble(places: list[tuple[int, str]], reports: QuerySet, context: AssemblyContext) -> list[BestPracticeTeaser]:
    shown = assemble_reports(with_facts(reports).filter(pk__in={pk for pk, _block_id in places}), context)
    by_uid = {practice.uid: practice for report in shown for practice in report.best_practices}
    uids = (f"{pk}-{block_id}" for pk, block_id in places)
    return [by_uid[uid] for uid in uids if uid in by_uid]
