"""A remark beside the running text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from ..representations.text import RichText
from . import fields
from .base import StructBlock

KINDS = {"info": pgettext_lazy("callout", "Note"), "tip": pgettext_lazy("callout", "Tip"), "warning": _("Warning")}


@dataclass(frozen=True)
class Callout:
    """A remark. ``kind_text`` says the kind in the page's language."""

    kind: Literal["info", "tip", "warning"]
    kind_text: str
    title: str
    text: RichText


class CalloutBlock(StructBlock):
    """A note, tip or warning that stands out from the text."""

    representation = Callout
    essential = ("text",)

    kind = blocks.ChoiceBlock(label=_("Kind"), choices=list(KINDS.items()), default="info")
    title = fields.text(
        _("Title"), help_text=_("What it is about, in up to six words. Without one, the kind is shown.")
    )
    text = fields.rich_text(_("Text"), required=True, help_text=_("Up to three sentences."))

    class Meta:
        label = _("Callout")
        icon = "info-circle"
        group = _("Text")
        template = "wagtail_clusterevents/blocks/callout.html"
        description = _("A note, tip or warning that stands out from the text.")
        label_format = "{title}"
        preview_value = {
            "kind": "tip",
            "title": _("Bring business cards"),
            "text": _("<p>The best talks take place in the breaks.</p>"),
        }

    def represent(self, value: dict[str, Any], lookups) -> Callout | None:
        kind = value["kind"] if value["kind"] in KINDS else "info"
        return super().represent({**value, "kind": kind, "kind_text": str(KINDS[kind])}, lookups)
