"""What somebody said."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.blocks import SnippetChooserBlock

from ..representations.records import Organisation
from . import fields
from .base import StructBlock


@dataclass(frozen=True)
class Quote:
    """Words, and who said them."""

    text: str
    name: str
    role: str
    organisation: Organisation | None


class QuoteBlock(StructBlock):
    """A quote or testimonial."""

    representation = Quote
    essential = ("text",)

    text = fields.long_text(_("Quote"), required=True, help_text=_("Without quotation marks: they are added."))
    name = fields.text(_("Name"))
    role = fields.text(_("Role"), help_text=_("For example “Cluster manager”."))
    organisation = SnippetChooserBlock("wagtail_clusterevents.Organisation", label=_("Organisation"), required=False)

    class Meta:
        label = _("Quote")
        icon = "openquote"
        group = _("Text")
        template = "wagtail_clusterevents/blocks/quote.html"
        description = _("What a participant or speaker said.")
        label_format = "{name}: {text}"
        preview_value = {
            "text": _("The day was worth it: I go home with three new contacts."),
            "name": _("A participant"),
            "role": _("Cluster manager"),
        }
