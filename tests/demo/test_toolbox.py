"""The report that uses every block."""

from example_site.demo.texts.reports.toolbox import REPORT
from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports
from wagtail_clusterevents.blocks import BestPracticeBlock, ReportStreamBlock


def test_every_block_is_used(demo):
    body = demo.of("page", "toolbox").body

    assert {item["type"] for item in body.raw_data} == set(ReportStreamBlock().child_blocks)


def test_every_field_of_a_best_practice_is_used(demo):
    practice = next(value for kind, value in REPORT.body if kind == "best_practice")

    assert set(practice) == set(BestPracticeBlock().child_blocks)


def test_every_block_is_shown(demo, gate):
    page = demo.of("page", "toolbox")

    (report,) = assemble_reports([page], AssemblyContext(gate))

    assert [block.id for block in report.body] == [item["id"] for item in page.body.raw_data]
