"""A name that tries to end what it stands in: the page stays whole, the calendar has one event, the feeds parse."""

import json

import pytest
from django.db import connection

from wagtail_clusterevents.testing import EventReportPageFactory, OrganisationFactory, TopicFactory, VenueFactory

HOSTILE = "Amt </script><!--<script>\r\nEND:VEVENT\r\nBEGIN:VEVENT\u2028 ]]> & \"'"
#: PostgreSQL stores no NUL.
NAME = HOSTILE if connection.vendor == "postgresql" else f"{HOSTILE}\x00"


@pytest.fixture
def report(web, index):
    page = EventReportPageFactory(
        parent=index,
        title="Tagung",
        venue=VenueFactory(name=NAME),
        organisers=[OrganisationFactory(name=NAME)],
        topics=[TopicFactory(name=NAME)],
    )
    type(page).objects.filter(pk=page.pk).update(title=f"Tagung {NAME}", event_name=NAME)
    return page


def fetched(page, path: str) -> str:
    """What a script in the page gets from an address of the site."""
    return page.evaluate("path => fetch(path).then(answer => answer.text())", path)


@pytest.mark.browser
def test_page_is_whole_and_its_json_ld_says_the_name(report, open_page):
    page = open_page(report.get_url_parts()[2])
    assert page.locator("h1").count() == 1
    assert page.locator("footer.site-footer").count() == page.locator("footer.ce-report__footer").count() == 1
    [script] = page.locator("script[type='application/ld+json']").all_text_contents()
    nodes = json.loads(script)["@graph"]
    assert [node["name"] for node in nodes if node["@type"] == "Organization"] == [NAME]
    assert page.evaluate("getComputedStyle(document.querySelector('main')).display") != "none"


@pytest.mark.browser
def test_calendar_has_one_event(report, open_page):
    page = open_page(report.get_url_parts()[2])
    for path in (f"/feeds/reports/{report.pk}.ics", "/feeds/de/reports.ics"):
        lines = fetched(page, path).split("\r\n")
        assert [line for line in lines if line.endswith("VEVENT")] == ["BEGIN:VEVENT", "END:VEVENT"]


@pytest.mark.browser
def test_feeds_and_sitemap_parse(report, open_page):
    page = open_page(report.get_url_parts()[2])
    parse = "text => new DOMParser().parseFromString(text, 'application/xml').documentElement.nodeName"
    found = [page.evaluate(parse, fetched(page, path)) for path in ("/feeds/de/reports.atom", "/sitemap.xml")]
    assert found == ["feed", "urlset"]
    [item] = json.loads(fetched(page, "/feeds/de/reports.json"))["items"]
    assert item["title"] == "Tagung Amt </script><!--<script> END:VEVENT BEGIN:VEVENT ]]> & \"'"
