"""Ways through lists: a limit, a cursor or a page, and what they promise while others write."""

import datetime

import pytest
from django.utils import timezone
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

from .asking import V1, ask

HOST = "http://testserver"
RECORDS = {
    "topics/": TopicFactory,
    "series/": EventSeriesFactory,
    "organisations/": OrganisationFactory,
    "venues/": VenueFactory,
    "programmes/": FundingProgrammeFactory,
}
REPORTS = ("reports/", "best-practices/")
ORDERS = [
    *((path, f"order={order}") for path in REPORTS for order in ("-start", "start", "title")),
    ("reports/", "order=-published"),
    *(pytest.param(path, "q=Energie", marks=searches_own_rows) for path in REPORTS),
    *((path, "ids") for path in REPORTS),
    *((path, "") for path in ("pages/", "topics/", "series/")),
]


def ids(answer):
    """Of best practices, of reports and records, of pages."""
    return [item.get("uid") or item.get("id") or item["page"]["id"] for item in answer["items"]]


def rest(client, answer, direction="next"):
    """The parts of a list that come after an answer, or before it."""
    while answer["meta"][direction]:
        answer = client.get(answer["meta"][direction].removeprefix(HOST)).json()
        yield answer


def problems(client, path, query):
    return [(error["parameter"], error["code"]) for error in ask(client, path, query, 422)["errors"]]


def record(path, name):
    factory = RECORDS[path]
    return factory(**{factory._meta.model.name_field: name})


def report(index, title, day=1, **fields):
    """A report with a best practice of the same name; both are found by the word “Energie”."""
    body = [{"type": "best_practice", "id": "b", "value": {"title": title, "summary": "Energie"}}]
    date = datetime.date(2014, 1, day)
    return EventReportPageFactory(
        parent=index, title=title, start_date=date, lead="<p>Energie</p>", body=body, **fields
    )


def moment(day):
    return datetime.datetime(2016, 1, day, tzinfo=datetime.UTC)


def asked(path, query, pages):
    """The query; for ``ids`` those of some reports, or of their best practices, in an order of their own."""
    if query != "ids":
        return query
    return "&".join(f"ids={page.pk}{'-b' if path == 'best-practices/' else ''}" for page in pages[::2] + pages[1::2])


@pytest.fixture
def fill(index, django_capture_on_commit_callbacks):
    """``fill(path)``: seven things for a list; most share everything that lists are ordered by with another one."""

    def fill(path):
        with django_capture_on_commit_callbacks(execute=True):
            if path in RECORDS:
                return [record(path, f"m{number // 2}") for number in range(7)]
            return [
                report(index, f"m{pair}", 11 + pair, first_published_at=moment(9 - pair), slug=f"m{number}")
                for number, pair in enumerate((0, 0, 1, 1, 2, 2, 3))
            ]

    return fill


@pytest.fixture
def write(index, django_capture_on_commit_callbacks):
    """``write(path)``: something new at every place of a list, wherever its cursor stands."""

    def write(path):
        with django_capture_on_commit_callbacks(execute=True):
            if path in RECORDS:
                return [record(path, name) for name in ("a", "m0", "m1", "m2", "z")]
            for number, title in enumerate(("Energie Energie Energie", "m0", "m1", "m2", "z")):
                report(index, title, 10 + number, first_published_at=moment(5 + number), slug=f"new-{number}")
            return [report(index, "Energie now", 30, first_published_at=timezone.now(), slug="now")]

    return write


def withdraw(path, items):
    """Delete records, hide pages that were given already."""
    for item in items:
        if path in RECORDS:
            RECORDS[path]._meta.model.objects.get(pk=item["id"]).delete()
        else:
            pk = item["report"]["id"] if "report" in item else item.get("id") or item["page"]["id"]
            PageViewRestriction.objects.create(page_id=pk, restriction_type="login")


@pytest.mark.parametrize(("path", "query"), [*ORDERS, *((path, "") for path in list(RECORDS)[2:])])
def test_cursors_lead_through_the_whole_list_and_back(client, fill, path, query):
    query = asked(path, query, fill(path))
    whole = ids(ask(client, path, f"{query}&limit=100"))
    first = ask(client, path, f"{query}&limit=3")
    parts = [first, *rest(client, first)]
    assert [pk for part in parts for pk in ids(part)] == whole
    assert len(set(whole)) == len(whole) >= 7
    assert [ids(part) for part in rest(client, parts[-1], "previous")] == [ids(part) for part in parts[-2::-1]]


