"""factory-boy factories for records and pages.

Pages need a place in the tree: ``EventReportPageFactory(parent=index)``. Without ``locale`` everything is in the
site's default language; a page takes its parent's. The ready page types' factories need
``wagtail_clusterevents.pages`` to be installed.
"""

from __future__ import annotations

import datetime
import io
from typing import Any

import factory
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as PillowImage
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale
from wagtail_factories import PageFactory

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


class LocalisedPageFactory(PageFactory):
    """A page in its parent's language."""

    class Meta:
        abstract = True

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        if parent is not None:
            kwargs.setdefault("locale_id", parent.locale_id)
        return super()._create_instance(model_class, parent, kwargs)


class EventReportIndexPageFactory(LocalisedPageFactory):
    """An index of reports."""

    class Meta:
        model = "wagtail_clusterevents_pages.EventReportIndexPage"

    title = factory.Sequence(lambda number: f"Reports {number}")


class BestPracticeIndexPageFactory(LocalisedPageFactory):
    """An index of best practices."""

    class Meta:
        model = "wagtail_clusterevents_pages.BestPracticeIndexPage"

    title = factory.Sequence(lambda number: f"Best practices {number}")


class EventReportPageFactory(LocalisedPageFactory):
    """A report about an event of one day in 2014.

    ``topics=[…]`` and ``organisers=[…]`` (records) make the rows that hang on it; ``body=[{"type", "value", …}]`` is a
    raw stream.
    """

    class Meta:
        model = "wagtail_clusterevents_pages.EventReportPage"

    title = factory.Sequence(lambda number: f"Report {number}")
    start_date = datetime.date(2014, 11, 5)
    time_zone = "Europe/Berlin"
    lead = "<p>What happened, and why it mattered.</p>"

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        rows = _rows(kwargs.pop("topics", ()), kwargs.pop("organisers", ()))
        kwargs.setdefault("locale_id", parent.locale_id)
        page = model_class(**kwargs)
        for name, values in rows.items():
            model = model_class._meta.get_field(name).related_model
            setattr(page, name, [model(locale_id=page.locale_id, **value) for value in values])
        return parent.add_child(instance=page)


def _rows(topics, organisers) -> dict[str, list[dict]]:
    """What hangs on a report, saved with it as the admin does."""
    return {
        "report_topics": [{"topic": topic, "sort_order": order} for order, topic in enumerate(topics)],
        "report_organisations": [
            {"organisation": organisation, "sort_order": order, "role": "organiser"}
            for order, organisation in enumerate(organisers)
        ],
    }


class RowFactory(factory.django.DjangoModelFactory):
    """A row of a report, in the report's language."""

    class Meta:
        abstract = True

    locale_id = factory.SelfAttribute("page.locale_id")


class ReportTopicFactory(RowFactory):
    """A topic of a report."""

    class Meta:
        model = "wagtail_clusterevents_pages.ReportTopic"

    topic = factory.SubFactory(TopicFactory)


class ReportOrganisationFactory(RowFactory):
    """The organiser of a report's event."""

    class Meta:
        model = "wagtail_clusterevents_pages.ReportOrganisation"

    organisation = factory.SubFactory(OrganisationFactory)
    role = "organiser"


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
