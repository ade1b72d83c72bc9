"""What is sound of a stored value, so that Wagtail can load it: in forms, for search, for translation.

Wagtail fails over a whole page when one item of a stream has no type, one list is null or one id is no number. Here
only the part that makes no sense is dropped.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks

#: What Wagtail raises over damaged data: a missing key, null for a list, text for a number, an id that is none.
DAMAGED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, ValidationError)


def sound_items(raw: Any) -> Any:
    """A stream's raw items without those that lack a type or value; native values and tuples pass unchanged."""
    if isinstance(raw, (blocks.StreamValue, str)):
        return raw
    if not isinstance(raw, (list, tuple)):
        return []
    return [item for item in raw if isinstance(item, tuple) or is_sound(item)]


def is_sound(item: Any) -> bool:
    """Whether a raw item of a stream has a type and a value."""
    return isinstance(item, dict) and isinstance(item.get("type"), str) and "value" in item


def sound_children(block: blocks.StructBlock, raw: Any) -> dict[str, Any]:
    """The raw values of a struct's children that can be loaded; of a list, the items that can."""
    children = raw if isinstance(raw, dict) else {}
    values = {name: _sound(child, children[name]) for name, child in block.child_blocks.items() if name in children}
    return {name: value for name, value in values.items() if _loads(block.child_blocks[name], value)}


def _sound(block: blocks.Block, raw: Any) -> Any:
    if isinstance(block, blocks.ListBlock) and isinstance(raw, list):
        return [item for item in raw if _loads(block, [item])]
    return raw


def _loads(block: blocks.Block, raw: Any) -> bool:
    try:
        block.to_python(raw)
    except DAMAGED:
        return False
    return True
