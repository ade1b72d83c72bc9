"""The head of a page as HTML. Pure Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from ..representations.head import Head, OpenGraph, OpenGraphImage
from .json_ld import script_safe_json
from .plain import one_line


def meta_tags(head: Head) -> str:
    """Everything but ``title``: description, robots, canonical address, languages, feeds, previews, JSON-LD."""
    return "\n".join([*_metas(head), *_links(head), *_open_graph(head.open_graph), *_script(head)])


def _metas(head: Head) -> Iterator[str]:
    if head.description:
        yield _tag("meta", name="description", content=head.description)
    if head.robots:
        yield _tag("meta", name="robots", content=head.robots)


def _links(head: Head) -> Iterator[str]:
    if head.canonical:
        yield _tag("link", rel="canonical", href=head.canonical)
    for other in head.alternates:
        yield _tag("link", rel="alternate", hreflang=other.hreflang, href=other.href)
    for feed in head.feeds:
        yield _tag("link", rel="alternate", type=feed.type, title=feed.title, href=feed.href)


def _open_graph(graph: OpenGraph) -> Iterator[str]:
    times = (("article:published_time", graph.published_time), ("article:modified_time", graph.modified_time))
    pairs: Iterable[tuple[str, str | None]] = [
        ("og:type", graph.type),
        ("og:title", graph.title),
        ("og:description", graph.description),
        ("og:url", graph.url),
        ("og:site_name", graph.site_name),
        ("og:locale", graph.locale),
        *(("og:locale:alternate", other) for other in graph.locale_alternates),
        *((name, moment.isoformat(timespec="seconds")) for name, moment in times if moment),
        *(pair for image in graph.images for pair in _image(image)),
    ]
    yield from (_tag("meta", property=name, content=value) for name, value in pairs if value)
    # The networks that have a card of their own take the rest from Open Graph.
    yield _tag("meta", name="twitter:card", content="summary_large_image" if graph.images else "summary")


def _image(image: OpenGraphImage) -> Iterator[tuple[str, str]]:
    yield "og:image", image.url
    yield "og:image:alt", image.alt
    yield "og:image:width", str(image.width)
    yield "og:image:height", str(image.height)


def _script(head: Head) -> Iterator[str]:
    if head.json_ld:
        yield f'<script type="application/ld+json">{script_safe_json(head.json_ld)}</script>'


def _tag(element: str, /, **attributes: str) -> str:
    given = (f'{key}="{escape(one_line(value))}"' for key, value in attributes.items())
    return f"<{element} {' '.join(given)}>"
