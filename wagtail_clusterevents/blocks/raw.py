"""Stored values as the database has them: which blocks stand in a raw stream or list.

What is of the wrong shape is passed over, so nothing here raises.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail import blocks


def stream_children(block: blocks.StreamBlock, raw: Any) -> Iterator[tuple[blocks.Block, dict]]:
    """The items of a raw stream that have a known type, each with its block."""
    for item in raw if isinstance(raw, (list, tuple)) else ():
        name = item.get("type") if isinstance(item, dict) else None
        child = block.child_blocks.get(name) if isinstance(name, str) else None
        if child is not None:
            yield child, item


def list_items(raw: Any) -> Iterator[Any]:
    """The raw values of a ListBlock, in the stored form with ids or in the older one without."""
    for item in raw if isinstance(raw, (list, tuple)) else ():
        yield item["value"] if isinstance(item, dict) and item.get("type") == "item" and "value" in item else item


def find_blocks(block: blocks.Block, raw: Any, kind: type[blocks.Block]) -> Iterator[tuple[blocks.Block, dict]]:
    """The items of streams, at any depth, whose block is of one kind: ``(block, {"type", "value", "id"})``."""
    if isinstance(block, blocks.StreamBlock):
        for child, item in stream_children(block, raw):
            if isinstance(child, kind):
                yield child, item
            else:
                yield from find_blocks(child, item.get("value"), kind)
    elif isinstance(block, blocks.ListBlock):
        for item in list_items(raw):
            yield from find_blocks(block.child_block, item, kind)
    elif isinstance(block, blocks.StructBlock) and isinstance(raw, dict):
        for name, child in block.child_blocks.items():
            yield from find_blocks(child, raw.get(name), kind)


def raw_stream(value: Any) -> list:
    """The stored form of a StreamField's value, be it from the database or from an edit form."""
    return list(value.raw_data) if value else []
