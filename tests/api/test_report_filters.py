"""The filters of ``reports/``: what, who and where; records by key, slug or number; languages."""

import datetime
from uuid import uuid4

import pytest
from wagtail.models import PageViewRestriction

from tests.databases import searches_own_rows
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
)

from .asking import ask, titles


def get(client, query="", path="reports/"):
    return ask(client, path, query)


def values(answer):
    """The values of the only filter that was asked for, as they were understood."""
    [asked] = answer["filters"]
    return [(value["value"], value["label"], value["known"]) for value in asked["values"]]


def make(index, title, **fields):
    return EventReportPageFactory(parent=index, title=title, **fields)


@pytest.fixture
def reports(index):
    """Three reports that differ in everything that can be asked for."""
    energy, health = TopicFactory(name="Energie"), TopicFactory(name="Gesundheit")
    ministry, agency = OrganisationFactory(name="Ministerium"), OrganisationFactory(name="Agentur")
    stuttgart = VenueFactory(name="Messe", city="Stuttgart", country="DE")
    basel = VenueFactory(name="Halle", city="Basel", country="CH")
    other = EventReportIndexPageFactory(parent=index.get_parent(), title="Archiv", slug="archiv")
    one = make(
        index,
        "one",
        start_date=datetime.date(2014, 11, 5),
        topics=[energy, health],
        organisers=[ministry, agency],
        venue=stuttgart,
    )
    one.report_organisations.filter(organisation=agency).update(role="host")
    make(index, "two", start_date=datetime.date(2015, 3, 1), topics=[energy], venue=basel, status="postponed")
    make(
        other,
        "three",
        start_date=datetime.date(2016, 1, 9),
        topics=[health],
        organisers=[agency],
        series=EventSeriesFactory(title="Jahrestagung"),
        edition=3,
        attendance_mode="online",
        status="cancelled",
    )
    return other


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["three", "two", "one"]),
        ("topic=energie", ["two", "one"]),
        ("topic=energie&topic=gesundheit", ["three", "two", "one"]),
        ("topic_all=energie", ["two", "one"]),
        ("topic_all=energie&topic_all=gesundheit", ["one"]),
        ("topic_all=energie&topic_all=unknown", []),
        ("topic=energie&topic_all=gesundheit", ["one"]),
        ("topic=unknown", []),
        ("topic=energie&topic=unknown", ["two", "one"]),
        ("organisation=ministerium", ["one"]),
        ("organisation=ministerium&organisation=agentur", ["three", "one"]),
        ("organisation=agentur&role=host", ["one"]),
        ("organisation=agentur&role=organiser", ["three"]),
        ("organisation=agentur&role=host&role=organiser", ["three", "one"]),
        ("organisation=ministerium&role=host", []),
        ("role=organiser", ["three", "one"]),
        ("role=host", ["one"]),
        ("role=funder", []),
        ("series=jahrestagung", ["three"]),
        ("series=jahrestagung&series=unknown", ["three"]),
        ("venue=messe", ["one"]),
        ("venue=messe&venue=halle", ["two", "one"]),
        ("city=stuttgart", ["one"]),
        ("city=BASEL&city=Stuttgart", ["two", "one"]),
        ("city=nowhere", []),
        ("country=CH", ["two"]),
        ("country=CH&country=DE", ["two", "one"]),
        ("country=DE&city=Basel", []),
        ("attendance_mode=online", ["three"]),
        ("attendance_mode=online&attendance_mode=in_person", ["three", "two", "one"]),
        ("attendance_mode=hybrid", []),
        ("status=cancelled", ["three"]),
        ("status=scheduled&status=cancelled", ["three", "one"]),
        ("year=2014&year=2016", ["three", "one"]),
        ("year=2015&month=3", ["two"]),
        ("year=2015&month=4", []),
        ("year=2014&year=2015&month=3&month=11", ["two", "one"]),
        ("topic=gesundheit&year=2014&year=2015", ["one"]),
        ("locale=*", ["three", "two", "one"]),
        ("version=abc", ["three", "two", "one"]),
    ],
)
def test_filter_takes_what_it_says(client, reports, query, expected):
    assert titles(get(client, query)) == expected


def test_under_takes_what_stands_below_visible_pages(client, index, reports):
    home = index.get_parent()
    assert titles(get(client, f"under={reports.pk}")) == ["three"]
    assert titles(get(client, f"under={reports.pk}&under={index.pk}")) == ["three", "two", "one"]
    assert titles(get(client, f"under={home.pk}")) == ["three", "two", "one"]
    PageViewRestriction.objects.create(page=reports, restriction_type="login")
    hidden, missing = get(client, f"under={reports.pk}"), get(client, "under=999999")
    assert titles(hidden) == titles(missing) == []
    assert values(hidden) == [(str(reports.pk), str(reports.pk), False)]
    assert values(missing) == [("999999", "999999", False)]


def test_ids_keep_their_order_and_leave_out_what_is_hidden(client, index):
    pages = [make(index, title) for title in "abc"]
    PageViewRestriction.objects.create(page=pages[1], restriction_type="login")
    query = "&".join(f"ids={page.pk}" for page in (pages[2], pages[1], pages[0], pages[2]))
    assert titles(get(client, query)) == ["c", "a"]
    assert titles(get(client, f"{query}&order=title")) == ["a", "c"]


