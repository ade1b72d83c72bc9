"""``best-practices/``: each filter, each order, other languages, one alone, and nothing that is hidden."""

import datetime
from uuid import uuid4

import pytest
from wagtail.models import PageViewRestriction

from tests.databases import searches_own_rows
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    TopicFactory,
)

from .asking import V1, ask, titles


def get(client, query="", path="best-practices/"):
    return ask(client, path, query)


def practice(title, organisations=(), **value):
    chosen = [{"type": "item", "value": each.pk, "id": f"o{each.pk}"} for each in organisations]
    return {"type": "best_practice", "id": title.lower(), "value": {"title": title, "organisations": chosen, **value}}


@pytest.fixture
def reports(index, django_capture_on_commit_callbacks):
    """Two reports with three best practices that differ in everything that can be asked for, and a hidden one."""
    energy, health = TopicFactory(name="Energie"), TopicFactory(name="Gesundheit")
    ministry, agency = OrganisationFactory(name="Ministerium"), OrganisationFactory(name="Agentur")
    programme = FundingProgrammeFactory(name="Horizont")
    german, swiss = {"place": {"country": "DE"}}, {"place": {"country": "CH"}}
    first = [practice("Wind", [ministry], programme=programme.pk, **german), practice("Sonne", [agency], **swiss)]
    second = [practice("Ader", [ministry, agency], summary="Ein Sonnenbad", **german)]
    with django_capture_on_commit_callbacks(execute=True):
        days = datetime.date(2014, 11, 5), datetime.date(2015, 3, 1)
        one = EventReportPageFactory(parent=index, title="eins", start_date=days[0], topics=[energy], body=first)
        two = EventReportPageFactory(parent=index, title="zwei", start_date=days[1], topics=[health], body=second)
        hidden = EventReportPageFactory(parent=index, title="drei", topics=[energy], body=[practice("Geheim")])
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    return one, two, hidden


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Ader", "Sonne", "Wind"]),
        ("organisation=ministerium", ["Ader", "Wind"]),
        ("organisation=ministerium&organisation=agentur", ["Ader", "Sonne", "Wind"]),
        ("organisation=unknown", []),
        ("topic=energie", ["Sonne", "Wind"]),
        ("topic=energie&topic=gesundheit", ["Ader", "Sonne", "Wind"]),
        ("programme=horizont", ["Wind"]),
        ("programme=horizont&programme=unknown", ["Wind"]),
        ("programme=unknown", []),
        ("country=CH", ["Sonne"]),
        ("country=CH&country=DE", ["Ader", "Sonne", "Wind"]),
        ("country=XX", []),
        ("year=2015", ["Ader"]),
        ("year=2014&year=2015", ["Ader", "Sonne", "Wind"]),
        ("year=1999", []),
        ("organisation=ministerium&topic=energie&country=DE&year=2014", ["Wind"]),
        ("ids=unknown", []),
        ("locale=*", ["Ader", "Sonne", "Wind"]),
        pytest.param("q=sonnenbad", ["Ader"], marks=searches_own_rows),
        pytest.param("q=ministerium&topic=energie", ["Wind"], marks=searches_own_rows),
        pytest.param("q=geheim", [], marks=searches_own_rows),
    ],
)
def test_filter_takes_what_it_says(client, reports, query, expected):
    answer = get(client, f"{query}&include=count&order=title")
    assert (titles(answer), answer["meta"]["count"]) == (expected, len(expected))


def test_ids_keep_their_order_and_leave_out_what_is_hidden(client, reports):
    one, two, hidden = reports
    uids = [f"{one.pk}-sonne", f"{two.pk}-ader", f"{hidden.pk}-geheim", f"{one.pk}-wind"]
    answer = get(client, "&".join(f"ids={uid}" for uid in uids))
    assert [item["uid"] for item in answer["items"]] == [uids[0], uids[1], uids[3]]
    values = [(value["value"], value["label"], value["known"]) for value in answer["filters"][0]["values"]]
    labels = ["Sonne", "Ader", uids[2], "Wind"]
    assert values == [(uid, label, label != uid) for uid, label in zip(uids, labels, strict=True)]


