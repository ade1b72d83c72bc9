"""Until when an answer holds: at that moment it is another one, and a second before it is still the same."""

import datetime

import pytest
from django.utils import timezone

from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.testing import EventReportPageFactory, TopicFactory

V1 = "/api/clusterevents/v1/"
PAGE = "page/?path=/de/berichte/bald/"
PAST = datetime.date(2014, 11, 5)
SECOND = datetime.timedelta(seconds=1)


@pytest.fixture
def clock(monkeypatch):
    """``clock(moment)`` sets the time."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


@pytest.fixture
def soon(index):
    """A report of an event on the day after tomorrow."""
    day = timezone.localdate() + datetime.timedelta(days=2)
    return EventReportPageFactory(parent=index, title="Bald", slug="bald", start_date=day, topics=[TopicFactory()])


def expire(page, **after):
    moment = timezone.now() + datetime.timedelta(**after)
    get_page_model().objects.filter(pk=page.pk).update(expire_at=moment)


def link_to(index, page):
    """A report whose text links to a page."""
    body = [{"type": "paragraph", "value": f'<p><a linktype="page" id="{page.pk}">Bald</a></p>', "id": "p"}]
    return EventReportPageFactory(parent=index, title="Verweis", slug="verweis", start_date=PAST, body=body)


def max_age(response):
    return int(response["Cache-Control"].split("max-age=")[1].split(",")[0])


def holds_until(client, clock, address, moment):
    """Whether an answer is the same a second before a moment and another one then; and caches know."""
    clock(moment - SECOND)
    before = client.get(V1 + address)
    clock(moment - 2 * SECOND)
    same = client.get(V1 + address)
    clock(moment)
    after = client.get(V1 + address)
    return (same.content == before.content, after.content != before.content, max_age(before), max_age(same))


EXACTLY = (True, True, 1, 2)


def fresh_until(client, address):
    return datetime.datetime.fromisoformat(client.get(V1 + address).json()["fresh_until"])


def test_page_of_an_event_holds_until_it_begins_and_then_until_it_ends(client, clock, soon):
    begins = fresh_until(client, PAGE)
    assert holds_until(client, clock, PAGE, begins) == EXACTLY
    ends = fresh_until(client, PAGE)
    assert ends - begins == datetime.timedelta(days=1)
    assert holds_until(client, clock, PAGE, ends) == EXACTLY
    assert client.get(V1 + PAGE).json()["fresh_until"] is None


def test_page_holds_until_it_expires(client, clock, soon):
    expire(soon, hours=3)
    moment = fresh_until(client, PAGE)
    assert holds_until(client, clock, PAGE, moment) == EXACTLY
    assert client.get(V1 + PAGE).status_code == 404


def test_page_holds_until_one_that_it_links_to_expires(client, clock, index, soon):
    link_to(index, soon)
    expire(soon, hours=3)
    address = "page/?path=/de/berichte/verweis/"
    assert holds_until(client, clock, address, fresh_until(client, address)) == EXACTLY


def test_trail_holds_until_a_page_above_expires(client, clock, index, soon):
    expire(index, hours=3)
    moment = get_page_model().objects.get(pk=index.pk).expire_at
    assert holds_until(client, clock, "breadcrumbs/?path=/de/berichte/bald/", moment) == EXACTLY


@pytest.mark.parametrize("query", ["", "?view=full", "?phase=upcoming", "?phase=ongoing", "?phase=past&include=count"])
def test_list_holds_until_the_next_phase(client, clock, index, soon, query):
    EventReportPageFactory(parent=index, title="Alt", start_date=PAST)
    begins, ends = soon.span.begins_at, soon.span.ends_before
    moment = ends if "past" in query else begins
    assert holds_until(client, clock, f"reports/{query}", moment)[:2] == (True, True)
    clock(begins - 30 * SECOND)
    assert max_age(client.get(f"{V1}reports/{query}")) == 30


@pytest.mark.parametrize("address", ["page/?path=/de/berichte/", "pages/", "reports/facets/?phase=upcoming"])
def test_whatever_lists_a_report_holds_until_its_next_phase(client, clock, soon, address):
    assert holds_until(client, clock, address, soon.span.begins_at) == EXACTLY


def test_list_of_days_counted_from_today_holds_until_midnight(client, clock, index, soon, settings):
    midnight = datetime.datetime.combine(soon.start_date, datetime.time(), timezone.get_default_timezone())
    clock(midnight - 20 * SECOND)
    assert max_age(client.get(f"{V1}reports/?from=1d")) == 20
    day_after = midnight + datetime.timedelta(days=1)
    assert holds_until(client, clock, "reports/?to=-1d&from=2014-01-01", day_after) == EXACTLY


def test_further_part_of_a_list_keeps_its_days(client, clock, index):
    for number in range(3):
        EventReportPageFactory(parent=index, title=f"Alt {number}", start_date=PAST)
    midnight = datetime.datetime.combine(timezone.localdate(), datetime.time(), timezone.get_default_timezone())
    clock(midnight + datetime.timedelta(days=1) - 20 * SECOND)
    first = client.get(f"{V1}reports/?to=today&limit=1")
    second = client.get(first.json()["meta"]["next"])
    assert (max_age(first), max_age(second)) == (20, 60)


def test_answer_that_never_changes_by_itself_is_kept_as_long_as_any(client, index):
    response = client.get(f"{V1}page/", {"path": "/de/berichte/"})
    assert (response.json()["fresh_until"], max_age(response)) == (None, 60)
