"""From the values in ``texts/`` to what the database holds: German texts, ids instead of references, raw streams."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

from django.db.models import ForeignKey, Model
from wagtail import blocks
from wagtail.fields import StreamField

from .outline import Ref
from .things import Things, demo_key
from .words import Text


def set_fields(instance: Model, values: dict[str, Any], things: Things, seed: str) -> None:
    """Set fields of a record or page. ``seed`` names it; the ids of its blocks are made from that."""
    for name, value in values.items():
        field = instance._meta.get_field(name)
        if isinstance(field, StreamField):
            raw = raw_value(field.stream_block, value, things, seed)
            setattr(instance, name, json.dumps(raw))
        elif isinstance(field, ForeignKey):
            setattr(instance, field.attname, things[value].pk if value else None)
        else:
            setattr(instance, name, plain(value, things))


def plain(value: Any, things: Things) -> Any:
    """A text in German, with links to the pages as they are stored; the id of what is referred to; else the value."""
    if isinstance(value, Text):
        return re.sub(r'id="{([^}]+)}"', lambda key: f'id="{things.of("page", key[1]).pk}"', value.de)
    if isinstance(value, Ref):
        return things[value].pk
    return value


def raw_value(block: blocks.Block, value: Any, things: Things, path: str) -> Any:
    """The stored form of a block's value. ``path`` names the place; ids of items are made from it.

    Raises ValueError for a block or field that the definition does not have.
    """
    if hasattr(block, "item_block"):
        return _stream(block, [("item", item) for item in value], things, path)
    if isinstance(block, blocks.StreamBlock):
        return _stream(block, value, things, path)
    if isinstance(block, blocks.ListBlock):
        items = [raw_value(block.child_block, item, things, f"{path}/{place}") for place, item in enumerate(value)]
        return [_item("item", item, f"{path}/{place}") for place, item in enumerate(items)]
    if isinstance(block, blocks.StructBlock):
        return _struct(block, value, things, path)
    if isinstance(value, dict | list):
        raise ValueError(f"{path}: {type(block).__name__} holds one value, not {value!r}")
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else plain(value, things)


def _stream(block: blocks.StreamBlock, value: list, things: Things, path: str) -> list[dict]:
    unknown = {name for name, _ in value} - block.child_blocks.keys()
    if unknown:
        raise ValueError(f"{path}: there is no block {', '.join(sorted(unknown))}")
    return [
        _item(name, raw_value(block.child_blocks[name], item, things, f"{path}/{place}"), f"{path}/{place}")
        for place, (name, item) in enumerate(value)
    ]


def _struct(block: blocks.StructBlock, value: dict[str, Any], things: Things, path: str) -> dict[str, Any]:
    unknown = value.keys() - block.child_blocks.keys()
    if unknown:
        raise ValueError(f"{path}: {type(block).__name__} has no {', '.join(sorted(unknown))}")
    raw = block.get_prep_value(block.get_default())
    return raw | {
        name: raw_value(block.child_blocks[name], item, things, f"{path}/{name}") for name, item in value.items()
    }


def _item(kind: str, value: Any, path: str) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(demo_key("block", path))}
