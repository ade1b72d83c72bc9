"""Facets: what each choice would give, counted by hand from the lists, for every filter and every pair of them."""

import datetime
from itertools import combinations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
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

from .asking import ask

#: One choice of each filter of ``reports/``; ``role`` belongs to ``organisation``, ``month`` needs a year.
CHOICES = {
    "phase": "phase=past",
    "year": "year=2014",
    "month": "year=2014&year=2015&month=11",
    "topic": "topic=energie",
    "topic_all": "topic_all=energie&topic_all=gesundheit",
    "series": "series=jahrestagung",
    "organisation": "organisation=ministerium",
    "role": "role=host",
    "venue": "venue=messe",
    "city": "city=KÖLN",
    "country": "country=DE",
    "attendance_mode": "attendance_mode=online",
    "status": "status=cancelled",
    "from": "from=2014-06-01",
    "to": "to=2015-06-30",
}
PRACTICE_CHOICES = {
    "topic": "topic=energie",
    "organisation": "organisation=ministerium",
    "country": "country=DE",
    "year": "year=2014",
}


def practice(number, organisation, country):
    chosen = [{"type": "item", "value": organisation.pk, "id": "o"}]
    value = {"title": f"Beispiel {number}", "organisations": chosen, "place": {"country": country}}
    return {"type": "best_practice", "id": f"p{number}", "value": value}


@pytest.fixture
def reports(index):
    """Twelve reports in which the values of all filters meet in many ways, and a hidden one that has them all."""
    topics = [TopicFactory(name="Energie"), TopicFactory(name="Gesundheit")]
    organisations = [OrganisationFactory(name="Ministerium"), OrganisationFactory(name="Agentur")]
    series = [EventSeriesFactory(title="Jahrestagung"), None, EventSeriesFactory(title="Forum")]
    venues = [
        VenueFactory(name="Messe", city="Köln", country="DE"),
        VenueFactory(name="Halle", city="KÖLN", country="DE"),
        VenueFactory(name="Haus", city="Basel", country="CH"),
        None,
    ]
    for number in range(13):
        page = EventReportPageFactory(
            parent=index,
            title=f"Bericht {number}",
            start_date=datetime.date(2013 + number % 3, 11 - number % 2, 1 + number),
            topics=[[topics[0]], topics, [topics[1]], []][number % 4],
            organisers=[[organisations[0]], organisations, []][number % 3],
            series=series[number % 3],
            venue=venues[number % 4],
            attendance_mode=["online", "in_person"][number % 2],
            status=["scheduled", "cancelled", "scheduled"][number % 3],
            body=[practice(number, organisations[number % 2], ["DE", "CH", ""][number % 3])],
        )
        page.report_organisations.filter(organisation=organisations[1]).update(role="host")
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def by_hand(client, path, pairs, name, value):
    """How many items the list has if a filter has one value; ``pairs`` are the others."""
    query = "&".join([*(f"{key}={text}" for key, text in pairs if key != name), f"{name}={value}"])
    return ask(client, path, f"{query}&include=count")["meta"]["count"]


def pairs_of(query):
    return [tuple(pair.split("=", 1)) for pair in query.split("&") if pair]


def disagreements(client, path, query):
    """``(query, facet, value, counted, by hand)`` wherever a bucket is not what the list gives."""
    wrong = []
    for facet in ask(client, f"{path}facets/", query)["facets"]:
        for bucket in facet["buckets"]:
            counted = by_hand(client, path, pairs_of(query), facet["name"], bucket["value"])
            if bucket["count"] != counted:
                wrong.append((query, facet["name"], bucket["value"], bucket["count"], counted))
    return wrong


def combined(choices):
    names = [*((name,) for name in choices), *combinations(choices, 2)]
    unlike = [pair for pair in names if set(pair) != {"year", "month"}]
    return ["", *("&".join(choices[name] for name in pair) for pair in unlike)]


@pytest.mark.parametrize("name", ["", *CHOICES])
def test_facets_and_list_agree_for_every_filter(client, reports, name):
    assert disagreements(client, "reports/", CHOICES.get(name, "")) == []


@pytest.mark.slow
@pytest.mark.parametrize("query", combined(CHOICES))
def test_facets_and_list_agree_for_pairs_of_filters(client, reports, query):
    assert disagreements(client, "reports/", query) == []


