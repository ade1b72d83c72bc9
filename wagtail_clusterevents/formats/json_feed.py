"""JSON Feed 1.1 (jsonfeed.org). Pure Python."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from ..representations.feed import Feed, FeedItem
from .plain import each, one_line, one_word

MEDIA_TYPE = "application/feed+json"


def json_feed(feed: Feed, items: Iterable[FeedItem]) -> bytes:
    """A feed. An item that cannot be written is left out and logged."""
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(feed.title),
        "home_page_url": feed.home_url,
        "feed_url": one_word(feed.self_url),
        "description": one_line(feed.description),
        "authors": [{"name": one_line(feed.author)}],
        "language": feed.language,
        "items": list(each(entry, items)),
    }
    return json.dumps(_without_empty(data), ensure_ascii=False, separators=(",", ":")).encode()


def entry(item: FeedItem) -> dict[str, Any]:
    """One item."""
    data = {
        "id": f"urn:uuid:{item.uid}",
        "url": item.url and one_word(item.url),
        "title": one_line(item.title),
        "summary": one_line(item.summary),
        "image": item.image and one_word(item.image.url),
        "date_published": _stamp(item.published),
        "date_modified": _stamp(item.updated),
        "tags": [tag for tag in map(one_line, item.tags) if tag],
        "language": item.language,
    }
    # An item needs content, be it empty.
    return _without_empty(data) | {"content_text": one_line(item.summary)}


def _without_empty(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value or key == "items"}


def _stamp(moment: datetime | None) -> str | None:
    return moment and moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
