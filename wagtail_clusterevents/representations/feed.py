"""What people subscribe to: calendars, Atom and JSON feeds."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Feed:
    """A calendar or feed as a whole.

    ``uid`` is a UUID that stays the same when addresses change; ``language`` a BCP 47 tag. ``home_url`` is the page
    that shows the same, ``self_url`` the feed's own address, both absolute. ``author`` is who publishes it.
    """

    uid: str
    title: str
    description: str
    language: str
    home_url: str | None
    self_url: str
    author: str
    updated: datetime.datetime | None


@dataclass(frozen=True)
class FeedImage:
    """A picture of a feed's item: absolute address and media type."""

    url: str
    type: str


@dataclass(frozen=True)
class FeedItem:
    """One thing in a feed. ``uid`` is a UUID, ``summary`` plain text, ``language`` a BCP 47 tag.

    ``updated`` is None for what was put in place without ever being published.
    """

    uid: str
    title: str
    url: str | None
    language: str
    summary: str
    published: datetime.datetime | None
    updated: datetime.datetime | None
    tags: list[str]
    image: FeedImage | None


@dataclass(frozen=True)
class FeedAddresses:
    """Where an index can be subscribed to. ``webcal`` opens a calendar program; None where there is no such format."""

    ics: str | None
    webcal: str | None
    atom: str | None
    json: str | None
