"""The table of bad input: a 404 or a 422 that names the parameter, soon, and on every database."""

import time
from itertools import groupby

import pytest
from wagtail.models import Site

from .bad_input import CASES

V1 = "/api/clusterevents/v1/"
#: Seconds of work; what else a busy machine does at the time is not what is tested.
LIMIT = 1
BY_PATH = {path: list(cases) for path, cases in groupby(sorted(CASES), key=lambda case: case[0])}


@pytest.fixture
def client(client, db):
    """A client of a site that is up: the first request of a process loads everything."""
    client.get(f"{V1}nothing/")
    return client


def refusal(client, path, query):
    """``(status, parameters named)`` of the answer, which has to be a problem."""
    began = time.process_time()
    response = client.get(f"{V1}{path}?{query}")
    assert time.process_time() - began < LIMIT, query
    if response.status_code < 400:
        return response.status_code, set()
    assert response["Content-Type"] == "application/problem+json"
    return response.status_code, {error["parameter"] for error in response.json()["errors"]}


def test_table_is_as_long_as_promised_and_has_no_case_twice():
    assert len(set(CASES)) == len(CASES)
    assert len(CASES) >= 150


@pytest.mark.parametrize("path", BY_PATH, ids=range(len(BY_PATH)))
def test_bad_input_is_refused_by_name(index, client, path):
    answers = {query: refusal(client, path, query) for _path, query, _name in BY_PATH[path]}
    assert answers == {query: (422, {name}) if name else (404, set()) for _path, query, name in BY_PATH[path]}


@pytest.mark.parametrize(
    "path",
    [
        *("page/?path=/de/", "breadcrumbs/?path=/de/", "reports/", "reports/facets/", "best-practices/", "topics/"),
        *("pages/", "pages/?path=/de/", "routes/", "redirects/", "site/"),
    ],
)
def test_without_a_site_there_is_nothing(client, db, path):
    Site.objects.all().delete()
    assert client.get(V1 + path).status_code == 404
