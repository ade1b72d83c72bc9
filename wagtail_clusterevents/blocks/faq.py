"""Questions that are asked again and again."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ..representations.text import Heading, RichText
from . import fields
from .base import ItemsBlock, StructBlock
from .headed import HeadedBlock


@dataclass(frozen=True)
class Question:
    """A question and its answer."""

    question: str
    answer: RichText


class QuestionBlock(StructBlock):
    """One question with its answer."""

    representation = Question
    essential = ("question", "answer")

    question = fields.text(_("Question"), required=True, help_text=_("As a visitor would ask it."))
    answer = fields.rich_text(_("Answer"), required=True)

    class Meta:
        label = _("Question")
        icon = "help"
        label_format = "{question}"


@dataclass(frozen=True)
class Faq:
    """Questions and answers, in the order in which to show them."""

    heading: Heading | None
    items: list[Question]


class FaqBlock(HeadedBlock):
    """Questions whose answers unfold."""

    representation = Faq
    essential = ("items",)

    items = ItemsBlock(QuestionBlock(), label=_("Questions"), min_num=1)

    class Meta:
        label = _("Questions and answers")
        icon = "help"
        group = _("Text")
        template = "wagtail_clusterevents/blocks/faq.html"
        description = _("Questions whose answers unfold.")
        label_format = "{heading}"
        preview_value = {
            "heading": _("Questions and answers"),
            "items": [
                {"question": _("Does it cost anything?"), "answer": _("<p>No, taking part is free.</p>")},
                {"question": _("May we bring somebody?"), "answer": _("<p>Yes. Please tell us the name.</p>")},
            ],
        }
