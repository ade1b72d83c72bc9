"""Several pictures."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model

from ..representations.image import Image
from ..representations.text import Heading
from .base import ItemsBlock
from .captioned_image import CaptionedImageBlock
from .headed import HeadedBlock
from .previews import some_records


@dataclass(frozen=True)
class Gallery:
    """Pictures, in the order in which to show them."""

    heading: Heading | None
    images: list[Image]


class GalleryBlock(HeadedBlock):
    """Pictures side by side, each with all that has to be said about it."""

    representation = Gallery
    essential = ("images",)

    images = ItemsBlock(CaptionedImageBlock(), label=_("Pictures"), min_num=1)

    class Meta:
        label = _("Gallery")
        icon = "grid"
        group = _("Media")
        template = "wagtail_clusterevents/blocks/gallery.html"
        description = _("Several pictures side by side, each with caption and credit.")
        label_format = "{heading}"

    def get_preview_value(self):
        """Pictures that the site has already."""
        pictures = some_records(get_image_model())
        images = [{"image": picture, "decorative": True, "caption": picture.title} for picture in pictures]
        return self.normalize({"heading": _("Impressions"), "images": images})
