"""The reference of the blocks is what they are."""

from pathlib import Path

from django.utils import translation

from tests.snapshots import check_snapshot
from wagtail_clusterevents.blocks import ReportStreamBlock

from .contract import assembled, body_block, item, stored_report
from .reference import INTRODUCTION, example, section
from .samples import SAMPLES, make_things

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "blocks.md"


def test_reference_has_every_block_of_the_set(index, site):
    things = make_things(index)
    body = [item(name, SAMPLES[name][0](things), name) for name in ReportStreamBlock.base_blocks]
    report = assembled(stored_report(index, body), site)
    children = body_block().child_blocks
    with translation.override("en"):
        sections = [section(children[block.type], example(block.value)) for block in report.body]
    assert [block.type for block in report.body] == list(ReportStreamBlock.base_blocks)
    check_snapshot(REFERENCE, "\n".join([INTRODUCTION, *sections]))