@searches_own_rows
def test_words_and_ids_are_filters_as_all_others(client, reports):
    pages = {item["title"]: item["id"] for item in get(client)["items"]}
    assert sorted(titles(get(client, "q=happened"))) == ["one", "three", "two"]
    assert sorted(titles(get(client, "q=happened&topic=energie"))) == ["one", "two"]
    assert titles(get(client, f"ids={pages['one']}&ids={pages['three']}&topic=energie")) == ["one"]
    assert sorted(titles(get(client, f"q=happened&ids={pages['one']}&ids={pages['three']}"))) == ["one", "three"]


#: A record of each filter, and how a report refers to it.
RECORDS = {
    "topic": (TopicFactory, lambda record: {"topics": [record]}),
    "topic_all": (TopicFactory, lambda record: {"topics": [record]}),
    "series": (EventSeriesFactory, lambda record: {"series": record}),
    "organisation": (OrganisationFactory, lambda record: {"organisers": [record]}),
    "venue": (VenueFactory, lambda record: {"venue": record}),
}


def pair(factory, index, english, about):
    """A record and its translation with a slug of its own; one report is about it, and one about another record."""
    record = factory(**{factory._meta.model.name_field: "Energie"})
    translated = record.copy_for_translation(english)
    translated.slug = "energy"
    translated.save()
    make(index, "one", **about(record))
    make(index, "other", **about(factory()))
    return record, translated


@pytest.mark.parametrize("name", RECORDS)
def test_records_are_found_by_key_and_by_slug_in_any_language(client, index, english, name):
    record, _translated = pair(RECORDS[name][0], index, english, RECORDS[name][1])
    key = str(record.translation_key)
    for value in ("energie", "energy", key, key.upper()):
        answer = get(client, f"{name}={value}")
        assert (titles(answer), values(answer)) == (["one"], [(value, "Energie", True)])


@pytest.mark.parametrize("name", ["topic", "series", "organisation", "venue"])
def test_records_are_found_by_number(client, index, english, name):
    records = pair(RECORDS[name][0], index, english, RECORDS[name][1])
    key = str(records[0].translation_key)
    for number in (record.pk for record in records):
        answer = get(client, f"{name}_id={number}&include=facets")
        assert (titles(answer), values(answer)) == (["one"], [(str(number), "Energie", True)])
        [buckets] = [facet["buckets"] for facet in answer["facets"] if facet["name"] == name]
        selected = [(bucket["value"], bucket["key"], bucket["label"]) for bucket in buckets if bucket["selected"]]
        assert selected == [("energie", key, "Energie")]
        assert len(buckets) == 2
    unknown = get(client, f"{name}_id=999999")
    assert (titles(unknown), values(unknown)) == ([], [("999999", "999999", False)])


def test_number_is_no_slug_and_joins_the_values_of_its_filter(client, index):
    topics = [TopicFactory(name="Energie"), TopicFactory(slug="999999")]
    for topic in topics:
        make(index, topic.slug, topics=[topic])
    assert titles(get(client, "topic=999999")) == ["999999"]
    assert titles(get(client, "topic_id=999999")) == []
    assert titles(get(client, f"topic_id={topics[0].pk}&topic=999999")) == ["999999", "energie"]


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("value", ["unknown", str(uuid4())], ids=["slug", "key"])
def test_unknown_record_gives_an_empty_list_that_says_so(client, reports, name, value):
    answer = get(client, f"{name}={value}&include=count")
    assert (titles(answer), answer["meta"]["count"], values(answer)) == ([], 0, [(value, value, False)])


def test_slug_of_two_records_means_the_one_in_the_language_that_is_asked_for(client, index, english):
    german, other = TopicFactory(name="Gift"), TopicFactory(name="Gift", locale=english)
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    make(index, "über Gift", topics=[german])
    make(home, "on gifts", topics=[other])
    assert german.slug == other.slug == "gift"
    assert titles(get(client, "topic=gift")) == ["über Gift"]
    assert titles(get(client, "topic=gift&locale=en")) == ["on gifts"]
    assert [item["key"] for item in get(client, "key=gift&locale=en", "topics/")["items"]] == [
        str(other.translation_key)
    ]


def test_languages_and_fallbacks(client, index, english):
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    reports = index.copy_for_translation(english)
    reports.save_revision().publish()
    translated, aliased = make(index, "übersetzt"), make(index, "als Alias")
    make(index, "nur deutsch")
    copy = translated.copy_for_translation(english)
    copy.title, copy.slug = "translated", "translated"
    copy.save_revision().publish()
    alias = aliased.copy_for_translation(english, alias=True)
    assert sorted(titles(get(client))) == ["als Alias", "nur deutsch", "übersetzt"]
    assert titles(get(client, "locale=en")) == ["translated"]
    answer = get(client, "locale=en&fallback=true&order=title")
    assert titles(answer) == ["als Alias", "nur deutsch", "translated"]
    assert answer["items"][0]["id"] == alias.pk
    assert [item["language"]["is_fallback"] for item in answer["items"]] == [True, False, False]
    assert sorted(titles(get(client, "locale=*"))) == ["als Alias", "nur deutsch", "translated", "übersetzt"]
    assert sorted(titles(get(client, "locale=*&fallback=true"))) == sorted(titles(get(client, "locale=*")))
