"""Images, as front ends draw them: a name for each ratio, a source for each format."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any


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
    ``renditions`` has one entry for each name in the setting ``RENDITIONS``, or for those that were asked for.
    ``placeholder`` is None as long as none was made.
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


def with_renditions(value: Any, names: Collection[str]) -> Any:
    """A representation whose images, however deep inside, have only the renditions of these names."""
    if isinstance(value, Image):
        return replace(value, renditions={name: each for name, each in value.renditions.items() if name in names})
    if isinstance(value, list):
        return [with_renditions(item, names) for item in value]
    if is_dataclass(value):
        return replace(
            value, **{field.name: with_renditions(getattr(value, field.name), names) for field in fields(value)}
        )
    return value
