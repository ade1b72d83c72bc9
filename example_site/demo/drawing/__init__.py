"""The demo's pictures, drawn with Pillow: the same bytes each time, and nobody else's rights in them."""

from .scenes import SCENES, draw_scene
from .tiles import draw_logo, draw_portrait

__all__ = ["SCENES", "draw_logo", "draw_portrait", "draw_scene"]
