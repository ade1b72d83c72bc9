"""From an assembled stream to HTML: each block through its own template, without assembling anything again."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from wagtail.blocks import StreamValue

from ..representations.report import BodyBlock
from ..representations.text import Heading
from .base import RepresentedBlock

logger = logging.getLogger("wagtail_clusterevents")

STREAM_TEMPLATE = "wagtail_clusterevents/blocks/stream.html"
#: The level of a block's own title where no heading stands before it: below the page's h1.
TOP_LEVEL = 2


@dataclass(frozen=True)
class RenderedBlock:
    """One block of a stream with its HTML. ``id`` is empty if the block has an ``id`` of its own in its HTML."""

    type: str
    id: str
    html: str


def render_stream(stream: StreamValue, represented: Sequence[BodyBlock], context: dict[str, Any]) -> str:
    """HTML of a stream from the representation of its blocks.

    A block of a project that is no ``RepresentedBlock`` is drawn as Wagtail does it, from its native value in
    ``stream``. Templates find in ``level`` the heading level that a title of theirs has here (2 to 6).
    """
    rendered, level = [], TOP_LEVEL
    for block in represented:
        html = _render(stream, block, {**context, "id": block.id, "level": level})
        own_anchor = getattr(block.value, "anchor", "")
        rendered.append(RenderedBlock(type=block.type, id="" if own_anchor else block.id, html=html))
        if isinstance(block.value, Heading):
            level = block.value.level + 1
    return render_to_string(_template(stream), {**context, "value": represented, "blocks": rendered})


def _template(stream: StreamValue) -> str:
    block = stream.stream_block
    own = block.get_template(stream) if isinstance(block, RepresentedBlock) else None
    return own or STREAM_TEMPLATE


def _render(stream: StreamValue, represented: BodyBlock, context: dict[str, Any]) -> str:
    block = stream.stream_block.child_blocks[represented.type]
    if isinstance(block, RepresentedBlock):
        return block.render_representation(represented.value, context)
    native = _native(stream, represented.id)
    return native.render(context) if native else ""


def _native(stream: StreamValue, block_id: str) -> StreamValue.StreamChild | None:
    """The block with Wagtail's own value; None when that cannot be made from what is stored."""
    try:
        places = (place for place, item in enumerate(stream.raw_data) if block_id and item.get("id") == block_id)
        place = next(places, None)
        return None if place is None else stream[place]
    except Exception:
        logger.warning("Left out the block %r: its stored value is broken.", block_id, exc_info=True)
        return None
