"""The schema.org graph of a page, for JSON-LD: everything it tells, each thing once, with an ``@id`` that stays. Pure
Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..representations.breadcrumb import Breadcrumb
from ..representations.image import Image
from ..representations.report import Report
from .graph_event import event_node
from .graph_records import (
    Node,
    image_object,
    image_url,
    images_in,
    organisation,
    reference,
    series,
    topic,
    without_empty,
)
from .json_ld import breadcrumb_list


def report_graph(report: Report, *, url: str, base: str, site_name: str, description: str, event_type: str) -> Node:
    """The document of a report: the report, its event, trail, series, organisations and pictures.

    ``url`` is the canonical address, ``base`` the site's without a slash at the end; ``event_type`` a schema.org type.
    """
    pictures = list({image.id: image for image in images_in([report.lead_image, report.body])}.values())
    shown = list(_pictures(pictures, base))
    event = event_node(report.event, url, base, event_type)
    if event:
        event = without_empty({**event, "description": description, "image": shown[:1]})
    trail, site = breadcrumb_list(report.breadcrumbs), website(base, site_name)
    node = {
        "@type": "Report",
        "@id": f"{url}#report",
        "headline": report.title,
        "description": description,
        "url": url,
        "inLanguage": report.language.content_locale,
        "datePublished": _stamp(report.meta.first_published_at),
        "dateModified": _stamp(report.meta.last_published_at),
        "about": [*([reference(event)] if event else []), *map(topic, report.topics)],
        "image": shown,
        "isPartOf": reference(site),
        # The trail belongs to the page that the report stands on.
        "mainEntityOfPage": trail and {"@type": "WebPage", "@id": url, "breadcrumb": _reference(trail)},
    }
    nodes = [without_empty(node), event, trail, site, *_records(report, base, event), *_objects(pictures, base)]
    return document(nodes)


def page_graph(
    *, schema_type: str, title: str, url: str, base: str, site_name: str, description: str, language: str,
    trail: Sequence[Breadcrumb],
) -> Node:  # fmt: skip
    """The document of any other page: the page itself (``WebPage``, ``CollectionPage`` …), its trail and its site."""
    crumbs, site = breadcrumb_list(trail), website(base, site_name)
    node = {
        "@type": schema_type,
        "@id": url,
        "name": title,
        "description": description,
        "url": url,
        "inLanguage": language,
        "isPartOf": reference(site),
        "breadcrumb": crumbs and _reference(crumbs),
    }
    return document([without_empty(node), crumbs, site])


def website(base: str, name: str) -> Node:
    """The site."""
    return without_empty({"@type": "WebSite", "@id": f"{base}/#website", "url": f"{base}/", "name": name})


def document(nodes: Iterable[Node | None]) -> Node:
    """A graph with each node once, by its ``@id``."""
    found: dict[Any, Node] = {}
    for node in filter(None, nodes):
        found.setdefault(node.get("@id", id(node)), node)
    return {"@context": "https://schema.org", "@graph": list(found.values())}


def _reference(node: Node) -> Node:
    return reference(node) if "@id" in node else node


def _records(report: Report, base: str, event: Node | None) -> Iterator[Node]:
    """What the event's node refers to."""
    if event is None:
        return
    for row in report.event.organisations:
        yield organisation(row.organisation, base)
    if report.event.series:
        yield series(report.event.series, base)
        if report.event.series.organiser:
            yield organisation(report.event.series.organiser, base)


def _pictures(pictures: Iterable[Image], base: str) -> Iterator[Any]:
    for image in pictures:
        node = image_object(image, base)
        found = reference(node) if node else image_url(image, base)
        if found:
            yield found


def _objects(pictures: Iterable[Image], base: str) -> Iterator[Node]:
    return (node for image in pictures if (node := image_object(image, base)))


def _stamp(moment) -> str | None:
    return moment and moment.isoformat(timespec="seconds")
