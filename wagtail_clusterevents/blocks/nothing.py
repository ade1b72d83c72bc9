"""Which stored values say nothing: their representation is known without making it.

Most parts of most blocks are left empty, so this saves more time than anything else. A value that is not recognised
here is represented as every other one. (``is_filled()`` asks for more: to it, a default or tags without text are
nothing, too, but readers see them.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from wagtail import blocks

from .base import ItemsBlock, OptionalStructBlock, StructBlock
from .per_block import once_per_block, stored_default
from .types import leaf_type

Test = Callable[[Any], bool]


@once_per_block
def nothing_test(block: blocks.Block) -> Test:
    """Tells whether a stored value (not null) of a block says nothing, so that ``empty_value(block)`` stands for it."""
    if isinstance(block, StructBlock):
        return _struct_test(block)
    if hasattr(block, "represent") and not isinstance(block, ItemsBlock):
        return _never
    if isinstance(block, (blocks.StreamBlock, blocks.ListBlock)):
        return _is_empty_list
    if isinstance(block, blocks.BooleanBlock):
        return _is_no
    return _never if leaf_type(block) is Any else _is_empty_text


def _struct_test(block: StructBlock) -> Test:
    """A struct without one of its essential parts says nothing, and an optional one in which nothing is filled."""
    if block.essential:
        missing = _parts(block, block.essential)
        return lambda raw: isinstance(raw, dict) and any(is_missing(raw) for is_missing in missing)
    if isinstance(block, OptionalStructBlock):
        parts = _parts(block, block.child_blocks)
        return lambda raw: isinstance(raw, dict) and all(is_missing(raw) for is_missing in parts)
    return _never


def _parts(block: StructBlock, names: Iterable[str]) -> list[Test]:
    return [_part(name, block.child_blocks[name]) for name in names if name in block.child_blocks]


def _part(name: str, child: blocks.Block) -> Test:
    says_nothing, default = nothing_test(child), stored_default(child)

    def is_missing(raw: dict) -> bool:
        value = raw[name] if name in raw else default()
        return value is None or says_nothing(value)

    return is_missing


def _never(raw: Any) -> bool:
    return False


def _is_empty_text(raw: Any) -> bool:
    return raw == ""


def _is_empty_list(raw: Any) -> bool:
    return raw == []


def _is_no(raw: Any) -> bool:
    return raw is False or raw == ""
