"""Reports with a body of our own: no quotes, but key questions, and a short note on the page."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, StructBlock, TextBlock

from wagtail_clusterevents.blocks import ReportStreamBlock
from wagtail_clusterevents.fields import TranslatableStreamField
from wagtail_clusterevents.models import (
    AbstractEventReportIndexPage,
    AbstractEventReportPage,
    AbstractReportOrganisation,
    AbstractReportTopic,
)


class QuestionBlock(StructBlock):
    """A question that was asked on the day, and the answer."""

    question = CharBlock()
    answer = TextBlock()

    class Meta:
        icon = "help"
        template = "news/blocks/question.html"


class NewsStreamBlock(ReportStreamBlock):
    """The blocks of the package without quotes, and one of our own."""

    quote = None
    question = QuestionBlock()


class NewsReportPage(AbstractEventReportPage):
    """A report about one event."""

    note = models.CharField(max_length=200, blank=True)
    body = TranslatableStreamField(NewsStreamBlock(), blank=True)

    content_panels = [*AbstractEventReportPage.content_panels, FieldPanel("note")]
    parent_page_types = ["news.NewsIndexPage"]


class NewsReportTopic(AbstractReportTopic):
    """A topic of a report."""

    page = ParentalKey(NewsReportPage, on_delete=models.CASCADE, related_name="report_topics")

    class Meta(AbstractReportTopic.Meta):
        abstract = False


class NewsReportOrganisation(AbstractReportOrganisation):
    """An organisation of a report, with its role."""

    page = ParentalKey(NewsReportPage, on_delete=models.CASCADE, related_name="report_organisations")

    class Meta(AbstractReportOrganisation.Meta):
        abstract = False


class NewsIndexPage(AbstractEventReportIndexPage):
    """The reports below it."""

    reports_per_page = 30
