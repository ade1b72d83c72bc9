"""Headings inside a body."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from ..representations.text import Heading
from . import fields
from .base import StructBlock
from .codes import CodeBlock


class HeadingBlock(StructBlock):
    """A heading of level 2 to 4 with an anchor: the editor's own, or one made from the text."""

    representation = Heading

    text = fields.text(_("Text"), required=True)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("2", _("Heading")), ("3", _("Subheading")), ("4", _("Minor heading"))], default="2"
    )
    anchor = CodeBlock(
        label=_("Anchor"),
        required=False,
        max_length=100,
        default="",
        help_text=_("What stands behind “#” in a link to this heading. Made from the text if you leave it empty."),
    )

    class Meta:
        label = _("Heading")
        icon = "title"
        group = _("Text")
        template = "wagtail_clusterevents/blocks/heading.html"
        description = _("A heading that the table of contents and links can lead to.")
        label_format = "{text}"
        preview_value = {"text": _("What we take home"), "level": "2", "anchor": ""}

    def clean(self, value):
        value = super().clean(value)
        anchor = value.get("anchor")
        if anchor and slugify(anchor) != anchor:
            error = ValidationError(_("Use small letters, numbers and hyphens only, for example “results”."))
            raise StructBlockValidationError({"anchor": error})
        return value

    def represent(self, value: dict[str, Any], lookups) -> Heading | None:
        if not value["text"]:
            return None
        level = int(value["level"]) if value["level"] in ("2", "3", "4") else 2
        lookups.level = level + 1
        return lookups.heading(level, value["text"], value["anchor"])
