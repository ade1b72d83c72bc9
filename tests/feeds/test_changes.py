"""What changes when something changes, and what does not: bytes, ETags, SEQUENCE, UID."""

import datetime
import re

import pytest
from django.test import Client
from django.utils import timezone

from tests.feeds.reading import events, fetch
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
)


@pytest.fixture
def page(index):
    """A published report with everything that a calendar tells."""
    page = EventReportPageFactory(
        parent=index,
        title="Tagung",
        venue=VenueFactory(name="Messe"),
        topics=[TopicFactory(name="Energie")],
        organisers=[OrganisationFactory(name="Amt")],
    )
    publish(page)
    return page


@pytest.fixture
def paths(page, index):
    """Every address at which the report's event is told."""
    return [
        f"/feeds/reports/{page.pk}.ics",
        f"/feeds/indexes/{index.pk}.ics",
        "/feeds/de/reports.ics",
        f"/feeds/indexes/{index.pk}.atom",
        f"/feeds/indexes/{index.pk}.json",
        "/sitemap.xml",
    ]


def publish(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()


def state(paths) -> dict[str, tuple[str, bytes]]:
    """ETag and bytes of each address."""
    answers = {path: fetch(path) for path in paths}
    return {path: (response["ETag"], response.getvalue()) for path, response in answers.items()}


def changed(before: dict, after: dict) -> list[str]:
    """The addresses that changed; ETag and bytes have to agree on it."""
    assert [path for path in before if (before[path][0] == after[path][0]) != (before[path][1] == after[path][1])] == []
    return [path for path in before if before[path] != after[path]]


def sequence(page) -> int:
    [event] = events(f"/feeds/reports/{page.pk}.ics")
    return event["sequence"]


def uid(page) -> str:
    [event] = events(f"/feeds/reports/{page.pk}.ics")
    return event["uid"]


def test_nothing_changes_by_itself(paths, monkeypatch):
    before, now = state(paths), timezone.now
    monkeypatch.setattr(timezone, "now", lambda: now() + datetime.timedelta(minutes=1))
    assert state(paths) == before


@pytest.mark.parametrize("method", ["get", "head"])
def test_client_that_has_everything_is_told_so(paths, method):
    for path in paths:
        etag = fetch(path)["ETag"]
        assert re.fullmatch(r'"[0-9a-f]{32}"', etag)
        response = getattr(Client(), method)(path, headers={"If-None-Match": f'"other", {etag}'})
        assert (response.status_code, response.getvalue(), response["ETag"]) == (304, b"", etag)
        assert getattr(Client(), method)(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_head_says_what_get_says(paths):
    for path in paths:
        head, get = Client().head(path), fetch(path)
        names = ("ETag", "Content-Type", "Cache-Control", "Content-Language")
        assert [head.get(name) for name in names] == [get.get(name) for name in names]
        assert head.getvalue() == b""


def test_draft_and_unrelated_pages_change_no_calendar(page, paths, site):
    before = state(paths[:-1])
    page.title = "Entwurf"
    page.save_revision()
    other = EventReportIndexPageFactory(parent=site.root_page, title="Anderswo")
    publish(other)
    VenueFactory(name="Nowhere")
    assert changed(before, state(paths[:-1])) == []


@pytest.mark.parametrize("relation", ["venue", "topic", "organisation"])
def test_record_that_is_told_changes_the_calendars(page, paths, relation):
    records = {
        "venue": page.venue,
        "topic": page.report_topics.get().topic,
        "organisation": page.report_organisations.get().organisation,
    }
    before = state(paths[:3])
    records[relation].name = "Anders"
    records[relation].save()
    assert changed(before, state(paths[:3])) == paths[:3]


def test_move_changes_the_addresses_that_are_told(page, paths, site, index):
    before = state(paths)
    page.move(EventReportIndexPageFactory(parent=index, title="Archiv", slug="archiv"), pos="last-child")
    assert changed(before, state(paths)) == paths


@pytest.mark.parametrize("field", ["title", "lead"])
def test_edited_text_changes_bytes_but_not_the_sequence(page, paths, field):
    before = state(paths[:5])
    publish(page, **{field: "Berichtigt"})
    assert changed(before, state(paths[:5])) == paths[:5]
    assert sequence(page) == 0


@pytest.mark.parametrize(
    "change",
    [
        {"start_date": datetime.date(2014, 11, 6)},
        {"end_date": datetime.date(2014, 11, 9)},
        {"start_time": datetime.time(10, 0)},
        {"time_zone": "Europe/London"},
        {"status": "cancelled"},
        {"online_url": "https://a.example/"},
    ],
)
def test_changed_date_place_or_status_raises_the_sequence_by_one(page, change):
    publish(page, **change)
    assert sequence(page) == 1


def test_changed_place_raises_the_sequence_by_one_and_only_once(page):
    publish(page, venue=VenueFactory(name="Halle"))
    publish(page, lead="<p>Ein Tippfehler weniger.</p>")
    assert sequence(page) == 1
    publish(page, venue=VenueFactory(name="Schloss"))
    assert sequence(page) == 2


def test_draft_place_raises_the_sequence_when_it_is_published(page):
    page.venue = VenueFactory(name="Halle")
    revision = page.save_revision()
    assert sequence(page) == 0
    revision.publish()
    assert sequence(page) == 1


def test_uid_stays_through_edit_publication_slug_and_move(page, index):
    before = uid(page)
    publish(page, title="Anders", slug="anders", start_date=datetime.date(2015, 1, 1))
    page.move(EventReportIndexPageFactory(parent=index, title="Archiv", slug="archiv"), pos="last-child")
    page.refresh_from_db()
    publish(page, lead="Neu")
    assert uid(page) == before


def test_copy_has_a_uid_of_its_own(page):
    copy = page.copy(update_attrs={"slug": "kopie", "title": "Kopie"}, keep_live=True)
    assert uid(copy) != uid(page)
