"""How many requests each API takes to draw the main report of the demo whole: what its answer names is really followed.

What the first answer describes (a picture with its size, a record with its name) needs no further request. What it
gives by id alone is asked for, if that API has an address for it; what it has none for is counted as missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

MAIN = "annual-2014"
#: By what an answer describes a thing; any of them will do.
DESCRIPTIONS = {
    "images": {"renditions", "webp", "width"},
    "documents": {"filename", "download_url"},
    "pages": {"path", "url", "html_url"},
    "records": {"name"},
}


def count_requests() -> dict[str, tuple[int, int]]:
    """``{API: (requests, things that no request gives)}`` for the demo, which is loaded for it."""
    from django.apps import apps

    from benchmarks.api import ask
    from example_site.demo.loading import load
    from tests.demo.conftest import Silence
    from wagtail_clusterevents.compat import WAGTAIL_8

    page = load(Silence()).of("page", MAIN)
    path, wanted = page.get_url_parts()[2], things_of(page)
    counts = {"delivery API": (1, len(_missing(json.loads(ask(f"/api/clusterevents/v1/page/?path={path}")), wanted)))}
    inside = path.partition("/de")[2]
    for version in ("v2", "v3") if WAGTAIL_8 else ("v2",):
        counts[f"Wagtail {version}"] = follow(
            f"/api/{version}/pages/find/?html_path={inside}&fields=*", version, wanted
        )
    if apps.is_installed("grapple"):
        counts["wagtail-grapple"] = (1, len(_missing(json.loads(ask({"id": page.pk})), wanted)))
    return counts


def things_of(page) -> set[tuple[str, int]]:
    """Kind and id of everything visible that the report shows."""
    from wagtail_clusterevents.assembly.context import AssemblyContext
    from wagtail_clusterevents.assembly.report import assemble_reports
    from wagtail_clusterevents.visibility import Gate

    (report,) = assemble_reports([page], AssemblyContext(Gate(page.get_site())))
    return set(_shown(report))


def _shown(value: Any) -> Iterator[tuple[str, int]]:
    from dataclasses import fields, is_dataclass

    from wagtail_clusterevents.representations.image import Image
    from wagtail_clusterevents.representations.records import Organisation, Programme, Series, Topic, Venue
    from wagtail_clusterevents.representations.text import Document, PageLink

    kinds = {Image: "images", Document: "documents", PageLink: "pages"}
    kinds |= dict.fromkeys((Organisation, Programme, Series, Topic, Venue), "records")
    if kind := kinds.get(type(value)):
        yield kind, value.id
    children = [getattr(value, field.name) for field in fields(value)] if is_dataclass(value) else value
    for child in children if isinstance(children, list | tuple) else ():
        yield from _shown(child)


def follow(address: str, version: str, wanted: set[tuple[str, int]]) -> tuple[int, int]:
    """Requests that one of Wagtail's APIs takes, redirects included, and what it has no address for."""
    from django.test import Client

    client = Client()
    response = client.get(address, follow=True)
    assert response.status_code == 200, (address, response.content[:300])
    requests, left = 1 + len(response.redirect_chain), _missing(response.json(), wanted)
    given = [one for one in left if client.get(f"/api/{version}/{one[0]}/{one[1]}/").status_code == 200]
    return requests + len(given), len(left) - len(given)


def _missing(answer: Any, wanted: set[tuple[str, int]]) -> set[tuple[str, int]]:
    """What an answer does not describe."""
    described = {(kind, pk) for keys, pk in _objects(answer) for kind, words in DESCRIPTIONS.items() if words & keys}
    return {(kind, pk) for kind, pk in wanted if (kind, str(pk)) not in described}


def _objects(node: Any) -> Iterator[tuple[set[str], str]]:
    if isinstance(node, dict):
        yield set(node) | set(node.get("meta") or ()), str(node.get("id"))
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _objects(child)
