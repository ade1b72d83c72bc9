"""Choosers of reports, and of pages of one type."""

import pytest
from wagtail.blocks import PageChooserBlock

from wagtail_clusterevents.blocks import ReportChooserBlock
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.representations.report import RelatedReport
from wagtail_clusterevents.representations.text import PageLink
from wagtail_clusterevents.testing import EventReportPageFactory

from .drawing import represented

MODEL = "wagtail_clusterevents_pages.EventReportPage"


@pytest.mark.parametrize(
    ("block", "kind"),
    [(PageChooserBlock(), PageLink), (PageChooserBlock(MODEL), PageLink), (ReportChooserBlock(), RelatedReport)],
    ids=["any page", "pages of a type", "reports"],
)
def test_chosen_page_is_represented_whatever_the_chooser_is_bound_to(site, index, block, kind):
    page = EventReportPageFactory(parent=index, title="Tagung")
    chosen = represented(block, page.pk, site)
    assert (type(chosen), chosen.id, chosen.title, chosen.path) == (kind, page.pk, "Tagung", "/de/berichte/tagung/")


def test_report_chooser_follows_the_setting_without_a_migration(settings):
    bound, free = ReportChooserBlock(), ReportChooserBlock()
    assert bound.target_models == [get_report_model()]
    settings.WAGTAIL_CLUSTEREVENTS = {"REPORT_MODEL": None}
    assert free.target_models == []
    assert bound.deconstruct() == free.deconstruct() == ("wagtail.blocks.PageChooserBlock", (), {})
