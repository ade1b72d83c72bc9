"""What the package's blocks share: two steps towards their representation, one template, quiet migrations.

A block takes part in assembly in two steps. ``references(raw, found)`` says which images, pages, documents and records
a stored value needs; assembly loads all of them at once, through the gate; ``represent(value, lookups)`` makes the
typed result. ``walk.py`` does both for every stock block, so a block's file only says what is special.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from copy import copy
from decimal import Decimal
from typing import Any, ClassVar

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from wagtail import blocks

from .native import DAMAGED, sound_children, sound_items
from .per_block import children_of

#: Makes the representation of one value for a template: ``(block, raw value, template context) → representation``.
#: The app's ``ready()`` sets it, because blocks lie below assembly and must not import it.
represent_for_template: Callable[[blocks.Block, Any, dict], Any] | None = None

# These arguments are words and looks: they may change without a migration in any project.
_TEXT_ARGUMENTS = frozenset(
    {"label", "help_text", "icon", "group", "description", "template", "preview_template", "preview_value"}
    | {"form_classname", "form_attrs", "label_format", "collapsed", "form_layout"}
)
_CHOICES = (blocks.ChoiceBlock, blocks.MultipleChoiceBlock)


def keep_texts_out_of_migrations(block: blocks.Block) -> None:
    """Drop label, help text, choices and the like from what ``deconstruct()`` reports of a block and its children."""
    dropped = _TEXT_ARGUMENTS | {"choices"} if isinstance(block, _CHOICES) else _TEXT_ARGUMENTS
    for arguments in (block._constructor_args[1], getattr(block, "_constructor_kwargs", {})):
        for name in dropped & arguments.keys():
            del arguments[name]
    for child in children_of(block):
        keep_texts_out_of_migrations(child)


class RepresentedBlock(blocks.Block):
    """Base of the package's blocks: its template gets the representation as ``value``, the same that the API gives.

    ``representation`` is the type of that representation: a frozen dataclass, or None for one made from the child
    blocks' names and types. ``Meta.localize = False`` keeps a block's texts from translators.
    """

    representation: ClassVar[type | None] = None

    class Meta:
        preview_template = "wagtail_clusterevents/block_preview.html"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        keep_texts_out_of_migrations(self)

    def render(self, value: Any, context: dict | None = None) -> str:
        """HTML of a native value, as ``{% include_block %}`` asks for it."""
        parent = dict(context or {})
        represented = represent_for_template(self, self.get_prep_value(value), parent)
        return self.render_representation(represented, parent)

    def render_representation(self, represented: Any, context: dict | None = None) -> str:
        """HTML of a representation; empty when the block is left out (its representation is None)."""
        if represented is None:
            return ""
        context = self.get_context(represented, parent_context=dict(context or {}))
        return mark_safe(render_to_string(self.get_template(represented, context), context))


class StructBlock(RepresentedBlock, blocks.StructBlock):
    """A StructBlock with a representation.

    ``essential`` names the children without which the block says nothing: when one of them is empty (its image was
    deleted, say), the block is left out of every output.
    """

    essential: ClassVar[tuple[str, ...]] = ()

    def get_form_layout(self):
        """The layout without the children that a subclass has dropped (``lessons = None``)."""
        return _existing(super().get_form_layout(), self.child_blocks)

    def to_python(self, value: Any) -> blocks.StructValue:
        """The native value; of what is damaged, the parts that make sense."""
        try:
            return super().to_python(value)
        except DAMAGED:
            return super().to_python(sound_children(self, value))

    def bulk_to_python(self, values: Iterable[Any]) -> list[blocks.StructValue]:
        """The native values, loaded at once if none is damaged."""
        try:
            return super().bulk_to_python(values)
        except DAMAGED:
            return [self.to_python(value) for value in values]

    def represent(self, value: dict[str, Any], lookups) -> Any:
        """Make the representation from the children's; ``value`` has one entry for each child block."""
        if any(is_empty(value[name]) for name in self.essential):
            return None
        return self.make_representation(value)

    def make_representation(self, value: dict[str, Any]) -> Any:
        """The children's representations under their names, as the block's type."""
        from .types import fill, representation_type

        return fill(self.representation or representation_type(self), value)


class OptionalStructBlock(StructBlock):
    """A StructBlock that is left out when nothing in it is filled, such as a period or a contact."""

    def represent(self, value: dict[str, Any], lookups) -> Any:
        return None if all(is_empty(child) for child in value.values()) else super().represent(value, lookups)


def is_empty(value: Any) -> bool:
    """Whether a representation says nothing. A zero says something, an unticked box does not."""
    return not value and (isinstance(value, bool) or not isinstance(value, (int, float, Decimal)))


def _existing(group: blocks.BlockGroup, names: Container[str]) -> blocks.BlockGroup:
    def pick(children):
        groups = (_existing(child, names) if isinstance(child, blocks.BlockGroup) else child for child in children)
        return [child for child in groups if isinstance(child, blocks.BlockGroup) or child in names]

    result = copy(group)
    result.children, result.settings = pick(group.children), pick(group.settings)
    return result


class ItemsBlock(RepresentedBlock, blocks.StreamBlock):
    """A list of one kind of block, for texts that are translated.

    It is stored as a stream with the one block type ``item``, because the ids of a ListBlock's items do not survive a
    write through Wagtail's API, and translations hang on them. Its representation is a plain list.
    """

    def __init__(self, child_block: blocks.Block, **kwargs):
        super().__init__([("item", child_block)], **kwargs)

    @property
    def item_block(self) -> blocks.Block:
        return self.child_blocks["item"]

    def to_python(self, value: Any) -> blocks.StreamValue:
        """The native value; items without type or value are dropped."""
        return super().to_python(sound_items(value))

    def bulk_to_python(self, values: Iterable[Any]) -> list[blocks.StreamValue]:
        """The native values; items without type or value are dropped."""
        return super().bulk_to_python([sound_items(value) for value in values])

    def represent(self, value: list, lookups) -> list:
        """The values alone, without empty ones; ``value`` is a list of body blocks."""
        return [child.value for child in value if not is_empty(child.value)]

    def normalize(self, value: Any) -> blocks.StreamValue:
        """Also from a plain list of the items' values, which defaults and previews are written as."""
        if isinstance(value, list) and not all(isinstance(item, (tuple, dict)) and _names_item(item) for item in value):
            value = [("item", item) for item in value]
        return super().normalize(value)

    def render(self, value: Any, context: dict | None = None) -> str:
        return blocks.StreamBlock.render(self, value, context)

    @property
    def required(self) -> bool:
        """Whether the list must not be empty: only where a ``min_num`` or ``required=True`` says so."""
        return bool(self.meta.required or self.meta.min_num)

    class Meta:
        required = False


def _names_item(item: tuple | dict) -> bool:
    return (item.get("type") if isinstance(item, dict) else item[:1] and item[0]) == "item"
