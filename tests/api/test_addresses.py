"""Addresses in answers: pages from the site's root, the API and files from settings, else from the request's host."""

import pytest

from wagtail_clusterevents.testing import EventReportPageFactory, make_document, make_image

V1 = "/api/clusterevents/v1/"
PAGE = f"{V1}page/?path=/de/berichte/tagung/"


@pytest.fixture
def page(index):
    download = {"type": "item", "id": "i", "value": {"document": make_document().pk}}
    body = [{"type": "downloads", "id": "d", "value": {"documents": [download]}}]
    EventReportPageFactory(parent=index, title="Andere")
    return EventReportPageFactory(
        parent=index, title="Tagung", slug="tagung", body=body, lead_image=make_image(), lead_image_alt="Leute"
    )


def of_the_api(client):
    """Every kind of address of the API: of a report, of an index, of a calendar, of the next part of a list."""
    report = client.get(PAGE).json()["page"]
    index = client.get(f"{V1}page/?path=/de/berichte/").json()["page"]
    reports = client.get(f"{V1}reports/?limit=1").json()
    again = client.get(f"{V1}reports/?limit=1&page=2").json()
    return [
        report["meta"]["detail_url"],
        index["meta"]["detail_url"],
        report["formats"]["ics"],
        reports["meta"]["next"].partition("cursor=")[0],
        again["meta"]["previous"],
    ]


def of_files(client):
    report = client.get(PAGE).json()["page"]
    card = report["lead_image"]["renditions"]["card"]
    [download] = report["body"][0]["value"]["documents"]
    return [card["src"], card["sources"][0]["srcset"].partition(" ")[0], download["url"]]


def expected_of_the_api(root, page):
    return [
        f"{root}{V1}reports/{page.pk}/",
        f"{root}{V1}page/?path=%2Fde%2Fberichte%2F",
        f"{root}/feeds/reports/{page.pk}.ics",
        f"{root}{V1}reports/?limit=1&",
        f"{root}{V1}reports/?limit=1&page=1",
    ]


def test_addresses_of_the_api_are_on_the_host_that_was_asked(client, page):
    assert of_the_api(client) == expected_of_the_api("http://testserver", page)
    answer = client.get(f"{PAGE}&site=localhost", headers={"host": "api.example:8443"}, secure=True).json()
    assert answer["page"]["meta"]["detail_url"] == f"https://api.example:8443{V1}reports/{page.pk}/"


@pytest.mark.parametrize("root", ["https://api.example", "https://api.example/"])
def test_addresses_of_the_api_are_where_the_setting_says(client, page, settings, root):
    settings.WAGTAIL_CLUSTEREVENTS = {"API_BASE_URL": root}
    assert of_the_api(client) == expected_of_the_api("https://api.example", page)
    link = client.get(f"{V1}reports/?limit=1")["Link"]
    assert link.startswith(f"<https://api.example{V1}reports/?limit=1&cursor=")


def test_addresses_of_files_are_on_the_host_that_was_asked_or_where_the_setting_says(client, page, settings):
    own = of_files(client)
    assert [url.startswith("http://testserver/") for url in own] == [True] * 3
    settings.WAGTAIL_CLUSTEREVENTS = {"MEDIA_BASE_URL": "https://media.example"}
    assert of_files(client) == [url.replace("http://testserver", "https://media.example") for url in own]


def test_addresses_of_pages_are_those_of_the_site_whatever_the_settings(client, page, settings):
    base = "https://elsewhere.example"
    settings.WAGTAIL_CLUSTEREVENTS = {"API_BASE_URL": base, "MEDIA_BASE_URL": base}
    answer = client.get(PAGE).json()
    address = "http://localhost/de/berichte/tagung/"
    assert (answer["page"]["meta"]["html_url"], answer["head"]["canonical"]) == (address, address)
    assert answer["page"]["breadcrumbs"][-1]["url"] == address
    assert client.get(f"{V1}site/").json()["root_url"] == "http://localhost"
