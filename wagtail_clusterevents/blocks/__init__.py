"""The block library: one block per file, ``ReportStreamBlock`` is the set."""

from .base import ItemsBlock, OptionalStructBlock, RepresentedBlock, StructBlock
from .best_practice import BestPracticeBlock
from .best_practice_parts import ContactBlock, FundingBlock, MetricBlock, StepBlock
from .captioned_image import CaptionedImageBlock, OptionalCaptionedImageBlock
from .codes import CodeBlock, CountryBlock, CurrencyBlock
from .heading import HeadingBlock
from .link import LinkBlock
from .paragraph import ParagraphBlock
from .period import PeriodBlock, PlaceBlock
from .quote import QuoteBlock
from .stream import ReportStreamBlock

__all__ = [
    "BestPracticeBlock",
    "CaptionedImageBlock",
    "CodeBlock",
    "ContactBlock",
    "CountryBlock",
    "CurrencyBlock",
    "FundingBlock",
    "HeadingBlock",
    "ItemsBlock",
    "LinkBlock",
    "MetricBlock",
    "OptionalCaptionedImageBlock",
    "OptionalStructBlock",
    "ParagraphBlock",
    "PeriodBlock",
    "PlaceBlock",
    "QuoteBlock",
    "ReportStreamBlock",
    "RepresentedBlock",
    "StepBlock",
    "StructBlock",
]
