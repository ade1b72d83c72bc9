"""What migrations know of the blocks: Wagtail's own classes, and no words."""

import re

import pytest
from django.db.migrations.writer import MigrationWriter
from wagtail import blocks
from wagtail.fields import StreamField

import wagtail_clusterevents.blocks as library
from wagtail_clusterevents.blocks import BestPracticeBlock, ItemsBlock, ParagraphBlock, ReportStreamBlock, StructBlock
from wagtail_clusterevents.models import get_report_model

WORDS = {"label", "help_text", "icon", "group", "description", "template", "choices", "form_layout", "preview_value"}


def lookup_of(field):
    """Every block of a field, as its migration has them: ``(path, args, kwargs)``."""
    return list(field.deconstruct()[3]["block_lookup"].values())


def test_body_is_wagtails_own_field_with_wagtails_own_blocks():
    field = get_report_model()._meta.get_field("body")
    assert field.deconstruct()[1] == "wagtail.fields.StreamField"
    assert [path for path, _args, _kwargs in lookup_of(field) if not path.startswith("wagtail.")] == []


def test_body_has_no_words_in_its_migration():
    field = get_report_model()._meta.get_field("body")
    assert [kwargs for _path, _args, kwargs in lookup_of(field) if WORDS & kwargs.keys()] == []


def test_migration_of_the_body_names_none_of_our_modules():
    written, imports = MigrationWriter.serialize(get_report_model()._meta.get_field("body"))
    assert re.findall(r"wagtail_clusterevents\.(?!Organisation|FundingProgramme)\S+", written) == []
    assert [line for line in imports if "clusterevents" in line] == []


@pytest.mark.parametrize("name", [name for name in library.__all__ if name not in ("ItemsBlock", "RepresentedBlock")])
def test_each_public_block_stands_in_a_project_as_a_stock_block(name):
    block = getattr(library, name)()
    field = StreamField(block if isinstance(block, blocks.StreamBlock) else [("own", block)])
    assert [path for path, _args, _kwargs in lookup_of(field) if "clusterevents" in path] == []


def test_list_of_items_stands_in_a_project_as_a_stock_block():
    field = StreamField([("own", ItemsBlock(ParagraphBlock(label="Words"), label="Words"))])
    assert sorted({path for path, _args, _kwargs in lookup_of(field)}) == [
        "wagtail.blocks.RichTextBlock",
        "wagtail.blocks.StreamBlock",
    ]


def test_words_and_looks_may_change_without_a_migration():
    class Reworded(BestPracticeBlock):
        class Meta:
            label = "Beispiel"
            icon = "cog"
            template = "other.html"
            form_layout = [blocks.BlockGroup(list(BestPracticeBlock().child_blocks), heading="All")]

    class Set(ReportStreamBlock):
        best_practice = Reworded(help_text="Other words", form_classname="wide")

    assert StreamField(Set()).deconstruct()[2:] == StreamField(ReportStreamBlock()).deconstruct()[2:]


def test_block_set_without_a_block_has_none_in_its_migration():
    class Small(ReportStreamBlock):
        quote = None

    names = [name for name, _number in StreamField(Small()).deconstruct()[2][0]]
    assert names == [name for name in ReportStreamBlock.base_blocks if name != "quote"]


def test_layout_of_a_form_has_no_words_for_a_dropped_child():
    class Short(BestPracticeBlock):
        lessons = None
        transfer = None

    layout = Short().meta.form_layout.get_sorted_block_names()
    assert layout == [name for name in BestPracticeBlock().child_blocks if name not in ("lessons", "transfer")]


def test_constructor_words_of_nested_blocks_are_dropped():
    class Project(StructBlock):
        words = blocks.ListBlock(blocks.CharBlock(label="One", help_text="Help"), label="Many")
        choice = blocks.ChoiceBlock(choices=[("a", "A")], label="Choice", required=False)

    field = StreamField([("own", Project(label="Own"))])
    kwargs = [kwargs for _path, _args, kwargs in lookup_of(field)]
    assert [entry for entry in kwargs if WORDS & entry.keys()] == []
    assert {"required": False} in kwargs
