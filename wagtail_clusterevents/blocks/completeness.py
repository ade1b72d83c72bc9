"""How complete a stored value is: which of a block's parts are filled, each with its weight.

It reads the raw JSON, so thousands of values take no query; what is damaged counts as not filled.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wagtail import blocks

from .raw import list_items, stream_children

_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class Completeness:
    """``percent`` is 100 only when nothing is missing, and 0 only when nothing is filled; ``missing`` has the names of
    the empty parts, the weightiest first.
    """

    percent: int
    missing: tuple[str, ...] = ()


def completeness(block: blocks.StructBlock, raw: Any, weights: Mapping[str, int]) -> Completeness:
    """How much of a raw struct is filled; ``weights`` says what each of its children counts. Never raises."""
    filled = {name for name in weights if isinstance(raw, dict) and is_filled(block.child_blocks[name], raw.get(name))}
    missing = sorted((name for name in weights if name not in filled), key=lambda name: -weights[name])
    total, reached = sum(weights.values()), sum(weights[name] for name in filled)
    percent = 100 * reached // total if total else 100
    return Completeness(max(percent, 1) if reached else percent, tuple(missing))


def is_filled(block: blocks.Block, raw: Any) -> bool:
    """Whether somebody has filled in a raw value. A zero is something; a default alone, such as a choice, is not."""
    if raw is None or raw == "" or raw == []:
        return False
    if isinstance(block, blocks.StreamBlock):
        return any(is_filled(child, item.get("value")) for child, item in stream_children(block, raw))
    if isinstance(block, blocks.ListBlock):
        return any(is_filled(block.child_block, item) for item in list_items(raw))
    if isinstance(block, blocks.StructBlock):
        return isinstance(raw, dict) and _struct_is_filled(block, raw)
    if isinstance(block, blocks.RichTextBlock):
        return isinstance(raw, str) and bool(html.unescape(_TAG.sub("", raw)).strip())
    if isinstance(raw, str):
        return bool(raw.strip()) and raw != block.meta.default
    return raw is not False


def _struct_is_filled(block: blocks.StructBlock, raw: dict) -> bool:
    essential = getattr(block, "essential", ())
    if essential:
        return all(is_filled(block.child_blocks[name], raw.get(name)) for name in essential)
    return any(is_filled(child, raw.get(name)) for name, child in block.child_blocks.items())
