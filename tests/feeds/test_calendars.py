"""Calendars: what is in them, for whom, in which language."""

import datetime
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.feeds.reading import events, fetch, summaries
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
)

DAY = datetime.date(2014, 11, 5)


def report(index, title: str = "Report", **fields):
    return EventReportPageFactory(parent=index, title=title, **fields)


def in_english(page, parent, **fields):
    """A translation of a page below an English one."""
    copy = page.copy_for_translation(parent.locale)
    copy.move(parent, pos="last-child")
    copy.refresh_from_db()
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    return copy


@pytest.fixture
def english_index(index, english):
    home = index.get_parent().copy_for_translation(english)
    home.specific.save_revision().publish()
    copy = index.copy_for_translation(english)
    copy.title = "Reports"
    copy.save_revision().publish()
    return copy


def test_calendar_of_an_event_has_this_event(index):
    page = report(index, "A day", event_name="The day", start_date=DAY)
    report(index, "Another day")
    assert summaries(f"/feeds/reports/{page.pk}.ics") == ["The day"]
    assert [event["uid"] for event in events(f"/feeds/reports/{page.pk}.ics")] == [
        str(uuid.uuid5(page.translation_key, "de"))
    ]


def test_answer_is_a_calendar_for_everybody(index):
    path = f"/feeds/reports/{report(index).pk}.ics"
    for response in (fetch(path), fetch(path, Accept_Language="en", Cookie="sessionid=1", Accept="text/html")):
        assert {name: response.get(name) for name in ("Content-Type", "Content-Language", "Vary", "Set-Cookie")} == {
            "Content-Type": "text/calendar; charset=utf-8",
            "Content-Language": "de",
            "Vary": None,
            "Set-Cookie": None,
        }
        assert response["Cache-Control"] == "public, max-age=300, stale-while-revalidate=600"
        assert response.getvalue() == fetch(path).getvalue()


def test_calendar_of_an_index_has_what_the_index_lists(index):
    energy, mobility = TopicFactory(name="Energie", slug="energie"), TopicFactory(name="Verkehr")
    report(index, "Old", start_date=datetime.date(2013, 5, 1), topics=[energy])
    report(index, "New", start_date=DAY, topics=[energy, mobility])
    report(index, "Other", start_date=DAY - datetime.timedelta(days=1), topics=[mobility])
    report(index.get_parent(), "Elsewhere")
    path = f"/feeds/indexes/{index.pk}.ics"
    assert summaries(path) == ["New", "Other", "Old"]
    assert summaries(f"{path}?year=2014") == ["New", "Other"]
    assert summaries(f"{path}?topic=energie") == ["New", "Old"]
    assert summaries(f"{path}?topic=energie&year=2013&utm_source=x") == ["Old"]
    assert summaries(f"{path}?topic=no-such-topic") == []
    assert summaries(f"{path}?topic=%00") == []


@pytest.mark.parametrize("year", ["0", "10000", "abc", "-1", "²", "9" * 5000])
def test_year_that_is_none_is_not_found(index, year):
    fetch(f"/feeds/indexes/{index.pk}.ics?year={year}", status=404)


def test_filtered_calendars_are_calendars_of_their_own(index):
    report(index, topics=[TopicFactory(name="Energie", slug="energie")])
    path = f"/feeds/indexes/{index.pk}.ics"
    names = [fetch(address).getvalue().split(b"\r\n")[3:9] for address in (path, f"{path}?topic=energie&x=1&year=2014")]
    assert [lines[0] for lines in names] == [b"NAME:Berichte", "NAME:Berichte – 2014 – Energie".encode()]
    uids = {line for lines in names for line in lines if line.startswith(b"UID:")}
    assert len(uids) == 2
    unfolded = fetch(f"{path}?topic=energie&x=1&year=2014").getvalue().replace(b"\r\n ", b"")
    assert f"SOURCE;VALUE=URI:http://testserver{path}?year=2014&topic=energie\r\n".encode() in unfolded


def test_calendars_of_a_language_have_only_what_is_in_it(index, english_index):
    german = report(index, "Tagung")
    report(index, "Nur deutsch")
    in_english(german, english_index, title="Conference")
    assert sorted(summaries("/feeds/de/reports.ics")) == ["Nur deutsch", "Tagung"]
    assert summaries("/feeds/en/reports.ics") == ["Conference"]
    assert fetch("/feeds/EN/reports.ics")["Content-Language"] == "en"
    fetch("/feeds/fr/reports.ics", status=404)


