"""The block set of a report."""

from __future__ import annotations

from typing import Any

from wagtail import blocks

from . import base
from .base import RepresentedBlock
from .best_practice import BestPracticeBlock
from .best_practice_group import BestPracticeGroupBlock
from .call_to_action import CallToActionBlock
from .callout import CalloutBlock
from .captioned_image import CaptionedImageBlock
from .chosen_best_practices import ChosenBestPracticesBlock
from .downloads import DownloadsBlock
from .faq import FaqBlock
from .gallery import GalleryBlock
from .heading import HeadingBlock
from .key_figures import KeyFiguresBlock
from .link_list import LinkListBlock
from .outcomes import OutcomesBlock
from .paragraph import ParagraphBlock
from .partners import PartnersBlock
from .people import PeopleBlock
from .programme import ProgrammeBlock
from .quote import QuoteBlock
from .related_reports import RelatedReportsBlock
from .rendering import render_stream
from .table_of_contents import TableOfContentsBlock
from .video import VideoBlock


class ReportStreamBlock(RepresentedBlock, blocks.StreamBlock):
    """All blocks of a report. A project subclasses it to add one, to drop one (``quote = None``) or to replace one."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    image = CaptionedImageBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    downloads = DownloadsBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    faq = FaqBlock()
    table_of_contents = TableOfContentsBlock()
    outcomes = OutcomesBlock()
    programme = ProgrammeBlock()
    people = PeopleBlock()
    key_figures = KeyFiguresBlock()
    partners = PartnersBlock()
    best_practice = BestPracticeBlock()
    best_practice_group = BestPracticeGroupBlock()
    chosen_best_practices = ChosenBestPracticesBlock()
    call_to_action = CallToActionBlock()
    link_list = LinkListBlock()
    related_reports = RelatedReportsBlock()

    class Meta:
        template = "wagtail_clusterevents/blocks/stream.html"

    def render(self, value: blocks.StreamValue, context: dict | None = None) -> str:
        """HTML of a native value, as ``{% include_block page.body %}`` asks for it."""
        parent = dict(context or {})
        represented: list[Any] = base.represent_for_template(self, self.get_prep_value(value), parent)
        return render_stream(value, represented, parent)
