"""Links to read on."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ..representations.text import Heading
from .base import ItemsBlock
from .headed import HeadedBlock
from .link import Link, LinkBlock


@dataclass(frozen=True)
class LinkList:
    """Links, in the order in which to show them; those to hidden or missing targets are left out."""

    heading: Heading | None
    links: list[Link]


class LinkListBlock(HeadedBlock):
    """Links to pages, documents and other sites."""

    representation = LinkList
    essential = ("links",)

    links = ItemsBlock(LinkBlock(), label=_("Links"), min_num=1)

    class Meta:
        label = _("Links")
        icon = "list-ul"
        group = _("Links")
        template = "wagtail_clusterevents/blocks/link_list.html"
        description = _("Links to pages, documents and other sites.")
        label_format = "{heading}"
        preview_value = {
            "heading": _("Read on"),
            "links": [
                {"text": _("Programme of the day"), "url": "https://example.org/programme"},
                {"text": _("All talks"), "url": "https://example.org/talks"},
            ],
        }
