"""The block library: one block per file, ``ReportStreamBlock`` is the set."""

from .base import ItemsBlock, RepresentedBlock, StructBlock
from .best_practice import BestPracticeBlock
from .captioned_image import CaptionedImageBlock
from .heading import HeadingBlock
from .paragraph import ParagraphBlock
from .quote import QuoteBlock
from .stream import ReportStreamBlock

__all__ = [
    "BestPracticeBlock",
    "CaptionedImageBlock",
    "HeadingBlock",
    "ItemsBlock",
    "ParagraphBlock",
    "QuoteBlock",
    "ReportStreamBlock",
    "RepresentedBlock",
    "StructBlock",
]
