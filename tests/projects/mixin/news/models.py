"""Reports and their index on the site's own base page."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.contrib.routable_page.models import RoutablePageMixin

from tests.projects.mixin.basepage.models import BasePage
from wagtail_clusterevents.models import (
    AbstractReportOrganisation,
    AbstractReportTopic,
    EventReportIndexMixin,
    EventReportMixin,
)


class ReportPage(EventReportMixin, BasePage):
    """A report about one event."""

    search_fields = [*BasePage.search_fields, *EventReportMixin.search_fields]
    content_panels = [*EventReportMixin.report_panels]


class ReportTopic(AbstractReportTopic):
    """A topic of a report."""

    page = ParentalKey(ReportPage, on_delete=models.CASCADE, related_name="report_topics")

    class Meta(AbstractReportTopic.Meta):
        abstract = False


class ReportOrganisation(AbstractReportOrganisation):
    """An organisation of a report, with its role."""

    page = ParentalKey(ReportPage, on_delete=models.CASCADE, related_name="report_organisations")

    class Meta(AbstractReportOrganisation.Meta):
        abstract = False


class ReportIndexPage(EventReportIndexMixin, RoutablePageMixin, BasePage):
    """The reports below it."""

    search_fields = [*BasePage.search_fields, *EventReportIndexMixin.search_fields]
    content_panels = [*BasePage.content_panels, *EventReportIndexMixin.index_panels]