def test_stand_in_is_in_the_other_language_s_calendar_with_a_uid_of_its_own(index, english_index, settings):
    german = report(index, "Nur deutsch")
    german.create_alias(parent=english_index, update_locale=english_index.locale)
    [shown], [source] = events("/feeds/en/reports.ics"), events("/feeds/de/reports.ics")
    assert (shown["summary"], shown["uid"] != source["uid"]) == ("Nur deutsch", True)
    settings.WAGTAIL_CLUSTEREVENTS = {"SHOW_FALLBACK": False}
    assert summaries("/feeds/en/reports.ics") == []


def test_calendar_of_a_series_has_its_editions(index, english_index):
    series = EventSeriesFactory(title="Jahrestagung", slug="jahrestagung")
    first = report(index, "Erste", series=series, start_date=DAY)
    report(index, "Zweite", series=series, start_date=DAY + datetime.timedelta(days=365))
    report(index, "Andere")
    in_english(first, english_index, title="First")
    assert summaries("/feeds/de/series/jahrestagung.ics") == ["Zweite", "Erste"]
    assert summaries(f"/feeds/de/series/{series.translation_key}.ics") == ["Zweite", "Erste"]
    assert summaries("/feeds/en/series/jahrestagung.ics") == ["First"]
    fetch("/feeds/de/series/no-such-series.ics", status=404)


def test_window_leaves_out_what_is_over_for_longer(index, settings):
    today = timezone.localdate()
    for days in (-400, -20, 20):
        report(index, f"{days} days", slug=f"d{days}", start_date=today + datetime.timedelta(days=days))
    assert summaries("/feeds/de/reports.ics") == ["20 days", "-20 days", "-400 days"]
    settings.WAGTAIL_CLUSTEREVENTS = {"CALENDAR_WINDOW": 30}
    assert summaries("/feeds/de/reports.ics") == ["20 days", "-20 days"]


def test_hidden_reports_are_nowhere(index):
    section = report(index, "Members only")
    draft = report(index, "Draft", live=False)
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    assert summaries("/feeds/de/reports.ics") == summaries(f"/feeds/indexes/{index.pk}.ics") == []
    answers = [fetch(f"/feeds/reports/{pk}.ics", status=404) for pk in (section.pk, draft.pk, 999_999, 10**30)]
    assert len({response.getvalue() for response in answers}) == 1


def test_calendar_of_a_hidden_index_is_not_found(index):
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    fetch(f"/feeds/indexes/{index.pk}.ics", status=404)


def test_pages_that_list_no_reports_have_no_calendar(index, site):
    fetch(f"/feeds/indexes/{site.root_page.pk}.ics", status=404)
    fetch(f"/feeds/indexes/{report(index).pk}.ics", status=404)


@pytest.mark.parametrize("path", ["/feeds/", "/feeds/nothing", "/feeds/de/reports.csv", "/feeds/de/series/a b.ics"])
def test_other_addresses_are_not_found_and_lead_nowhere(db, path):
    response = fetch(path, status=404)
    assert (response["Content-Type"], response.get("Vary")) == ("application/problem+json", None)


def test_cancelled_event_stays(index):
    report(index, "Cancelled", status="cancelled")
    assert [event["status"] for event in events("/feeds/de/reports.ics")] == ["CANCELLED"]


def test_broken_report_is_left_out_and_logged(index, caplog):
    broken = report(index, "Broken")
    report(index, "Whole")
    type(broken).objects.filter(pk=broken.pk).update(status="unheard of")
    assert summaries("/feeds/de/reports.ics") == ["Whole"]
    messages = [record.getMessage() for record in caplog.records if record.name == "wagtail_clusterevents"]
    assert messages == [f"Left out of a feed, because it could not be written: id {broken.pk}"]


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_only_reading_is_allowed(index, method):
    response = getattr(Client(), method)("/feeds/de/reports.ics")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_scripts_of_other_sites_may_read(index):
    assert fetch("/feeds/de/reports.ics", Origin="https://elsewhere.example")["Access-Control-Allow-Origin"] == "*"


def full(index, number: int):
    for _ in range(number):
        EventReportPageFactory(
            parent=index,
            venue=VenueFactory(),
            series=EventSeriesFactory(),
            topics=[TopicFactory()],
            organisers=[OrganisationFactory()],
        )


def test_number_of_queries_is_the_same_for_any_number_of_reports(index):
    counts = []
    for more in (1, 2, 17):
        full(index, more)
        with CaptureQueriesContext(connection) as queries:
            fetch(f"/feeds/indexes/{index.pk}.ics").getvalue()
        counts.append(len(queries))
    assert counts == [counts[0]] * 3
