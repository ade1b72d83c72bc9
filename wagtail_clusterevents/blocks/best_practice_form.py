"""The edit form of a best practice: Wagtail's own, with a hint at its head that says what is still missing."""

from __future__ import annotations

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.admin.telepath import register
from wagtail.blocks.struct_block import StructBlockAdapter

from .base import ItemsBlock
from .best_practice import BestPracticeBlock


class BestPracticeAdapter(StructBlockAdapter):
    """Tells the form which parts count towards completeness, and what to say."""

    js_constructor = "wagtail_clusterevents.blocks.BestPractice"

    def js_args(self, block):
        name, children, meta = super().js_args(block)
        weights = sorted(block.get_completeness_weights().items(), key=lambda part: -part[1])
        meta["completeness"] = {
            "parts": [_part(block.child_blocks[part], weight) for part, weight in weights],
            "incomplete": _("Complete to {percent} percent. Still missing: {missing}."),
            "complete": _("Complete: nothing important is missing."),
        }
        return [name, children, meta]

    @cached_property
    def media(self):
        return super().media + forms.Media(js=["wagtail_clusterevents/admin/completeness.js"])


def _part(child: blocks.Block, weight: int) -> dict:
    entry = child.item_block if isinstance(child, ItemsBlock) else child
    essential = list(getattr(entry, "essential", ()))
    return {"name": child.name, "label": str(child.label), "weight": weight, "essential": essential}


register(BestPracticeAdapter(), BestPracticeBlock)
