"""What every block of a report must do, whatever is stored in it: the tools of ``test_contract.py``."""

from __future__ import annotations

import copy
import html as entities
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from django.utils import translation
from pydantic import TypeAdapter
from wagtail import blocks

from tests.databases import stores_nul
from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports
from wagtail_clusterevents.blocks.rendering import render_stream
from wagtail_clusterevents.blocks.types import stream_union
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.representations.image import Image
from wagtail_clusterevents.representations.records import Organisation, Programme
from wagtail_clusterevents.representations.report import Report
from wagtail_clusterevents.representations.text import Document, Embed, RichText
from wagtail_clusterevents.testing import EventReportPageFactory
from wagtail_clusterevents.visibility import Gate

from .drawing import context_of

MISSING = object()
JUNK = [
    [],
    {},
    "x",
    5,
    True,
    [None],
    [[]],
    {"type": "item"},
    {"type": ["item"]},
    2**70,
    -1,
    1.5,
    "NaN",
    *(["a\x00b"] if stores_nul else []),
]
#: Fields that say nothing to readers: ids, codes, addresses.
SILENT = {
    *("uid", "anchor", "key", "slug", "locale", "type", "id", "kind", "style", "currency", "qualifier", "country"),
    *("url", "path", "html_url", "licence_url", "profile_url", "player_url", "description", "unit"),
}


def body_block() -> blocks.StreamBlock:
    """The block set of the project's reports."""
    return get_report_model()._meta.get_field("body").stream_block


def item(name: str, value: Any, key: str = "block") -> dict:
    """One raw item of a body."""
    return {"type": name, "value": value, "id": key}


def stored_report(index, body: list, **fields: Any):
    """A report in the database with a raw body, sound or not, read anew."""
    page = EventReportPageFactory(parent=index, **fields)
    reports = get_report_model().objects.filter(pk=page.pk)
    reports.update(body=body)
    return reports.get()


def assembled(page, site) -> Report:
    """The page's representation, as the API gives it."""
    (report,) = assemble_reports([page], AssemblyContext(Gate(site)))
    return report


def drawn(page, report: Report, site) -> str:
    """The HTML of a report's body."""
    with translation.override(report.language.content_locale):
        return render_stream(page.body, report.body, context_of(site, page))


def check_types(report: Report) -> None:
    """Whether JSON of the report is what its types promise."""
    adapter = TypeAdapter(Report[stream_union(body_block())])
    assert adapter.validate_json(adapter.dump_json(report)) == report


def said(value: Any) -> Iterator[str]:
    """What a representation says to readers: each text in it that is no code and no address."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, RichText):
        yield value.html
    elif isinstance(value, Image):
        yield from (value.alt, value.caption, value.credit)
    elif isinstance(value, Organisation | Programme):
        yield value.name
    elif isinstance(value, list):
        for element in value:
            yield from said(element)
    elif is_dataclass(value) and not isinstance(value, Document | Embed):
        for field in fields(value):
            if field.name not in SILENT:
                yield from said(getattr(value, field.name))


def readable(html: str) -> str:
    """HTML with its entities resolved and its white space made one."""
    return " ".join(entities.unescape(html).split())


def emptied(block: blocks.Block, raw: Any) -> Any:
    """A raw value with every child that it does not have as an editor leaves it: empty."""
    if isinstance(block, blocks.StructBlock) and isinstance(raw, dict | None):
        raw = raw or {}
        return {name: emptied(child, raw.get(name)) for name, child in block.child_blocks.items()}
    if raw is not None:
        return raw
    if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
        return []
    if isinstance(block, blocks.BooleanBlock):
        return False
    texts = blocks.CharBlock | blocks.TextBlock | blocks.RichTextBlock | blocks.URLBlock | blocks.EmailBlock
    return "" if isinstance(block, texts | blocks.ChoiceBlock) else None


def places(raw: Any, path: tuple = ()) -> Iterator[tuple]:
    """The path of every value inside a raw value, itself included."""
    yield path
    inside = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ()
    for key, value in inside:
        yield from places(value, (*path, key))


def changed(raw: Any, path: tuple, value: Any) -> Any:
    """A raw value with another value, or none, in one place."""
    if not path:
        return value
    result = copy.deepcopy(raw)
    holder = result
    for key in path[:-1]:
        holder = holder[key]
    if value is MISSING:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return result


def damages(raw: Any) -> Iterator[Any]:
    """A raw value with each of its parts null, missing, and something else; as a whole, all that is in ``JUNK``."""
    for number, path in enumerate(places(raw)):
        for value in [None, JUNK[number % len(JUNK)], *([MISSING] if path else JUNK)]:
            yield changed(raw, path, value)


def with_own_ids(raw: Any, prefix: str) -> Any:
    """A raw value in which all ids of blocks begin with ``prefix``."""
    if isinstance(raw, list):
        return [with_own_ids(element, prefix) for element in raw]
    if not isinstance(raw, dict):
        return raw
    is_item = isinstance(raw.get("id"), str) and "type" in raw
    return {
        key: f"{prefix}-{value}" if key == "id" and is_item else with_own_ids(value, prefix)
        for key, value in raw.items()
    }
