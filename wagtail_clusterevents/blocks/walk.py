"""The generic walk over stored block values: what they refer to, and what they look like to the outside.

It reads the raw JSON, not Wagtail's native values: those are loaded with one query per chooser in the definition, and
one corrupt value fails a whole stream. Every function here takes what the database has and leaves out what makes no
sense.
"""

from __future__ import annotations

import logging
import math
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from wagtail import blocks
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock

from ..representations.report import BodyBlock
from .raw import list_items, stream_children
from .references import References, find_references, rich_text_references
from .types import body_block_type, empty_of, empty_value, leaf_type, representation_type, value_type, with_added_fields

__all__ = [
    "References",
    "find_references",
    "list_items",
    "represent",
    "represent_stream",
    "represent_stream_item",
    "rich_text_references",
    "stream_children",
]

logger = logging.getLogger("wagtail_clusterevents")

_MISSING = object()


def represent(block: blocks.Block, raw: Any, lookups) -> Any:
    """The representation of a raw value; None when the block is to be left out.

    Raises whatever a block's own ``represent()`` raises; inside a stream that is caught, so that siblings are served.
    """
    value = _generic(block, raw, lookups)
    own = getattr(block, "represent", None)
    if own:
        children = dict(value) if isinstance(value, dict) else value
        return with_added_fields(block, own(children, lookups), value)
    if isinstance(block, blocks.StructBlock) and not isinstance(block, ImageBlock):
        return representation_type(block)(**value)
    return value


def _generic(block: blocks.Block, raw: Any, lookups) -> Any:
    if isinstance(block, blocks.StreamBlock):
        return represent_stream(block, raw, lookups)
    if isinstance(block, blocks.ListBlock):
        return _list(block, raw, lookups)
    if isinstance(block, ImageBlock):
        return _image(raw, lookups)
    if isinstance(block, blocks.StructBlock):
        return _struct(block, raw, lookups)
    return _leaf(block, raw, lookups)


def represent_stream(block: blocks.StreamBlock, raw: Any, lookups) -> list[BodyBlock]:
    """The body blocks of a raw stream; what cannot be represented is left out and logged, its siblings stay."""
    found = (represent_stream_item(child, item, lookups) for child, item in stream_children(block, raw))
    return [item for item in found if item is not None]


def represent_stream_item(block: blocks.Block, item: dict, lookups) -> BodyBlock | None:
    """The body block of one raw item of a stream. None when it is left out; what it said of the page is taken back."""
    parent_id, lookups.block_id = lookups.block_id, str(item.get("id") or "")
    before = lookups.checkpoint()
    try:
        value = represent(block, item["value"], lookups)
        if value is not None:
            return body_block_type(block)(type=block.name, id=lookups.block_id, value=value)
    except Exception as error:
        _log("Left out", block, lookups, error)
    finally:
        lookups.block_id = parent_id
    lookups.rewind(before)
    return None


def _list(block: blocks.ListBlock, raw: Any, lookups) -> list:
    items = (_child(block.child_block, item, lookups) for item in list_items(raw))
    return [item for item in items if item is not None]


def _struct(block: blocks.StructBlock, raw: Any, lookups) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise TypeError(f"{type(block).__name__} is stored as a JSON object, not as {type(raw).__name__}.")
    return {name: _child(child, raw.get(name, _MISSING), lookups) for name, child in block.child_blocks.items()}


def _child(child: blocks.Block, raw: Any, lookups) -> Any:
    if raw is _MISSING:
        raw = child.get_prep_value(child.get_default())
    if raw is None:
        return empty_value(child)
    try:
        return represent(child, raw, lookups)
    except Exception as error:
        _log("Emptied", child, lookups, error)
        return empty_value(child)


def _log(what: str, block: blocks.Block, lookups, error: Exception) -> None:
    logger.warning(
        "%s %r in the block %r of page %s: its stored value is broken (%s: %s).",
        *(what, block.name, lookups.block_id, lookups.page_id, type(error).__name__, error),
        exc_info=True,
    )


def _image(raw: Any, lookups) -> Any:
    if isinstance(raw, dict):
        return lookups.image(raw.get("image"), alt=raw.get("alt_text") or "", decorative=bool(raw.get("decorative")))
    return lookups.image(raw)


def _leaf(block: blocks.Block, raw: Any, lookups) -> Any:
    if raw is None or isinstance(block, blocks.StaticBlock):
        return empty_value(block)
    if isinstance(block, blocks.ChooserBlock):
        return lookups.target(block.model_class, raw)
    if isinstance(block, EmbedBlock):
        return lookups.embed(_text(raw)) if raw else None
    if isinstance(block, blocks.RichTextBlock):
        return lookups.rich_text(_text(raw))
    return _plain(block, raw)


def _plain(block: blocks.Block, raw: Any) -> Any:
    """A text, number, date, choice or the like as its type says; raises TypeError or ValueError when it is none."""
    expected = value_type(block)
    if raw == "" and expected is not Any:
        return empty_of(leaf_type(block))
    if expected is Any:
        return block.get_api_representation(block.to_python(raw))
    if expected is str:
        # Wagtail goes through all choices, countries too, to see which type each has.
        return _text(raw if isinstance(block, blocks.ChoiceBlock) else block.to_python(raw))
    if expected == list[str]:
        return [_text(choice) for choice in block.to_python(raw)]
    if expected in (int, float, Decimal):
        return _number(expected, raw)
    native = block.to_python(raw)
    if not isinstance(native, expected):
        raise TypeError(f"{native!r} is no {expected.__name__}")
    return native


def _text(value: Any) -> str:
    if not isinstance(value, (str, int, float, Decimal, Promise)):
        raise TypeError(f"a text is stored as {type(value).__name__}")
    return str(value)


def _number(kind: type, raw: Any) -> Any:
    number = kind(str(raw) if kind is Decimal else raw)
    if not math.isfinite(number):
        raise ValueError(f"{raw!r} is no finite number")
    return number
