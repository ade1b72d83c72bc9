"""What is missing in a stored body: pictures without words, best practices with gaps; and which pages it links to.

A stream block is made into functions once, which walk only where something can be: 5,000 bodies take a third of a
second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from ..blocks import BestPracticeBlock
from ..blocks.best_practice_chooser import BestPracticeChooserBlock, split_uid
from ..blocks.captioned_image import CaptionedImageBlock
from ..blocks.raw import stream_children
from .missing import Kind

_PAGE_LINK = re.compile(r'<a [^>]*\bid="(\d+)"[^>]*')


@dataclass(frozen=True, slots=True)
class Gap:
    """Something of a body. ``value`` is the id of the page that is linked to, or the percent that a best practice has;
    ``title`` is what the picture or best practice is called.
    """

    kind: str
    path: str
    value: int = 0
    title: str = ""


Walk = Callable[[Any, str], Iterator[Gap]]


def walk_of(block: blocks.Block) -> Walk | None:
    """The function that finds the gaps of a raw value, given with its content path; None where there can be none."""
    own, below = _own(block), _below(block)
    if own and below:
        return lambda raw, path: (gap for walk in (own, below) for gap in walk(raw, path))
    return own or below


def page_links(source: Any, path: str) -> Iterator[Gap]:
    """The pages that stored rich text links to."""
    if isinstance(source, str) and 'linktype="page"' in source:
        for link in _PAGE_LINK.finditer(source):
            if 'linktype="page"' in link[0]:
                yield Gap(Kind.LINK, path, int(link[1]))


def picture_gaps(image: Any, alt: Any, decorative: Any, credit: Any) -> Iterator[str]:
    """The kinds of what is missing beside a picture; nothing beside one that only decorates."""
    if image and not decorative:
        if not alt:
            yield Kind.IMAGE_ALT
        if not credit:
            yield Kind.IMAGE_CREDIT


def _own(block: blocks.Block) -> Walk | None:
    if isinstance(block, CaptionedImageBlock):
        return _captioned_image
    if isinstance(block, ImageBlock):
        return _image
    if isinstance(block, BestPracticeBlock):
        return lambda raw, path: _best_practice(block, raw, path)
    if isinstance(block, blocks.RichTextBlock):
        return page_links
    if isinstance(block, blocks.PageChooserBlock):
        return _page
    return _chosen_practice if isinstance(block, BestPracticeChooserBlock) else None


def _below(block: blocks.Block) -> Walk | None:
    if isinstance(block, blocks.StreamBlock):
        return _stream_walk(block)
    if isinstance(block, blocks.ListBlock):
        walk = walk_of(block.child_block)
        return walk and (lambda raw, path: _items(walk, raw, path))
    if isinstance(block, blocks.StructBlock) and not isinstance(block, ImageBlock):
        walks = _walks(block)
        return (lambda raw, path: _children(walks, raw, path)) if walks else None
    return None


def _walks(block: blocks.StructBlock | blocks.StreamBlock) -> dict[str, Walk]:
    walks = {name: walk_of(child) for name, child in block.child_blocks.items()}
    return {name: walk for name, walk in walks.items() if walk}


def _stream_walk(block: blocks.StreamBlock) -> Walk | None:
    walks = _walks(block)

    def walk(raw: Any, path: str) -> Iterator[Gap]:
        for child, item in stream_children(block, raw):
            if child.name in walks:
                yield from walks[child.name](item.get("value"), f"{path}.{item.get('id') or ''}")

    return walk if walks else None


def _items(walk: Walk, raw: Any, path: str) -> Iterator[Gap]:
    for item in raw if isinstance(raw, list) else ():
        stored = isinstance(item, dict) and item.get("type") == "item" and "value" in item
        yield from walk(item["value"], f"{path}.{item.get('id') or ''}") if stored else walk(item, path)


def _children(walks: dict[str, Walk], raw: Any, path: str) -> Iterator[Gap]:
    if isinstance(raw, dict):
        for name, walk in walks.items():
            if raw.get(name):
                yield from walk(raw[name], f"{path}.{name}")


def _captioned_image(raw: Any, path: str) -> Iterator[Gap]:
    if isinstance(raw, dict):
        names = {Kind.IMAGE_ALT: "alt", Kind.IMAGE_CREDIT: "credit"}
        for kind in picture_gaps(raw.get("image"), raw.get("alt"), raw.get("decorative"), raw.get("credit")):
            yield Gap(kind, f"{path}.{names[kind]}", title=str(raw.get("caption") or raw.get("alt") or ""))


def _image(raw: Any, path: str) -> Iterator[Gap]:
    """Wagtail's own picture, which has no place for a credit."""
    if isinstance(raw, dict):
        for kind in picture_gaps(raw.get("image"), raw.get("alt_text"), raw.get("decorative"), credit=True):
            yield Gap(kind, f"{path}.alt_text")


def _best_practice(block: BestPracticeBlock, raw: Any, path: str) -> Iterator[Gap]:
    found = block.get_completeness(raw)
    if found.missing:
        title = str(raw.get("title") or "") if isinstance(raw, dict) else ""
        yield Gap(Kind.BEST_PRACTICE, f"{path}.{found.missing[0]}", found.percent, title)


def _page(raw: Any, path: str) -> Iterator[Gap]:
    if isinstance(raw, int):
        yield Gap(Kind.LINK, path, raw)


def _chosen_practice(raw: Any, path: str) -> Iterator[Gap]:
    page_id = split_uid(raw)[0]
    if page_id is not None:
        yield Gap(Kind.LINK, path, page_id)
