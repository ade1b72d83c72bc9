"""From a block's definition to the type of its representation, for every block there is.

The package's own blocks name their type; a project's blocks need no registration, their type is made from their fields.
"""

from __future__ import annotations

import dataclasses
import datetime
import functools
import operator
import types
import typing
from collections.abc import Callable
from dataclasses import is_dataclass, make_dataclass
from decimal import Decimal
from typing import Any, Literal, Union

from django.utils import translation
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from ..representations.image import Image
from ..representations.records import Record
from ..representations.report import BodyBlock
from ..representations.text import Document, Embed, PageLink, RichText
from .per_block import children_of, once_per_block

# In this order: a subclass stands before its base.
_LEAVES: tuple[tuple[type[blocks.Block], Any], ...] = (
    (EmbedBlock, Embed | None),
    (blocks.RichTextBlock, RichText),
    (blocks.PageChooserBlock, PageLink | None),
    (ImageChooserBlock, Image | None),
    (ImageBlock, Image | None),
    (DocumentChooserBlock, Document | None),
    (blocks.BooleanBlock, bool),
    (blocks.IntegerBlock, int | None),
    (blocks.FloatBlock, float | None),
    (blocks.DecimalBlock, Decimal | None),
    (blocks.DateTimeBlock, datetime.datetime | None),
    (blocks.DateBlock, datetime.date | None),
    (blocks.TimeBlock, datetime.time | None),
    (blocks.MultipleChoiceBlock, list[str]),
    (blocks.StaticBlock, None),
    (blocks.CharBlock, str),
    (blocks.TextBlock, str),
    (blocks.URLBlock, str),
    (blocks.EmailBlock, str),
    (blocks.RegexBlock, str),
    (blocks.RawHTMLBlock, str),
    (blocks.ChoiceBlock, str),
)


@once_per_block
def representation_type(block: blocks.Block) -> Any:
    """The type of what ``represent()`` makes of a block's values: a dataclass, a list of one, or a plain type."""
    own = getattr(block, "representation", None)
    if own is not None:
        return _with_added_fields(block, own)
    if hasattr(block, "item_block"):
        return list[_present(representation_type(block.item_block))]
    if isinstance(block, blocks.StreamBlock):
        return list[stream_union(block)]
    if isinstance(block, blocks.ListBlock):
        return list[_present(representation_type(block.child_block))]
    leaf = leaf_type(block)
    if leaf is not Any:
        return leaf
    if isinstance(block, blocks.ChooserBlock):
        return getattr(block.model_class, "representation", Record) | None
    return _struct_type(block) if isinstance(block, blocks.StructBlock) else Any


def leaf_type(block: blocks.Block) -> Any:
    """The type of a stock field block's value, also below a subclass with a representation of its own; Any if none."""
    return _leaf_of(type(block))


@functools.cache
def _leaf_of(block_class: type[blocks.Block]) -> Any:
    return next((kind for leaf, kind in _LEAVES if issubclass(block_class, leaf)), Any)


def _present(kind: Any) -> Any:
    """Without None: lists leave out what is hidden or missing."""
    if typing.get_origin(kind) in (Union, types.UnionType):
        return functools.reduce(operator.or_, (part for part in typing.get_args(kind) if part is not types.NoneType))
    return kind


def _with_added_fields(block: blocks.Block, own: Any) -> Any:
    """The block's own type, and in a subclass that adds children without naming a type, their fields as well."""
    owner = next(kind for kind in type(block).__mro__ if "representation" in kind.__dict__)
    known = getattr(owner, "base_blocks", {})
    children = block.child_blocks if is_dataclass(own) and hasattr(block, "child_blocks") else {}
    added = [(name, representation_type(child)) for name, child in children.items() if name not in known]
    if not added:
        return own
    name = f"{_owner(block)}{type(block).__name__.removesuffix('Block')}"
    return make_dataclass(name, added, bases=(own,), frozen=True, namespace={"__doc__": _describe(block)})


