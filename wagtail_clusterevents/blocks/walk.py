"""The generic walk over stored block values: what they refer to, and what they look like to the outside.

It reads the raw JSON, not Wagtail's native values: those are loaded with one query per chooser in the definition, and
one corrupt value fails a whole stream. Every function here takes what the database has and leaves out what makes no
sense.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from wagtail import blocks
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock

from ..representations.report import BodyBlock
from .nothing import nothing_test
from .per_block import once_per_block, stored_default
from .raw import list_items, stream_children
from .references import References, find_references, rich_text_references
from .types import body_block_type, emptiness, leaf_type, representation_type, value_type, with_added_fields

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

Representer = Callable[[Any, Any], Any]

_MISSING = object()


def represent(block: blocks.Block, raw: Any, lookups) -> Any:
    """The representation of a raw value; None when the block is to be left out.

    Raises whatever a block's own ``represent()`` raises; inside a stream that is caught, so that siblings are served.
    """
    return representer(block)(raw, lookups)


@once_per_block
def representer(block: blocks.Block) -> Representer:
    """Makes the representations of a block's values: ``(raw value, lookups) → representation``.

    It is put together once from the definition; to ask each block for each value what it is takes most of the time.
    """
    generic = _generic(block)
    own = getattr(block, "represent", None)
    if own:
        return _own(block, own, generic)
    if isinstance(block, blocks.StructBlock) and not isinstance(block, ImageBlock):
        kind = representation_type(block)
        return lambda raw, lookups: kind(**generic(raw, lookups))
    return generic


def _own(block: blocks.Block, own: Callable, generic: Representer) -> Representer:
    if not isinstance(block, blocks.StructBlock):
        return lambda raw, lookups: own(generic(raw, lookups), lookups)

    def represent_own(raw: Any, lookups) -> Any:
        value = generic(raw, lookups)
        children = dict(value) if isinstance(value, dict) else value
        return with_added_fields(block, own(children, lookups), value)

    return represent_own


def _generic(block: blocks.Block) -> Representer:
    if isinstance(block, blocks.StreamBlock):
        return lambda raw, lookups: represent_stream(block, raw, lookups)
    if isinstance(block, blocks.ListBlock):
        return _list(block)
    if isinstance(block, ImageBlock):
        return _image
    return _struct(block) if isinstance(block, blocks.StructBlock) else _leaf(block)


def represent_stream(block: blocks.StreamBlock, raw: Any, lookups) -> list[BodyBlock]:
    """The body blocks of a raw stream; what cannot be represented is left out and logged, its siblings stay."""
    found = [represent_stream_item(child, item, lookups) for child, item in stream_children(block, raw)]
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


def _list(block: blocks.ListBlock) -> Representer:
    child = _child(block.child_block)

    def represent_list(raw: Any, lookups) -> list:
        items = [child(item, lookups) for item in list_items(raw)]
        return [item for item in items if item is not None]

    return represent_list


def _struct(block: blocks.StructBlock) -> Representer:
    children = [(name, _child(child)) for name, child in block.child_blocks.items()]

    def represent_struct(raw: Any, lookups) -> dict[str, Any]:
        if not isinstance(raw, dict):
            raise TypeError(f"{type(block).__name__} is stored as a JSON object, not as {type(raw).__name__}.")
        return {name: child(raw.get(name, _MISSING), lookups) for name, child in children}

    return represent_struct


def _child(block: blocks.Block) -> Representer:
    """What is missing in a struct stands for the default, what is null or broken for nothing."""
    make, default, empty = representer(block), stored_default(block), emptiness(representation_type(block))
    says_nothing = nothing_test(block)

    def represent_child(raw: Any, lookups) -> Any:
        if raw is _MISSING:
            raw = default()
        if raw is None or says_nothing(raw):
            return empty()
        try:
            return make(raw, lookups)
        except Exception as error:
            _log("Emptied", block, lookups, error)
            return empty()

    return represent_child


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


def _leaf(block: blocks.Block) -> Representer:
    empty = emptiness(representation_type(block))
    if isinstance(block, blocks.StaticBlock):
        return lambda raw, lookups: empty()
    make = _present(block)
    return lambda raw, lookups: empty() if raw is None else make(raw, lookups)


def _present(block: blocks.Block) -> Representer:
    """Of values that are not null."""
    if isinstance(block, blocks.ChooserBlock):
        return lambda raw, lookups: lookups.target(block.model_class, raw)
    if isinstance(block, EmbedBlock):
        return lambda raw, lookups: lookups.embed(_text(raw)) if raw else None
    if isinstance(block, blocks.RichTextBlock):
        return lambda raw, lookups: lookups.rich_text(_text(raw))
    if value_type(block) is Any:
        return lambda raw, lookups: block.get_api_representation(block.to_python(raw))
    plain, empty = _plain(block), emptiness(leaf_type(block))
    return lambda raw, lookups: empty() if raw == "" else plain(raw)


def _plain(block: blocks.Block) -> Callable[[Any], Any]:
    """A text, number, date, choice or the like as its type says; raises TypeError or ValueError when it is none."""
    expected = value_type(block)
    if expected is str:
        # Wagtail goes through all choices, countries too, to see which type each has.
        is_as_stored = isinstance(block, blocks.ChoiceBlock) or type(block).to_python is blocks.Block.to_python
        return _text if is_as_stored else lambda raw: _text(block.to_python(raw))
    if expected == list[str]:
        return lambda raw: [_text(choice) for choice in block.to_python(raw)]
    if expected in (int, float, Decimal):
        return lambda raw: _number(expected, raw)
    return lambda raw: _native(block.to_python(raw), expected)


def _native(value: Any, expected: type) -> Any:
    if not isinstance(value, expected):
        raise TypeError(f"{value!r} is no {expected.__name__}")
    return value


def _text(value: Any) -> str:
    if type(value) is str:
        return value
    if not isinstance(value, (str, int, float, Decimal, Promise)):
        raise TypeError(f"a text is stored as {type(value).__name__}")
    return str(value)


def _number(kind: type, raw: Any) -> Any:
    number = kind(str(raw) if kind is Decimal else raw)
    if not math.isfinite(number):
        raise ValueError(f"{raw!r} is no finite number")
    return number
