"""What translators get of each block: every text, and nothing that is the same in every language."""

import re

import pytest
from wagtail import blocks
from wagtail.rich_text import get_text_for_indexing
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from wagtail_clusterevents.blocks import CodeBlock, ReportStreamBlock
from wagtail_clusterevents.blocks.raw import list_items, stream_children

from .contract import body_block, item, stored_report
from .samples import SAMPLES, make_things


def human(block, raw):
    """The texts of a raw value that people read, said independently of what finds them for translators."""
    if isinstance(block, blocks.StreamBlock):
        return [text for child, item in stream_children(block, raw) for text in human(child, item["value"])]
    if isinstance(block, blocks.ListBlock):
        return [text for value in list_items(raw) for text in human(block.child_block, value)]
    if isinstance(block, blocks.StructBlock):
        return [text for name, child in block.child_blocks.items() for text in human(child, (raw or {}).get(name))]
    if isinstance(block, blocks.RichTextBlock):
        return [get_text_for_indexing(raw)] if raw else []
    is_text = isinstance(block, blocks.CharBlock | blocks.TextBlock) and not isinstance(block, CodeBlock)
    return [raw] if is_text and raw else []


def for_translators(page):
    """The texts of a page's body that translators get, without tags."""
    segments = [segment for segment in extract_segments(page) if segment.path.startswith("body.")]
    strings = [segment.string.data for segment in segments if isinstance(segment, StringSegmentValue)]
    return [re.sub(r"<[^>]+>", "", string) for string in strings]


@pytest.mark.parametrize("name", list(ReportStreamBlock.base_blocks))
def test_translators_get_every_text_and_no_code(name, index):
    raw = SAMPLES[name][0](make_things(index))
    page = stored_report(index, [item(name, raw)])
    expected = human(body_block().child_blocks[name], raw)
    assert sorted(" ".join(for_translators(page)).split()) == sorted(" ".join(expected).split())
