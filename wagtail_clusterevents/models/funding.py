"""Where money for best practices comes from."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from ..fields import Synchronized, TranslatedForeignKey
from ..representations import records
from .record import SharedRecord


class FundingProgramme(SharedRecord):
    """A funding programme and the organisation that runs it."""

    representation = records.Programme
    representation_related = ("funder", "funder__locale")

    name = models.CharField(verbose_name=_("name"), max_length=255)
    funder = models.ForeignKey(
        "wagtail_clusterevents.Organisation",
        verbose_name=_("funder"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="programmes",
    )
    website = models.URLField(verbose_name=_("website"), blank=True)
    description = models.TextField(verbose_name=_("description"), blank=True)

    override_translatable_fields = [
        *SharedRecord.override_translatable_fields,
        TranslatedForeignKey("funder"),
        Synchronized("website"),
    ]
    panels = [
        FieldPanel("name"),
        FieldPanel("funder"),
        FieldPanel("website"),
        FieldPanel("description"),
        FieldPanel("slug"),
    ]
    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.SearchField("description"),
        index.FilterField("id"),
        index.FilterField("locale_id"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("funding programme")
        verbose_name_plural = _("funding programmes")

    def references(self, found) -> None:
        if self.funder:
            self.funder.references(found)

    def represent(self, lookups) -> records.Programme:
        return records.Programme(
            **self.represent_identity(),
            description=self.description,
            website=self.website,
            funder=self.funder.represent(lookups) if self.funder else None,
        )
