"""factory-boy factories for records, and files as small as a test needs them.

Without ``locale`` everything is in the site's default language.
"""

from __future__ import annotations

import io
from typing import Any

import factory
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as PillowImage
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale

from ..models import EventSeries, FundingProgramme, Organisation, Topic, Venue


class RecordFactory(factory.django.DjangoModelFactory):
    """A shared record in the default language."""

    class Meta:
        abstract = True

    locale = factory.LazyFunction(Locale.get_default)


class TopicFactory(RecordFactory):
    """A topic: "Topic 0", "Topic 1" …"""

    class Meta:
        model = Topic

    name = factory.Sequence(lambda number: f"Topic {number}")


class OrganisationFactory(RecordFactory):
    """An organisation without logo and address."""

    class Meta:
        model = Organisation

    name = factory.Sequence(lambda number: f"Organisation {number}")


class VenueFactory(RecordFactory):
    """A venue in Stuttgart."""

    class Meta:
        model = Venue

    name = factory.Sequence(lambda number: f"Venue {number}")
    city = "Stuttgart"
    country = "DE"


class EventSeriesFactory(RecordFactory):
    """A series without organiser."""

    class Meta:
        model = EventSeries

    title = factory.Sequence(lambda number: f"Series {number}")


class FundingProgrammeFactory(RecordFactory):
    """A programme with a funder."""

    class Meta:
        model = FundingProgramme

    name = factory.Sequence(lambda number: f"Programme {number}")
    funder = factory.SubFactory(OrganisationFactory)


def make_image(title: str = "Picture", *, size: tuple[int, int] = (640, 480), color: Any = "teal", **fields: Any):
    """A stored image of one colour, as small as a test needs it."""
    buffer = io.BytesIO()
    PillowImage.new("RGB", size, color).save(buffer, "JPEG")
    file = ImageFile(buffer, name=f"{title.lower().replace(' ', '-')}.jpg")
    return get_image_model().objects.create(title=title, file=file, **fields)


def make_document(title: str = "Document", *, filename: str = "a.pdf", content: bytes = b"%PDF-1.4", **fields: Any):
    """A stored document."""
    file = ContentFile(content, name=filename)
    return get_document_model().objects.create(title=title, file=file, file_size=len(content), **fields)
