"""The example site's own pages: a home page, sections, and plain pages; and who publishes it. Reports come from the
package.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model, get_image_model_string
from wagtail.models import Page
from wagtail.search import index

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.loading import Loaded
from wagtail_clusterevents.assembly.lookups import Lookups
from wagtail_clusterevents.assembly.report import assemble_teasers
from wagtail_clusterevents.blocks.references import References, rich_text_references
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.pages.models import EventReportIndexPage


def lookups_for(page, assembly: AssemblyContext) -> Lookups:
    """What the package needs to show a page's introduction and picture: only what visitors may see."""
    found = References()
    rich_text_references(page.intro, found)
    if getattr(page, "image_id", None):
        found.add(get_image_model(), page.image_id)
    return Lookups(Loaded(found, assembly), assembly, page_id=page.pk, locale_id=page.locale_id)


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

    api_fields = [APIField(name) for name in ("headline", "intro", "image", "image_alt")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        """Also introduction and picture for readers, ``reports_url`` (of the first report index), and report teasers:
        ``coming`` (ongoing first, then the next ones) and ``newest``.
        """
        assembly = AssemblyContext.for_request(request)
        reports = assembly.gate.pages(get_report_model().objects.filter(locale_id=self.locale_id)).defer_streamfields()
        coming = reports.filter(ends_before__gt=assembly.now, status="scheduled").order_by("begins_at", "pk")
        newest = reports.past().filter(status="scheduled").order_by("-begins_at", "-pk")
        lookups = lookups_for(self, assembly)
        return super().get_context(request, *args, **kwargs) | {
            "intro": lookups.rich_text(self.intro),
            "image": lookups.image(self.image_id, alt=self.image_alt),
            "reports_url": self._reports_url(assembly),
            "coming": assemble_teasers(coming[: self.shown_reports], assembly),
            "newest": assemble_teasers(newest[: self.shown_reports], assembly),
        }

    def _reports_url(self, assembly: AssemblyContext) -> str | None:
        index = assembly.gate.pages(EventReportIndexPage.objects.descendant_of(self)).first()
        return index and assembly.addresses.of(index)[0]


class SectionPage(Page):
    """A page that leads to those below it."""

    intro = RichTextField(verbose_name=_("introduction"), blank=True, features=TEXT_FEATURES)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    search_fields = [*Page.search_fields, index.SearchField("intro")]

    api_fields = [APIField("intro")]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")

    def get_context(self, request, *args, **kwargs):
        """Also the introduction for readers, and ``children``: the visible pages below it, each of its own type."""
        assembly = AssemblyContext.for_request(request)
        return super().get_context(request, *args, **kwargs) | {
            "intro": lookups_for(self, assembly).rich_text(self.intro),
            "children": assembly.gate.pages(self.get_children()).specific(),
        }


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

    api_fields = [APIField("body")]

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")


@register_setting(icon="group")
class PublisherSettings(BaseSiteSetting):
    """Who publishes the site, for the front end's footer. The API gives what ``api_fields`` names."""

    organisation = models.ForeignKey(
        "wagtail_clusterevents.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    email = models.EmailField(verbose_name=_("e-mail address"), blank=True)
    about = models.ForeignKey(
        Page, verbose_name=_("page about us"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    panels = [FieldPanel("organisation"), FieldPanel("email"), FieldPanel("about")]
    api_fields = [APIField("organisation"), APIField("email"), APIField("about")]

    class Meta:
        verbose_name = _("publisher")
