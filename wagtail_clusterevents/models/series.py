"""Recurring events."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from ..fields import TranslatedForeignKey
from ..representations import records
from .record import SharedRecord


class EventSeries(SharedRecord):
    """A recurring event, such as an annual conference; its editions are reports."""

    representation = records.Series
    representation_related = ("organiser", "organiser__locale")
    name_field = "title"

    title = models.CharField(verbose_name=_("title"), max_length=255)
    description = models.TextField(verbose_name=_("description"), blank=True)
    organiser = models.ForeignKey(
        "wagtail_clusterevents.Organisation",
        verbose_name=_("organiser"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="series",
    )

    override_translatable_fields = [*SharedRecord.override_translatable_fields, TranslatedForeignKey("organiser")]
    panels = [FieldPanel("title"), FieldPanel("description"), FieldPanel("organiser"), FieldPanel("slug")]
    search_fields = [
        index.SearchField("title", boost=2),
        index.AutocompleteField("title"),
        index.SearchField("description"),
        index.FilterField("id"),
        index.FilterField("locale_id"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("event series")
        verbose_name_plural = _("event series")

    def references(self, found) -> None:
        if self.organiser:
            self.organiser.references(found)

    def represent(self, lookups) -> records.Series:
        return records.Series(
            **self.represent_identity(),
            description=self.description,
            organiser=self.organiser.represent(lookups) if self.organiser else None,
        )
