"""Wrong parameters are named, each with a code."""

import pytest
from wagtail.models import Site

from tests.breadcrumbs.cases import below, portal
from tests.trees import add_site

pytestmark = pytest.mark.django_db
URL = "/api/clusterevents/v1/breadcrumbs/"


def mistakes(response) -> list[tuple[str, str]]:
    """Parameter and code of each mistake, after a look at the envelope."""
    problem = response.json()
    assert (response.status_code, problem["status"], problem["code"]) == (422, 422, "invalid_parameters")
    assert (response["Content-Type"], response["Content-Language"]) == ("application/problem+json", "en")
    assert all(error["detail"] for error in problem["errors"])
    return [(error["parameter"], error["code"]) for error in problem["errors"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [("path", "missing")]),
        ("path=", [("path", "invalid")]),
        ("path=/de/&x=1", [("x", "unknown")]),
        ("x=1&y=", [("x", "unknown"), ("y", "unknown")]),
        ("path=/de/&path=/en/", [("path", "repeated")]),
        ("path=/de/%00", [("path", "invalid")]),
        ("path=/de/&site=%00", [("site", "invalid")]),
        ("path=/de/&version=a%0Ab", [("version", "invalid")]),
        ("path=/" + "x" * 2048, [("path", "too_long")]),
        ("path=/de/&site=a:b", [("site", "invalid")]),
        ("path=/de/&site=", [("site", "invalid")]),
        ("path=/de/&site=unknown.example", [("site", "unknown")]),
        ("path=/de/&site=portal.example:81", [("site", "unknown")]),
        ("path=/de/&site=portal.example:99999999999999999999", [("site", "unknown")]),
        ("path=/de/&site=twice.example", [("site", "ambiguous")]),
    ],
)
def test_mistake_is_named(query, expected, client):
    home = portal()
    add_site(home, "twice.example", port=81)
    add_site(home, "twice.example", port=82)
    assert mistakes(client.get(f"{URL}?{query}")) == expected


def test_message_names_the_parameters_that_there_are(client):
    problem = client.get(f"{URL}?pfad=/de/").json()
    assert problem["detail"] == "Wrong query parameters: pfad."
    assert problem["errors"][0]["detail"] == "There is no such parameter. There are: path, site, version."


@pytest.mark.parametrize("host", ["portal.example", "portal.example:80", "PORTAL.example", "portal.example."])
def test_site_is_found_by_its_host(host, client):
    below(portal(), "Seite")
    response = client.get(URL, {"path": "/de/seite/", "site": host})
    assert [step["title"] for step in response.json()["items"]] == ["Start", "Seite"]


def test_site_is_that_of_the_host_by_default(client):
    below(portal(), "Seite")
    response = client.get(URL, {"path": "/de/seite/"}, headers={"host": "portal.example"})
    assert [step["title"] for step in response.json()["items"]] == ["Start", "Seite"]


def test_bare_slash_is_the_home_of_the_default_language(client):
    portal()
    response = client.get(URL, {"path": "/", "site": "portal.example"})
    assert [(step["title"], step["path"]) for step in response.json()["items"]] == [("Start", "/de/")]


def test_installation_without_a_site_has_nothing_to_show(client):
    Site.objects.all().delete()
    assert client.get(URL, {"path": "/de/"}).status_code == 404
