"""The block set of a report."""

from __future__ import annotations

from wagtail import blocks

from .base import RepresentedBlock
from .best_practice import BestPracticeBlock
from .captioned_image import CaptionedImageBlock
from .heading import HeadingBlock
from .paragraph import ParagraphBlock
from .quote import QuoteBlock


class ReportStreamBlock(RepresentedBlock, blocks.StreamBlock):
    """All blocks of a report. A project subclasses it to add one, to drop one (``quote = None``) or to replace one."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    image = CaptionedImageBlock()
    quote = QuoteBlock()
    best_practice = BestPracticeBlock()

    class Meta:
        template = "wagtail_clusterevents/blocks/stream.html"
