"""Small square pictures: logos made of initials, and portraits without faces."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageDraw, ImageFont

from .canvas import Canvas, mix
from .figures import bust

TILE_COLOURS = ("#14535b", "#7a3b69", "#b0472e", "#2c5784", "#4d6b35", "#8a5a12", "#3d405b")


def draw_logo(initials: str, seed: str) -> Image.Image:
    """A tile with the initials of an organisation and a mark that ``seed`` chooses."""
    random = Random(f"logo {seed}")
    colour = random.choice(TILE_COLOURS)
    canvas = Canvas(600, 400, "#ffffff")
    canvas.box(30, 30, 540, 340, mix(colour, "#ffffff", 0.9), radius=36)
    for turn in range(3):
        start = random.randrange(0, 360, 30)
        canvas.ring(150, 200, 190 - turn * 56, mix(colour, "#ffffff", turn * 0.25), 22, start, start + 250)
    picture = canvas.finish()
    font = ImageFont.load_default(150 if len(initials) < 3 else 108)
    ImageDraw.Draw(picture).text((410, 200), initials, fill=colour, font=font, anchor="mm")
    return picture


def draw_portrait(seed: str) -> Image.Image:
    """Somebody's head and shoulders."""
    random = Random(f"portrait {seed}")
    backdrop = random.choice(TILE_COLOURS)
    canvas = Canvas(800, 800)
    canvas.shade(mix(backdrop, "#ffffff", 0.75), mix(backdrop, "#ffffff", 0.45))
    canvas.oval(400, 470, 760, 760, mix(backdrop, "#ffffff", 0.6))
    bust(canvas, 400, 800, 290, random)
    return canvas.finish()
