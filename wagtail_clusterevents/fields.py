"""The StreamField whose body is translated without losses, and what models declare for wagtail-localize.

wagtail-localize is optional: without it this module works, and what it says about translation is read by nobody.
"""

import json
import logging
from collections import Counter
from contextlib import suppress

from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from .blocks.native import DAMAGED, sound_items

try:
    from wagtail_localize.fields import SynchronizedField, TranslatableField
except ImportError:

    class SynchronizedField:
        """Stands in for wagtail-localize's class, so that models can declare the same with and without it."""

        def __init__(self, field_name, overridable=True):
            self.field_name = field_name
            self.overridable = overridable

    TranslatableField = SynchronizedField

logger = logging.getLogger(__name__)


class Synchronized(SynchronizedField):
    """A model field that is copied to every translation and that translators never see: a key, a code.

    For ``override_translatable_fields``, which replaces its parent's list:
    ``[*Base.override_translatable_fields, Synchronized("code")]``.
    """

    def __init__(self, field_name):
        super().__init__(field_name, overridable=False)


class TranslatedForeignKey(TranslatableField):
    """A foreign key to a translatable snippet. Translations refer to the snippet's translation, else to the source's.

    The key is copied before it is translated; wagtail-localize's own field would leave the old snippet in place
    when the source's is changed or cleared. For ``override_translatable_fields``, like ``Synchronized``.
    """

    def is_synchronized(self, obj):
        """Always True: the source's key is copied first."""
        return True


class TranslatableStreamField(StreamField):
    """A StreamField that gives wagtail-localize every text of its body, at any depth, and never fails over a block.

    Left out, and copied from the source instead: blocks with ``localize = False`` in their ``class Meta``, values that
    are None, and children that cannot be found again because their id is not stored or occurs twice.
    Migrations know it as ``wagtail.fields.StreamField``. Everything but translation is as in its parent.
    """

    def get_translatable_segments(self, value):
        """The segments of a StreamValue, with paths relative to it. A hook of wagtail-localize, which asks for this
        before it uses an extractor of its own, and puts translations back by itself.

        What is said about overridables is what it says for a StreamField: they are included.
        """
        from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

        return BodyWalk(StreamFieldSegmentExtractor(self, include_overridables=True)).of_stream(value)

    def to_python(self, value):
        """As the parent; of stored JSON, items that lack a type or value are left out instead of raising."""
        if isinstance(value, str):
            with suppress(ValueError):
                value = self._sound(json.loads(value))
        return super().to_python(value)

    def from_db_value(self, value, expression, connection):
        """As the parent; items that lack a type or value are left out, so that the page can be loaded."""
        stored = self.json_field.from_db_value(value, expression, connection)
        return self.to_python(stored if stored is None or isinstance(stored, str) else self._sound(stored))

    def _sound(self, stored):
        items = sound_items(stored)
        if items != stored:
            logger.warning("Left out what is no block of a stored %s", self.name)
        return items

    def deconstruct(self):
        """As the parent, under the parent's name, so that no migration depends on this package."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "wagtail.fields.StreamField", args, kwargs


class BodyWalk:
    """Goes through a body and collects segments. Containers are walked here, all else is left to ``extractor``.

    Each method returns a list of wagtail-localize's segments, with paths relative to the value it was given.
    """

    def __init__(self, extractor):
        self.extractor = extractor

    def of_block(self, block, value):
        """The segments of any block's value."""
        if value is None or not getattr(block.meta, "localize", True):
            return []
        if isinstance(block, ImageBlock):
            return self.of_image(block, value)
        if hasattr(block, "get_translatable_segments"):
            return self.of_leaf(block, value)
        if isinstance(block, blocks.StructBlock):
            return self.of_struct(block, value)
        if isinstance(block, blocks.ListBlock):
            return self.of_list(value)
        if isinstance(block, blocks.StreamBlock):
            return self.of_stream(value)
        if isinstance(block, blocks.CharBlock | blocks.TextBlock):
            return self.of_text(block, value)
        return self.of_leaf(block, value)

    def of_stream(self, value):
        """The segments of a StreamValue. None if a child is damaged: nothing could be put back into it either."""
        try:
            children = [(child.id, child) for child in value]
        except DAMAGED:
            logger.exception("A stream that cannot be read is left out of translation")
            return []
        return self.of_children(children)

    def of_list(self, value):
        """The segments of a ListValue. An item whose id is not stored gets another one each time it is read."""
        if not isinstance(value, ListValue):
            return []
        return self.of_children([(child.original_id, child) for child in value.bound_blocks])

    def of_children(self, children):
        """The segments of bound blocks, each given with the id by which it must be found again."""
        found = findable(children)
        lost = [child for child in children if child not in found]
        if any(self.of_block(child.block, child.value) for _, child in lost):
            logger.warning("Blocks without an id of their own are left out of translation until they are saved again")
        return [segment.wrap(key) for key, child in found for segment in self.of_block(child.block, child.value)]

    def of_struct(self, block, value):
        """The segments of a StructValue. A subclass with another native value must bring hooks of its own."""
        if not isinstance(value, blocks.StructValue):
            return []
        return self.of_fields((name, child, value.get(name)) for name, child in block.child_blocks.items())

    def of_image(self, block, image):
        """The segments of an ImageBlock's image: the two fields for which wagtail-localize knows a way back."""
        values = {"image": image, "alt_text": block.get_prep_value(image)["alt_text"]}
        return self.of_fields((name, block.child_blocks[name], value) for name, value in values.items())

    def of_fields(self, fields):
        """The segments of named values, each given as (name, block, value)."""
        return [segment.wrap(name) for name, block, value in fields for segment in self.of_block(block, value)]

    def of_text(self, block, value):
        """The segment of a plain text, none if there is nothing to read."""
        return self.of_leaf(block, value) if isinstance(value, str) and value.strip() else []

    def of_leaf(self, block, value):
        """The segments of a block that contains no other, or that has hooks of its own."""
        try:
            return self.extractor.handle_block(block, value)
        except DAMAGED:
            logger.exception("The block %r is left out of translation", block.name)
            return []


def findable(children):
    """Those of (id, bound block) that wagtail-localize finds by their id alone: a text without dots, used once.

    None if one of the ids cannot be looked up, for then it finds none of the others either.
    """
    if any(isinstance(key, list | dict) for key, _ in children):
        return []
    times = Counter(key for key, _ in children)
    usable = {key for key in times if isinstance(key, str) and key and "." not in key and times[key] == 1}
    return [(key, child) for key, child in children if key in usable]
