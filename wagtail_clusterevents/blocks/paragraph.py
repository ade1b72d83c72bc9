"""Running text."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..representations.text import RichText
from .base import RepresentedBlock
from .fields import LONG_TEXT_FEATURES


class ParagraphBlock(RepresentedBlock, blocks.RichTextBlock):
    """Rich text: paragraphs, lists, links and small headings."""

    representation = RichText

    def __init__(self, **kwargs):
        super().__init__(**{"features": LONG_TEXT_FEATURES, **kwargs})

    def represent(self, value: RichText, lookups) -> RichText | None:
        return value if value.html else None

    def deconstruct(self):
        return "wagtail.blocks.RichTextBlock", *super().deconstruct()[1:]

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        group = _("Text")
        template = "wagtail_clusterevents/blocks/paragraph.html"
        description = _("Paragraphs with links and lists.")
        preview_value = _("<p>About <b>60 people</b> came to talk about working across borders.</p>")
