"""The listing of reports in the admin: what it shows, finds and exports, and to whom."""

import csv
import datetime
from io import BytesIO, StringIO

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

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

NEXT_YEAR = datetime.date.today().replace(month=6, day=1) + datetime.timedelta(days=365)
PRACTICE = {"type": "best_practice", "id": "b", "value": {"title": "Messeauftritt"}}


def listing(client, **query):
    response = client.get(reverse("clusterevents_reports:index"), query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def titles(client, **query):
    return [link.get_text(strip=True) for link in listing(client, **query).select("td.title .title-wrapper > a")]


def cells(client, title):
    (row,) = [row for row in listing(client, locale="de").select("tr") if title in row.get_text()]
    return [" ".join(cell.get_text(" ", strip=True).split()) for cell in row.select("td")]


@pytest.fixture
def section(site):
    """A second section, with an index of its own."""
    return EventReportIndexPageFactory(parent=site.root_page, title="Andere", slug="andere")


def test_row_says_what_has_to_be_known(index, english, admin_client):
    picture, venue = make_image(), VenueFactory(name="Messe", city="Stuttgart")
    page = EventReportPageFactory(
        parent=index, title="Tagung", venue=venue, lead_image=picture, lead_image_alt="Saal", body=[PRACTICE]
    )
    for original in (index.get_parent(), index, page):
        original.copy_for_translation(english)
    row = cells(admin_client, "Tagung")
    assert "5. November 2014" in row
    assert "Messe" in row
    assert "Vergangen" in row
    assert "Deutsch : veröffentlicht Englisch : Entwurf" in row
    assert "1" in row
    assert listing(admin_client).select("td img")


def test_newest_event_comes_first_and_headlines_sort(index, admin_client):
    EventReportPageFactory(parent=index, title="Älter", start_date=datetime.date(2012, 1, 1))
    EventReportPageFactory(parent=index, title="Neuer", start_date=datetime.date(2015, 1, 1))
    assert titles(admin_client) == ["Neuer", "Älter"]
    assert titles(admin_client, ordering="start_date") == ["Älter", "Neuer"]
    assert titles(admin_client, ordering="venue__slug") == ["Neuer", "Älter"]


@pytest.fixture
def reports(index, english):
    """Three reports that differ in all that can be filtered by."""
    topic, organisation, series = TopicFactory(), OrganisationFactory(), EventSeriesFactory()
    EventReportPageFactory(parent=index, title="Energie", topics=[topic])
    EventReportPageFactory(parent=index, title="Amt", organisers=[organisation], start_date=datetime.date(2013, 2, 1))
    EventReportPageFactory(parent=index, title="Reihe", series=series, edition=1, start_date=NEXT_YEAR)
    home = index.get_parent().copy_for_translation(english)
    EventReportPageFactory(parent=home, title="English", start_date=datetime.date(2012, 2, 1))
    return {"topic": topic.pk, "organisation": organisation.pk, "series": series.pk}


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("topic", None, ["Energie"]),
        ("organisation", None, ["Amt"]),
        ("series", None, ["Reihe"]),
        ("phase", "upcoming", ["Reihe"]),
        ("phase", "past", ["Energie", "Amt", "English"]),
        ("year", 2013, ["Amt"]),
        ("locale", "en", ["English"]),
        ("phase", "never", ["Reihe", "Energie", "Amt", "English"]),
        ("topic", "x", ["Reihe", "Energie", "Amt", "English"]),
    ],
)
def test_filter_takes_in_what_it_says(reports, admin_client, name, value, expected):
    assert titles(admin_client, **{name: value or reports[name]}) == expected


def test_topic_in_another_language_is_the_same_topic(index, english, admin_client):
    topic = TopicFactory()
    translated = topic.copy_for_translation(english)
    translated.save()
    home = index.get_parent().copy_for_translation(english)
    EventReportPageFactory(parent=home, title="Energy", topics=[translated])
    assert titles(admin_client, topic=topic.pk) == ["Energy"]


def test_mine_is_what_the_user_wrote_or_changed(index, editor_of):
    client = editor_of(index)
    EventReportPageFactory(parent=index, title="Eigener", owner=client.user)
    changed = EventReportPageFactory(parent=index, title="Geändert")
    EventReportPageFactory(parent=index, title="Fremder")
    changed.save_revision(user=client.user, log_action=True)
    assert sorted(titles(client, mine="true")) == ["Eigener", "Geändert"]


@searches_own_rows
def test_search_keeps_to_filters_and_order(index, admin_client):
    for year in (2013, 2014, 2015):
        EventReportPageFactory(parent=index, title=f"Tagung {year}", start_date=datetime.date(year, 1, 1))
    EventReportPageFactory(parent=index, title="Messe")
    assert titles(admin_client, q="tagung", ordering="start_date") == ["Tagung 2013", "Tagung 2014", "Tagung 2015"]
    assert titles(admin_client, q="tagung", year=2014) == ["Tagung 2014"]


@searches_own_rows
def test_editor_finds_and_exports_only_what_he_may_explore(index, section, editor_of, settings):
    settings.WAGTAILADMIN_PAGE_SEARCH_FILTER_BY_PERMISSIONS = False
    EventReportPageFactory(parent=index, title="Tagung hier")
    EventReportPageFactory(parent=section, title="Tagung dort")
    client = editor_of(index)
    assert titles(client) == ["Tagung hier"]
    assert titles(client, q="tagung") == ["Tagung hier"]
    assert [next(iter(row.values())) for row in exported(client)] == ["Tagung hier"]


def test_user_without_pages_is_refused(index, editor_of):
    client = editor_of()
    assert client.get(reverse("clusterevents_reports:index")).status_code == 302
    assert client.get(reverse("clusterevents_reports:index"), {"export": "csv"}).status_code == 302
    assert "/clusterevents/reports/" not in client.get(reverse("wagtailadmin_home")).content.decode()


def exported(client):
    response = client.get(reverse("clusterevents_reports:index"), {"export": "csv"})
    return list(csv.DictReader(StringIO(response.getvalue().decode())))


def test_export_has_the_facts_and_no_formulas(index, admin_client):
    EventReportPageFactory(parent=index, title='=HYPERLINK("https://example.org")', body=[PRACTICE])
    (row,) = exported(admin_client)
    assert [value for value in row.values() if value.startswith("=")] == []
    assert '\'=HYPERLINK("https://example.org")' in row.values()
    response = admin_client.get(reverse("clusterevents_reports:index"), {"export": "xlsx"})
    (sheet,) = openpyxl.load_workbook(BytesIO(response.getvalue())).worksheets
    assert [cell.value for cell in sheet[2] if cell.data_type == "f"] == []
    assert sheet["A2"].value == '=HYPERLINK("https://example.org")'


def test_number_of_queries_does_not_depend_on_the_number_of_reports(index, admin_client, django_assert_max_num_queries):
    numbers = {}
    for wanted in (1, 3, 20):
        while index.get_children().count() < wanted:
            add_full_report(index)
        listing(admin_client)
        with django_assert_max_num_queries(60) as queries:
            listing(admin_client)
        numbers[wanted] = len(queries)
    assert len(set(numbers.values())) == 1, numbers


def add_full_report(index):
    page = EventReportPageFactory(
        parent=index,
        venue=VenueFactory(),
        lead_image=make_image(),
        lead_image_decorative=True,
        topics=[TopicFactory()],
        body=[PRACTICE],
    )
    page.title += " in Arbeit"
    page.save_revision()
