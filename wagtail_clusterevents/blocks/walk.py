"""The generic walk over stored block values: what they refer to, and what they look like to the outside.

It reads the raw JSON, not Wagtail's native values: those are loaded with one query per chooser in the definition, and
one corrupt value fails a whole stream. Every function here takes what the database has and leaves out what makes no
sense.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from wagtail import blocks
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import extract_references_from_rich_text

from ..compat import BasePage, get_page_model
from .types import body_block_type, empty_value, representation_type

logger = logging.getLogger("wagtail_clusterevents")

_MISSING = object()


class References:
    """Everything that values refer to.

    ``ids[model]`` is a set of primary keys, ``known[model]`` has instances by key that need no query, ``embeds`` is a
    set of URLs, ``translations_of`` has the translation keys of pages whose language versions are wanted. ``reports``
    are ids of pages that are shown as reports, with date and picture; ``seeking`` are the pages that show other reports
    about their topics. ``page`` is the one whose values are being walked, None if it is not known.
    """

    def __init__(self, page: Any = None) -> None:
        self.page = page
        self.ids: dict[type[Model], set] = {}
        self.known: dict[type[Model], dict] = {}
        self.embeds: set[str] = set()
        self.translations_of: set = set()
        self.reports: set[int] = set()
        self.seeking: list = []

    def add_related(self, owner: Model, name: str, model: type[Model], locale_id: int | None) -> None:
        """Note a foreign key; if its instance was loaded with the owner and is in the wanted language, that will do."""
        instance = owner._state.fields_cache.get(name)
        pk = getattr(owner, f"{name}_id")
        if instance is not None and instance.pk == pk and instance.locale_id == locale_id:
            self.known.setdefault(model, {})[pk] = instance
        else:
            self.add(model, pk)

    def add(self, model: type[Model], pk: Any) -> None:
        """Note one id; anything that is no number or text (a list, None) is ignored. Text is for keys that are
        UUIDs.
        """
        # A page chooser may be bound to any page class; all of them are pages.
        model = get_page_model() if issubclass(model, BasePage) else model
        try:
            pk = model._meta.pk.to_python(pk)
        except Exception:
            return
        if pk is not None:
            self.ids.setdefault(model, set()).add(pk)

    def add_report(self, pk: Any) -> None:
        """Note the id of a page that is shown as a report; anything that is no id is ignored."""
        with contextlib.suppress(TypeError, ValueError):
            self.reports.add(int(pk))

    def add_reports_on_same_topics(self) -> None:
        """Note that the page at hand shows other reports about its topics."""
        if self.page is not None and self.page not in self.seeking:
            self.seeking.append(self.page)


def find_references(block: blocks.Block, raw: Any, found: References) -> None:
    """Collect what a raw value needs. Never raises: a value of the wrong shape refers to nothing."""
    own = getattr(block, "references", None)
    if own:
        own(raw, found)
    if isinstance(block, blocks.StreamBlock):
        for child, item in stream_children(block, raw):
            find_references(child, item.get("value"), found)
    elif isinstance(block, blocks.ListBlock):
        for item in list_items(raw):
            find_references(block.child_block, item, found)
    elif isinstance(block, ImageBlock):
        found.add(block.child_blocks["image"].model_class, raw.get("image") if isinstance(raw, dict) else raw)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            find_references(child, raw.get(name) if isinstance(raw, dict) else None, found)
    elif isinstance(block, blocks.ChooserBlock):
        found.add(block.model_class, raw)
    elif isinstance(block, EmbedBlock) and isinstance(raw, str) and raw:
        found.embeds.add(raw)
    elif isinstance(block, blocks.RichTextBlock) and isinstance(raw, str):
        rich_text_references(raw, found)


def rich_text_references(source: str, found: References) -> None:
    """Collect the pages, documents and images that stored rich text refers to."""
    for model, pk, *_path in extract_references_from_rich_text(source):
        found.add(model, pk)


def stream_children(block: blocks.StreamBlock, raw: Any) -> Iterator[tuple[blocks.Block, dict]]:
    """The items of a raw stream that have a known type, each with its block."""
    for item in raw if isinstance(raw, (list, tuple)) else ():
        child = block.child_blocks.get(item.get("type")) if isinstance(item, dict) else None
        if child:
            yield child, item


def list_items(raw: Any) -> Iterator[Any]:
    """The raw values of a ListBlock, in the stored form with ids or in the older one without."""
    for item in raw if isinstance(raw, (list, tuple)) else ():
        yield item["value"] if isinstance(item, dict) and item.get("type") == "item" and "value" in item else item


def represent(block: blocks.Block, raw: Any, lookups) -> Any:
    """The representation of a raw value; None when the block is to be left out.

    Raises whatever a block's own ``represent()`` raises; inside a stream that is caught, so that siblings are served.
    """
    value = _generic(block, raw, lookups)
    own = getattr(block, "represent", None)
    if own:
        return own(value, lookups)
    if isinstance(block, blocks.StructBlock) and not isinstance(block, ImageBlock):
        return representation_type(block)(**value)
    return value


def _generic(block: blocks.Block, raw: Any, lookups) -> Any:
    if isinstance(block, blocks.StreamBlock):
        return represent_stream(block, raw, lookups)
    if isinstance(block, blocks.ListBlock):
        items = (represent(block.child_block, item, lookups) for item in list_items(raw))
        return [item for item in items if item is not None]
    if isinstance(block, ImageBlock):
        return _image(raw, lookups)
    if isinstance(block, blocks.StructBlock):
        return _struct(block, raw, lookups)
    return _leaf(block, raw, lookups)


def represent_stream(block: blocks.StreamBlock, raw: Any, lookups) -> list:
    """The body blocks of a raw stream; what cannot be represented is left out and logged, its siblings stay."""
    result = []
    for child, item in stream_children(block, raw):
        parent_id, lookups.block_id = lookups.block_id, str(item.get("id") or "")
        try:
            value = represent(child, item["value"], lookups)
            if value is not None:
                result.append(body_block_type(child)(type=child.name, id=lookups.block_id, value=value))
        except Exception:
            logger.warning(
                "Left out the block %r (%s) of page %s: its stored value is broken.",
                lookups.block_id,
                child.name,
                lookups.page_id,
                exc_info=True,
            )
        finally:
            lookups.block_id = parent_id
    return result


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
        logger.warning(
            "Emptied %r in the block %r of page %s: %s", child.name, lookups.block_id, lookups.page_id, error
        )
        return empty_value(child)


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
        return lookups.embed(str(raw)) if raw else None
    if isinstance(block, blocks.RichTextBlock):
        return lookups.rich_text(str(raw))
    expected = representation_type(block)
    native = block.to_python(raw)
    if expected is str:
        return str(native)
    return native if expected is not Any else block.get_api_representation(native)
