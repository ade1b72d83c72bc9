"""The listing of best practices in the admin."""

import csv
import datetime
from io import StringIO

import pytest
from bs4 import BeautifulSoup

from tests.databases import searches_own_rows
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    OrganisationFactory,
    TopicFactory,
)

URL = "/admin/clusterevents/best-practices/"


def practice(title, block_id="b", **value):
    return {"type": "best_practice", "id": block_id, "value": {"title": title, **value}}


def soup(client, **query):
    response = client.get(URL, query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def titles(client, **query):
    return [link.get_text(strip=True) for link in soup(client, **query).select("td.title .title-wrapper > a")]


@pytest.fixture
def report(index):
    organisation = OrganisationFactory(name="Amt")
    body = [
        practice(
            "Messeauftritt", organisations=[{"type": "item", "id": "o", "value": organisation.pk}], approach="<p>So</p>"
        )
    ]
    return EventReportPageFactory(parent=index, title="Tagung", topics=[TopicFactory()], body=body)


def test_row_leads_to_the_block_in_the_form(report, admin_client):
    (row,) = soup(admin_client).select("main table tbody tr")
    assert row.select_one("a")["href"] == f"/admin/pages/{report.pk}/edit/#:w:contentpath=body.b"
    assert [" ".join(cell.get_text(" ", strip=True).split()) for cell in row.select("td")][1:] == [
        *("Tagung", "Amt", "", "2014", "Deutsch", "25")
    ]


@searches_own_rows
def test_list_is_searched_and_filtered(report, index, admin_client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        EventReportPageFactory(parent=index, start_date=datetime.date(2012, 1, 1), body=[practice("Delegationsreise")])
    assert titles(admin_client) == ["Messeauftritt", "Delegationsreise"]
    assert titles(admin_client, q="delegations") == ["Delegationsreise"]
    assert titles(admin_client, year=2014) == ["Messeauftritt"]
    assert titles(admin_client, topic=report.report_topics.get().topic_id) == ["Messeauftritt"]
    assert titles(admin_client, ordering="title") == ["Delegationsreise", "Messeauftritt"]
    assert titles(admin_client, locale="en") == []


def test_editor_sees_and_exports_only_his_section(report, site, editor_of):
    section = EventReportIndexPageFactory(parent=site.root_page, title="Andere", slug="andere")
    EventReportPageFactory(parent=section, body=[practice("=Fremdes")])
    client = editor_of(section)
    assert titles(client) == ["=Fremdes"]
    response = client.get(URL, {"export": "csv"})
    _head, *rows = csv.reader(StringIO(response.getvalue().decode()))
    assert [row[0] for row in rows] == ["'=Fremdes"]
    assert editor_of(name="nobody").get(URL).status_code == 302


def test_number_of_queries_does_not_depend_on_the_number_of_rows(index, admin_client, django_assert_max_num_queries):
    numbers = {}
    for wanted in (1, 3, 20):
        while index.get_children().count() < wanted:
            body = [practice("Beispiel", organisations=[OrganisationFactory().pk])]
            EventReportPageFactory(parent=index, body=body)
        titles(admin_client)
        with django_assert_max_num_queries(30) as queries:
            assert len(titles(admin_client)) == wanted
        numbers[wanted] = len(queries)
    assert len(set(numbers.values())) == 1, numbers
