"""Who organises, hosts, funds, takes part, and shows best practices."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.images import get_image_model, get_image_model_string
from wagtail.search import index

from ..fields import Synchronized
from ..representations import records
from .record import PostalAddress, SharedRecord


class OrganisationKind(models.TextChoices):
    """What kind of organisation it is."""

    AUTHORITY = "authority", _("Ministry or authority")
    CLUSTER = "cluster", _("Cluster initiative")
    AGENCY = "agency", _("Agency")
    ASSOCIATION = "association", _("Association or chamber")
    COMPANY = "company", _("Company")
    RESEARCH = "research", _("University or research institute")
    OTHER = "other", _("Other")


class Organisation(PostalAddress, SharedRecord):
    """An organisation with its logo and address."""

    representation = records.Organisation

    name = models.CharField(verbose_name=_("name"), max_length=255)
    short_name = models.CharField(verbose_name=_("short name"), max_length=100, blank=True)
    kind = models.CharField(
        verbose_name=_("kind"), max_length=20, choices=OrganisationKind, default=OrganisationKind.OTHER
    )
    description = models.TextField(verbose_name=_("description"), blank=True)
    website = models.URLField(verbose_name=_("website"), blank=True)
    logo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    override_translatable_fields = [
        *SharedRecord.override_translatable_fields,
        *PostalAddress.address_translatable_fields,
        Synchronized("website"),
    ]
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("short_name")]),
        FieldPanel("kind"),
        FieldPanel("description"),
        FieldPanel("website"),
        FieldPanel("logo"),
        MultiFieldPanel(
            [
                FieldPanel("street_address"),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("city")]),
                FieldPanel("country"),
            ],
            heading=_("Address"),
            classname="collapsed",
        ),
        FieldPanel("slug"),
    ]
    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.SearchField("short_name", boost=2),
        index.AutocompleteField("short_name"),
        index.SearchField("description"),
        index.SearchField("city"),
        index.FilterField("kind"),
        index.FilterField("id"),
        index.FilterField("locale_id"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def references(self, found) -> None:
        found.add(get_image_model(), self.logo_id)

    def represent(self, lookups) -> records.Organisation:
        return records.Organisation(
            **self.represent_identity(),
            short_name=self.short_name,
            kind=self.kind,
            description=self.description,
            website=self.website,
            logo=lookups.image(self.logo_id, alt=str(self)),
            address=self.represent_address(),
        )
