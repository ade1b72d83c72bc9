"""The source changes after it has been translated: what is untouched stays translated, and all else follows."""

import datetime

import pytest
from wagtail.models import Page

from tests.blocks.samples import SAMPLES, make_things
from tests.translation.everything import make_report
from tests.translation.translating import content, fill, mark_of, marking, publish, submit, texts, translate, update
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)

pytestmark = pytest.mark.django_db
ONE, TWO, THREE = ("a", "Eins"), ("b", "Zwei"), ("c", "Drei")


def headings(pairs):
    """A body with a heading for each (id, text)."""
    return [{"type": "heading", "id": key, "value": {"text": text, "level": "2"}} for key, text in pairs]


def objectives(pairs):
    """A body with one best practice that has an objective for each (id, text)."""
    lines = [{"type": "item", "id": key, "value": text} for key, text in pairs]
    return [{"type": "best_practice", "id": "practice", "value": {"title": "Titel", "objectives": lines}}]


def lines(page):
    """What the headings or objectives of a page say."""
    return [text for path, text in texts(content(page)["body"]) if path.endswith((".text", ".objectives.item"))]


def translated(page):
    """Submit a page, and publish it with every string translated; gives the translation."""
    translation = submit(page, "en")
    fill(translation, marking("en"))
    publish(translation)
    return translation


def change(page, **values):
    """Save a page with other values."""
    page = get_report_model().objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def optional_fields():
    """The names of the fields that a report may leave empty, and their empty values."""
    own = (field for field in get_report_model()._meta.concrete_fields if field.model is not Page)
    return {field.name: None if field.null else "" for field in own if field.editable and field.blank}


@pytest.mark.parametrize("make", [headings, objectives])
@pytest.mark.parametrize(
    ("after", "expected"),
    [
        pytest.param([THREE, ONE, TWO], ["en0-Drei", "en0-Eins", "en0-Zwei"], id="reordered"),
        pytest.param([ONE, ("n", "Neu"), TWO, THREE], ["en0-Eins", "Neu", "en0-Zwei", "en0-Drei"], id="inserted"),
        pytest.param([ONE, THREE], ["en0-Eins", "en0-Drei"], id="deleted"),
        pytest.param([ONE, ("d", "Eins"), TWO, THREE], ["en0-Eins", "Eins", "en0-Zwei", "en0-Drei"], id="duplicated"),
        pytest.param([ONE, ("b", "Anders"), THREE], ["en0-Eins", "Anders", "en0-Drei"], id="changed"),
    ],
)
def test_exactly_the_untouched_blocks_stay_translated(index, make, after, expected):
    report = EventReportPageFactory(parent=index, body=make([ONE, TWO, THREE]))
    translation = translated(report)

    change(report, body=make(after))

    assert lines(update(translation)) == expected


def test_every_optional_field_can_be_cleared(index):
    report = make_report(index)
    translation = translated(report)
    empty = optional_fields()

    change(report, **empty | {"body": []}, report_topics=[], report_organisations=[])
    english = update(translation)

    zone = {"time_zone": "Europe/Berlin"}  # The site's own stands in for none.
    assert {name: getattr(english, name) for name in empty} == empty | zone | {"body": english.body}
    assert len(english.body) == english.report_topics.count() == english.report_organisations.count() == 0


def test_every_optional_field_can_be_changed(index):
    report = make_report(index)
    translation = translated(report)
    changes = {
        "lead": "<p>Neu</p>",
        "lead_image": make_image("Anderes"),
        "lead_image_alt": "Neuer Text",
        "lead_image_caption": "Neue Unterschrift",
        "lead_image_credit": "N. N.",
        "lead_image_licence_url": "https://example.org/neu",
        "event_name": "Neuer Name",
        "end_date": datetime.date(2014, 11, 7),
        "start_time": datetime.time(10),
        "end_time": datetime.time(18),
        "time_zone": "Europe/London",
        "online_url": "https://example.org/neu",
        "host_event_name": "Neue Messe",
        "host_event_url": "https://example.org/neue-messe",
        "edition": 4,
        "attendance_number": 70,
        "event_languages": "de",
    }
    elsewhere = {"venue", "series", "body"}

    change(report, **changes)
    english = update(translation)

    assert changes.keys() == optional_fields().keys() - elsewhere
    assert {name: getattr(english, name) for name in changes} == changes


def test_everything_optional_in_a_block_can_be_cleared(index):
    things = make_things(index)
    report = make_report(index, things)
    translation = translated(report)
    body = [{"type": name, "value": short(things), "id": name} for name, (_full, short) in SAMPLES.items()]

    change(report, body=body)
    english = update(translation)

    german = get_report_model().objects.get(pk=report.pk)
    without_marks = [(path, text.replace(mark_of("en"), "")) for path, text in texts(content(english)["body"])]
    assert without_marks == list(texts(content(german)["body"]))


@pytest.mark.parametrize(("field", "factory"), [("venue", VenueFactory), ("series", EventSeriesFactory)])
def test_a_record_that_is_chosen_instead_is_the_one_of_the_translation(index, field, factory):
    before, after, untranslated = factory(), factory(), factory()
    english = translate(after, "en")
    report = EventReportPageFactory(parent=index, **{field: before})
    translation = translated(report)

    for chosen, expected in ((after, english), (untranslated, untranslated), (None, None)):
        change(report, **{field: chosen})
        assert getattr(update(translation), field) == expected


def test_topics_follow_the_source(index, english):
    one, two, three, four = (TopicFactory() for _number in range(4))
    report = EventReportPageFactory(parent=index, topics=[one, two, three])
    translation = translated(report)
    translate(four, "en")

    first, _second, third = get_report_model().objects.get(pk=report.pk).report_topics.all()
    first.topic, first.sort_order, third.sort_order = four, 1, 0
    change(report, report_topics=[third, first])

    topics = [row.topic for row in update(translation).report_topics.order_by("sort_order")]
    assert topics == [three.get_translation(english), four.get_translation(english)]


def test_a_record_in_a_block_that_is_chosen_instead_is_the_one_of_the_translation(index):
    before, after, untranslated = (OrganisationFactory() for _number in range(3))
    english = translate(after, "en")
    report = EventReportPageFactory(parent=index, body=quote_of(before))
    translation = translated(report)

    for chosen, expected in ((after, english), (untranslated, untranslated)):
        change(report, body=quote_of(chosen))
        assert update(translation).body[0].value["organisation"] == expected


def quote_of(organisation):
    """A body with one quote of somebody of an organisation."""
    return [{"type": "quote", "id": "q", "value": {"text": "Gut", "organisation": organisation.pk}}]
