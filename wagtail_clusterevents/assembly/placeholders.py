"""Makes what stands in for an image while it loads: its main colour and a WebP of 16 pixels."""

from __future__ import annotations

import base64
from io import BytesIO

from PIL import Image as Picture
from wagtail.images.models import Filter

from ..models import ImagePlaceholder

SPEC = "max-16x16|format-webp"
#: Colours that a tiny picture is reduced to; the one that covers most of it is its main colour.
COLOURS = 4


def make_placeholder(image) -> bool:
    """Make the placeholder of an image unless it has one; says whether it was made. Raises what reading it raises."""
    if image.is_svg() or ImagePlaceholder.objects.filter(pk=image.pk, file_hash=image.file_hash).exists():
        return False
    values = {"file_hash": image.get_file_hash(), **_described(image)}
    ImagePlaceholder.objects.update_or_create(image_id=image.pk, defaults=values)
    return True


def _described(image) -> dict[str, str]:
    tiny = BytesIO()
    Filter(spec=SPEC).run(image, tiny)
    data_uri = f"data:image/webp;base64,{base64.b64encode(tiny.getvalue()).decode()}"
    return {"color": _main_colour(tiny), "data_uri": data_uri}


def _main_colour(tiny: BytesIO) -> str:
    tiny.seek(0)
    with Picture.open(tiny) as picture:
        reduced = picture.convert("RGB").quantize(COLOURS)
    _number, index = max(reduced.getcolors())
    red, green, blue = reduced.getpalette()[index * 3 : index * 3 + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"
