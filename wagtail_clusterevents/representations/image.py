"""Images, as front ends draw them: a name for each ratio, a source for each format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FocalPoint:
    """The point that must stay in view, in per cent of width and height from the left and the top."""

    x: float
    y: float


@dataclass(frozen=True)
class Placeholder:
    """What to show while the image loads: its main colour (``#rrggbb``) and a WebP of 16 pixels as a data URI."""

    color: str
    data_uri: str


@dataclass(frozen=True)
class Source:
    """One ``<source>``: a media type and a ``srcset`` with widths."""

    type: str
    srcset: str


@dataclass(frozen=True)
class Rendition:
    """One named rendition: the fallback ``src`` with its size in pixels, and the sources, best format first."""

    src: str
    width: int
    height: int
    sources: list[Source]


@dataclass(frozen=True)
class Image:
    """A picture with what was said about it where it is used.

    ``alt`` is empty when ``decorative`` is true. ``width`` and ``height`` are the original's, in pixels.
    ``renditions`` has one entry for each name in the setting ``RENDITIONS``.
    """

    id: int
    alt: str
    decorative: bool
    caption: str
    credit: str
    licence_url: str
    width: int
    height: int
    focal_point: FocalPoint | None
    placeholder: Placeholder | None
    renditions: dict[str, Rendition]
