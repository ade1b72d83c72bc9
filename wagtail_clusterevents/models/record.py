"""What the shared records have in common."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField
from wagtail.models import TranslatableMixin
from wagtail.search import index

from ..fields import Synchronized
from ..representations.records import Address


class SharedRecord(index.Indexed, TranslatableMixin, models.Model):
    """A record that many reports refer to: named, translatable, searchable.

    ``slug`` is made from the name when it is left empty; it is unique within a language and the same in every
    translation, so filters in addresses work in each language.
    """

    #: The field that names the record.
    name_field: ClassVar[str] = "name"
    #: Foreign keys that the representation needs, loaded in the same query.
    representation_related: ClassVar[tuple[str, ...]] = ()

    slug = models.SlugField(
        verbose_name=_("slug"),
        max_length=100,
        blank=True,
        help_text=_("How the record is named in addresses. Made from the name if you leave it empty."),
    )

    override_translatable_fields = [Synchronized("slug")]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        constraints = [models.UniqueConstraint(fields=["locale", "slug"], name="%(app_label)s_%(class)s_slug")]

    def __str__(self) -> str:
        return getattr(self, self.name_field)

    def save(self, *args, **kwargs):
        if not self.slug:
            self.slug = self._free_slug(slugify(str(self))[:90] or "record")
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "slug"}
        super().save(*args, **kwargs)

    def _free_slug(self, wanted: str) -> str:
        others = type(self).objects.filter(locale_id=self.locale_id).exclude(pk=self.pk)
        taken = set(others.filter(slug__startswith=wanted).values_list("slug", flat=True))
        numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
        return wanted if wanted not in taken else next(slug for slug in numbered if slug not in taken)

    def references(self, found) -> None:
        """Say what the representation needs besides the record's own fields; as a block's ``references()`` does."""

    def represent_identity(self) -> dict:
        """The fields that the representations of all shared records begin with."""
        return {
            "id": self.pk,
            "key": str(self.translation_key),
            "slug": self.slug,
            "name": str(self),
            "locale": self.locale.language_code,
        }


class PostalAddress(models.Model):
    """A postal address, split as schema.org's ``PostalAddress`` does."""

    street_address = models.CharField(verbose_name=_("street and number"), max_length=255, blank=True)
    postal_code = models.CharField(verbose_name=_("postal code"), max_length=20, blank=True)
    city = models.CharField(verbose_name=_("city"), max_length=100, blank=True)
    country = CountryField(verbose_name=_("country"), blank=True)

    address_translatable_fields = [Synchronized("street_address"), Synchronized("postal_code"), Synchronized("country")]

    class Meta:
        abstract = True

    def represent_address(self) -> Address:
        """The address, with the country's name in the language that is active."""
        country = self.country
        return Address(
            street=self.street_address,
            postal_code=self.postal_code,
            city=self.city,
            country=str(country.code or ""),
            country_name=str(country.name or "") if country else "",
        )