@pytest.mark.parametrize("query", combined(PRACTICE_CHOICES))
def test_facets_of_best_practices_agree_with_their_list(client, reports, query):
    assert disagreements(client, "best-practices/", query) == []


def test_buckets_hold_every_value_that_the_list_has(client, reports):
    items = ask(client, "reports/", "limit=100")["items"]
    facets = {facet["name"]: facet["buckets"] for facet in ask(client, "reports/facets/")["facets"]}
    values = {name: {bucket["value"] for bucket in buckets} for name, buckets in facets.items()}
    assert values["topic"] == {topic["slug"] for item in items for topic in item["topics"]}
    assert values["venue"] == {item["event"]["venue"]["slug"] for item in items if item["event"]["venue"]}
    assert values["country"] == {item["event"]["venue"]["country"] for item in items if item["event"]["venue"]}
    assert values["year"] == {item["event"]["start"]["date"][:4] for item in items}
    assert values["status"] == {item["event"]["status"] for item in items}
    assert values["month"] == set()


def test_city_is_one_whatever_the_case_of_its_letters(client, reports):
    facets = {facet["name"]: facet["buckets"] for facet in ask(client, "reports/facets/", "city=köln")["facets"]}
    assert [(bucket["label"].lower(), bucket["count"], bucket["selected"]) for bucket in facets["city"]] == [
        ("köln", 6, True),
        ("basel", 3, False),
    ]


def test_facet_ignores_its_own_filter_and_keeps_what_is_selected(client, reports):
    TopicFactory(name="Unbenutzt")
    answer = ask(client, "reports/", "topic=unbenutzt&topic=energie&topic=nirgends&include=facets")
    [topics] = [facet["buckets"] for facet in answer["facets"] if facet["name"] == "topic"]
    assert [(bucket["value"], bucket["count"], bucket["selected"]) for bucket in topics] == [
        ("energie", 6, True),
        ("gesundheit", 6, False),
        ("unbenutzt", 0, True),
    ]
    assert answer["filters"] == [
        {
            "name": "topic",
            "values": [
                {"value": "unbenutzt", "label": "Unbenutzt", "known": True},
                {"value": "energie", "label": "Energie", "known": True},
                {"value": "nirgends", "label": "nirgends", "known": False},
            ],
        }
    ]


@pytest.mark.parametrize(
    ("path", "name", "query"),
    [
        *(("reports", name, f"{name}=leer") for name in ("topic", "series", "organisation", "venue")),
        *(("reports", name, f"{name}=Leer") for name in ("city",)),
        ("reports", "phase", "phase=upcoming"),
        ("reports", "year", "year=1999"),
        ("reports", "month", "year=2014&month=7"),
        ("reports", "role", "role=funder"),
        ("reports", "country", "country=AT"),
        ("reports", "attendance_mode", "attendance_mode=hybrid"),
        ("reports", "status", "status=postponed"),
        *(("best-practices", name, f"{name}=leer") for name in ("topic", "organisation", "programme")),
        *(("best-practices", name, query) for name, query in (("country", "country=AT"), ("year", "year=1999"))),
    ],
)
def test_what_is_selected_stays_even_if_nothing_has_it(client, reports, path, name, query):
    for factory in (TopicFactory, OrganisationFactory, VenueFactory, FundingProgrammeFactory):
        factory(name="Leer")
    EventSeriesFactory(title="Leer")
    [buckets] = [facet["buckets"] for facet in ask(client, f"{path}/facets/", query)["facets"] if facet["name"] == name]
    selected = [(bucket["value"], bucket["count"]) for bucket in buckets if bucket["selected"]]
    assert selected == [(query.rpartition("=")[2], 0)]
    # All others are counted as if nothing was selected; there is no programme beside it.
    assert [bucket for bucket in buckets if bucket["count"]] != [] or name == "programme"


@pytest.mark.parametrize("query", ["topic=nirgends", "under=999999", "phase=ongoing", "venue=nirgends&phase=past"])
def test_nothing_found_has_facets_too(client, reports, query):
    facets = {facet["name"]: facet["buckets"] for facet in ask(client, "reports/facets/", query)["facets"]}
    assert [bucket["count"] for bucket in facets["status"]] == []
    assert ask(client, "reports/", f"{query}&include=count,facets")["meta"]["count"] == 0


