"""What the reader may do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import fields
from .link import Link, LinkBlock

STYLES = {"primary": _("Strong"), "secondary": _("Quiet")}


@dataclass(frozen=True)
class CallToAction:
    """A link that is drawn as a button."""

    link: Link
    style: Literal["primary", "secondary"]


class CallToActionBlock(LinkBlock):
    """A button that leads to one target."""

    representation = CallToAction

    text = fields.text(
        _("Text"), required=True, max_length=60, help_text=_("What the reader does: “Register now”. Up to five words.")
    )
    style = blocks.ChoiceBlock(
        label=_("Looks"),
        choices=list(STYLES.items()),
        default="primary",
        help_text=_("One strong button on a page is enough."),
    )

    class Meta:
        label = _("Button")
        icon = "redirect"
        group = _("Links")
        template = "wagtail_clusterevents/blocks/call_to_action.html"
        description = _("A button that leads to a page, a document or another site.")
        label_format = "{text}"
        preview_value = {"text": _("Register now"), "url": "https://example.org/", "style": "primary"}

    def represent(self, value: dict[str, Any], lookups) -> CallToAction | None:
        link = super().represent(value, lookups)
        style = value["style"] if value["style"] in STYLES else "primary"
        return CallToAction(link=link, style=style) if link else None
