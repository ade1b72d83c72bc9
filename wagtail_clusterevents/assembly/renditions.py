"""Makes the renditions of images before anybody asks for them: no GET encodes an image."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from wagtail.images import get_image_model
from wagtail.images.models import Filter

from ..blocks.raw import raw_stream
from ..blocks.references import References, find_references
from .images import rendition_specs
from .placeholders import make_placeholder

logger = logging.getLogger("wagtail_clusterevents")


def missing_specs(image) -> list[str]:
    """The filter specs of the allow-list for which the image has no rendition yet."""
    made = set(image.renditions.values_list("filter_spec", "focal_point_key"))
    specs = dict.fromkeys(spec for _name, _format, spec in rendition_specs(image))
    return [spec for spec in specs if (spec, Filter(spec=spec).get_cache_key(image)) not in made]


def make_renditions(image) -> int:
    """Make what is missing, and say how many; an image that cannot be read is logged and has none. Its placeholder is
    made as well.
    """
    specs = missing_specs(image)
    try:
        made = len(image.get_renditions(*specs)) if specs else 0
        make_placeholder(image)
        return made
    except Exception:
        logger.exception("The renditions of image %s (%s) could not be made.", image.pk, image)
        return 0


def images_of(page) -> Iterable:
    """The images of a report: its lead image, those in its body, the logos of the organisations that it names."""
    found = References()
    found.add(get_image_model(), page.lead_image_id)
    find_references(page.body.stream_block, raw_stream(page.body), found)
    for row in page.report_organisations.select_related("organisation"):
        row.organisation.references(found)
    return get_image_model().objects.filter(pk__in=found.ids.get(get_image_model(), ()))
