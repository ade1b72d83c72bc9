"""What came out of an event."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ..representations.text import Heading, RichText
from . import fields
from .base import ItemsBlock
from .headed import HeadedBlock


@dataclass(frozen=True)
class Outcomes:
    """Results, most important first."""

    heading: Heading | None
    outcomes: list[RichText]


class OutcomesBlock(HeadedBlock):
    """A list of results."""

    representation = Outcomes
    essential = ("outcomes",)
    default_heading = _("Outcomes")

    outcomes = ItemsBlock(
        fields.rich_text(_("Outcome"), required=True, features=["bold", "italic", "link", "document-link"]),
        label=_("Outcomes"),
        min_num=1,
        help_text=_("One or two sentences each, the most important first. Up to seven."),
    )

    class Meta:
        label = _("Outcomes")
        icon = "tick-inverse"
        group = _("Text")
        template = "wagtail_clusterevents/blocks/outcomes.html"
        description = _("What came out of it, point by point.")
        label_format = "{heading}"
        preview_value = {
            "heading": _("Outcomes"),
            "outcomes": [
                _("<p>Internationalisation is part of everyday work, but it needs a strategy.</p>"),
                _("<p>Clusters share their contacts abroad from now on.</p>"),
            ],
        }
