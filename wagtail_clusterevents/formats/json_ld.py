"""schema.org as JSON-LD, for ``<script type="application/ld+json">`` and the API. Pure Python."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..representations.breadcrumb import Breadcrumb

__all__ = ["breadcrumb_list", "document", "script_safe_json"]

# What could end the script element, open a comment in it, or end a line in JavaScript before ES2019; and what UTF-8
# cannot encode, lone surrogates.
_ESCAPED = [*map(ord, "<>&\u2028\u2029\x7f"), *range(0x80, 0xA0), *range(0xD800, 0xE000)]
_ESCAPES = {code: f"\\u{code:04x}" for code in _ESCAPED}


def breadcrumb_list(trail: Sequence[Breadcrumb]) -> dict[str, Any] | None:
    """The ``BreadcrumbList`` of a trail, or ``None`` for less than two items.

    Every item but the last needs an address, so steps without link (folders) are left out.
    """
    steps = [step for step in trail if step.url or step.is_current]
    if len(steps) < 2:
        return None
    *links, current = steps
    items = [{**_item(position, step), "item": step.url} for position, step in enumerate(links, start=1)]
    node: dict[str, Any] = {"@type": "BreadcrumbList", "itemListElement": [*items, _item(len(steps), current)]}
    if current.url:
        node["@id"] = current.url.partition("#")[0] + "#breadcrumb"
    return node


def document(*nodes: dict[str, Any] | None) -> dict[str, Any] | None:
    """The nodes that there are as one document, or ``None`` if there is none."""
    found = [node for node in nodes if node]
    if not found:
        return None
    return {"@context": "https://schema.org", **(found[0] if len(found) == 1 else {"@graph": found})}


def script_safe_json(data: Any) -> str:
    """JSON that can stand in an HTML script element as it is: ``<``, ``>``, ``&``, U+2028, U+2029, control characters
    and lone surrogates are escaped.
    """
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _item(position: int, step: Breadcrumb) -> dict[str, Any]:
    return {"@type": "ListItem", "position": position, "name": step.title}
