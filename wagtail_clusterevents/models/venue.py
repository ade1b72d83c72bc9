"""Where events take place."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from ..fields import Synchronized
from ..representations import records
from .record import PostalAddress, SharedRecord

LATITUDE = [
    MinValueValidator(-90, _("Latitude goes from -90 to 90 degrees.")),
    MaxValueValidator(90, _("Latitude goes from -90 to 90 degrees.")),
]
LONGITUDE = [
    MinValueValidator(-180, _("Longitude goes from -180 to 180 degrees.")),
    MaxValueValidator(180, _("Longitude goes from -180 to 180 degrees.")),
]


class Venue(PostalAddress, SharedRecord):
    """A place with address and coordinates (WGS 84, decimal degrees)."""

    representation = records.Venue

    name = models.CharField(verbose_name=_("name"), max_length=255)
    latitude = models.DecimalField(
        verbose_name=_("latitude"), max_digits=9, decimal_places=6, null=True, blank=True, validators=LATITUDE
    )
    longitude = models.DecimalField(
        verbose_name=_("longitude"), max_digits=9, decimal_places=6, null=True, blank=True, validators=LONGITUDE
    )
    website = models.URLField(verbose_name=_("website"), blank=True)

    override_translatable_fields = [
        *SharedRecord.override_translatable_fields,
        *PostalAddress.address_translatable_fields,
        Synchronized("website"),
    ]
    panels = [
        FieldPanel("name"),
        MultiFieldPanel(
            [
                FieldPanel("street_address"),
                FieldRowPanel([FieldPanel("postal_code"), FieldPanel("city")]),
                FieldPanel("country"),
            ],
            heading=_("Address"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")])],
            heading=_("Coordinates"),
            help_text=_("In decimal degrees, for example 48.692600 and 9.194700."),
        ),
        FieldPanel("website"),
        FieldPanel("slug"),
    ]
    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.SearchField("city"),
        index.FilterField("country"),
        index.FilterField("id"),
        index.FilterField("locale_id"),
    ]

    class Meta(SharedRecord.Meta):
        verbose_name = _("venue")
        verbose_name_plural = _("venues")

    def clean(self):
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: _("Coordinates need both latitude and longitude.")})

    def represent(self, lookups) -> records.Venue:
        address = self.represent_address()
        return records.Venue(
            **self.represent_identity(),
            address=address,
            city=address.city,
            country=address.country,
            coordinates=self.represent_coordinates(),
            website=self.website,
        )

    def represent_coordinates(self) -> records.Coordinates | None:
        if self.latitude is None or self.longitude is None:
            return None
        return records.Coordinates(latitude=float(self.latitude), longitude=float(self.longitude))
