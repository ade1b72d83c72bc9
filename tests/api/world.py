"""A small site with something of everything that the API gives: every block, two languages, both sides of today."""

import datetime

from wagtail.contrib.redirects.models import Redirect

from tests.blocks.samples import SAMPLES, make_things
from wagtail_clusterevents.testing import (
    BestPracticeIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)


def make_world(index, english):
    """The report with every block, ``/de/berichte/tagung/``; ``index`` stands in the English tree as an alias."""
    things = make_things(index)
    index.get_parent().copy_for_translation(english).save_revision().publish()
    report = make_report(index, things)
    BestPracticeIndexPageFactory(parent=index.get_parent(), title="Beispiele", slug="beispiele")
    soon = datetime.date.today() + datetime.timedelta(days=9)
    EventReportPageFactory(
        parent=index, title="Bald", start_date=soon, attendance_mode="online", online_url="https://example.org/live"
    )
    index.copy_for_translation(english, alias=True)
    report.copy_for_translation(english, alias=True)
    Redirect.objects.create(old_path="/alt", redirect_page=report)
    Redirect.objects.create(old_path="/weg", redirect_link="https://example.org/", is_permanent=False)
    return report


def make_report(index, things):
    """A report with everything filled."""
    body = [{"type": name, "value": full(things), "id": name} for name, (full, _short) in SAMPLES.items()]
    return EventReportPageFactory(
        parent=index,
        title="Tagung",
        slug="tagung",
        body=body,
        end_date=datetime.date(2014, 11, 6),
        start_time=datetime.time(9),
        venue=VenueFactory(name="Messe"),
        series=EventSeriesFactory(title="Jahrestagung"),
        edition=3,
        topics=[TopicFactory(name="Energie"), TopicFactory(name="Gesundheit")],
        organisers=[OrganisationFactory(name="Ministerium")],
        lead_image=make_image(),
        lead_image_alt="Menschen",
        attendance_number=60,
    )
