"""Rich text and what can be linked from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading that can be linked to: level 1 to 6, plain text, and the ``id`` it has in the HTML."""

    level: int
    text: str
    anchor: str


class Html(str):
    """Text that template engines print as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


@dataclass(frozen=True)
class RichText:
    """HTML for readers, never the database form: links are resolved, hidden targets leave their text.

    Template engines print it unescaped; editors' rich text was filtered when it was saved.
    """

    html: str
    headings: list[Heading]

    def __str__(self) -> str:
        return Html(self.html)

    def __html__(self) -> str:
        return self.html

    def __bool__(self) -> bool:
        return bool(self.html)


@dataclass(frozen=True)
class PageLink:
    """A link to a page of the site. ``locale`` is the target's language, as BCP 47 tag."""

    id: int
    title: str
    path: str | None
    url: str | None
    locale: str


@dataclass(frozen=True)
class Document:
    """A file to download; ``size`` in bytes, ``extension`` in lower case, ``type`` the media type."""

    id: int
    title: str
    url: str
    filename: str
    extension: str
    type: str
    size: int | None


@dataclass(frozen=True)
class Embed:
    """A video or other embed from another site; ``html`` is empty as long as the provider was not asked."""

    url: str
    title: str
    provider: str
    html: str
    thumbnail_url: str
    width: int | None
    height: int | None


@dataclass(frozen=True)
class TextRange:
    """A part of a text, from ``start`` to before ``end``, in UTF-16 code units: JavaScript's ``slice(start, end)``."""

    start: int
    end: int


@dataclass(frozen=True)
class Highlight:
    """Where the words that were searched for stand in a field: its plain text, or the part of it around the first."""

    field: str
    text: str
    ranges: list[TextRange]
