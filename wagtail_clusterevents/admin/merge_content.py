"""Puts one record in another's place in what is stored: rows, drafts, old versions and streams.

All of them have one form, that of modelcluster's serializable data: foreign keys as ids, child rows as lists of the
same, streams as JSON text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField

#: What tells two rows with the same content apart.
ROW_IDENTITY = {"pk", "sort_order", "translation_key"}


class Replacement:
    """Ids of records of one model, each with the id of the one that takes its place."""

    def __init__(self, model: type[models.Model], ids: Mapping[int, int]):
        self.model = model
        self.ids = ids

    def in_data(self, owner: type[models.Model], data: dict[str, Any]) -> int:
        """Replace in the serializable data of an instance of ``owner``; says in how many places."""
        count = sum(self._in_field(field, data) for field in owner._meta.concrete_fields if field.name in data)
        for relation in get_all_child_relations(owner):
            name = relation.get_accessor_name()
            rows = data.get(name) or []
            found = sum(self.in_data(relation.related_model, row) for row in rows)
            if found:
                data[name] = without_doubles(rows)
            count += found
        return count

    def _in_field(self, field: models.Field, data: dict[str, Any]) -> int:
        value = data[field.name]
        if isinstance(field, StreamField):
            return self._in_stream(field, data)
        if self.is_key(field) and value in self.ids:
            data[field.name] = self.ids[value]
            return 1
        return 0

    def _in_stream(self, field: StreamField, data: dict[str, Any]) -> int:
        try:
            raw = json.loads(data[field.name] or "[]")
        except ValueError:
            return 0
        replaced, count = self.in_raw(field.stream_block, raw)
        if count:
            data[field.name] = json.dumps(replaced)
        return count

    def is_key(self, field: models.Field) -> bool:
        """Whether a field is a foreign key to the model."""
        return bool(field.remote_field) and field.many_to_one and field.remote_field.model is self.model

    def in_raw(self, block: blocks.Block, raw: Any) -> tuple[Any, int]:
        """A raw value with the other ids, and in how many places. What is damaged stays as it is."""
        if isinstance(block, blocks.ChooserBlock):
            known = isinstance(raw, int) and issubclass(block.model_class, self.model) and raw in self.ids
            return (self.ids[raw], 1) if known else (raw, 0)
        if isinstance(block, blocks.StructBlock) and isinstance(raw, dict):
            return self._in_parts(block, raw)
        if isinstance(block, (blocks.StreamBlock, blocks.ListBlock)) and isinstance(raw, list):
            return self._in_items(block, raw)
        return raw, 0

    def _in_parts(self, block: blocks.StructBlock, raw: dict) -> tuple[dict, int]:
        found = {name: self.in_raw(child, raw.get(name)) for name, child in block.child_blocks.items() if name in raw}
        return {**raw, **{name: value for name, (value, _) in found.items()}}, sum(count for _, count in found.values())

    def _in_items(self, block: blocks.Block, raw: list) -> tuple[list, int]:
        items, total = [], 0
        for item in raw:
            stored, child = _inside(block, item)
            value, count = self.in_raw(child, stored) if child else (stored, 0)
            items.append({**item, "value": value} if isinstance(item, dict) and "value" in item else value)
            total += count
        chooses = isinstance(block, blocks.ListBlock) and isinstance(block.child_block, blocks.ChooserBlock)
        return (_once_each(items) if total and chooses else items), total


def _inside(block: blocks.Block, item: Any) -> tuple[Any, blocks.Block | None]:
    """The raw value of an item of a list or stream, and its block."""
    wrapped = isinstance(item, dict) and "value" in item
    if isinstance(block, blocks.ListBlock):
        return (item["value"] if wrapped else item), block.child_block
    name = item.get("type") if wrapped else None
    return (item["value"], block.child_blocks.get(name)) if isinstance(name, str) else (item, None)


def _once_each(items: list) -> list:
    """A list of chosen records without those that are in it already."""
    by_record = {}
    for item in items:
        by_record.setdefault(item["value"] if isinstance(item, dict) else item, item)
    return list(by_record.values())


def without_doubles(rows: list[dict]) -> list[dict]:
    """Child rows without those that say the same as one before them."""
    seen: dict[str, dict] = {}
    for row in rows:
        content = {name: value for name, value in row.items() if name not in ROW_IDENTITY}
        seen.setdefault(json.dumps(content, sort_keys=True, default=str), row)
    return list(seen.values())


def can_refer(owner: type[models.Model], model: type[models.Model]) -> bool:
    """Whether an instance of ``owner``, its rows or streams can name a record of ``model``."""
    replacement = Replacement(model, {})
    for field in owner._meta.concrete_fields:
        if replacement.is_key(field) or (isinstance(field, StreamField) and model in chosen_in(field.stream_block)):
            return True
    return any(can_refer(relation.related_model, model) for relation in get_all_child_relations(owner))


def chosen_in(block: blocks.Block) -> Iterator[type[models.Model]]:
    """The models of all choosers in a block."""
    if isinstance(block, blocks.ChooserBlock):
        yield block.model_class
    elif isinstance(block, blocks.ListBlock):
        yield from chosen_in(block.child_block)
    else:
        for child in getattr(block, "child_blocks", {}).values():
            yield from chosen_in(child)
