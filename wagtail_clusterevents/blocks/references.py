"""What stored block values refer to, collected before anything is loaded."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from typing import Any

from django.db.models import Model
from wagtail import blocks
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageBlock
from wagtail.rich_text import extract_references_from_rich_text
from wagtail.rich_text.rewriters import FIND_EMBED_TAG, extract_attrs

from ..compat import BasePage, get_page_model
from .per_block import children_of, once_per_block
from .raw import list_items, stream_children

logger = logging.getLogger("wagtail_clusterevents")

Finder = Callable[[Any, "References"], None]


class References:
    """Everything that values refer to.

    ``ids[model]`` is a set of primary keys, ``known[model]`` has instances by key that need no query, ``embeds`` is a
    set of URLs, ``translations_of`` has the translation keys of pages whose language versions are wanted. ``reports``
    are ids of pages that are shown as reports, with date and picture; ``seeking`` are the pages that show other reports
    about their topics; ``practices_of`` are ids of reports whose best practices are shown. ``topics_of`` has the ids of
    topics by that of the report, where they are known. ``page`` is the one whose values are being walked, None if it is
    not known.
    """

    def __init__(self, page: Any = None) -> None:
        self.page = page
        self.ids: dict[type[Model], set] = {}
        self.known: dict[type[Model], dict] = {}
        self.embeds: set[str] = set()
        self.translations_of: set = set()
        self.reports: set[int] = set()
        self.seeking: list = []
        self.practices_of: set[int] = set()
        self.topics_of: dict[int | None, list[int]] = {}

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
        if _can_be_key(pk):
            self.ids.setdefault(model, set()).add(pk)

    def add_report(self, pk: Any) -> None:
        """Note the id of a page that is shown as a report; anything that is no id is ignored."""
        with contextlib.suppress(TypeError, ValueError, OverflowError):
            self.reports |= {int(pk)} if _can_be_key(int(pk)) else set()

    def add_best_practices_of(self, pk: Any) -> None:
        """Note the id of a report whose best practices are shown; anything that is no id is ignored."""
        with contextlib.suppress(TypeError, ValueError, OverflowError):
            self.practices_of |= {int(pk)} if _can_be_key(int(pk)) else set()

    def add_reports_on_same_topics(self) -> None:
        """Note that the page at hand shows other reports about its topics."""
        if self.page is not None and self.page not in self.seeking:
            self.seeking.append(self.page)


def _can_be_key(pk: Any) -> bool:
    """Whether every database takes it in a query: a number of 64 bits, a text without NUL, any other key."""
    if isinstance(pk, int):
        return 0 < pk < 2**63
    return pk is not None and not (isinstance(pk, str) and "\x00" in pk)


def find_references(block: blocks.Block, raw: Any, found: References) -> None:
    """Collect what a raw value needs. Never raises: a value of the wrong shape refers to nothing."""
    find = finder(block)
    if find:
        find(raw, found)


@once_per_block
def finder(block: blocks.Block) -> Finder | None:
    """Collects what a block's raw values need, the block's own ``references()`` first; None if that is never anything.

    Put together once from the definition, so that no time is spent on the many blocks that refer to nothing.
    """
    own, generic = getattr(block, "references", None), _generic(block)
    if own is None:
        return generic

    def find(raw: Any, found: References) -> None:
        try:
            own(raw, found)
        except Exception:
            logger.warning("What the block %r refers to could not be read.", block.name, exc_info=True)
        if generic:
            generic(raw, found)

    return find


def _generic(block: blocks.Block) -> Finder | None:
    if isinstance(block, (blocks.StreamBlock, blocks.ListBlock)):
        return _in_items(block)
    if isinstance(block, ImageBlock):
        return _of_image(block)
    if isinstance(block, blocks.StructBlock):
        return _in_struct(block)
    if isinstance(block, blocks.ChooserBlock):
        return lambda raw, found: found.add(block.model_class, raw)
    if isinstance(block, EmbedBlock):
        return _of_embed
    return _of_rich_text if isinstance(block, blocks.RichTextBlock) else None


def _in_items(block: blocks.StreamBlock | blocks.ListBlock) -> Finder | None:
    if not any(finder(child) for child in children_of(block)):
        return None

    def find(raw: Any, found: References) -> None:
        if isinstance(block, blocks.ListBlock):
            values = ((block.child_block, item) for item in list_items(raw))
        else:
            values = ((child, item.get("value")) for child, item in stream_children(block, raw))
        for child, value in values:
            find_references(child, value, found)

    return find


def _in_struct(block: blocks.StructBlock) -> Finder | None:
    finders = [(name, finder(child)) for name, child in block.child_blocks.items() if finder(child)]

    def find(raw: Any, found: References) -> None:
        for name, find_in in finders:
            find_in(raw.get(name) if isinstance(raw, dict) else None, found)

    return find if finders else None


def _of_image(block: ImageBlock) -> Finder:
    model = block.child_blocks["image"].model_class
    return lambda raw, found: found.add(model, raw.get("image") if isinstance(raw, dict) else raw)


def _of_embed(raw: Any, found: References) -> None:
    if isinstance(raw, str) and raw:
        found.embeds.add(raw)


def _of_rich_text(raw: Any, found: References) -> None:
    if isinstance(raw, str):
        rich_text_references(raw, found)


def rich_text_references(source: str, found: References) -> None:
    """Collect the pages, documents, images and embeds that stored rich text refers to."""
    if not has_references(source):
        return
    for model, pk, *_path in extract_references_from_rich_text(source):
        found.add(model, pk)
    # Wagtail extracts references to rows alone; a video is named by its address.
    for tag in FIND_EMBED_TAG.finditer(source):
        attrs = extract_attrs(tag.group(1))
        if attrs.get("embedtype") == "media" and attrs.get("url"):
            found.embeds.add(attrs["url"])


def has_references(source: str) -> bool:
    """Whether stored rich text has any of the tags that Wagtail rewrites; most texts have none, and it takes long."""
    return "<a" in source or "<embed" in source