@pytest.mark.parametrize(
    ("name", "factory", "linked"),
    [
        ("organisation", OrganisationFactory, lambda record: {"body": [practice("Eins", [record])]}),
        ("programme", FundingProgrammeFactory, lambda record: {"body": [practice("Eins", programme=record.pk)]}),
        ("topic", TopicFactory, lambda record: {"body": [practice("Eins")], "topics": [record]}),
    ],
)
def test_records_are_found_by_key_number_and_slug_in_any_language(client, index, english, name, factory, linked):
    record = factory(name="Energie")
    translated = record.copy_for_translation(english)
    translated.slug = "energy"
    translated.save()
    EventReportPageFactory(parent=index, title="eins", **linked(record))
    EventReportPageFactory(parent=index, title="zwei", **linked(factory()))
    asked = [(name, value) for value in ("energie", "energy", str(record.translation_key))]
    asked += [(f"{name}_id", str(each.pk)) for each in (record, translated)]
    for parameter, value in asked:
        answer = get(client, f"{parameter}={value}&include=facets")
        assert [item["report"]["title"] for item in answer["items"]] == ["eins"]
        assert answer["filters"] == [
            {"name": parameter, "values": [{"value": value, "label": "Energie", "known": True}]}
        ]
        [buckets] = [facet["buckets"] for facet in answer["facets"] if facet["name"] == name]
        assert [(bucket["label"], bucket["selected"]) for bucket in buckets if bucket["selected"]] == [
            ("Energie", True)
        ]
        assert len(buckets) == 2
    for parameter, value in ((name, "unknown"), (name, str(uuid4())), (f"{name}_id", "999999")):
        answer = get(client, f"{parameter}={value}")
        assert answer["items"] == []
        assert answer["filters"][0]["values"] == [{"value": value, "label": value, "known": False}]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("", ["d", "b", "c", "a"]),
        ("-start", ["d", "b", "c", "a"]),
        ("start", ["a", "c", "b", "d"]),
        ("title", ["a", "b", "c", "d"]),
    ],
)
def test_order_is_the_one_that_is_asked_for(client, index, order, expected):
    for title, day in (("a", 1), ("c", 2), ("b", 2), ("d", 3)):
        date = datetime.date(2014, 1, day)
        EventReportPageFactory(parent=index, title=title, start_date=date, body=[practice(title)])
    assert titles(get(client, f"order={order}" if order else "")) == expected


@searches_own_rows
def test_words_are_shown_where_they_stand(client, reports):
    [item] = get(client, "q=sonnenbad&include=highlight")["items"]
    marked = {
        each["field"]: [each["text"][one["start"] : one["end"]] for one in each["ranges"]] for each in item["highlight"]
    }
    assert marked == {"summary": ["Sonnenbad"]}
    assert [item["highlight"] for item in get(client, "q=sonnenbad")["items"]] == [[]]


@pytest.fixture
def languages(index, english):
    """A report that is translated, and one that stands in English as an alias."""
    for page in (index.get_parent(), index):
        page.copy_for_translation(english).save_revision().publish()
    place = {"name": "Wien", "country": "AT"}
    translated = EventReportPageFactory(parent=index, title="eins", body=[practice("Wind")])
    other = EventReportPageFactory(parent=index, title="zwei", body=[practice("Sonne", place=place)])
    EventReportPageFactory(parent=index, title="drei", body=[practice("Allein")])
    copy = translated.copy_for_translation(english)
    copy.body = [{**practice("Breeze"), "id": "wind"}]
    copy.save_revision().publish()
    return other.copy_for_translation(english, alias=True)


def test_languages_and_fallbacks(client, languages):
    assert sorted(titles(get(client))) == ["Allein", "Sonne", "Wind"]
    assert titles(get(client, "locale=en")) == ["Breeze"]
    assert sorted(titles(get(client, "locale=*"))) == ["Allein", "Breeze", "Sonne", "Wind"]
    answer = get(client, "locale=en&fallback=true&order=title")
    assert [(item["title"], item["locale"]) for item in answer["items"]] == [
        ("Allein", "de"),
        ("Breeze", "en"),
        ("Sonne", "de"),
    ]
    assert answer["items"][2]["path"] == "/en/berichte/zwei/#sonne"
    assert answer["items"][2]["place_text"] == "Wien, Österreich"


def test_stand_in_is_in_the_language_of_its_source(client, languages):
    response = client.get(f"{V1}best-practices/{languages.pk}-sonne/")
    answer = response.json()
    assert (response["Content-Language"], answer["locale"], answer["report"]["locale"]) == ("de", "de", "en")
    assert answer["best_practice"]["place"]["country_name"] == "Österreich"


def test_best_practice_is_given_whole_with_its_report(client, reports):
    one, _two, hidden = reports
    response = client.get(f"{V1}best-practices/{one.pk}-wind/")
    answer = response.json()
    assert {name: answer[name] for name in ("uid", "path", "html_url", "locale", "year")} == {
        "uid": f"{one.pk}-wind",
        "path": "/de/berichte/eins/#wind",
        "html_url": "http://localhost/de/berichte/eins/#wind",
        "locale": "de",
        "year": 2014,
    }
    assert answer["report"] == {
        "id": one.pk,
        "title": "eins",
        "path": "/de/berichte/eins/",
        "url": "http://localhost/de/berichte/eins/",
        "locale": "de",
    }
    body = client.get(f"{V1}reports/{one.pk}/").json()["body"]
    assert answer["best_practice"] == body[0]["value"]
    missing = client.get(f"{V1}best-practices/{one.pk}-nothing/")
    secret = client.get(f"{V1}best-practices/{hidden.pk}-geheim/")
    assert (secret.status_code, secret.content, secret.headers) == (404, missing.content, missing.headers)
