"""The scenes that the demo's pictures show, each by its name."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PIL import Image

from . import indoors, outdoors, symbols
from .canvas import Canvas

SCENES: dict[str, Callable[[Canvas, Random], None]] = {
    "hall": indoors.hall,
    "stage": indoors.stage,
    "workshop": indoors.workshop,
    "talk": indoors.talk,
    "screens": indoors.screens,
    "factory": indoors.factory,
    "lab": indoors.lab,
    "studio": indoors.studio,
    "city": outdoors.city,
    "solar": outdoors.solar,
    "forest": outdoors.forest,
    "river": outdoors.river,
    "road": outdoors.road,
    "network": symbols.network,
    "circle": symbols.circle,
    "bricks": symbols.bricks,
    "calendar": symbols.calendar,
}


def draw_scene(name: str, seed: str = "") -> Image.Image:
    """A scene of 1600 × 1000 pixels; another ``seed`` gives other people and other colours. Raises KeyError."""
    canvas = Canvas()
    SCENES[name](canvas, Random(f"{name} {seed}"))
    return canvas.finish()
