"""What stands in for an image while it loads."""

from __future__ import annotations

from django.db import models
from wagtail.images import get_image_model_string

from ..representations.image import Placeholder


class ImagePlaceholder(models.Model):
    """The main colour of an image and a tiny picture of it, made from the file with this hash. Editors never see it."""

    image = models.OneToOneField(
        get_image_model_string(),
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="clusterevents_placeholder",
    )
    file_hash = models.CharField(max_length=40)
    color = models.CharField(max_length=7)
    data_uri = models.TextField()

    # It belongs to the image; it does not use it.
    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.color


def placeholder_of(image) -> Placeholder | None:
    """The placeholder of an image's file; None as long as there is none. No query if it was selected with the image."""
    stored = getattr(image, "clusterevents_placeholder", None)
    if stored is None or stored.file_hash != image.file_hash:
        return None
    return Placeholder(color=stored.color, data_uri=stored.data_uri)
