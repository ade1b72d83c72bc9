"""The private names of Wagtail that the block library leans on: a new Wagtail that drops one fails here first."""

import pytest
from wagtail import blocks
from wagtail.blocks.list_block import ListValue

from wagtail_clusterevents.blocks import BestPracticeBlock, ReportStreamBlock
from wagtail_clusterevents.models import get_report_model


@pytest.mark.parametrize(
    "block",
    [
        blocks.CharBlock(label="Words"),
        blocks.ListBlock(blocks.CharBlock(), label="Words"),
        blocks.StreamBlock([("text", blocks.CharBlock())], label="Words"),
        blocks.StructBlock([("text", blocks.CharBlock())], label="Words"),
    ],
    ids=lambda block: type(block).__name__,
)
def test_blocks_keep_their_arguments_where_deconstruct_reads_them(block):
    kept = getattr(block, "_constructor_kwargs", block._constructor_args[1])
    assert kept["label"] == "Words"
    del kept["label"]
    assert "label" not in block.deconstruct()[2]


def test_choice_block_keeps_its_choices_where_deconstruct_reads_them():
    block = blocks.ChoiceBlock(choices=[("a", "A")])
    del block._constructor_kwargs["choices"]
    assert block.deconstruct()[2] == {}


def test_declared_children_are_known_to_the_class():
    assert set(BestPracticeBlock.base_blocks) == set(BestPracticeBlock().child_blocks)


def test_layout_is_asked_for_before_children_are_sorted():
    block = blocks.StructBlock([("a", blocks.CharBlock()), ("b", blocks.CharBlock())], form_layout=["b", "a"])
    assert list(block.child_blocks) == ["b", "a"]
    assert block.meta.form_layout.children == ["b", "a"]


def test_raw_data_is_what_the_database_has(index):
    raw = [{"type": "paragraph", "value": "<p>x</p>", "id": "one"}]
    value = get_report_model()._meta.get_field("body").to_python(raw)
    assert list(value.raw_data) == raw
    assert value[0].value.source == "<p>x</p>"
    assert list(value.raw_data) == raw


def test_raw_data_of_a_form_is_made_from_native_values():
    block = ReportStreamBlock()
    value = blocks.StreamValue(block, [("quote", block.child_blocks["quote"].normalize({"text": "x"}), "one")])
    assert list(value.raw_data) == [{"type": "quote", "value": {"text": "x"}, "id": "one"}]


def test_lists_are_stored_with_ids():
    block = blocks.ListBlock(blocks.CharBlock())
    stored = block.get_prep_value(ListValue(block, values=["x"]))
    assert [(item["type"], item["value"]) for item in stored] == [("item", "x")]


def test_children_of_a_stream_give_their_template_the_id():
    block = ReportStreamBlock()
    child = block.to_python([{"type": "paragraph", "value": "<p>x</p>", "id": "one"}])[0]
    assert child.id == "one"