def _struct_type(block: blocks.StructBlock) -> type:
    fields = [(name, representation_type(child)) for name, child in block.child_blocks.items()]
    return make_dataclass(f"{_name(block)}Value", fields, frozen=True, namespace={"__doc__": _describe(block)})


#: What a block has as soon as its types have their names.
_NAMED = {f"_clusterevents_{name}" for name in ("owner", "representation_type", "body_block_type")}


def name_types_after(block: blocks.Block, owner: str) -> None:
    """Let the names of the types of a stream's blocks begin with that of the page it stands on; the first name stays.

    Only the types of a report's body are called by the blocks' names alone.
    """
    if not _NAMED.intersection(block.__dict__):
        block._clusterevents_owner = owner
    for child in children_of(block):
        name_types_after(child, owner)


def _name(block: blocks.Block) -> str:
    own = type(block).__name__
    own = own if own != "StructBlock" else f"{_camel(block.name or 'anonymous')}Block"
    return f"{_owner(block)}{own}"


def _owner(block: blocks.Block) -> str:
    return getattr(block, "_clusterevents_owner", "")


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def _describe(block: blocks.Block) -> str:
    # Types are made once, in whatever language is active then; their descriptions have to be the same for everybody.
    with translation.override("en"):
        return str(getattr(block.meta, "description", "") or block.label or "")


@once_per_block
def body_block_type(block: blocks.Block) -> type[BodyBlock]:
    """The type of one child of a stream: ``type`` (a literal), ``id`` and the typed ``value``."""
    fields = [("type", Literal[block.name]), ("id", str), ("value", _present(representation_type(block)))]
    namespace = {"__doc__": _describe(block)}
    return make_dataclass(
        f"{_owner(block)}{_camel(block.name)}BodyBlock", fields, bases=(BodyBlock,), frozen=True, namespace=namespace
    )


def stream_union(block: blocks.StreamBlock) -> Any:
    """The union of a stream's block types; any body block when the stream has none."""
    members = tuple(body_block_type(child) for child in block.child_blocks.values())
    return functools.reduce(operator.or_, members, members[0]) if members else BodyBlock


def value_type(block: blocks.Block) -> Any:
    """The type that a stored value of a stock field block must have, without None."""
    return _present(leaf_type(block))


def empty_value(block: blocks.Block) -> Any:
    """What stands for a missing or null value: empty text, no, an empty list, an empty struct's None."""
    return emptiness(representation_type(block))()


def fill(kind: type, value: dict[str, Any]) -> Any:
    """A dataclass with what ``value`` has for its fields; the others are empty, since a subclass dropped the child."""
    names = _field_names(kind)
    if names == value.keys():
        return kind(**value)
    hints = _field_types(kind)
    return kind(**{name: value[name] if name in value else empty_of(hints[name]) for name in names})


@functools.cache
def _field_names(kind: type) -> frozenset[str]:
    return frozenset(field.name for field in dataclasses.fields(kind))


_field_types = functools.cache(typing.get_type_hints)


def with_added_fields(block: blocks.Block, represented: Any, value: Any) -> Any:
    """A representation, and the children's that a subclass added to a block which knows nothing of them."""
    kind = representation_type(block)
    if represented is None or not isinstance(kind, type) or not is_dataclass(kind) or isinstance(represented, kind):
        return represented
    return fill(kind, {**value, **vars(represented)})


def empty_of(kind: Any) -> Any:
    """The value of a type that says nothing."""
    return emptiness(kind)()


def emptiness(kind: Any) -> Callable[[], Any]:
    """Makes the value of a type that says nothing."""
    if kind is RichText:
        return lambda: _NO_TEXT
    if kind in (str, bool):
        return kind
    return list if typing.get_origin(kind) is list else _nothing


_NO_TEXT = RichText(html="", headings=[])


def _nothing() -> None:
    return None
