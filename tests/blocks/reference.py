"""Writes ``docs/reference/blocks.md`` from the blocks themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from wagtail_clusterevents.blocks import BestPracticeBlock, CaptionedImageBlock, ReportChooserBlock

INTRODUCTION = """\
# Blocks

The body of a report is made of these blocks. They are the children of `wagtail_clusterevents.blocks.ReportStreamBlock`;
[another guide](../how-to/own-blocks.md) shows how to add one, drop one or replace one.

For each block there is what an editor fills in, and what the templates and the API get: its representation. Every block
of a body has `type`, `id` (stable, and where nothing else is said also the `id` of its HTML) and `value`; the examples
show the `value`. What is not filled is there all the same, as `""`, `null`, `false` or `[]`. What is hidden or deleted
is missing, and a block that says nothing without it is left out. In the examples, `…` stands for the rest of a picture,
an organisation or a programme.

An optional heading of a block stands one level below the last heading block, and in the table of contents.
"""
#: Blocks that others contain, described once.
DESCRIBED = {BestPracticeBlock: "best_practice", CaptionedImageBlock: "image"}
KINDS = (
    (ReportChooserBlock, "report"),
    (EmbedBlock, "address of an embed"),
    (ImageChooserBlock, "image"),
    (DocumentChooserBlock, "document"),
    (blocks.PageChooserBlock, "page"),
    (blocks.RichTextBlock, "rich text"),
    (blocks.TextBlock, "text"),
    (blocks.EmailBlock, "email address"),
    (blocks.URLBlock, "address"),
    (blocks.CharBlock, "line of text"),
    (blocks.BooleanBlock, "yes or no"),
    (blocks.IntegerBlock, "whole number"),
    (blocks.DecimalBlock, "number"),
    (blocks.DateBlock, "date"),
    (blocks.TimeBlock, "time"),
)
#: What is shown of a picture, a record, a best practice among others: by a field that only they have.
KEPT = {
    "renditions": ("id", "alt", "decorative", "caption", "credit", "licence_url"),
    "key": ("id", "name"),
}
#: Of a list of choices that is longer, only the kind of code is named.
FEW = 6


def section(block: blocks.Block, example: Any) -> str:
    """The part of the reference about one block; ``example`` is JSON data of its representation."""
    rows = [f"| `{name}` | {kind(child)} | {needed(child)} | {about(child)} |" for name, child in inputs(block)]
    table = (
        ["| field | what | needed | help text |", "|---|---|---|---|", *rows]
        if rows
        else [f"One field: {kind(block)}."]
    )
    return "\n".join(
        [
            f"## {block.name}",
            "",
            f"**{block.label}.** {block.meta.description} `{type(block).__name__}`, group “{block.meta.group}”.",
            "",
            *table,
            "",
            "```json",
            json.dumps(example, indent=2, ensure_ascii=False),
            "```",
            "",
        ]
    )


def inputs(block: blocks.Block, prefix: str = "") -> Iterator[tuple[str, blocks.Block]]:
    """Every field that an editor fills in, with its path: ``period.start_year``, ``items[].question``."""
    if prefix and described(block):
        yield prefix, block
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from inputs(child, f"{prefix}.{name}" if prefix else name)
    elif hasattr(block, "item_block"):
        yield from inputs(block.item_block, f"{prefix}[]")
    elif isinstance(block, blocks.ListBlock):
        yield from inputs(block.child_block, f"{prefix}[]")
    elif prefix:
        yield prefix, block


def described(block: blocks.Block) -> str | None:
    """The name of the block that is described in a section of its own."""
    return next((name for known, name in DESCRIBED.items() if isinstance(block, known)), None)


def kind(block: blocks.Block) -> str:
    """What a field takes."""
    if described(block):
        return f"[{described(block)}](#{described(block)})"
    if isinstance(block, SnippetChooserBlock):
        return str(block.model_class._meta.verbose_name)
    if isinstance(block, blocks.ChoiceBlock):
        codes = [value for value, _label in block.field.choices if value]
        return ", ".join(f"`{code}`" for code in codes) if len(codes) <= FEW else "code"
    return next(name for stock, name in KINDS if isinstance(block, stock))


def needed(block: blocks.Block) -> str:
    return "required" if block.required else ""


def about(block: blocks.Block) -> str:
    help_text = block.field.help_text if isinstance(block, blocks.FieldBlock) else getattr(block.meta, "help_text", "")
    return str(help_text or "").replace("|", "\\|")


def example(value: Any) -> Any:
    """JSON data of a representation, without what differs from one database to the next, and shortened."""
    data = json.loads(TypeAdapter(Any).dump_json(value))
    if "intro" in data:
        data["best_practices"] = [{"title": practice["title"], "…": "…"} for practice in data["best_practices"]]
    return shortened(data)


def shortened(data: Any) -> Any:
    if isinstance(data, list):
        return [shortened(element) for element in data]
    if isinstance(data, str):
        return re.sub(r"(?<=/documents/)\d+", "1", re.sub(r"_\w{7}(?=\.pdf$)", "", data))
    if not isinstance(data, dict):
        return data
    kept = next((names for mark, names in KEPT.items() if mark in data), tuple(data))
    more = {} if len(kept) == len(data) else {"…": "…"}
    return {**{name: constant(name, data[name]) for name in kept}, **more}


def constant(name: str, value: Any) -> Any:
    """A value by its name; ids become 1."""
    if name == "uid":
        return re.sub(r"^\d+", "1", value)
    return 1 if name == "id" else shortened(value)
