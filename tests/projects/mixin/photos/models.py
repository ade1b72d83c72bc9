"""Images with the name of who took them."""

from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class Photo(AbstractImage):
    """An image and its photographer."""

    photographer = models.CharField(max_length=100, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "photographer")


class PhotoRendition(AbstractRendition):
    """A size of a photo."""

    image = models.ForeignKey(Photo, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="unique_photo_rendition")
        ]
