"""An event or a project in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, get_args

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..representations.event import Qualifier
from ..representations.text import Heading
from . import fields
from .base import ItemsBlock, StructBlock
from .headed import HeadedBlock
from .words import number_in_words

QUALIFIERS = {"exact": _("exactly"), "about": _("about"), "at_least": _("at least"), "at_most": _("at most")}


@dataclass(frozen=True)
class KeyFigure:
    """A number and what it counts. ``text`` says number, qualifier and unit in the report's language ("rund 60 %")."""

    number: Decimal
    qualifier: Qualifier
    unit: str
    text: str
    label: str
    source: str


class KeyFigureBlock(StructBlock):
    """One number."""

    representation = KeyFigure
    essential = ("number", "label")

    number = fields.number(_("Number"), required=True)
    qualifier = blocks.ChoiceBlock(label=_("How exact"), choices=list(QUALIFIERS.items()), default="exact")
    unit = fields.text(_("Unit"), max_length=50, help_text=_("For example “%” or “km”. Empty for a count."))
    label = fields.text(_("What is counted"), required=True, help_text=_("Up to five words: “companies took part”."))
    source = fields.text(_("Source"), help_text=_("Who counted, and when."))

    class Meta:
        label = _("Number")
        icon = "decimal"
        label_format = "{number} {unit} {label}"

    def represent(self, value: dict[str, Any], lookups) -> KeyFigure | None:
        qualifier = value["qualifier"] if value["qualifier"] in get_args(Qualifier) else "exact"
        number = value["number"]
        text = "" if number is None else qualified(number_in_words(number, value["unit"]), qualifier)
        return super().represent({**value, "qualifier": qualifier, "text": text}, lookups)


def qualified(number: str, qualifier: str) -> str:
    """A number in words with its qualifier: "about 60"."""
    patterns = {
        "about": gettext("about %(number)s"),
        "at_least": gettext("at least %(number)s"),
        "at_most": gettext("at most %(number)s"),
    }
    return patterns.get(qualifier, "%(number)s") % {"number": number}


@dataclass(frozen=True)
class KeyFigures:
    """Numbers, in the order in which to show them."""

    heading: Heading | None
    figures: list[KeyFigure]


class KeyFiguresBlock(HeadedBlock):
    """Numbers that say something at a glance."""

    representation = KeyFigures
    essential = ("figures",)

    figures = ItemsBlock(
        KeyFigureBlock(), label=_("Numbers"), min_num=1, help_text=_("Three to five say more than ten.")
    )

    class Meta:
        label = _("Key figures")
        icon = "decimal"
        group = _("Event")
        template = "wagtail_clusterevents/blocks/key_figures.html"
        description = _("Numbers that say something at a glance, each with what it counts.")
        label_format = "{heading}"
        preview_value = {
            "heading": _("The day in numbers"),
            "figures": [
                {"number": 60, "qualifier": "about", "label": _("people took part")},
                {"number": 3, "qualifier": "exact", "label": _("best practices were shown")},
            ],
        }
