"""Scenes under the sky."""

from __future__ import annotations

import math
from random import Random

from .canvas import Canvas, mix

SKIES = (("#8ecae6", "#f1faee"), ("#f4a261", "#fff1d6"), ("#457b9d", "#e0eff5"), ("#f28482", "#ffe8cf"))


def hills(canvas: Canvas, random: Random, top: float, colours: tuple[str, ...]) -> None:
    """Ranges of hills, one before the other."""
    for step, colour in enumerate(colours):
        base = top + step * (1000 - top) / (len(colours) + 0.6)
        phase, wave = random.uniform(0, 6), random.uniform(220, 330)
        ridge = [
            (x, base + 46 * math.sin(x / wave + phase) + 16 * math.sin(x / 87 + phase)) for x in range(0, 1640, 40)
        ]
        canvas.polygon([*ridge, (1600, 1000), (0, 1000)], colour)


def sky(canvas: Canvas, random: Random) -> tuple[str, str]:
    """A sky with its sun; the two colours that it is made of."""
    top, bottom = random.choice(SKIES)
    canvas.shade(top, bottom, 0, 700)
    x, y = random.randint(950, 1350), random.randint(150, 280)
    canvas.glow(x, y, 900, "#fff6dd", 0.85)
    canvas.oval(x, y, 130, 130, "#fffaf0")
    return top, bottom


