"""``reports/``: orders, words, mistakes, whole reports, and nothing that is hidden."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.databases import searches_own_rows
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)

from .asking import ask, titles

URL = "/api/clusterevents/v1/reports/"


def get(client, query="", status=200):
    return ask(client, "reports/", query, status)


def problems(client, query):
    answer = get(client, query, 422)
    return [(error["parameter"], error["code"]) for error in answer["errors"]]


def make(index, title, **fields):
    return EventReportPageFactory(parent=index, title=title, **fields)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("", ["d", "b", "c", "a"]),
        ("-start", ["d", "b", "c", "a"]),
        ("start", ["a", "c", "b", "d"]),
        ("title", ["a", "b", "c", "d"]),
        ("-published", ["c", "b", "a", "d"]),
        ("relevance", ["d", "b", "c", "a"]),
    ],
)
def test_order_is_the_one_that_is_asked_for(client, index, order, expected):
    for title, day, published in (("a", 1, 7), ("c", 2, 9), ("b", 2, 8), ("d", 3, None)):
        when = published and datetime.datetime(2020, 1, published, tzinfo=datetime.UTC)
        make(index, title, start_date=datetime.date(2014, 1, day), first_published_at=when)
    assert titles(get(client, f"order={order}" if order else "")) == expected


@pytest.mark.parametrize(("order", "latest_first"), [("-start", True), ("start", False), ("title", False)])
def test_what_is_equal_stands_as_it_was_made(client, index, order, latest_first):
    pages = [make(index, "same", slug=f"s{number}") for number in range(5)]
    found = [item["id"] for item in get(client, f"order={order}")["items"]]
    assert found == sorted((page.pk for page in pages), reverse=latest_first)


@searches_own_rows
def test_relevance_is_the_order_of_a_search_unless_another_is_asked_for(client, index):
    for number in range(6):
        make(index, "Anderes", lead="<p>Text</p>", slug=f"anderes-{number}")
    named = make(index, "Energie", lead="<p>Text</p>").pk
    late = datetime.date(2024, 1, 1)
    mentioned = make(index, "Zuletzt", lead=f"<p>{'Viel Text. ' * 50}Energie.</p>", start_date=late).pk
    for query in ("q=Energie", "q=Energie&order=relevance"):
        assert [item["id"] for item in get(client, query)["items"]] == [named, mentioned]
    assert [item["id"] for item in get(client, "q=Energie&order=-start")["items"]] == [mentioned, named]


@searches_own_rows
def test_search_goes_as_far_as_the_most_relevant_hits(client, index, monkeypatch):
    monkeypatch.setattr("wagtail_clusterevents.assembly.search.MAX_HITS", 2)
    for number in range(3):
        make(index, "Energie", lead="<p>Text</p>", slug=f"energie-{number}")
    answer = get(client, "q=Energie&include=count&limit=1")
    assert (answer["meta"]["count"], get(client, "q=Energie&limit=1&page=3")["items"]) == (2, [])


@searches_own_rows
def test_search_finds_words_and_counts_only_what_is_visible(client, index):
    make(index, "Internationalisierung")
    make(index, "Anderes", lead="<p>Etwas über Internationalisierung.</p>")
    hidden = make(index, "Internationalisierung geheim")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    answer = get(client, "q=Internationalisierung&include=count")
    assert sorted(titles(answer)) == ["Anderes", "Internationalisierung"]
    assert answer["meta"]["count"] == 2
    assert titles(get(client, "q=Internationalisierung&order=title")) == ["Anderes", "Internationalisierung"]
    assert titles(get(client, "q=nirgends")) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("cursor=abc&page=1", [("page", "conflict")]),
        ("cursor=abc", [("cursor", "invalid")]),
        ("cursor=", [("cursor", "invalid")]),
        ("limit=101", [("limit", "too_large")]),
        ("limit=0", [("limit", "invalid")]),
        ("limit=x", [("limit", "invalid")]),
        ("page=0", [("page", "invalid")]),
        ("from=2014-13-01", [("from", "invalid")]),
        ("from=9999y", [("from", "invalid")]),
        ("to=tomorrow", [("to", "invalid")]),
        ("year=0", [("year", "invalid")]),
        ("year=10000", [("year", "invalid")]),
        ("month=3", [("month", "conflict")]),
        ("locale=fr", [("locale", "unknown")]),
        ("country=de", [("country", "invalid")]),
        ("phase=later", [("phase", "invalid")]),
        ("status=off", [("status", "invalid")]),
        ("order=random", [("order", "invalid")]),
        ("ids=abc", [("ids", "invalid")]),
        ("ids=9223372036854775808", [("ids", "invalid")]),
        ("under=-1", [("under", "invalid")]),
        ("start__gte=2014-01-01", [("start__gte", "unknown")]),
        ("site=nowhere.example", [("site", "unknown")]),
        ("q=%00", [("q", "invalid")]),
        ("view=teaser&view=full", [("view", "repeated")]),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(client, index, query, expected):
    assert problems(client, query) == expected


def test_report_is_given_whole_and_hidden_ones_are_missing(client, index):
    page = make(index, "Tagung", body=[{"type": "paragraph", "value": "<p>Text</p>", "id": "p"}])
    hidden = make(index, "Geheim")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    report = ask(client, f"reports/{page.pk}/")
    assert (report["kind"], report["title"]) == ("report", "Tagung")
    assert report["body"] == [{"type": "paragraph", "id": "p", "value": {"html": "<p>Text</p>", "headings": []}}]
    missing = client.get(f"{URL}{page.pk + 1000}/")
    assert client.get(f"{URL}{hidden.pk}/").content == missing.content
    assert missing.status_code == 404


def test_media_addresses_are_absolute(client, index, settings):
    make(index, "one", lead_image=make_image(), lead_image_alt="x")
    src = get(client)["items"][0]["lead_image"]["renditions"]["card"]["src"]
    assert src.startswith("http://testserver/images/")
    settings.WAGTAIL_CLUSTEREVENTS = {"MEDIA_BASE_URL": "https://media.example"}
    assert get(client)["items"][0]["lead_image"]["renditions"]["card"]["src"].startswith(
        "https://media.example/images/"
    )


def test_unchanged_list_is_not_sent_again_after_an_unrelated_publication(client, index):
    make(index, "one", start_date=datetime.date(2014, 1, 1))
    response = client.get(f"{URL}?year=2014")
    make(index, "two", start_date=datetime.date(2015, 1, 1))
    again = client.get(f"{URL}?year=2014", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(("view", "most"), [("teaser", 7), ("full", 14)])
def test_lists_take_the_same_queries_for_any_number_of_reports(client, index, view, most):
    venue, series, topic = VenueFactory(), EventSeriesFactory(), TopicFactory()
    organisation, image = OrganisationFactory(logo=make_image()), make_image()
    practice = {"title": "P", "organisations": [{"type": "item", "value": organisation.pk, "id": "o"}]}
    counts = []
    for number in range(20):
        make(
            index,
            f"r{number}",
            venue=venue,
            series=series,
            topics=[topic],
            organisers=[organisation],
            lead_image=image,
            lead_image_alt="x",
            body=[{"type": "best_practice", "value": practice, "id": "b"}],
        )
        if number in (0, 2, 19):
            with CaptureQueriesContext(connection) as captured:
                get(client, f"view={view}&limit=20")
            counts.append(len(captured))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= most, counts


@searches_own_rows
def test_highlight_shows_where_the_words_stand(client, index):
    body = [{"type": "paragraph", "value": "<p>Auf der <b>Straße</b> zur Übung.</p>", "id": "p"}]
    make(index, "Übung", lead="<p>Eine Übung &amp; mehr.</p>", body=body)
    [item] = get(client, "q=übung&include=highlight")["items"]
    found = {
        each["field"]: [each["text"][one["start"] : one["end"]] for one in each["ranges"]] for each in item["highlight"]
    }
    assert found == {"title": ["Übung"], "lead": ["Übung"], "body": ["Übung"]}
    assert get(client, "q=übung")["items"][0]["highlight"] == []
    assert problems(client, "q=übung&include=highlight&view=full") == [("include", "conflict")]
