"""The block library: one block per file, ``ReportStreamBlock`` is the set."""

from . import best_practice_form  # noqa: F401, it registers the form
from .base import ItemsBlock, OptionalStructBlock, RepresentedBlock, StructBlock
from .best_practice import BestPracticeBlock
from .best_practice_group import BestPracticeGroupBlock
from .best_practice_parts import ContactBlock, FundingBlock, MetricBlock, StepBlock
from .call_to_action import CallToActionBlock
from .callout import CalloutBlock
from .captioned_image import CaptionedImageBlock, OptionalCaptionedImageBlock
from .chosen_best_practices import ChosenBestPracticesBlock
from .codes import CodeBlock, CountryBlock, CurrencyBlock
from .downloads import DownloadBlock, DownloadsBlock
from .faq import FaqBlock, QuestionBlock
from .gallery import GalleryBlock
from .headed import HeadedBlock
from .heading import HeadingBlock
from .key_figures import KeyFigureBlock, KeyFiguresBlock
from .link import LinkBlock
from .link_list import LinkListBlock
from .outcomes import OutcomesBlock
from .paragraph import ParagraphBlock
from .partners import PartnersBlock
from .people import PeopleBlock, PersonBlock
from .period import PeriodBlock, PlaceBlock
from .programme import ProgrammeBlock, ProgrammeDayBlock, SessionBlock, SpeakerBlock
from .quote import QuoteBlock
from .related_reports import RelatedReportsBlock
from .report_chooser import ReportChooserBlock
from .stream import ReportStreamBlock
from .table_of_contents import TableOfContentsBlock
from .video import VideoBlock

__all__ = [
    "BestPracticeBlock",
    "BestPracticeGroupBlock",
    "CallToActionBlock",
    "CalloutBlock",
    "CaptionedImageBlock",
    "ChosenBestPracticesBlock",
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
    "KeyFigureBlock",
    "KeyFiguresBlock",
    "LinkBlock",
    "LinkListBlock",
    "MetricBlock",
    "OptionalCaptionedImageBlock",
    "OptionalStructBlock",
    "OutcomesBlock",
    "ParagraphBlock",
    "PartnersBlock",
    "PeopleBlock",
    "PeriodBlock",
    "PersonBlock",
    "PlaceBlock",
    "ProgrammeBlock",
    "ProgrammeDayBlock",
    "QuestionBlock",
    "QuoteBlock",
    "RelatedReportsBlock",
    "ReportChooserBlock",
    "ReportStreamBlock",
    "RepresentedBlock",
    "SessionBlock",
    "SpeakerBlock",
    "StepBlock",
    "StructBlock",
    "TableOfContentsBlock",
    "VideoBlock",
]
