"""Search over rows that are really committed, in both languages: what every database's full-text index has to find."""

import datetime

import pytest
from django.test import Client
from wagtail.models import Locale, PageLogEntry, PageViewRestriction, Site

from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
)

PRACTICE = {"title": "Messestand Quarz", "challenge": "<p>Firmen aus Zitronenland.</p>"}
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def archive(django_db_setup, django_db_blocker):
    """A German report, its English translation and a hidden one: committed before the tests, taken away after them."""
    with django_db_blocker.unblock():
        english, is_new = Locale.objects.get_or_create(language_code="en")
        home = Site.objects.get().root_page
        english_home = home.copy_for_translation(english)
        english_home.save_revision().publish()
        index = EventReportIndexPageFactory(parent=home, title="Wortsuche", slug="wortsuche")
        records = [VenueFactory(name="Haus Ulmenhof"), TopicFactory(name="Solarthermie")]
        records.append(OrganisationFactory(name="Verband Birkenau"))
        plant(index, english_home, *records)
        yield index
        for page in [*english_home.get_children().specific(), english_home, *index.get_children().specific(), index]:
            page.delete()
        for record in records:
            record.delete()
        PageLogEntry.objects.all().delete()
        if is_new:
            english.delete()


def plant(index, english_home, venue, topic, organisation):
    """The three reports."""
    chosen = [{"type": "item", "id": "o", "value": organisation.pk}]
    body = [{"type": "best_practice", "id": "b", "value": {**PRACTICE, "organisations": chosen}}]
    facts = {"start_date": datetime.date(2014, 11, 5), "venue": venue}
    german = EventReportPageFactory(
        parent=index,
        title="Jahrestreffen",
        lead="<p>Über Kristallzucht.</p>",
        body=body,
        topics=[topic],
        organisers=[organisation],
        **facts,
    )
    EventReportPageFactory(
        title="Annual meeting",
        lead="<p>About growing crystals.</p>",
        parent=english_home,
        translation_key=german.translation_key,
        **facts,
    )
    hidden = EventReportPageFactory(parent=index, title="Geheimes Jahrestreffen", body=body, topics=[topic], **facts)
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)


def found(path: str, **query) -> tuple[list[str], int]:
    """Titles and count of what a list of the API finds."""
    answer = Client().get(f"/api/clusterevents/v1/{path}/", {**query, "include": "count"}).json()
    return [item["title"] for item in answer["items"]], answer["meta"]["count"]


@pytest.mark.parametrize(
    "words", ["Jahrestreffen", "kristallzucht", "Quarz", "Zitronenland", "Birkenau", "Solarthermie", "Ulmenhof"]
)
def test_reports_are_found_by_title_lead_body_organisation_topic_and_place(archive, words):
    assert found("reports", q=words) == (["Jahrestreffen"], 1)


@pytest.mark.parametrize("words", ["meeting", "crystals", "Ulmenhof"])
def test_reports_are_found_in_english(archive, words):
    assert found("reports", q=words, locale="en") == (["Annual meeting"], 1)


@pytest.mark.parametrize("words", ["Quarz", "zitronenland", "Birkenau", "Solarthermie"])
def test_best_practices_are_found_by_title_text_organisation_and_topic(archive, words):
    assert found("best-practices", q=words) == (["Messestand Quarz"], 1)


def test_hits_below_the_gate_never_show_nor_count(archive):
    assert found("reports", q="Geheimes") == ([], 0)
    assert found("reports", q="nirgends") == ([], 0)
