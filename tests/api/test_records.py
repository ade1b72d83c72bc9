"""The lists of shared records: by name, with their number of reports, in any language, by key and by word."""

from uuid import uuid4

import pytest
from wagtail.models import PageViewRestriction

from tests.databases import searches_own_rows
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    EventSeriesFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
)

#: For each list: how a record is made, and how a report refers to some of them.
RECORDS = {
    "topics": (TopicFactory, lambda *records: {"topics": records}),
    "organisations": (OrganisationFactory, lambda *records: {"organisers": records}),
    "venues": (VenueFactory, lambda *records: {"venue": records[0]}),
    "series": (EventSeriesFactory, lambda *records: {"series": records[0]}),
    "programmes": (FundingProgrammeFactory, lambda *records: {"body": [practice(record) for record in records]}),
}
every_list = pytest.mark.parametrize("path", RECORDS)


def practice(programme):
    return {"type": "best_practice", "id": f"p{uuid4()}", "value": {"title": "Beispiel", "programme": programme.pk}}


def make(path, name, **fields):
    factory = RECORDS[path][0]
    return factory(**{factory._meta.model.name_field: name}, **fields)


def get(client, path, query=""):
    response = client.get(f"/api/clusterevents/v1/{path}/?{query}")
    assert response.status_code == 200, response.content
    return response.json()


def names(client, path, query=""):
    return [item["name"] for item in get(client, path, query)["items"]]


@pytest.fixture
def translated(site, english):
    """``translated(path)``: a record in two languages, one in German and one in English alone."""
    site.root_page.copy_for_translation(english).save_revision().publish()

    def translated(path):
        record, other = make(path, "Beides"), make(path, "Nur deutsch")
        copy = record.copy_for_translation(english)
        setattr(copy, copy.name_field, "Both")
        copy.slug = "both"
        copy.save()
        make(path, "English alone", locale=english)
        return record, copy, other

    return translated


@every_list
def test_records_are_given_by_name(site, client, path):
    for name in ("c", "a", "b"):
        make(path, name)
    assert names(client, path) == ["a", "b", "c"]


@every_list
def test_visible_reports_are_counted_once_in_all_languages_together(index, english, client, path):
    _factory, refer = RECORDS[path]
    record, other = make(path, "a"), make(path, "b")
    copy = record.copy_for_translation(english)
    copy.save()
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    german = EventReportPageFactory(parent=index, title="eins", **refer(record, record))
    EventReportPageFactory(parent=index, title="zwei", **refer(record))
    EventReportPageFactory(parent=home, title="three", **refer(copy))
    hidden = EventReportPageFactory(parent=index, title="geheim", **refer(record))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    EventReportPageFactory(parent=index, title="Entwurf", live=False, **refer(record))
    german.create_alias(parent=index, update_slug="noch-einmal")
    counts = {item["id"]: item["report_count"] for item in get(client, path)["items"]}
    assert counts == {record.pk: 3, other.pk: 0}


@every_list
def test_records_are_those_of_a_language(client, translated, path):
    record, copy, _other = translated(path)
    assert names(client, path) == ["Beides", "Nur deutsch"]
    assert names(client, path, "locale=en") == ["Both", "English alone"]
    assert names(client, path, "locale=en&fallback=true") == ["Both", "English alone", "Nur deutsch"]
    assert names(client, path, "locale=*") == ["Beides", "Both", "English alone", "Nur deutsch"]
    both = [get(client, path, f"locale={locale}")["items"][0] for locale in ("de", "en")]
    assert [[item[name] for name in ("id", "key", "slug", "name", "locale")] for item in both] == [
        [record.pk, str(record.translation_key), "beides", "Beides", "de"],
        [copy.pk, str(record.translation_key), "both", "Both", "en"],
    ]


@every_list
def test_records_are_given_by_key_or_slug(client, translated, path):
    record, _copy, other = translated(path)
    for value in ("beides", "both", str(record.translation_key)):
        assert names(client, path, f"key={value}") == ["Beides"]
        assert names(client, path, f"key={value}&locale=en") == ["Both"]
    answer = get(client, path, f"key=both&key={other.slug}&key=unknown&include=count")
    assert ([item["name"] for item in answer["items"]], answer["meta"]["count"]) == (["Beides", "Nur deutsch"], 2)
    assert answer["filters"] == [
        {
            "name": "key",
            "values": [
                {"value": "both", "label": "Beides", "known": True},
                {"value": other.slug, "label": "Nur deutsch", "known": True},
                {"value": "unknown", "label": "unknown", "known": False},
            ],
        }
    ]
    assert names(client, path, f"key={uuid4()}") == []


@every_list
@searches_own_rows
def test_records_are_searched_by_word(site, client, path):
    make(path, "Solarthermie Nord")
    make(path, "Windkraft 2.0")
    found = {text: names(client, path, f"q={text}") for text in ("solarthermie", "2.0", "-", "geothermie")}
    assert found == {
        "solarthermie": ["Solarthermie Nord"],
        "2.0": ["Windkraft 2.0"],
        "-": [],
        "geothermie": [],
    }
