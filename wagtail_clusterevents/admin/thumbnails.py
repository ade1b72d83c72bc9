"""Small pictures for listings, which no request has to wait for."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import NoReverseMatch
from wagtail.images import get_image_model
from wagtail.images.models import Filter
from wagtail.images.views.serve import generate_image_url

#: As high as two lines of text, twice as many pixels for sharp screens.
THUMBNAIL = Filter(spec="fill-120x90")


def thumbnails(ids: Iterable[int | None]) -> dict[int, str]:
    """Addresses of small pictures by image id, with two queries; what is not made yet is made when it is asked for."""
    wanted = {pk for pk in ids if pk}
    images = get_image_model().objects.filter(pk__in=wanted).prefetch_renditions(THUMBNAIL) if wanted else ()
    return {image.pk: _address(image) for image in images}


def _address(image) -> str:
    made = image.find_existing_renditions(THUMBNAIL).get(THUMBNAIL)
    if made:
        return made.url
    try:
        return generate_image_url(image, THUMBNAIL.spec)
    except NoReverseMatch:
        return image.file.url
