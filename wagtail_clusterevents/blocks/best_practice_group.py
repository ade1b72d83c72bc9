"""Best practices side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from ..representations.text import Heading, RichText
from . import fields
from .base import ItemsBlock
from .best_practice import BestPractice, BestPracticeBlock
from .headed import HeadedBlock


@dataclass(frozen=True)
class BestPracticeGroup:
    """Best practices that belong together, with an introduction."""

    heading: Heading | None
    intro: RichText
    best_practices: list[BestPractice]


class BestPracticeGroupBlock(HeadedBlock):
    """Best practices side by side, with an introduction. Each is one of the report's, as if it stood alone."""

    representation = BestPracticeGroup
    essential = ("best_practices",)

    intro = fields.rich_text(_("Introduction"), help_text=_("What they have in common. Two or three sentences."))
    best_practices = ItemsBlock(BestPracticeBlock(), label=_("Best practices"), min_num=1)

    class Meta:
        label = _("Best practices side by side")
        icon = "grid"
        group = _("Best practice")
        template = "wagtail_clusterevents/blocks/best_practice_group.html"
        description = _("Two or more best practices side by side, with an introduction.")
        label_format = "{heading}"
        preview_value = {
            "heading": _("Three ways abroad"),
            "intro": _("<p>Each of these clusters was helped by the same programme.</p>"),
            "best_practices": [
                BestPracticeBlock._meta_class.preview_value,
                BestPracticeBlock._meta_class.preview_value,
            ],
        }

    def get_context(self, value: BestPracticeGroup, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Also ``practice_template``, so that a project's own best-practice block is drawn by its own template."""
        context = super().get_context(value, parent_context)
        practice = self.child_blocks["best_practices"].item_block
        return {**context, "practice_template": practice.get_template()}
