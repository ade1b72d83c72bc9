"""Reports with that block set."""

from django.db import models
from modelcluster.fields import ParentalKey

from wagtail_clusterevents.fields import TranslatableStreamField
from wagtail_clusterevents.models import AbstractEventReportPage, AbstractReportOrganisation, AbstractReportTopic

from .blocks import StoryStreamBlock


class Story(AbstractEventReportPage):
    """A report about one event."""

    body = TranslatableStreamField(StoryStreamBlock(), blank=True)


class StoryTopic(AbstractReportTopic):
    """A topic of a report."""

    page = ParentalKey(Story, on_delete=models.CASCADE, related_name="report_topics")

    class Meta(AbstractReportTopic.Meta):
        abstract = False


class StoryOrganisation(AbstractReportOrganisation):
    """An organisation of a report, with its role."""

    page = ParentalKey(Story, on_delete=models.CASCADE, related_name="report_organisations")

    class Meta(AbstractReportOrganisation.Meta):
        abstract = False
