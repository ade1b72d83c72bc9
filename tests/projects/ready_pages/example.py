"""A report on the ready page type."""

import datetime

from wagtail.models import Page

from wagtail_clusterevents.pages.models import EventReportPage


def make_page() -> EventReportPage:
    """A published report below the site's home page."""
    report = EventReportPage(
        title="A day among clusters",
        start_date=datetime.date(2014, 11, 5),
        time_zone="Europe/Berlin",
        lead="<p>Good.</p>",
    )
    return Page.objects.get(depth=2).add_child(instance=report)
