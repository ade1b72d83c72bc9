"""Atom (RFC 4287). Pure Python."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from ..representations.feed import Feed, FeedItem
from .plain import NEVER, each, one_line, one_word
from .xml import DECLARATION, Xml, tag

MEDIA_TYPE = "application/atom+xml; charset=utf-8"
NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(feed: Feed, items: Iterable[FeedItem]) -> bytes:
    """A feed. An item that cannot be written is left out and logged; one without address is, too, as Atom needs it."""
    items = [item for item in items if item.url]
    stamps = [feed.updated or NEVER, *(item.updated for item in items if item.updated)]
    children = [
        tag("id", f"urn:uuid:{feed.uid}"),
        tag("title", one_line(feed.title)),
        *([tag("subtitle", one_line(feed.description))] if feed.description else []),
        tag("updated", _stamp(max(stamps))),
        tag("author", tag("name", one_line(feed.author))),
        tag("link", rel="self", type="application/atom+xml", href=one_word(feed.self_url)),
        *([tag("link", rel="alternate", type="text/html", href=one_word(feed.home_url))] if feed.home_url else []),
        *each(entry, items),
    ]
    return (DECLARATION + tag("feed", *children, xmlns=NAMESPACE, xml_lang=feed.language)).encode()


def entry(item: FeedItem) -> Xml:
    """One ``entry``. ``xml:lang`` stands on each, since a fallback is in another language than the feed."""
    return tag(
        "entry",
        tag("id", f"urn:uuid:{item.uid}"),
        tag("title", one_line(item.title)),
        tag("link", rel="alternate", type="text/html", hreflang=item.language, href=one_word(item.url)),
        *([tag("published", _stamp(item.published))] if item.published else []),
        tag("updated", _stamp(item.updated or NEVER)),
        *([tag("summary", one_line(item.summary))] if item.summary else []),
        *(tag("category", term=term) for term in map(one_line, item.tags) if term),
        *([tag("link", rel="enclosure", type=item.image.type, href=one_word(item.image.url))] if item.image else []),
        xml_lang=item.language,
    )


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
