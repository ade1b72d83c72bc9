"""schema.org nodes of shared records and pictures. Pure Python."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any
from urllib.parse import urljoin

from ..representations.image import Image, Rendition
from ..representations.records import Address, Organisation, Series, Topic, Venue

Node = dict[str, Any]


def without_empty(node: Node) -> Node:
    """The node without properties that say nothing."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {})}


def reference(node: Node) -> Node:
    """A reference to a node that stands elsewhere in the graph."""
    return {"@id": node["@id"]}


def organisation(record: Organisation, base: str) -> Node:
    """An organisation; ``base`` is the site's address, to which its ``@id`` belongs."""
    return without_empty(
        {
            "@type": "Organization",
            "@id": f"{base}/#organisation-{record.key}",
            "name": record.name,
            "alternateName": record.short_name if record.short_name != record.name else "",
            "url": record.website,
            "logo": record.logo and image_url(record.logo, base),
            "address": address(record.address),
        }
    )


def series(record: Series, base: str) -> Node:
    """A recurring event."""
    return without_empty(
        {
            "@type": "EventSeries",
            "@id": f"{base}/#series-{record.key}",
            "name": record.name,
            "description": record.description,
            "organizer": record.organiser and reference(organisation(record.organiser, base)),
        }
    )


def place(record: Venue) -> Node | None:
    """A venue; None as long as its address is not known."""
    where = address(record.address)
    if where is None:
        return None
    spot = record.coordinates
    geo = spot and {"@type": "GeoCoordinates", "latitude": spot.latitude, "longitude": spot.longitude}
    return without_empty({"@type": "Place", "name": record.name, "url": record.website, "address": where, "geo": geo})


def address(value: Address) -> Node | None:
    """A postal address; None if there is neither street nor town."""
    if not (value.street or value.city or value.postal_code):
        return None
    return without_empty(
        {
            "@type": "PostalAddress",
            "streetAddress": value.street,
            "postalCode": value.postal_code,
            "addressLocality": value.city,
            "addressCountry": value.country,
        }
    )


def topic(record: Topic) -> Node:
    """What a report is about, with its place in a classification."""
    return without_empty(
        {"@type": "DefinedTerm", "name": record.name, "termCode": record.code, "inDefinedTermSet": record.scheme}
    )


def social(image: Image) -> Rendition | None:
    """The rendition for previews elsewhere: that named ``social``, else the last one."""
    return image.renditions.get("social") or next(reversed(image.renditions.values()), None)


def image_url(image: Image, base: str) -> str | None:
    """The absolute address of a picture."""
    file = social(image)
    return urljoin(f"{base}/", file.src) if file else None


def image_object(image: Image, base: str) -> Node | None:
    """A picture with credit or licence; None for one that has neither: search engines want its address alone."""
    url = image_url(image, base)
    if not url or not (image.credit or image.licence_url):
        return None
    return without_empty(
        {
            "@type": "ImageObject",
            "@id": f"{base}/#image-{image.id}",
            "contentUrl": url,
            "caption": image.caption or image.alt,
            "creditText": image.credit,
            "license": image.licence_url,
        }
    )


def images_in(value: Any) -> Iterator[Image]:
    """Every picture in a representation, however deep, in its order; logos of organisations are none."""
    if isinstance(value, Image):
        yield value
    elif isinstance(value, Organisation):
        return
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from images_in(item)
    elif isinstance(value, dict):
        yield from images_in(list(value.values()))
    elif is_dataclass(value):
        yield from images_in([getattr(value, field.name) for field in fields(value)])
