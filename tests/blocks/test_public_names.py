"""The block library's public names: what projects may import."""

import wagtail_clusterevents.blocks as library

PUBLIC = [
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


def test_public_names_are_these():
    assert library.__all__ == PUBLIC


def test_public_names_are_there():
    assert [name for name in PUBLIC if not hasattr(library, name)] == []


def test_every_block_of_the_set_is_public():
    used = {type(block).__name__ for block in library.ReportStreamBlock.base_blocks.values()}
    assert sorted(used - set(PUBLIC)) == []
