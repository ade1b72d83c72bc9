"""A picture with everything that has to be said about it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock

from ..representations.image import Image
from . import fields
from .base import StructBlock
from .previews import some_records


class CaptionedImageBlock(StructBlock):
    """A picture with alternative text, caption, credit and licence.

    The texts stand beside the chooser, since an image's own title has one language, and Wagtail's ImageBlock loses the
    decorative mark when a translation has another picture.
    """

    representation = Image
    essential = ("image",)

    image = ImageChooserBlock(label=_("Picture"))
    alt = fields.text(_("Alternative text"), help_text=_("What the picture shows, for those who cannot see it."))
    decorative = blocks.BooleanBlock(
        label=_("Decorative"), required=False, help_text=_("The picture says nothing that the text does not say.")
    )
    caption = fields.text(_("Caption"), max_length=500)
    credit = fields.text(_("Credit"), help_text=_("Who took or made the picture."))
    licence_url = fields.url(_("Address of the licence"))

    class Meta:
        label = _("Picture")
        icon = "image"
        group = _("Media")
        template = "wagtail_clusterevents/blocks/captioned_image.html"
        description = _("A picture with caption and credit.")
        label_format = "{caption}"

    def get_preview_value(self):
        """A picture that the site has already."""
        picture = next(iter(some_records(get_image_model())), None)
        texts = {"alt": _("A picture"), "caption": _("What can be seen"), "credit": _("Who took it")}
        return self.normalize({"image": picture, **texts})

    def clean(self, value):
        value = super().clean(value)
        if (
            value.get("image")
            and not value.get("alt")
            and not value.get("decorative")
            and not self.is_deferred_validation
        ):
            error = ValidationError(_("Say what the picture shows, or mark it as decorative."))
            raise StructBlockValidationError({"alt": error})
        return value

    def represent(self, value: dict[str, Any], lookups) -> Image | None:
        return describe_image(value)


def describe_image(value: dict[str, Any]) -> Image | None:
    """The chosen picture with the texts that stand beside the chooser; None when there is no visible picture."""
    image = value["image"]
    if image is None:
        return None
    texts = {name: value[name] for name in ("caption", "credit", "licence_url")}
    alt = "" if value["decorative"] else value["alt"] or image.alt
    return Image(**{**vars(image), **texts, "alt": alt, "decorative": value["decorative"]})


class OptionalCaptionedImageBlock(CaptionedImageBlock):
    """The same inside another block, which may do without a picture."""

    image = ImageChooserBlock(label=_("Picture"), required=False)
