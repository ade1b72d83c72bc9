"""A best practice: what an organisation did, with which means, to what effect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from ..representations.image import Image
from ..representations.records import Organisation, Programme
from ..representations.text import RichText
from . import fields
from .base import ItemsBlock, StructBlock
from .best_practice_parts import (
    Contact,
    ContactBlock,
    Funding,
    FundingBlock,
    Metric,
    MetricBlock,
    Step,
    StepBlock,
)
from .captioned_image import OptionalCaptionedImageBlock
from .completeness import Completeness, completeness
from .link import Link, LinkBlock
from .period import Period, PeriodBlock, Place, PlaceBlock


@dataclass(frozen=True)
class BestPractice:
    """One example. ``uid`` is ``<page id>-<block id>``, ``anchor`` the block's ``id`` in the page's HTML.

    ``programme`` is the one that made it possible; ``funding`` says where all the money came from.
    """

    uid: str
    anchor: str
    title: str
    organisations: list[Organisation]
    place: Place | None
    period: Period | None
    summary: str
    challenge: RichText
    objectives: list[str]
    approach: RichText
    steps: list[Step]
    programme: Programme | None
    resources: RichText
    funding: list[Funding]
    results: RichText
    metrics: list[Metric]
    evidence: RichText
    success_factors: RichText
    obstacles: RichText
    lessons: RichText
    transfer: RichText
    recognition: RichText
    image: Image | None
    contact: Contact | None
    links: list[Link]


def _group(heading, icon: str, *names: str) -> blocks.BlockGroup:
    return blocks.BlockGroup(list(names), heading=heading, icon=icon, classname="collapsed", label_format="")


class BestPracticeBlock(StructBlock):
    """One best practice inside a report. Seven fields make the short form; the rest waits in collapsed groups.

    ``completeness_weights`` says what each part counts towards its completeness; parts that many practices rightly
    lack, such as prizes, count nothing.
    """

    representation = BestPractice
    completeness_weights: ClassVar[dict[str, int]] = {
        "approach": 15,
        "results": 15,
        "challenge": 10,
        "organisations": 10,
        "summary": 10,
        "metrics": 5,
        "resources": 5,
        "lessons": 5,
        "transfer": 5,
        "place": 5,
        "period": 5,
        "image": 5,
        "contact": 5,
    }

    title = fields.text(_("Title"), required=True, help_text=_("What was done, in up to ten words."))
    organisations = blocks.ListBlock(
        SnippetChooserBlock("wagtail_clusterevents.Organisation"),
        label=_("Organisations"),
        default=[],
        help_text=_("Who did it. The one in charge first."),
    )
    challenge = fields.rich_text(_("Challenge"), help_text=_("What was the situation before? Two to four sentences."))
    approach = fields.rich_text(_("Approach"), help_text=_("What was done, and by whom? Up to six sentences."))
    results = fields.rich_text(
        _("Results"), help_text=_("What has changed, for whom, and how do you know? Up to six sentences.")
    )
    programme = SnippetChooserBlock(
        "wagtail_clusterevents.FundingProgramme",
        label=_("Funding programme"),
        required=False,
        help_text=_("The programme that made it possible."),
    )
    image = OptionalCaptionedImageBlock(label=_("Picture"))

    summary = fields.long_text(
        _("Summary"), help_text=_("One or two sentences for lists and search: who did what to which effect.")
    )
    place = PlaceBlock(label=_("Place"))
    period = PeriodBlock(label=_("Period"))
    objectives = ItemsBlock(
        fields.text(_("Objective"), required=True),
        label=_("Objectives"),
        help_text=_("What was to be reached, one line each. Up to five."),
    )
    steps = ItemsBlock(StepBlock(), label=_("Steps"), help_text=_("The way from the idea to the result, in order."))
    resources = fields.rich_text(
        _("Resources"), help_text=_("What it took: people, time, rooms, equipment, partners. Up to four sentences.")
    )
    funding = ItemsBlock(FundingBlock(), label=_("Funding"), help_text=_("Where the money came from, one entry each."))
    metrics = ItemsBlock(MetricBlock(), label=_("Results in numbers"), help_text=_("The three to five that matter."))
    evidence = fields.rich_text(
        _("Evidence"), help_text=_("Evaluations, surveys, studies, with links. Up to three sentences.")
    )
    success_factors = fields.rich_text(_("Success factors"), help_text=_("What made it work? Up to five points."))
    obstacles = fields.rich_text(
        _("Obstacles"), help_text=_("What got in the way, and what helped? Up to five points.")
    )
    lessons = fields.rich_text(_("Lessons learned"), help_text=_("What would you do differently? Up to five points."))
    transfer = fields.rich_text(
        _("Transferability"), help_text=_("Who could do the same, and what would they need? Two to four sentences.")
    )
    recognition = fields.rich_text(
        _("Recognition"), help_text=_("Prizes, labels, press, with the year. One line each.")
    )
    contact = ContactBlock(label=_("Contact"))
    links = ItemsBlock(LinkBlock(), label=_("Links"), help_text=_("Project website, documents, films."))

    class Meta:
        label = _("Best practice")
        icon = "pick"
        group = _("Best practice")
        template = "wagtail_clusterevents/blocks/best_practice.html"
        description = _("What an organisation did, with which means, to what effect.")
        label_format = "{title}"
        form_layout = [
            *("title", "organisations", "challenge", "approach", "results", "programme", "image"),
            _group(_("In short: summary, place, period"), "info-circle", "summary", "place", "period"),
            _group(_("Objectives and steps"), "list-ol", "objectives", "steps"),
            _group(_("Resources and funding"), "tag", "resources", "funding"),
            _group(_("Results in numbers, evidence"), "decimal", "metrics", "evidence"),
            _group(_("What others can learn"), "help", "success_factors", "obstacles", "lessons", "transfer"),
            _group(_("Recognition, contact, links"), "link", "recognition", "contact", "links"),
        ]
        preview_value = {
            "title": _("A trade mission for small companies"),
            "challenge": _("<p>Small companies rarely go abroad alone.</p>"),
            "approach": _("<p>The cluster prepared ten of them and travelled with them.</p>"),
            "results": _("<p>Six found a partner within a year.</p>"),
            "summary": _("A cluster went abroad with ten small companies; six found a partner."),
            "place": {"name": "Stuttgart", "country": "DE"},
            "period": {"start_year": 2012, "end_year": 2014},
            "metrics": [{"label": _("Partnerships"), "value": 6, "baseline": 0}],
        }

    def get_completeness_weights(self) -> dict[str, int]:
        """The weights of the parts that the block has; a subclass may have dropped some."""
        return {name: weight for name, weight in self.completeness_weights.items() if name in self.child_blocks}

    def get_completeness(self, raw: Any) -> Completeness:
        """How complete a stored value is, without a query. Of a native value: ``block.get_prep_value(value)``."""
        return completeness(self, raw, self.get_completeness_weights())

    def represent(self, value: dict[str, Any], lookups) -> BestPractice | None:
        if not value["title"]:
            return None
        anchor = lookups.anchor(lookups.block_id or value["title"])
        uid = f"{lookups.page_id or 0}-{lookups.block_id or anchor}"
        practice = self.make_representation({"uid": uid, "anchor": anchor, **value})
        lookups.best_practices.append(practice)
        return practice
