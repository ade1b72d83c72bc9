"""The ready page types, on Wagtail's own base page."""

from django.db import models
from modelcluster.fields import ParentalKey

from ..models import (
    AbstractBestPracticeIndexPage,
    AbstractEventReportIndexPage,
    AbstractEventReportPage,
    AbstractReportOrganisation,
    AbstractReportTopic,
)


class EventReportPage(AbstractEventReportPage):
    """A report about one event."""

    class Meta(AbstractEventReportPage.Meta):
        abstract = False


class ReportTopic(AbstractReportTopic):
    """A topic of a report."""

    page = ParentalKey(EventReportPage, on_delete=models.CASCADE, related_name="report_topics")

    class Meta(AbstractReportTopic.Meta):
        abstract = False


class ReportOrganisation(AbstractReportOrganisation):
    """An organisation of a report, with its role."""

    page = ParentalKey(EventReportPage, on_delete=models.CASCADE, related_name="report_organisations")

    class Meta(AbstractReportOrganisation.Meta):
        abstract = False


class EventReportIndexPage(AbstractEventReportIndexPage):
    """The reports that stand below it."""

    class Meta(AbstractEventReportIndexPage.Meta):
        abstract = False


class BestPracticeIndexPage(AbstractBestPracticeIndexPage):
    """The best practices of all reports."""

    class Meta(AbstractBestPracticeIndexPage.Meta):
        abstract = False
