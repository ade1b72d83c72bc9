"""Shared records: slugs, uniqueness within a language, deletion."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from wagtail.models import Locale

from wagtail_clusterevents.models import Topic
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    EventSeriesFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)

RECORDS = [TopicFactory, OrganisationFactory, VenueFactory, EventSeriesFactory, FundingProgrammeFactory]


@pytest.mark.parametrize("factory", RECORDS)
def test_record_gets_a_slug_from_its_name(db, factory):
    record = factory(**{factory._meta.model.name_field: "Über Grenzen hinweg"})
    assert (str(record), record.slug) == ("Über Grenzen hinweg", "uber-grenzen-hinweg")


def test_record_slug_is_numbered_when_it_is_taken(db):
    slugs = [TopicFactory(name="Energie").slug for _number in range(3)]
    assert slugs == ["energie", "energie-2", "energie-3"]


def test_record_without_latin_letters_has_a_slug(db):
    assert TopicFactory(name="能源").slug == "record"


def test_record_slug_is_unique_within_a_language_only(db):
    topic = TopicFactory(name="Energie")
    english = Locale.objects.get_or_create(language_code="en")[0]
    translated = topic.copy_for_translation(english)
    translated.save()
    assert translated.slug == topic.slug
    with pytest.raises(ValidationError) as error:
        Topic(name="Energie", slug="energie", locale=topic.locale).full_clean()
    assert "__all__" in error.value.message_dict


@pytest.mark.parametrize(
    ("factory", "fields"),
    [
        (VenueFactory, lambda record: {"venue": record}),
        (EventSeriesFactory, lambda record: {"series": record}),
        (TopicFactory, lambda record: {"topics": [record]}),
        (OrganisationFactory, lambda record: {"organisers": [record]}),
    ],
)
def test_record_that_a_report_refers_to_cannot_be_deleted(index, factory, fields):
    record = factory()
    EventReportPageFactory(parent=index, **fields(record))
    with pytest.raises(ProtectedError):
        record.delete()


def test_funder_of_a_programme_cannot_be_deleted(db):
    with pytest.raises(ProtectedError):
        FundingProgrammeFactory().funder.delete()


def test_picture_can_be_deleted_and_leaves_the_record(db):
    organisation = OrganisationFactory(logo=make_image())
    organisation.logo.delete()
    organisation.refresh_from_db()
    assert organisation.logo is None
