"""A best practice: what an organisation did, with which means, to what effect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from ..representations.image import Image
from ..representations.records import Organisation, Programme
from ..representations.text import RichText
from . import fields
from .base import StructBlock
from .captioned_image import CaptionedImageBlock


@dataclass(frozen=True)
class BestPractice:
    """One example. ``uid`` is ``<page id>-<block id>``, ``anchor`` the block's ``id`` in the page's HTML."""

    uid: str
    anchor: str
    title: str
    organisations: list[Organisation]
    challenge: RichText
    approach: RichText
    results: RichText
    programme: Programme | None
    image: Image | None


class BestPracticeBlock(StructBlock):
    """One best practice inside a report."""

    representation = BestPractice

    title = fields.text(_("Title"), required=True, help_text=_("What was done, in up to ten words."))
    organisations = blocks.ListBlock(
        SnippetChooserBlock("wagtail_clusterevents.Organisation"), label=_("Organisations"), default=[]
    )
    challenge = fields.rich_text(_("Challenge"), help_text=_("What was the situation before? Two to four sentences."))
    approach = fields.rich_text(_("Approach"), help_text=_("What was done, by whom, in which steps?"))
    results = fields.rich_text(_("Results"), help_text=_("What has changed, and how do you know?"))
    programme = SnippetChooserBlock(
        "wagtail_clusterevents.FundingProgramme", label=_("Funding programme"), required=False
    )
    image = CaptionedImageBlock(label=_("Picture"), required=False)

    class Meta:
        label = _("Best practice")
        icon = "pick"
        group = _("Best practice")
        template = "wagtail_clusterevents/blocks/best_practice.html"
        description = _("What an organisation did, with which means, to what effect.")
        label_format = "{title}"

    def represent(self, value: dict[str, Any], lookups) -> BestPractice | None:
        if not value["title"]:
            return None
        practice = BestPractice(uid=f"{lookups.page_id}-{lookups.block_id}", anchor=lookups.block_id, **value)
        lookups.best_practices.append(practice)
        return practice
