"""From blocks to types: a project's own blocks need no registration."""

import dataclasses
import datetime
from decimal import Decimal
from typing import Any, Literal, get_args

import pytest
from pydantic import TypeAdapter
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from wagtail_clusterevents.blocks import (
    BestPracticeBlock,
    CaptionedImageBlock,
    ItemsBlock,
    QuoteBlock,
    ReportStreamBlock,
    StructBlock,
)
from wagtail_clusterevents.blocks.best_practice import BestPractice
from wagtail_clusterevents.blocks.quote import Quote
from wagtail_clusterevents.blocks.types import body_block_type, empty_value, representation_type, stream_union
from wagtail_clusterevents.representations.image import Image
from wagtail_clusterevents.representations.records import Organisation, Record
from wagtail_clusterevents.representations.report import BodyBlock
from wagtail_clusterevents.representations.text import Document, Embed, PageLink, RichText

from .drawing import html, items, represented


class RatingBlock(StructBlock):
    """A project's block, without a type of its own."""

    stars = blocks.IntegerBlock(required=False)
    words = ItemsBlock(blocks.CharBlock(default=""))

    class Meta:
        description = "How it was."


class PricedPracticeBlock(BestPracticeBlock):
    """A best practice with a price instead of lessons."""

    price = blocks.DecimalBlock(required=False)
    lessons = None


class PlacedImageBlock(CaptionedImageBlock):
    """A picture, whose representation is made from its image, with a place."""

    place = blocks.CharBlock(required=False, default="")


@pytest.mark.parametrize(
    ("block", "expected", "empty"),
    [
        (blocks.CharBlock(), str, ""),
        (blocks.TextBlock(), str, ""),
        (blocks.ChoiceBlock(choices=[("a", "A")]), str, ""),
        (blocks.MultipleChoiceBlock(choices=[("a", "A")]), list[str], []),
        (blocks.BooleanBlock(), bool, False),
        (blocks.IntegerBlock(), int | None, None),
        (blocks.DecimalBlock(), Decimal | None, None),
        (blocks.DateBlock(), datetime.date | None, None),
        (blocks.DateTimeBlock(), datetime.datetime | None, None),
        (blocks.TimeBlock(), datetime.time | None, None),
        (blocks.RichTextBlock(), RichText, RichText("", [])),
        (blocks.StaticBlock(), None, None),
        (blocks.PageChooserBlock(), PageLink | None, None),
        (ImageChooserBlock(), Image | None, None),
        (ImageBlock(), Image | None, None),
        (DocumentChooserBlock(), Document | None, None),
        (EmbedBlock(), Embed | None, None),
        (SnippetChooserBlock("wagtail_clusterevents.Organisation"), Organisation | None, None),
        (SnippetChooserBlock("auth.Group"), Record | None, None),
        (blocks.ListBlock(blocks.PageChooserBlock()), list[PageLink], []),
        (ItemsBlock(blocks.CharBlock()), list[str], []),
        (ItemsBlock(QuoteBlock()), list[Quote], []),
        (QuoteBlock(), Quote, None),
        (blocks.FieldBlock(), Any, None),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, blocks.Block) else str(value),
)
def test_block_has_a_type_and_an_empty_value(block, expected, empty):
    assert representation_type(block) == expected
    assert empty_value(block) == empty


def test_type_of_a_projects_block_is_made_from_its_fields(site):
    kind = representation_type(RatingBlock())
    assert (kind.__name__, kind.__doc__) == ("RatingBlockValue", "How it was.")
    assert [(field.name, field.type) for field in dataclasses.fields(kind)] == [
        ("stars", int | None),
        ("words", list[str]),
    ]
    block = RatingBlock()
    assert vars(represented(block, {"stars": 5, "words": items("a", "")}, site)) == {"stars": 5, "words": ["a"]}


def test_anonymous_struct_is_named_after_its_place():
    block = blocks.StreamBlock([("opening_hours", blocks.StructBlock([("day", blocks.DateBlock())]))])
    assert representation_type(block.child_blocks["opening_hours"]).__name__ == "OpeningHoursBlockValue"


def test_type_is_made_once_for_each_block():
    block = RatingBlock()
    assert representation_type(block) is representation_type(block)


def test_fields_of_a_subclass_are_added_and_dropped_ones_stay_empty(site):
    block = PricedPracticeBlock()
    practice = represented(block, {"title": "Going abroad", "price": "9.50", "lessons": "<p>Gone</p>"}, site)
    assert isinstance(practice, BestPractice)
    assert (type(practice).__name__, practice.price, practice.lessons) == (
        "PricedPractice",
        Decimal("9.50"),
        RichText("", []),
    )
    adapter = TypeAdapter(representation_type(block))
    assert adapter.validate_json(adapter.dump_json(practice)) == practice
    assert "Going abroad" in html(block, {"title": "Going abroad"}, site)


def test_fields_are_added_where_the_block_knows_nothing_of_its_children(site):
    from wagtail_clusterevents.testing import make_image

    picture = represented(PlacedImageBlock(), {"image": make_image().pk, "alt": "A hall", "place": "Ulm"}, site)
    assert isinstance(picture, Image)
    assert (picture.alt, picture.place) == ("A hall", "Ulm")
    assert represented(PlacedImageBlock(), {"image": 999, "place": "Ulm"}, site) is None


def test_body_block_is_tagged_with_its_type():
    kind = body_block_type(ReportStreamBlock().child_blocks["key_figures"])
    types = {field.name: field.type for field in dataclasses.fields(kind)}
    assert (kind.__name__, issubclass(kind, BodyBlock), types["type"]) == (
        "KeyFiguresBodyBlock",
        True,
        Literal["key_figures"],
    )


def test_union_has_each_block_of_a_stream():
    block = blocks.StreamBlock([("one", blocks.CharBlock()), ("two", blocks.CharBlock())])
    assert [kind.__name__ for kind in get_args(stream_union(block))] == ["OneBodyBlock", "TwoBodyBlock"]
    assert stream_union(blocks.StreamBlock([])) is BodyBlock
