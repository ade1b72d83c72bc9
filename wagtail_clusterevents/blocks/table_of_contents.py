"""What stands on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..representations.text import Heading
from . import fields
from .base import StructBlock

LEVELS = {"2": _("Headings"), "3": _("Headings and subheadings"), "4": _("Headings of three levels")}


@dataclass(frozen=True)
class TableOfContents:
    """The headings of the page in their order, of level 2 to ``max_level``, wherever on the page the block stands."""

    title: str
    max_level: int
    entries: list[Heading]


class TableOfContentsBlock(StructBlock):
    """Links to the headings of the page."""

    representation = TableOfContents

    title = fields.text(_("Title"), help_text=_("“On this page” if you leave it empty."))
    max_level = blocks.ChoiceBlock(label=_("Shows"), choices=list(LEVELS.items()), default="3")

    class Meta:
        label = _("Table of contents")
        icon = "list-ol"
        group = _("Text")
        template = "wagtail_clusterevents/blocks/table_of_contents.html"
        preview_template = "wagtail_clusterevents/blocks/sample_preview.html"
        description = _("Links to the headings of the page. It fills itself.")
        label_format = "{title}"

    def represent(self, value: dict[str, Any], lookups) -> TableOfContents:
        level = int(value["max_level"]) if value["max_level"] in LEVELS else 3
        title = value["title"] or gettext("On this page")
        return TableOfContents(title=title, max_level=level, entries=lookups.contents(level))

    def get_preview_context(self, value, parent_context=None) -> dict[str, Any]:
        """Also ``sample``: in the block picker there is no page whose headings could be shown."""
        texts = [(2, gettext("What it was about")), (3, gettext("Three examples")), (2, gettext("What we take home"))]
        entries = [Heading(level, text, "") for level, text in texts]
        sample = TableOfContents(title=gettext("On this page"), max_level=3, entries=entries)
        return {**super().get_preview_context(value, parent_context), "sample": sample}
