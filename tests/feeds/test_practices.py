"""Atom and JSON feeds: of reports, and of best practices."""

import datetime

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.feeds.reading import fetch, items, titles
from wagtail_clusterevents.assembly.feeds import FEED_LENGTH
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.testing import (
    BestPracticeIndexPageFactory,
    EventReportPageFactory,
    OrganisationFactory,
    TopicFactory,
    make_image,
)

MOMENT = datetime.datetime(2014, 11, 8, 9, 0, tzinfo=datetime.UTC)


def report(index, title: str, published: datetime.datetime = MOMENT, **fields):
    page = EventReportPageFactory(parent=index, title=title, **fields)
    stamps = {"first_published_at": published, "last_published_at": published + datetime.timedelta(days=1)}
    get_report_model().objects.filter(pk=page.pk).update(**stamps)
    return page


def practices(*names: str, **value) -> list[dict]:
    return [
        {"type": "best_practice", "id": name, "value": {"title": name, "summary": f"About {name}", **value}}
        for name in names
    ]


@pytest.fixture
def practice_index(site):
    return BestPracticeIndexPageFactory(parent=site.root_page, title="Gute Beispiele", slug="beispiele")


def test_feed_has_the_reports_that_were_published_last(index):
    for day in range(FEED_LENGTH + 2):
        report(index, f"Report {day}", MOMENT + datetime.timedelta(days=day))
    expected = [f"Report {day}" for day in reversed(range(2, FEED_LENGTH + 2))]
    assert titles(f"/feeds/indexes/{index.pk}.json") == titles("/feeds/de/reports.json") == expected
    assert [entry.title for entry in feedparser.parse(fetch("/feeds/de/reports.atom").getvalue()).entries] == expected


def test_item_tells_the_report(index):
    page = report(index, "Tagung", lead="<p>A &amp; B</p><p>kamen.</p>", topics=[TopicFactory(name="Energie")])
    get_report_model().objects.filter(pk=page.pk).update(lead_image=make_image(size=(1200, 630)))
    [item] = items(f"/feeds/indexes/{index.pk}.json")
    assert item.pop("image").startswith("http://testserver/")
    assert item.pop("id").startswith("urn:uuid:")
    assert item == {
        "url": page.full_url,
        "title": "Tagung",
        "summary": "A & B kamen.",
        "content_text": "A & B kamen.",
        "date_published": "2014-11-08T09:00:00Z",
        "date_modified": "2014-11-09T09:00:00Z",
        "tags": ["Energie"],
        "language": "de",
    }


def test_feeds_take_the_filters_of_the_index(index):
    energy = TopicFactory(name="Energie", slug="energie")
    report(index, "A", topics=[energy], start_date=datetime.date(2013, 1, 1))
    report(index, "B", topics=[energy], start_date=datetime.date(2014, 1, 1))
    report(index, "C")
    assert titles(f"/feeds/indexes/{index.pk}.json?topic=energie&year=2013") == ["A"]
    assert sorted(titles(f"/feeds/indexes/{index.pk}.json?topic=energie")) == ["A", "B"]


@pytest.mark.parametrize(
    ("format", "media_type"),
    [("atom", "application/atom+xml; charset=utf-8"), ("json", "application/feed+json")],
)
def test_feeds_have_media_types_of_their_own(index, practice_index, format, media_type):
    report(index, "A", body=practices("one"))
    for path in (f"/feeds/indexes/{index.pk}", f"/feeds/indexes/{practice_index.pk}", "/feeds/de/best-practices"):
        assert fetch(f"{path}.{format}")["Content-Type"] == media_type


def test_best_practices_have_feeds(index, practice_index):
    report(index, "Old", body=practices("one", "two"))
    new = report(index, "New", MOMENT + datetime.timedelta(days=9), body=practices("three"))
    hidden = report(index, "Hidden", body=practices("four"))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    path = f"/feeds/indexes/{practice_index.pk}.json"
    found = items(path)
    assert [item["title"] for item in found] == titles("/feeds/de/best-practices.json")
    assert found[0]["title"] == "three"
    assert sorted(item["title"] for item in found[1:]) == ["one", "two"]
    assert found[0]["url"] == f"{new.full_url}#three"
    assert (found[0]["summary"], found[0]["date_modified"]) == ("About three", "2014-11-18T09:00:00Z")
    fetch(f"/feeds/indexes/{practice_index.pk}.ics", status=404)


def test_best_practices_keep_their_ids_when_their_report_changes(index, practice_index):
    page = report(index, "A", body=practices("one", "two"))
    path = f"/feeds/indexes/{practice_index.pk}.json"
    before = {item["title"]: item["id"] for item in items(path)}
    page.refresh_from_db()
    page.slug = "moved"
    page.body = [*practices("zero"), *practices("two", "one")]
    page.save_revision().publish()
    after = {item["title"]: item["id"] for item in items(path)}
    assert {title: after[title] for title in before} == before
    assert len(set(after.values())) == 3


def test_feeds_of_best_practices_take_the_filters_of_their_index(index, practice_index):
    office = OrganisationFactory(name="Amt", slug="amt")
    chosen = [{"type": "item", "value": office.pk, "id": "o"}]
    report(index, "A", body=[*practices("one", organisations=chosen), *practices("two")])
    report(index, "B", body=practices("three", organisations=chosen), start_date=datetime.date(2015, 1, 1))
    path = f"/feeds/indexes/{practice_index.pk}.json"
    assert titles(f"{path}?organisation=amt&year=2014") == ["one"]
    assert titles(f"{path}?year=2015") == ["three"]
    assert titles("/feeds/de/best-practices.json?organisation=nobody") == []
    assert titles("/feeds/de/best-practices.json?organisation=%00&q=%00") == []


def test_feeds_of_another_language_are_empty_without_translations(index, practice_index, english):
    report(index, "A", body=practices("one"))
    assert titles("/feeds/en/reports.json") == titles("/feeds/en/best-practices.json") == []


def test_control_characters_break_no_feed(index, practice_index):
    title = "a\x0bb\x1bc\u2028</script>"
    page = report(index, "A", body=practices("one"))
    get_report_model().objects.filter(pk=page.pk).update(title=title, lead="<p>\x1f\x08</p>")
    for path in ("/feeds/de/reports", f"/feeds/indexes/{practice_index.pk}"):
        assert feedparser.parse(fetch(f"{path}.atom").getvalue()).bozo is False
    assert titles("/feeds/de/reports.json") == ["a bc </script>"]


def test_zone_that_is_none_breaks_no_feed(index):
    get_report_model().objects.filter(pk=report(index, "A").pk).update(time_zone="Mars")
    assert titles("/feeds/de/reports.json") == ["A"]


def test_number_of_queries_is_the_same_for_any_number_of_items(index, practice_index):
    counts = []
    for number, more in enumerate((1, 2, 17)):
        for place in range(more):
            name = f"{number}-{place}"
            chosen = [{"type": "item", "value": OrganisationFactory().pk, "id": "o"}]
            report(index, name, body=practices(f"p{name}", organisations=chosen), topics=[TopicFactory()])
        with CaptureQueriesContext(connection) as queries:
            fetch(f"/feeds/indexes/{index.pk}.atom")
            fetch(f"/feeds/indexes/{practice_index.pk}.atom")
        counts.append(len(queries))
    assert counts == [counts[0]] * 3
