"""Index pages: of reports, and of best practices."""

from __future__ import annotations

from django.db import models
from django.urls import register_converter
from django.urls.converters import IntConverter
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from ..compat import api_field
from ..visibility import Gate
from .report import get_report_model
from .sitemap import SitemapMixin
from .templates import InheritedTemplateMixin
from .trail import TrailMixin


class CalendarYear(IntConverter):
    """A year that a calendar has, as addresses write it: 1 to 9999, without leading zeros."""

    regex = "[1-9][0-9]{0,3}"


register_converter(CalendarYear, "calendar_year")


class IndexMixin(InheritedTemplateMixin, TrailMixin, SitemapMixin):
    """A page that lists what stands below it, with an introduction."""

    intro = RichTextField(
        verbose_name=_("introduction"), blank=True, features=["bold", "italic", "link", "document-link", "ol", "ul"]
    )

    index_panels = [FieldPanel("intro")]
    search_fields = [index.SearchField("intro")]
    api_fields = [api_field("intro", writable=True), *TrailMixin.trail_api_fields]

    class Meta:
        abstract = True

    def get_reports(self, gate: Gate) -> models.QuerySet:
        """The visible reports below this page, as the gate counts them; newest first, with a fixed order for equal
        dates.
        """
        reports = get_report_model().objects.descendant_of(self)
        return gate.pages(reports).order_by("-begins_at", "-pk")


class EventReportIndexMixin(IndexMixin):
    """An index of reports: by phase, with an archive for each year at ``2014/`` and ``?topic=<slug>``.

    Put it before ``RoutablePageMixin`` and your own page class; ``AbstractEventReportIndexPage`` shows how.
    """

    package_template = "wagtail_clusterevents/event_report_index_page.html"
    #: Reports on one page of the list.
    reports_per_page = 12

    class Meta:
        abstract = True

    @path("", name="all")
    def all_reports(self, request):
        """All reports: those to come first, then those that are over."""
        return self.render(request, context_overrides={"year": None})

    @path("<calendar_year:year>/", name="year")
    def year_archive(self, request, year: int):
        """The reports of one year; there is no address for a year that no calendar has."""
        return self.render(request, context_overrides={"year": year})

    def get_extra_breadcrumbs(self, request) -> list[tuple[str, str]]:
        """The year of the archive as the last step of the trail."""
        match = getattr(request, "routable_resolver_match", None)
        year = match.kwargs.get("year") if match else None
        return [(str(year), f"{year}/")] if year else []


class AbstractEventReportIndexPage(EventReportIndexMixin, RoutablePageMixin, Page):
    """A report index on Wagtail's own base page."""

    content_panels = [*Page.content_panels, *IndexMixin.index_panels]
    search_fields = [*Page.search_fields, *IndexMixin.search_fields]

    class Meta:
        abstract = True
        verbose_name = _("report index")
        verbose_name_plural = _("report indexes")


class BestPracticeIndexMixin(IndexMixin):
    """An index of the best practices that the visible reports of its language tell about."""

    package_template = "wagtail_clusterevents/best_practice_index_page.html"
    #: Best practices on one page of the list.
    best_practices_per_page = 20

    class Meta:
        abstract = True

    def get_reports(self, gate: Gate) -> models.QuerySet:
        """All visible reports in this page's language, wherever they stand; untranslated stand-ins are left out."""
        reports = get_report_model().objects.filter(locale_id=self.locale_id, alias_of__isnull=True)
        return gate.pages(reports).order_by("-begins_at", "-pk")


class AbstractBestPracticeIndexPage(BestPracticeIndexMixin, Page):
    """A best-practice index on Wagtail's own base page."""

    content_panels = [*Page.content_panels, *IndexMixin.index_panels]
    search_fields = [*Page.search_fields, *IndexMixin.search_fields]

    class Meta:
        abstract = True
        verbose_name = _("best-practice index")
        verbose_name_plural = _("best-practice indexes")
