"""Pictures that stand for an idea."""

from __future__ import annotations

import math
from random import Random

from .canvas import Canvas, mix

BRIGHT = ("#e0a458", "#c8553d", "#5fad8c", "#4d9de0", "#f4f1de", "#a06cd5")


def network(canvas: Canvas, random: Random) -> None:
    """Points and the lines between them: who knows whom."""
    canvas.shade("#0f3d4c", "#14535b")
    canvas.glow(800, 480, 1500, "#2f8f93", 0.7)
    points = [(random.randint(80, 1520), random.randint(80, 920)) for _ in range(46)]
    for index, point in enumerate(points):
        nearest = sorted(points[:index], key=lambda other: math.dist(point, other))[:3]
        for other in nearest:
            canvas.line([point, other], "#d7f0ee", 4, 0.5)
    for index, (x, y) in enumerate(points):
        size = 90 if index % 9 == 0 else random.randint(22, 48)
        canvas.oval(x, y, size + 18, size + 18, "#0f3d4c")
        canvas.oval(x, y, size, size, BRIGHT[index % len(BRIGHT)])


def circle(canvas: Canvas, random: Random) -> None:
    """Three arrows that follow each other around: nothing gets lost."""
    canvas.shade("#eaf3e6", "#c8dfc5")
    for _ in range(26):
        x, y, size = random.randint(0, 1600), random.randint(0, 1000), random.randint(40, 150)
        canvas.oval(x, y, size, size, "#ffffff", 0.4)
    for turn, colour in enumerate(("#2f7d5b", "#e0a458", "#26547c")):
        start = turn * 120 - 90
        canvas.ring(800, 500, 640, colour, 92, start + 8, start + 92)
        end = math.radians(start + 92)
        along = end + math.pi / 2
        x, y = 800 + 274 * math.cos(end), 500 + 274 * math.sin(end)
        tip = (x + 110 * math.cos(along), y + 110 * math.sin(along))
        sides = [(x + side * 88 * math.cos(end), y + side * 88 * math.sin(end)) for side in (-1, 1)]
        canvas.polygon([tip, *sides], colour)
    canvas.polygon([(800, 400), (880, 450), (880, 545), (800, 595), (720, 545), (720, 450)], "#c08a57")
    canvas.polygon([(800, 400), (880, 450), (800, 498), (720, 450)], "#dcab7b")
    canvas.line([(800, 498), (800, 595)], "#9c6d40", 5)


def bricks(canvas: Canvas, random: Random) -> None:
    """Building blocks of many sizes that make one wall."""
    canvas.shade("#fbf3e4", "#f0dfc2")
    for row in range(6):
        x, y = 130 - (row % 2) * 60, 760 - row * 118
        while x < 1430 - row * 70:
            width = random.choice((120, 180, 240, 300))
            colour = random.choice(("#14535b", "#2f8f93", "#e0a458", "#c8553d", "#26547c", "#8fb996"))
            canvas.box(x, y, width - 10, 106, colour, radius=10)
            for knob in range(width // 60):
                canvas.box(x + 10 + knob * 60, y - 16, 34, 20, mix(colour, "#ffffff", 0.2), radius=5)
            canvas.box(x, y, width - 10, 20, "#ffffff", 0.16, radius=10)
            x += width
    canvas.shade("#d9c09a", "#c7a877", 872)


def calendar(canvas: Canvas, random: Random) -> None:
    """A sheet of a calendar with one week marked."""
    canvas.shade("#dfe9f1", "#b7cad9")
    canvas.box(316, 116, 1000, 800, "#8aa3b5", 0.5, radius=30)
    canvas.box(300, 100, 1000, 800, "#ffffff", radius=30)
    canvas.box(300, 100, 1000, 170, "#c8553d", radius=30)
    canvas.box(300, 200, 1000, 70, "#c8553d")
    for x in (500, 800, 1100):
        canvas.box(x - 14, 60, 28, 110, "#39474d", radius=14)
    week = random.randint(1, 3)
    for row in range(5):
        for column in range(7):
            x, y = 356 + column * 130, 310 + row * 116
            marked = row == week and column < 5
            canvas.box(x, y, 104, 88, "#2f8f93" if marked else "#edf2f6", radius=14)
            canvas.box(x + 18, y + 20, 30, 14, "#ffffff" if marked else "#b7cad9", radius=6)