@pytest.mark.parametrize(("path", "query"), ORDERS)
@pytest.mark.parametrize("withdrawn", [0, 2])
def test_cursor_neither_repeats_nor_misses_what_did_not_change(client, fill, write, path, query, withdrawn):
    query = asked(path, query, fill(path))
    whole = ids(ask(client, path, f"{query}&limit=100"))
    first = ask(client, path, f"{query}&limit=4")
    second = next(rest(client, first))
    write(path)
    withdraw(path, first["items"][4 - withdrawn :])
    assert [pk for part in rest(client, first) for pk in ids(part) if pk in whole] == whole[4:]
    back = list(rest(client, second, "previous"))
    assert [pk for part in back[::-1] for pk in ids(part) if pk in whole] == whole[: 4 - withdrawn]


def test_cursor_keeps_the_days_that_were_resolved_first(client, index, monkeypatch):
    today = timezone.localdate()
    for number in range(4):
        EventReportPageFactory(parent=index, slug=f"r{number}", start_date=today + datetime.timedelta(days=number))
    whole = ids(ask(client, "reports/", "order=start"))
    first = ask(client, "reports/", "from=today&limit=2&order=start")
    later = timezone.now() + datetime.timedelta(days=3)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert [pk for part in rest(client, first) for pk in ids(part)] == whole[2:]
    assert ids(ask(client, "reports/", "from=today&order=start")) == whole[3:]


@pytest.mark.parametrize("path", ["topics/", "reports/"])
def test_list_gives_twenty_unless_asked_for_more_and_says_where_they_stand(client, index, path):
    for number in range(21):
        record(path, f"t{number}") if path in RECORDS else report(index, f"r{number}")
    answer = ask(client, path)
    following = answer["meta"].pop("next")
    assert following.startswith(f"{HOST}{V1}{path}?cursor=")
    nothing = dict.fromkeys(("count", "previous", "page", "pages", "version"))
    assert (len(answer["items"]), answer["meta"]) == (20, {"limit": 20, **nothing})
    assert (answer["filters"], answer["facets"]) == ([], None)
    whole = ask(client, path, "limit=100&include=count")
    assert (len(whole["items"]), whole["meta"]) == (21, {"limit": 100, **nothing, "count": 21, "next": None})


@pytest.mark.parametrize("path", ["reports/", "best-practices/", "pages/", "topics/"])
def test_neighbours_of_a_part_are_in_the_header_too(client, fill, path):
    fill(path)
    first = client.get(f"{V1}{path}?limit=3")
    assert first["Link"] == f'<{first.json()["meta"]["next"]}>; rel="next"'
    second = client.get(first.json()["meta"]["next"])
    meta = second.json()["meta"]
    assert second["Link"] == f'<{meta["next"]}>; rel="next", <{meta["previous"]}>; rel="prev"'
    assert client.get(f"{V1}{path}").has_header("Link") is False


@pytest.mark.parametrize("path", ["reports/", "best-practices/", "topics/"])
def test_pages_are_numbered_and_empty_past_the_end(client, fill, path):
    fill(path)
    whole = ids(ask(client, path))
    address = f"{HOST}{V1}{path}?limit=3&page="
    parts = [ask(client, path, f"limit=3&page={number}") for number in (1, 2, 3, 4, 9)]
    assert [ids(part) for part in parts] == [whole[:3], whole[3:6], whole[6:], [], []]
    places = [[part["meta"][name] for name in ("page", "pages", "count")] for part in parts]
    assert places == [[number, 3, None] for number in (1, 2, 3, 4, 9)]
    assert [part["meta"]["previous"] for part in parts] == [None, *(f"{address}{number}" for number in (1, 2, 3, 3))]
    assert [part["meta"]["next"] for part in parts] == [f"{address}2", f"{address}3", None, None, None]
    assert ask(client, path, "limit=3&page=2&include=count")["meta"]["count"] == 7


def test_pages_of_what_is_ranked_are_numbered_too(client, fill):
    pages = fill("reports/")
    query = "&".join(f"ids={page.pk}" for page in pages[::-1])
    assert ids(ask(client, "reports/", f"{query}&limit=3&page=2")) == [page.pk for page in pages[3::-1][:3]]


@pytest.mark.parametrize("other", ["order=title", "year=2014", "q=m", "locale=*", "site=localhost"])
def test_cursor_belongs_to_its_filters_and_its_order(client, fill, other):
    fill("reports/")
    cursor = ask(client, "reports/", "limit=1")["meta"]["next"].partition("cursor=")[2]
    assert problems(client, "reports/", f"{other}&cursor={cursor}") == [("cursor", "other_filters")]
    assert problems(client, "topics/", f"cursor={cursor}") == [("cursor", "other_filters")]
    # What is given of the items, and how many at once, is no part of the question.
    assert ask(client, "reports/", f"limit=2&view=full&include=count&version=2&cursor={cursor}")["meta"]["count"] == 7
