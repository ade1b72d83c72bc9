"""People, as far as a drawing without faces goes."""

from __future__ import annotations

from random import Random

from .canvas import Canvas, mix

SKIN = ("#f2cfb3", "#e3b08c", "#c98f68", "#9c6a48", "#6f4a33")
HAIR = ("#2b211d", "#4d3626", "#7a5433", "#b98a4c", "#8d8d8f", "#d9d6cf")
CLOTHES = ("#1f4e5f", "#2f6f73", "#c8553d", "#e0a458", "#3d405b", "#587b7f", "#8d4a5b", "#f4f1de", "#26547c", "#5b8e7d")


def bust(canvas: Canvas, x: float, base: float, size: float, random: Random, haze: str = "", share: float = 0) -> None:
    """Head and shoulders of somebody; ``base`` is where the drawing ends, ``size`` the height of the head.

    ``haze`` is a colour that those in the back fade into, by ``share``.
    """
    skin, hair, cloth = (random.choice(colours) for colours in (SKIN, HAIR, CLOTHES))
    if haze:
        skin, hair, cloth = (mix(colour, haze, share) for colour in (skin, hair, cloth))
    neck = base - size * 1.15
    person = _Head(canvas, x, neck - size * 0.6, size, skin, hair, random)
    person.behind()
    canvas.box(x - size * 0.95, neck, size * 1.9, size * 1.5, cloth, radius=size * 0.6)
    person.front()
    if random.random() < 0.45:
        points = [(x - size * 0.2, neck), (x + size * 0.2, neck), (x, neck + size * 0.5)]
        canvas.polygon(points, mix(cloth, "#ffffff", 0.75))


def standing(canvas: Canvas, x: float, foot: float, height: float, random: Random) -> None:
    """Somebody who stands, from head to foot."""
    skin, hair, cloth = (random.choice(colours) for colours in (SKIN, HAIR, CLOTHES))
    legs = random.choice(("#22303c", "#3a3f47", "#4a4038"))
    head = height / 7
    hip, neck, wide = foot - height * 0.5, foot - height * 0.82, height * 0.13
    person = _Head(canvas, x, neck - head * 0.55, head, skin, hair, random)
    person.behind()
    for side in (-1, 1):
        left = x + side * wide * 0.45 - wide * 0.36
        canvas.box(left, hip - 6, wide * 0.72, foot - hip, legs, radius=wide * 0.2)
        canvas.box(
            x + side * wide * 0.98 - wide * 0.22,
            neck,
            wide * 0.44,
            height * 0.37,
            mix(cloth, "#000000", 0.14),
            radius=wide * 0.2,
        )
    canvas.box(x - wide, neck, wide * 2, hip - neck + height * 0.04, cloth, radius=wide * 0.5)
    person.front()


def crowd(canvas: Canvas, random: Random, *, top: float, rows: int, size: float, haze: str) -> None:
    """Rows of people from the back (``top``) to the front edge; ``size`` is a head's height in the last row."""
    for row in range(rows):
        share = row / max(rows - 1, 1)
        head = size * (0.5 + 0.5 * share)
        base = top + (canvas.height + size * 0.5 - top) * share + head
        gap = head * 2.1
        x = -gap * random.random()
        while x < canvas.width + gap:
            bust(
                canvas,
                x + random.uniform(-8, 8),
                base + random.uniform(-10, 10),
                head,
                random,
                haze,
                0.55 * (1 - share),
            )
            x += gap


class _Head:
    """A head with its hair. ``behind()`` is drawn before the body, ``front()`` after it."""

    def __init__(self, canvas: Canvas, x: float, y: float, size: float, skin: str, hair: str, random: Random):
        self.canvas, self.x, self.y, self.size, self.skin, self.hair = canvas, x, y, size, skin, hair
        self.style = random.choice(("short", "long", "bun", "bald", "short", "long"))

    def behind(self) -> None:
        x, y, size = self.x, self.y, self.size
        if self.style == "long":
            self.canvas.box(x - size * 0.5, y - size * 0.5, size, size * 1.3, self.hair, radius=size * 0.42)
        if self.style == "bun":
            self.canvas.oval(x, y - size * 0.6, size * 0.42, size * 0.42, self.hair)

    def front(self) -> None:
        x, y, size = self.x, self.y, self.size
        shadow = mix(self.skin, "#000000", 0.12)
        self.canvas.box(x - size * 0.16, y + size * 0.3, size * 0.32, size * 0.46, shadow, radius=size * 0.08)
        if self.style != "bald":
            self.canvas.oval(x, y - size * 0.08, size * 0.88, size * 0.98, self.hair)
        self.canvas.oval(x, y + size * (0.06 if self.style != "bald" else 0), size * 0.74, size * 0.88, self.skin)
