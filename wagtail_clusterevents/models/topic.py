"""What reports are about."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from ..fields import Synchronized
from ..representations import records
from .record import SharedRecord


class Topic(SharedRecord):
    """A subject, optionally placed in a classification: ``scheme`` names it (a URI), ``code`` is the place in it."""

    representation = records.Topic

    name = models.CharField(verbose_name=_("name"), max_length=255)
    description = models.TextField(verbose_name=_("description"), blank=True)
    scheme = models.URLField(
        verbose_name=_("classification"),
        blank=True,
        help_text=_(
            "Address of the classification that the code is from, such as NACE or the S3 priorities of a region."
        ),
    )
    code = models.CharField(verbose_name=_("code"), max_length=50, blank=True)

    override_translatable_fields = [
        *SharedRecord.override_translatable_fields,
        Synchronized("scheme"),
        Synchronized("code"),
    ]
    panels = [
        FieldPanel("name"),
        FieldPanel("description"),
        MultiFieldPanel([FieldPanel("scheme"), FieldPanel("code")], heading=_("Classification"), classname="collapsed"),
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
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def represent(self, lookups) -> records.Topic:
        return records.Topic(
            **self.represent_identity(), description=self.description, scheme=self.scheme, code=self.code
        )
