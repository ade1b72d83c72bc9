"""The block library: one block per file, ``ReportStreamBlock`` is the set."""

from .base import ItemsBlock, OptionalStructBlock, RepresentedBlock, StructBlock
from .best_practice import BestPracticeBlock
from .best_practice_parts import ContactBlock, FundingBlock, MetricBlock, StepBlock
from .call_to_action import CallToActionBlock
from .callout import CalloutBlock
from .captioned_image import CaptionedImageBlock, OptionalCaptionedImageBlock
from .codes import CodeBlock, CountryBlock, CurrencyBlock
from .downloads import DownloadBlock, DownloadsBlock
from .faq import FaqBlock, QuestionBlock
from .gallery import GalleryBlock
from .headed import HeadedBlock
from .heading import HeadingBlock
from .link import LinkBlock
from .link_list import LinkListBlock
from .paragraph import ParagraphBlock
from .period import PeriodBlock, PlaceBlock
from .quote import QuoteBlock
from .related_reports import RelatedReportsBlock
from .report_chooser import ReportChooserBlock
from .stream import ReportStreamBlock
from .table_of_contents import TableOfContentsBlock
from .video import VideoBlock

__all__ = [
    "BestPracticeBlock",
    "CallToActionBlock",
    "CalloutBlock",
    "CaptionedImageBlock",
    "CodeBlock",
    "ContactBlock",
    "CountryBlock",
    "CurrencyBlock",
    "DownloadBlock",
    "DownloadsBlock",
    "FaqBlock",
    "FundingBlock",
    "GalleryBlock",
    "HeadedBlock",
    "HeadingBlock",
    "ItemsBlock",
    "LinkBlock",
    "LinkListBlock",
    "MetricBlock",
    "OptionalCaptionedImageBlock",
    "OptionalStructBlock",
    "ParagraphBlock",
    "PeriodBlock",
    "PlaceBlock",
    "QuestionBlock",
    "QuoteBlock",
    "RelatedReportsBlock",
    "ReportChooserBlock",
    "ReportStreamBlock",
    "RepresentedBlock",
    "StepBlock",
    "StructBlock",
    "TableOfContentsBlock",
    "VideoBlock",
]
