"""Texts in two languages: German, the source, and the English that translators made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from typing import Any


@dataclass(frozen=True)
class Text:
    """A text in German and English. ``en`` is left out for what reads the same in both: names, numbers."""

    de: str
    en: str = ""

    @property
    def english(self) -> str:
        return self.en or self.de


def rich(de: str, en: str = "") -> Text:
    """Rich text from plain paragraphs: a blank line parts them, lines that begin with "- " or "# " are a list or a
    heading, ``**…**`` is bold, and ``[words](address)`` is a link.

    An address is a web address, or ``page:<key>`` for a page of the demo.
    """
    return Text(_html(de), _html(en) if en else "")


def pairs(value: Any) -> Iterator[Text]:
    """All texts in a nested value of dicts, lists, tuples, outlines and other things."""
    if isinstance(value, Text):
        yield value
    elif is_dataclass(value):
        yield from pairs(vars(value))
    elif isinstance(value, dict):
        yield from pairs(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from pairs(item)


def _html(source: str) -> str:
    return "".join(_block(part) for part in re.split(r"\n\s*\n", source.strip()))


def _block(part: str) -> str:
    lines = [line.strip() for line in part.strip().splitlines()]
    if lines[0].startswith("- "):
        items = " ".join(lines).removeprefix("- ").split(" - ")
        return "<ul>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + "</ul>"
    if lines[0].startswith("# "):
        return f"<h3>{_inline(' '.join(lines).removeprefix('# '))}</h3>"
    return f"<p>{_inline(' '.join(lines))}</p>"


def _inline(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\[([^]]+)\]\(page:([^)]+)\)", r'<a linktype="page" id="{\2}">\1</a>', text)
    return re.sub(r"\[([^]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', text)
