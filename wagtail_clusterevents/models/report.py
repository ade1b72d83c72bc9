"""Event reports: mixin, abstract page, and the abstract forms of the rows that hang on them."""

from __future__ import annotations

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import models, transaction
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import Orderable, Page, PageManager, TranslatableMixin
from wagtail.search import index

from ..blocks import ReportStreamBlock
from ..compat import api_field
from ..conf import conf
from ..fields import Synchronized, TranslatableStreamField
from .best_practice import write_entries
from .event import EventMixin, EventQuerySet
from .forms import ReportPageForm
from .next_edition import NextEditionMixin
from .panels import report_panels
from .serializers import IdField
from .sitemap import SitemapMixin
from .templates import InheritedTemplateMixin
from .trail import TrailMixin


class OrganisationRole(models.TextChoices):
    """The part that an organisation plays in an event."""

    ORGANISER = "organiser", _("Organiser")
    HOST = "host", _("Host")
    PARTNER = "partner", _("Partner")
    FUNDER = "funder", _("Funder")


class EventReportQuerySet(EventQuerySet):
    """Reports by date, topic and place in the tree."""

    def about(self, topics):
        """Reports that have one of ``topics`` (a query set or list of Topic, in any language)."""
        keys = {topic.translation_key for topic in topics}
        return self.filter(report_topics__topic__translation_key__in=keys).distinct()


EventReportManager = PageManager.from_queryset(EventReportQuerySet, class_name="EventReportManager")


class LeadImageMixin(models.Model):
    """A picture that leads a page, with what is said about it on this page."""

    lead_image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    lead_image_alt = models.CharField(
        verbose_name=_("alternative text"),
        max_length=255,
        blank=True,
        help_text=_("What the picture shows, for those who cannot see it."),
    )
    lead_image_decorative = models.BooleanField(
        verbose_name=_("decorative"), default=False, help_text=_("The picture says nothing that the text does not say.")
    )
    lead_image_caption = models.CharField(verbose_name=_("caption"), max_length=500, blank=True)
    lead_image_credit = models.CharField(verbose_name=_("credit"), max_length=255, blank=True)
    lead_image_licence_url = models.URLField(verbose_name=_("address of the licence"), blank=True)

    lead_image_translatable_fields = [Synchronized("lead_image_credit")]

    class Meta:
        abstract = True

    def get_lead_image_errors(self) -> dict[str, str]:
        """What is missing about the picture, by field; empty when nothing is."""
        if self.lead_image_id and not self.lead_image_alt and not self.lead_image_decorative:
            return {"lead_image_alt": _("Say what the picture shows, or mark it as decorative.")}
        return {}


