"""Blocks that can have a heading of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from . import fields
from .base import StructBlock


class HeadedBlock(StructBlock):
    """A StructBlock with an optional heading, which links and the table of contents can lead to.

    Its representation has a field ``heading``: a Heading, one level below the heading block before it, or None.
    ``default_heading`` stands there when the editor wrote none.
    """

    default_heading: Any = ""

    heading = fields.text(_("Heading"), help_text=_("Stands above it and in the table of contents."))

    def represent(self, value: dict[str, Any], lookups) -> Any:
        """As the parent; a block that is left out leaves no entry in the table of contents behind."""
        text = value["heading"] or str(self.default_heading)
        represented = super().represent({**value, "heading": None}, lookups)
        if represented is None or not text:
            return represented
        return replace(represented, heading=lookups.heading(lookups.level, text))