def test_list_has_facets_only_if_they_are_asked_for(client, reports):
    assert ask(client, "reports/")["facets"] is None
    asked = ask(client, "reports/", "include=count,facets&year=2014")
    assert asked["facets"] == ask(client, "reports/facets/", "year=2014")["facets"]
    assert asked["meta"]["count"] == len(asked["items"]) > 0
    assert ask(client, "reports/", "include=count&include=facets&year=2014") == asked
    assert ask(client, "best-practices/", "include=facets")["facets"] == ask(client, "best-practices/facets/")["facets"]


def test_labels_are_in_the_language_that_is_asked_for(client, index, english):
    index.get_parent().copy_for_translation(english).save_revision().publish()
    topic = TopicFactory(name="Energie")
    translated = topic.copy_for_translation(english)
    translated.name, translated.slug = "Energy", "energy"
    translated.save()
    page = EventReportPageFactory(
        parent=index,
        title="eins",
        start_date=datetime.date(2014, 3, 5),
        topics=[topic],
        venue=VenueFactory(country="DE"),
    )
    assert page.live
    query = "year=2014&fallback=true"
    for locale, labels in (
        ("de", ["Energie", "Deutschland", "März", "Vor Ort", "Vergangene Veranstaltungen"]),
        ("en", ["Energy", "Germany", "March", "In person", "Past events"]),
    ):
        facets = {
            facet["name"]: facet["buckets"]
            for facet in ask(client, "reports/facets/", f"{query}&locale={locale}")["facets"]
        }
        names = ("topic", "country", "month", "attendance_mode", "phase")
        assert [facets[name][0]["label"] for name in names] == labels


def test_filters_are_echoed_in_words(client, reports, index):
    known = {
        "country=DE&country=XX": [("DE", "Deutschland", True), ("XX", "XX", False)],
        "city=köln&city=Atlantis": [("köln", "Köln", True), ("Atlantis", "Atlantis", False)],
        f"under={index.pk}&under=999999": [(str(index.pk), "Berichte", True), ("999999", "999999", False)],
        "year=2014&month=03": [("2014", "2014", True), ("03", "März", True)],
        "from=2014-11-05&to=2014-11-06": [
            ("2014-11-05", "5. November 2014", True),
            ("2014-11-06", "6. November 2014", True),
        ],
        "phase=past": [("past", "Vergangene Veranstaltungen", True)],
        "locale=de": [("de", "Deutsch", True)],
    }
    for query, expected in known.items():
        filters = ask(client, "reports/", query)["filters"]
        values = [value for each in filters for value in each["values"]]
        found = [(value["value"], value["label"], value["known"]) for value in values]
        assert [(a, b.lower(), c) for a, b, c in found] == [(a, b.lower(), c) for a, b, c in expected]


def test_hidden_reports_are_echoed_as_missing(client, index):
    page = EventReportPageFactory(parent=index, title="Geheim")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    [filters] = ask(client, "reports/", f"ids={page.pk}")["filters"]
    assert filters["values"] == [{"value": str(page.pk), "label": str(page.pk), "known": False}]


@searches_own_rows
def test_facets_count_what_a_search_finds(client, reports):
    answer = ask(client, "reports/facets/", "q=Bericht")
    [status] = [facet["buckets"] for facet in answer["facets"] if facet["name"] == "status"]
    assert sum(bucket["count"] for bucket in status) == 12


@pytest.mark.parametrize("path", ["reports/facets/", "best-practices/facets/"])
def test_facets_take_the_same_queries_for_any_number_of_reports(client, index, path):
    counts = []
    for number in range(20):
        EventReportPageFactory(
            parent=index,
            title=f"r{number}",
            topics=[TopicFactory()],
            organisers=[OrganisationFactory()],
            series=EventSeriesFactory(),
            venue=VenueFactory(),
            body=[practice(number, OrganisationFactory(), "DE")],
        )
        if number in (0, 2, 19):
            with CaptureQueriesContext(connection) as captured:
                ask(client, path)
            counts.append(len(captured))
    assert len(set(counts)) == 1, counts