class EventReportMixin(InheritedTemplateMixin, TrailMixin, SitemapMixin, EventMixin, LeadImageMixin, NextEditionMixin):
    """Everything of an event report but the base page: put it before your own page class.

    The page's title is the headline. Rows with topics (``report_topics``) and organisations (``report_organisations``)
    hang on the concrete page: subclass ``AbstractReportTopic`` and ``AbstractReportOrganisation`` beside it. Extend,
    do not replace::

        search_fields = [*BasePage.search_fields, *EventReportMixin.search_fields]
        content_panels = [*BasePage.content_panels, *EventReportMixin.report_panels]
        api_fields = [*EventReportMixin.api_fields, …]
        override_translatable_fields = [*EventReportMixin.override_translatable_fields, …]
    """

    package_template = "wagtail_clusterevents/event_report_page.html"
    base_form_class = ReportPageForm

    lead = RichTextField(
        verbose_name=_("lead"),
        blank=True,
        features=["bold", "italic", "link"],
        help_text=_("Two or three sentences that say what happened and why it mattered."),
    )
    body = TranslatableStreamField(ReportStreamBlock(), verbose_name=_("body"), blank=True)

    objects = EventReportManager()

    override_translatable_fields = [
        *EventMixin.event_translatable_fields,
        *LeadImageMixin.lead_image_translatable_fields,
        Synchronized("time_zone"),
        Synchronized("event_languages"),
    ]
    report_panels = report_panels()
    search_fields = [
        index.SearchField("lead", boost=1.5),
        index.SearchField("event_name", boost=1.5),
        index.SearchField("body"),
        index.RelatedFields("venue", [index.SearchField("name"), index.SearchField("city")]),
        index.RelatedFields("series", [index.SearchField("title")]),
        index.RelatedFields("report_topics", [index.RelatedFields("topic", [index.SearchField("name")])]),
        index.RelatedFields(
            "report_organisations",
            [index.RelatedFields("organisation", [index.SearchField("name"), index.SearchField("short_name")])],
        ),
        index.FilterField("start_date"),
        index.FilterField("begins_at"),
        index.FilterField("ends_before"),
        index.FilterField("status"),
        index.FilterField("attendance_mode"),
        index.FilterField("venue"),
        index.FilterField("series"),
    ]
    api_fields = [
        api_field(name, writable=True)
        for name in (
            *("lead", "lead_image", "lead_image_alt", "lead_image_decorative", "lead_image_caption"),
            *("lead_image_credit", "lead_image_licence_url", "event_name", "start_date", "end_date", "start_time"),
            *("end_time", "time_zone", "status", "attendance_mode", "venue", "online_url", "host_event_name"),
            *("host_event_url", "series", "edition", "attendance_number", "attendance_qualifier", "event_languages"),
            *("report_topics", "report_organisations", "body"),
        )
    ] + TrailMixin.trail_api_fields

    class Meta:
        abstract = True

    #: A save that writes none of these leaves the index of best practices as it is.
    best_practice_fields = frozenset({"body", "live", "start_date", "locale", "translation_key"})

    def save(self, *args, **kwargs):
        """Save the page and, in the same transaction, what the index of best practices says of it."""
        update_fields = kwargs.get("update_fields")
        with transaction.atomic():
            super().save(*args, **kwargs)
            if update_fields is None or self.best_practice_fields & set(update_fields):
                write_entries(self)
            if update_fields is None:
                # Wagtail's own indexing runs before the rows of topics and organisations are saved.
                transaction.on_commit(lambda: index.insert_or_update_object(self))

    def serve(self, request, *args, **kwargs):
        """The page; 404 for a stand-in where the site shows none (``SHOW_FALLBACK``), unless it is a preview."""
        if not conf.SHOW_FALLBACK and self.is_fallback and not getattr(request, "is_preview", False):
            raise Http404
        return super().serve(request, *args, **kwargs)

    @property
    def is_fallback(self) -> bool:
        """Whether the page stands in for a translation that there is not: an alias of one in another language."""
        return bool(self.alias_of_id) and self.alias_of.locale_id != self.locale_id

    def clean(self):
        """Check the facts of event and picture together, so that an editor sees all that is wrong at once."""
        super().clean()
        errors = {**self.get_event_errors(), **self.get_lead_image_errors()}
        if errors:
            raise ValidationError(errors)


class AbstractEventReportPage(EventReportMixin, Page):
    """An event report on Wagtail's own base page; subclass it to change the body, the panels or a ``get_…()``
    method.
    """

    search_fields = [*Page.search_fields, *EventReportMixin.search_fields]
    content_panels = [*EventReportMixin.report_panels]
    parent_page_types: list | None = None

    class Meta:
        abstract = True
        verbose_name = _("event report")
        verbose_name_plural = _("event reports")


class AbstractReportTopic(TranslatableMixin, Orderable):
    """A topic of a report. Subclass it with ``page = ParentalKey(<your report>, related_name="report_topics")``."""

    topic = models.ForeignKey(
        "wagtail_clusterevents.Topic", verbose_name=_("topic"), on_delete=models.PROTECT, related_name="+"
    )

    panels = [FieldPanel("topic")]
    api_fields = [api_field("topic", writable=True), api_field("topic_id", serializer=IdField())]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True
        verbose_name = _("topic of the report")
        verbose_name_plural = _("topics of the report")


class AbstractReportOrganisation(TranslatableMixin, Orderable):
    """An organisation and its role. Subclass it with ``page = ParentalKey(…, related_name="report_organisations")``."""

    organisation = models.ForeignKey(
        "wagtail_clusterevents.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    role = models.CharField(
        verbose_name=_("role"), max_length=20, choices=OrganisationRole, default=OrganisationRole.ORGANISER
    )

    panels = [FieldPanel("organisation"), FieldPanel("role")]
    api_fields = [
        api_field("organisation", writable=True),
        api_field("organisation_id", serializer=IdField()),
        api_field("role", writable=True),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        abstract = True
        verbose_name = _("organisation of the report")
        verbose_name_plural = _("organisations of the report")


def get_report_model() -> type[EventReportMixin]:
    """The project's one report model, from the setting ``REPORT_MODEL``.

    Raises ImproperlyConfigured when the setting names no installed model.
    """
    try:
        return apps.get_model(conf.REPORT_MODEL, require_ready=False)
    except (LookupError, ValueError, AttributeError) as error:
        raise ImproperlyConfigured(
            f"WAGTAIL_CLUSTEREVENTS['REPORT_MODEL'] is {conf.REPORT_MODEL!r}, which is no installed model. Add "
            "'wagtail_clusterevents.pages' to INSTALLED_APPS, or name your own subclass of EventReportMixin."
        ) from error


def has_report_model() -> bool:
    """Whether the project has a report model at all; a site may use only the blocks or the breadcrumbs."""
    try:
        get_report_model()
    except ImproperlyConfigured:
        return False
    return True
