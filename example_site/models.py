"""The example site's own pages: a home page, sections, and plain pages. Reports come from the package."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model_string
from wagtail.models import Page
from wagtail.search import index

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_teasers
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.visibility import gate_for

TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class HomePage(Page):
    """The start of one language: a welcome, what comes next, and the newest reports."""

    #: Reports under each heading.
    shown_reports = 3

    headline = models.CharField(verbose_name=_("headline"), max_length=255, blank=True)
    intro = RichTextField(verbose_name=_("introduction"), blank=True, features=TEXT_FEATURES)
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    image_alt = models.CharField(verbose_name=_("alternative text"), max_length=255, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("headline"),
        FieldPanel("intro"),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_alt")], heading=_("Picture")),
    ]
    search_fields = [*Page.search_fields, index.SearchField("headline"), index.SearchField("intro")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        """Also ``coming`` (ongoing first, then the next ones) and ``newest``: lists of report teasers."""
        assembly = AssemblyContext.for_request(request)
        reports = assembly.gate.pages(get_report_model().objects.filter(locale_id=self.locale_id)).defer_streamfields()
        coming = reports.filter(ends_before__gt=assembly.now, status="scheduled").order_by("begins_at", "pk")
        newest = reports.past().filter(status="scheduled").order_by("-begins_at", "-pk")
        return super().get_context(request, *args, **kwargs) | {
            "coming": assemble_teasers(coming[: self.shown_reports], assembly),
            "newest": assemble_teasers(newest[: self.shown_reports], assembly),
        }


class SectionPage(Page):
    """A page that leads to those below it."""

    intro = RichTextField(verbose_name=_("introduction"), blank=True, features=TEXT_FEATURES)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    search_fields = [*Page.search_fields, index.SearchField("intro")]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def get_context(self, request, *args, **kwargs):
        """Also ``children``: the visible pages below it, each of its own type."""
        children = gate_for(request).pages(self.get_children()).specific()
        return super().get_context(request, *args, **kwargs) | {"children": children}


class StandardPage(Page):
    """Text with headings. Its body is a stock StreamField: a site's other pages need nothing of the package."""

    body = StreamField(
        [
            ("heading", blocks.CharBlock(label=_("Heading"), icon="title")),
            ("paragraph", blocks.RichTextBlock(label=_("Text"), features=TEXT_FEATURES)),
        ],
        verbose_name=_("body"),
        blank=True,
    )

    content_panels = [*Page.content_panels, FieldPanel("body")]
    search_fields = [*Page.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")
