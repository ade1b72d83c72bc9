"""The OpenAPI document, made readable: short names, problems as problems, nothing that nobody refers to."""

from __future__ import annotations

import json
import re
from typing import Any

from ..conf import conf
from .problems import MEDIA_TYPE

_GENERIC = ("Report", "BestPracticeDetail", "PageResult", "SiteInfo")
_REFERENCE = "#/components/schemas/"


def polished(document: dict[str, Any]) -> dict[str, Any]:
    """The document that ninja made, as clients are to see it."""
    for operation in (operation for path in document["paths"].values() for operation in path.values()):
        for status, response in operation["responses"].items():
            _as_problem(status, response)
        for parameter in operation["parameters"]:
            # ninja repeats the schema's list of examples, but here OpenAPI wants an object; the schema's are enough.
            parameter.pop("examples", None)
    schemas = document["components"]["schemas"]
    # The parameters stand one by one in the operations; nothing refers to the classes that declare them.
    for name in [name for name in schemas if name.endswith(("Parameters", "Path"))]:
        del schemas[name]
    _name_renditions(schemas)
    _name_images(document)
    _mark_local_times(schemas)
    return _renamed(document, {name: short for name in schemas if (short := _short(name)) != name})


def _name_renditions(schemas: dict[str, Any]) -> None:
    """One property for each name in the setting ``RENDITIONS``, which the class cannot know; the parameter ``images``
    leaves some out.
    """
    image = schemas.get("Image")
    if image is None:
        return
    renditions = image["properties"]["renditions"]
    kind = renditions.pop("additionalProperties")
    renditions["properties"] = {name: dict(kind) for name in conf.RENDITIONS}


def _name_images(document: dict[str, Any]) -> None:
    """The same names as values of the parameter ``images``."""
    for operation in (operation for path in document["paths"].values() for operation in path.values()):
        for parameter in operation["parameters"]:
            if parameter["name"] == "images":
                parameter["schema"]["items"] = {"type": "string", "enum": list(conf.RENDITIONS)}


def _mark_local_times(node: Any) -> None:
    """Times without an offset are ``time-local``; pydantic's ``time`` means one with an offset (RFC 3339)."""
    if isinstance(node, dict) and node.get("format") == "time":
        node.update(format="time-local", pattern=r"^\d{2}:\d{2}:\d{2}(\.\d+)?$")
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for child in children:
        _mark_local_times(child)


def _as_problem(status: int, response: dict[str, Any]) -> None:
    if status >= 400:
        response["content"] = {MEDIA_TYPE: response["content"]["application/json"]}


def _short(name: str) -> str:
    """The name of a generic type without its arguments: ``Report``, and ``ReportList`` for a list of reports."""
    if name.startswith("ItemList_"):
        items = name.removeprefix("ItemList_").removeprefix("Annotated_")
        item = items.removeprefix("Union_").partition("_")[0]
        # A list of teasers alone is another type than one of teasers or whole reports.
        item = item.removesuffix("Teaser").removesuffix("Result") if items.startswith("Union_") else item
        return f"{item.removesuffix('Item')}List"
    return next((base for base in _GENERIC if name.startswith(f"{base}_")), name)


def _renamed(document: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    if not names:
        return document
    schemas = document["components"]["schemas"]
    for name, short in names.items():
        schemas[short] = {**schemas.pop(name), "title": short}
    pattern = re.compile("|".join(re.escape(f'"{_REFERENCE}{name}"') for name in names))
    text = pattern.sub(
        lambda match: f'"{_REFERENCE}{names[match[0][1:-1].removeprefix(_REFERENCE)]}"', json.dumps(document)
    )
    return json.loads(text)
