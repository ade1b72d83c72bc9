"""The words of stored blocks, for search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail import blocks
from wagtail.rich_text import get_text_for_indexing

from .raw import find_blocks, list_items, stream_children

__all__ = ["find_blocks", "words"]

_WORDS = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock)


def words(block: blocks.Block, raw: Any) -> Iterator[str]:
    """Every text of a raw value in order, without tags; codes, numbers and addresses are not searched for.

    Never raises: a value of the wrong shape has no words.
    """
    if isinstance(block, blocks.StreamBlock):
        for child, item in stream_children(block, raw):
            yield from words(child, item.get("value"))
    elif isinstance(block, blocks.ListBlock):
        for item in list_items(raw):
            yield from words(block.child_block, item)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from words(child, raw.get(name) if isinstance(raw, dict) else None)
    elif isinstance(raw, str) and raw:
        if isinstance(block, blocks.RichTextBlock):
            yield get_text_for_indexing(raw)
        elif isinstance(block, _WORDS):
            yield raw
