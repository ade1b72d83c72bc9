"""A canvas with soft edges: everything is drawn larger than it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image, ImageDraw
from PIL.ImageColor import getrgb

Point = tuple[float, float]


def mix(first: str, second: str, share: float) -> str:
    """The colour (``#rrggbb``) that lies between two: 0 is the first, 1 the second."""
    pairs = zip(getrgb(first), getrgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


class Canvas:
    """A picture in the making. Coordinates are pixels of the finished picture, colours are ``#rrggbb``."""

    #: How much larger it is drawn: four times the pixels make edges smooth.
    oversize = 2

    def __init__(self, width: int = 1600, height: int = 1000, colour: str = "#ffffff"):
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * self.oversize, height * self.oversize), colour)
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def finish(self) -> Image.Image:
        """The picture in its own size."""
        return self.image.reduce(self.oversize)

    def polygon(self, points: Sequence[Point], colour: str, alpha: float = 1) -> None:
        self.pen.polygon([self._large(point) for point in points], fill=_fill(colour, alpha))

    def line(self, points: Sequence[Point], colour: str, width: float, alpha: float = 1) -> None:
        large = [self._large(point) for point in points]
        self.pen.line(large, fill=_fill(colour, alpha), width=round(width * self.oversize), joint="curve")

    def box(self, x: float, y: float, width: float, height: float, colour: str, alpha: float = 1, radius: float = 0):
        corners = [self._large((x, y)), self._large((x + width, y + height))]
        self.pen.rounded_rectangle(corners, radius * self.oversize, fill=_fill(colour, alpha))

    def oval(self, x: float, y: float, across: float, down: float, colour: str, alpha: float = 1) -> None:
        """An ellipse around (x, y), ``across`` wide and ``down`` high."""
        corners = [self._large((x - across / 2, y - down / 2)), self._large((x + across / 2, y + down / 2))]
        self.pen.ellipse(corners, fill=_fill(colour, alpha))

    def ring(self, x: float, y: float, across: float, colour: str, width: float, start: float = 0, end: float = 360):
        """A circle's line around (x, y), or a part of it; degrees count clockwise from the right."""
        corners = [self._large((x - across / 2, y - across / 2)), self._large((x + across / 2, y + across / 2))]
        self.pen.arc(corners, start, end, fill=colour, width=round(width * self.oversize))

    def shade(self, top: str, bottom: str, y: float = 0, height: float | None = None) -> None:
        """A band that goes from one colour to another, over the whole width."""
        height = (self.height - y) if height is None else height
        size = (self.image.width, round(height * self.oversize))
        mask = Image.linear_gradient("L").resize(size)
        band = Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), mask)
        self.image.paste(band, (0, round(y * self.oversize)))

    def glow(self, x: float, y: float, across: float, colour: str, strength: float = 1) -> None:
        """Light that fades from (x, y) outwards."""
        size = round(across * self.oversize)
        gradient = Image.radial_gradient("L")
        # What Pillow's gradient reaches at the middle of its edges is the circle that fits in; that is 0 here.
        edge = gradient.getpixel((0, gradient.height // 2))
        mask = gradient.point(lambda value: round(255 * strength * max(0, 1 - value / edge))).resize((size, size))
        corner = round(x * self.oversize - size / 2), round(y * self.oversize - size / 2)
        self.image.paste(Image.new("RGB", (size, size), colour), corner, mask)

    def _large(self, point: Point) -> Point:
        return point[0] * self.oversize, point[1] * self.oversize


def _fill(colour: str, alpha: float) -> tuple[int, ...]:
    return (*getrgb(colour), round(alpha * 255))
