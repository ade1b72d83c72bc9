"""Who made an event possible."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from ..representations.records import Organisation
from ..representations.text import Heading
from .headed import HeadedBlock
from .previews import some_records


@dataclass(frozen=True)
class Partners:
    """Organisations, in the order in which to show them."""

    heading: Heading | None
    organisations: list[Organisation]


class PartnersBlock(HeadedBlock):
    """Organisations with their logos."""

    representation = Partners
    essential = ("organisations",)

    organisations = blocks.ListBlock(
        SnippetChooserBlock("wagtail_clusterevents.Organisation"), label=_("Organisations"), min_num=1
    )

    class Meta:
        label = _("Partners")
        icon = "group"
        group = _("Event")
        template = "wagtail_clusterevents/blocks/partners.html"
        description = _("Organisations with their logos, each linked to its website.")
        label_format = "{heading}"

    def get_preview_value(self):
        """Organisations that the site knows already."""
        organisations = some_records(self.child_blocks["organisations"].child_block.model_class)
        return self.normalize({"heading": _("Partners"), "organisations": organisations})
