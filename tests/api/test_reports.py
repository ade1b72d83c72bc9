"""``reports/``: each filter, each order, every way through the list, and nothing that is hidden."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.databases import searches_own_rows
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)

URL = "/api/clusterevents/v1/reports/"
TODAY = datetime.date.today()


def day(offset):
    return TODAY + datetime.timedelta(days=offset)


def get(client, query="", status=200, path=URL):
    response = client.get(f"{path}?{query}" if query else path)
    assert response.status_code == status, response.content
    return response.json()


def titles(answer):
    return [item["title"] for item in answer["items"]]


def problems(client, query):
    answer = get(client, query, 422)
    return [(error["parameter"], error["code"]) for error in answer["errors"]]


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
    make(
        index,
        "one",
        start_date=datetime.date(2014, 11, 5),
        topics=[energy, health],
        organisers=[ministry],
        venue=stuttgart,
    )
    make(
        index,
        "two",
        start_date=datetime.date(2015, 3, 1),
        end_date=datetime.date(2015, 3, 5),
        topics=[energy],
        venue=basel,
    )
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
        ("topic_all=energie&topic_all=gesundheit", ["one"]),
        ("topic=unknown", []),
        ("topic=energie&topic=unknown", ["two", "one"]),
        ("organisation=ministerium", ["one"]),
        ("organisation=ministerium&role=organiser", ["one"]),
        ("organisation=ministerium&role=host", []),
        ("role=organiser", ["three", "one"]),
        ("series=jahrestagung", ["three"]),
        ("venue=messe", ["one"]),
        ("city=stuttgart", ["one"]),
        ("city=BASEL&city=Stuttgart", ["two", "one"]),
        ("country=CH", ["two"]),
        ("attendance_mode=online", ["three"]),
        ("status=cancelled", ["three"]),
        ("status=scheduled&status=cancelled", ["three", "two", "one"]),
        ("year=2014&year=2016", ["three", "one"]),
        ("year=2015&month=3", ["two"]),
        ("year=2015&month=4", []),
        ("from=2015-03-05", ["three", "two"]),
        ("from=2015-03-06", ["three"]),
        ("to=2015-03-01", ["two", "one"]),
        ("to=2015-02-28", ["one"]),
        ("from=2015-03-02&to=2015-03-04", ["two"]),
        ("phase=past", ["three", "two", "one"]),
        ("phase=upcoming", []),
        ("order=start", ["one", "two", "three"]),
        ("order=title", ["one", "three", "two"]),
        ("locale=*", ["three", "two", "one"]),
        ("version=abc", ["three", "two", "one"]),
    ],
)
def test_filter_takes_what_it_says(client, reports, query, expected):
    assert titles(get(client, query)) == expected


def test_under_takes_what_stands_below_visible_pages(client, index, reports):
    assert titles(get(client, f"under={reports.pk}")) == ["three"]
    assert titles(get(client, f"under={reports.pk}&under={index.pk}")) == ["three", "two", "one"]
    PageViewRestriction.objects.create(page=reports, restriction_type="login")
    assert titles(get(client, f"under={reports.pk}")) == titles(get(client, "under=999999")) == []


def test_ids_keep_their_order_and_leave_out_what_is_hidden(client, index):
    pages = [make(index, title) for title in "abc"]
    PageViewRestriction.objects.create(page=pages[1], restriction_type="login")
    query = "&".join(f"ids={page.pk}" for page in (pages[2], pages[1], pages[0]))
    assert titles(get(client, query)) == ["c", "a"]
    assert titles(get(client, f"{query}&order=title")) == ["a", "c"]


def test_phases_and_relative_dates_are_those_of_today(client, index):
    make(index, "past", start_date=day(-40))
    make(index, "ongoing", start_date=day(-1), end_date=day(1))
    make(index, "upcoming", start_date=day(10))
    assert titles(get(client, "phase=ongoing&phase=upcoming")) == ["upcoming", "ongoing"]
    assert titles(get(client, "from=today")) == ["upcoming", "ongoing"]
    assert titles(get(client, "from=-30d&to=today")) == ["ongoing"]
    assert titles(get(client, "to=-5w")) == ["past"]
    assert titles(get(client, "from=1w&to=1y")) == ["upcoming"]


def test_days_are_local_to_the_event(client, index):
    make(index, "Tokyo", start_date=datetime.date(2015, 5, 2), start_time=datetime.time(1), time_zone="Asia/Tokyo")
    make(
        index,
        "Honolulu",
        start_date=datetime.date(2015, 5, 2),
        start_time=datetime.time(23),
        time_zone="Pacific/Honolulu",
    )
    assert titles(get(client, "from=2015-05-02&to=2015-05-02&order=start")) == ["Tokyo", "Honolulu"]
    assert titles(get(client, "to=2015-05-01")) == []


def test_records_are_found_by_key_and_by_slug_in_any_language(client, index, english):
    topic = TopicFactory(name="Energie")
    translated = topic.copy_for_translation(english)
    translated.slug = "energy"
    translated.save()
    make(index, "one", topics=[topic])
    for name in ("energie", "energy", topic.translation_key):
        answer = get(client, f"topic={name}")
        assert titles(answer) == ["one"]
        assert answer["filters"] == [
            {"name": "topic", "values": [{"value": str(name), "label": "Energie", "known": True}]}
        ]
    assert get(client, "topic=nothing")["filters"][0]["values"] == [
        {"value": "nothing", "label": "nothing", "known": False}
    ]


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


def walk(client, query):
    address, seen = f"{URL}?{query}", []
    while address:
        answer = client.get(address.removeprefix("http://testserver")).json()
        seen += titles(answer)
        address = answer["meta"]["next"]
    return seen


@pytest.mark.parametrize("order", ["-start", "start", "title", "-published"])
def test_cursors_lead_through_the_whole_list_and_back(client, index, order):
    for number in range(7):
        make(index, f"r{number}", start_date=datetime.date(2014, 1, 1 + number // 2))
    whole = titles(get(client, f"order={order}&limit=100"))
    assert walk(client, f"order={order}&limit=3") == whole
    second = get(client, f"order={order}&limit=3")["meta"]["next"].removeprefix("http://testserver")
    third = client.get(client.get(second).json()["meta"]["next"].removeprefix("http://testserver")).json()
    back = client.get(third["meta"]["previous"].removeprefix("http://testserver")).json()
    assert titles(back) == whole[3:6]


def test_cursor_neither_repeats_nor_misses_what_did_not_change_while_others_are_published(client, index):
    for number in range(6):
        make(index, f"r{number}", start_date=datetime.date(2014, 1, 10 - number))
    first = get(client, "limit=2")
    make(index, "newer", start_date=datetime.date(2015, 1, 1))
    make(index, "between", start_date=datetime.date(2014, 1, 6), start_time=datetime.time(12))
    rest = walk(client, first["meta"]["next"].partition("?")[2])
    assert titles(first) + [title for title in rest if title.startswith("r")] == [f"r{number}" for number in range(6)]


def test_cursor_keeps_the_days_that_were_resolved_first(client, index, monkeypatch):
    from wagtail_clusterevents.api import report_parameters

    for number in range(4):
        make(index, f"r{number}", start_date=day(number))
    first = get(client, "from=today&limit=2&order=start")
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=3)
    resolve = report_parameters.resolve_date
    monkeypatch.setattr(report_parameters, "resolve_date", lambda text, name, today: resolve(text, name, later.date()))
    assert walk(client, first["meta"]["next"].partition("?")[2]) == ["r2", "r3"]


def test_pages_are_numbered(client, index):
    for number in range(5):
        make(index, f"r{number}", start_date=datetime.date(2014, 1, 10 - number))
    answer = get(client, "limit=2&page=2&include=count")
    assert titles(answer) == ["r2", "r3"]
    assert (answer["meta"]["page"], answer["meta"]["pages"], answer["meta"]["count"]) == (2, 3, 5)
    beyond = get(client, "limit=2&page=9")
    assert (beyond["items"], beyond["meta"]["previous"]) == ([], f"http://testserver{URL}?limit=2&page=3")


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


def test_cursor_of_another_list_is_refused(client, index):
    for number in range(3):
        make(index, f"r{number}")
    cursor = get(client, "limit=1")["meta"]["next"].partition("cursor=")[2]
    assert problems(client, f"limit=1&order=title&cursor={cursor}") == [("cursor", "other_filters")]


def test_report_is_given_whole_and_hidden_ones_are_missing(client, index):
    page = make(index, "Tagung", body=[{"type": "paragraph", "value": "<p>Text</p>", "id": "p"}])
    hidden = make(index, "Geheim")
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    report = get(client, path=f"{URL}{page.pk}/")
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