def city(canvas: Canvas, random: Random) -> None:
    """A city between hills: roofs, towers, a television tower on the ridge."""
    top, bottom = sky(canvas, random)
    hills(canvas, random, 430, (mix("#3d6b63", bottom, 0.55), mix("#2d5a53", bottom, 0.3)))
    canvas.polygon([(322, 470), (334, 170), (346, 470)], "#5d6d73")
    canvas.box(304, 205, 60, 40, "#39474d", radius=10)
    canvas.line([(334, 175), (334, 110)], "#39474d", 4)
    for layer, base in enumerate((660, 780, 930)):
        x = -30
        while x < 1620:
            width, height = random.randint(80, 170), random.randint(90, 230 - layer * 20)
            colour = mix(
                random.choice(("#c97b5a", "#d9a273", "#587b7f", "#7f6a78", "#e6d3b3")), top, 0.45 - layer * 0.2
            )
            canvas.box(x, base - height, width, height + 200, colour)
            if random.random() < 0.6:
                roof = [(x - 8, base - height), (x + width / 2, base - height - 52), (x + width + 8, base - height)]
                canvas.polygon(roof, mix(colour, "#5a2a1d", 0.45))
            for row in range(3):
                for column in range(int(width // 34)):
                    canvas.box(x + 14 + column * 32, base - height + 22 + row * 42, 16, 24, "#fff3cf", 0.75, radius=2)
            x += width + random.randint(-6, 14)


def solar(canvas: Canvas, random: Random) -> None:
    """Rows of solar panels on a meadow before hills."""
    _, bottom = sky(canvas, random)
    hills(canvas, random, 420, (mix("#5d8a66", bottom, 0.4), "#6a9c6a", "#7fae5f"))
    for row in range(4):
        y, size = 560 + row * 105, 0.55 + row * 0.2
        x = -80 - row * 40
        while x < 1650:
            width, height = 250 * size, 92 * size
            panel = [(x + 34 * size, y - height), (x + width + 34 * size, y - height), (x + width, y), (x, y)]
            canvas.line([(x + width / 2, y - 10), (x + width / 2, y + 44 * size)], "#4d5c63", 9 * size)
            canvas.polygon(panel, "#1d3f66")
            for part in range(1, 6):
                left = x + part * width / 6
                canvas.line([(left, y), (left + 34 * size, y - height)], "#7fa6cf", 2.5)
            for part in range(1, 3):
                level = y - part * height / 3
                canvas.line([(x + 11 * part * size, level), (x + width + 11 * part * size, level)], "#7fa6cf", 2.5)
            canvas.line([panel[3], panel[0], panel[1], panel[2], panel[3]], "#dfe9f1", 4)
            x += width + 62 * size


def forest(canvas: Canvas, random: Random) -> None:
    """A timber house at the edge of a forest."""
    _, bottom = sky(canvas, random)
    hills(canvas, random, 400, (mix("#2d5a53", bottom, 0.6), mix("#2d5a53", bottom, 0.35), "#4f7f52", "#86ab63"))
    for layer in range(3):
        for x in range(-40, 1660, 96 - layer * 10):
            left, foot, height = x + random.randint(-24, 24), 590 + layer * 76, random.randint(150, 230) + layer * 30
            colour = mix("#1f4d3f", bottom, 0.4 - layer * 0.18)
            canvas.box(left - 7, foot - 20, 14, 44, "#5a4030")
            for part in range(3):
                y, wide = foot - part * height * 0.27, height * (0.34 - part * 0.08)
                canvas.polygon([(left - wide, y), (left, y - height * 0.46), (left + wide, y)], colour)
    canvas.box(560, 610, 500, 260, "#c08a57")
    for y in range(630, 870, 30):
        canvas.line([(560, y), (1060, y)], "#a37042", 4)
    canvas.polygon([(510, 620), (810, 430), (1110, 620)], "#6b3f2a")
    for x in (610, 740, 920):
        canvas.box(x, 670, 84, 96, "#fff3cf", radius=4)
        canvas.line([(x + 42, 670), (x + 42, 766)], "#6b3f2a", 6)
    canvas.shade("#86ab63", "#5f8a4a", 860)


def river(canvas: Canvas, random: Random) -> None:
    """A bridge over a wide river that joins two banks."""
    top, bottom = sky(canvas, random)
    hills(canvas, random, 470, (mix("#4a7a72", bottom, 0.6), mix("#4a7a72", bottom, 0.35)))
    canvas.shade(mix(top, "#2f6f8f", 0.35), mix(top, "#12384d", 0.75), 640)
    for _ in range(80):
        x, y = random.randint(0, 1600), random.randint(670, 990)
        canvas.line([(x, y), (x + random.randint(40, 160), y)], "#ffffff", 3, 0.28)
    for x in (420, 1180):
        canvas.polygon([(x - 26, 760), (x - 12, 180), (x + 12, 180), (x + 26, 760)], "#f4f1ea")
        for step in range(1, 9):
            for side in (-1, 1):
                canvas.line([(x, 190 + step * 14), (x + side * step * 47, 598)], "#ffffff", 3, 0.9)
    canvas.polygon([(0, 590), (1600, 590), (1600, 626), (0, 626)], "#c8553d")
    canvas.line([(0, 588), (1600, 588)], "#ffffff", 5)
    for x, colour in ((250, "#26547c"), (700, "#f2c14e"), (1310, "#2f6f73")):
        canvas.box(x, 540, 130, 46, colour, radius=14)
        canvas.box(x + 16, 548, 98, 18, "#eaf4f7", radius=6)


def road(canvas: Canvas, random: Random) -> None:
    """A road that leads over hills to the horizon, with charging points beside it."""
    _, bottom = sky(canvas, random)
    hills(canvas, random, 440, (mix("#5d8a66", bottom, 0.5), "#7aa36b", "#94b877"))
    canvas.polygon([(780, 560), (840, 560), (1280, 1000), (340, 1000)], "#4d5660")
    for step in range(7):
        y = 575 + step * step * 9
        height = 10 + step * 9
        canvas.polygon(
            [(807 - step, y), (813 + step, y), (815 + step * 1.4, y + height), (805 - step * 1.4, y + height)],
            "#ffffff",
        )
    for x, size in ((250, 1.0), (520, 0.62), (1330, 1.0), (1090, 0.62)):
        foot = 620 + size * 260
        canvas.box(x - 45 * size, foot - 260 * size, 90 * size, 260 * size, "#f4f7f8", radius=16 * size)
        canvas.box(x - 28 * size, foot - 230 * size, 56 * size, 70 * size, "#2f6f73", radius=6 * size)
        bolt = [(6, -222), (-14, -192), (0, -192), (-6, -168), (16, -200), (2, -200)]
        canvas.polygon([(x + dx * size, foot + dy * size) for dx, dy in bolt], "#f2c14e")
        canvas.ring(x + 55 * size, foot - 110 * size, 90 * size, "#22303c", 8 * size, 250, 120)
