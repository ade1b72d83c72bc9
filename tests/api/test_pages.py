"""``pages/``: the same as ``page/`` for many pages, at once or a part at a time, with fixed queries."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from wagtail_clusterevents.pages.models import BestPracticeIndexPage
from wagtail_clusterevents.testing import (
    BestPracticeIndexPageFactory,
    EventReportIndexPageFactory,
    EventReportPageFactory,
    TopicFactory,
    VenueFactory,
)

from .world import make_world

V1 = "/api/clusterevents/v1/"


def get(client, endpoint, status=200, /, **query):
    response = client.get(f"{V1}{endpoint}", query)
    assert response.status_code == status
    return json.loads(response.getvalue())


def walk(client, limit):
    """All items of ``pages/``, and the number of requests."""
    answer = get(client, "pages/", limit=limit)
    items, requests = answer["items"], 1
    while answer["meta"]["next"]:
        answer = client.get(answer["meta"]["next"].removeprefix("http://testserver")).json()
        items, requests = items + answer["items"], requests + 1
    return items, requests


@pytest.fixture
def world(index, english):
    return make_world(index, english)


def test_every_visible_page_is_given_once_and_as_in_page(client, world):
    items, requests = walk(client, 3)
    paths = [item["page"]["meta"]["path"] for item in items]
    assert sorted(paths) == sorted(route["path"] for route in get(client, "routes/")["items"])
    assert requests == -(-len(paths) // 3)
    for path, item in zip(paths, items, strict=True):
        single = get(client, "page/", path=path)
        assert set(single["depends_on"]) <= set(item["depends_on"]) or "page:*" in item["depends_on"]
        assert {**item, "depends_on": [], "fresh_until": None} == {**single, "depends_on": [], "fresh_until": None}


def test_paths_are_answered_in_their_order(client, world):
    paths = ["/en/berichte/tagung/", "/nirgends/", "/alt", "/de/berichte/2014/", "/weg/", "/", "/de/berichte/", "/alt"]
    items = get(client, "pages/", path=paths)["items"]
    results = ["page", "missing", "redirect", "page", "redirect", "redirect", "page", "redirect"]
    assert [item["result"] for item in items] == results
    assert items[1] == {"result": "missing", "path": "/nirgends/"}
    for path, item in zip(paths, items, strict=True):
        if item["result"] != "missing":
            single = get(client, "page/", path=path)
            assert {**item, "depends_on": []} == {**single, "depends_on": []}
    assert (items[3]["route"]["params"], items[6]["route"]) == ({"year": "2014"}, None)


def test_fifty_paths_can_be_asked_for_at_once(client, index):
    items = get(client, "pages/", path=[f"/nirgends/{number}/" for number in range(49)] + ["/de/berichte/"])["items"]
    assert [item["result"] for item in items] == ["missing"] * 49 + ["page"]


def test_hidden_page_is_a_missing_one(client, index):
    page = EventReportPageFactory(parent=index, title="Geheim", slug="geheim")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert get(client, "pages/", path="/de/berichte/geheim/")["items"] == [
        {"result": "missing", "path": "/de/berichte/geheim/"}
    ]
    assert "Geheim" not in str(walk(client, 100))


def test_position_and_paths_exclude_each_other(client, index):
    errors = get(client, "pages/", 422, path="/de/", limit=3, include="count")["errors"]
    assert [(error["parameter"], error["code"]) for error in errors] == [("limit", "conflict"), ("include", "conflict")]


def test_broken_page_does_not_take_the_others_down(client, site, index, monkeypatch, caplog):
    BestPracticeIndexPageFactory(parent=site.root_page, title="kaputt", slug="kaputt")
    EventReportPageFactory(parent=index, title="heil")
    monkeypatch.setattr(BestPracticeIndexPage, "get_url_parts", lambda page, request=None: 1 / 0)
    titles = [item["page"]["title"] for item in walk(client, 100)[0]]
    assert "heil" in titles
    assert "kaputt" not in titles
    assert "wagtail_clusterevents" in [record.name for record in caplog.records]


def make_something_of_everything(site, index, number):
    EventReportPageFactory(parent=index, title=f"r{number}", topics=[TopicFactory()], venue=VenueFactory())
    archive = EventReportIndexPageFactory(parent=site.root_page, title=f"a{number}", intro="<p>Text</p>")
    EventReportPageFactory(parent=archive, title=f"in {number}", topics=[TopicFactory()])
    BestPracticeIndexPageFactory(parent=site.root_page, title=f"b{number}")


def test_number_of_queries_is_the_same_for_any_number_of_pages(client, site, index):
    counts, asked = [], []
    for number in range(20):
        make_something_of_everything(site, index, number)
        if number in (0, 2, 19):
            with CaptureQueriesContext(connection) as captured:
                get(client, "pages/", limit=100)
            counts.append(len(captured))
            paths = [f"/de/{path}{each}/" for each in range(number + 1) for path in ("a", "berichte/r")]
            with CaptureQueriesContext(connection) as captured:
                get(client, "pages/", path=paths)
            asked.append(len(captured))
    assert (len(set(counts)), len(set(asked))) == (1, 1), (counts, asked)


@pytest.mark.parametrize("number", [1, 3, 20])
def test_redirects_of_many_paths_take_the_queries_of_one(client, index, number, django_assert_max_num_queries):
    page = EventReportPageFactory(parent=index, title="Ziel")
    for each in range(number):
        Redirect.objects.create(old_path=f"/alt-{each}", redirect_link=f"/neu-{each}/")
        Redirect.objects.create(old_path=f"/neu-{each}", redirect_page=page)
    with django_assert_max_num_queries(9):
        items = get(client, "pages/", path=[f"/alt-{each}/" for each in range(number)])["items"]
    assert [item["path"] for item in items] == ["/de/berichte/ziel/"] * number
