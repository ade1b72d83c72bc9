"""Generated requests: whatever is asked, no answer is a server error, and every answer is as the document says."""

from collections import Counter

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from .world import make_world

URL = "/api/clusterevents/v1/openapi.json"
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
#: Values that mean something on this site: made up ones alone would see little but 404s and empty lists.
MEANT = {
    "path": [
        "/de/berichte/tagung/",
        "/en/berichte/tagung/",
        "/de/berichte/2014/",
        "/de/beispiele/",
        "/alt/",
        "/weg/",
        "/",
    ],
    "locale": ["de", "en", "*"],
    "topic": [["energie"], ["energie", "gesundheit"]],
    "organisation": [["ministerium"]],
    "series": [["jahrestagung"]],
    "venue": [["messe"]],
    "from": ["2014-11-06", "today", "-15y"],
    "to": ["2014-11-05", "1y"],
    "q": ["Tagung", "text"],
    "view": ["full", "teaser"],
    "site": ["localhost"],
    "limit": [1, 2, 100],
    "page": [1, 2, 9],
}


@pytest.fixture
def application():
    """The site as a server runs it, except that the end of a request leaves the test's transaction open."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield get_wsgi_application()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@st.composite
def requests_of(draw, operation, modes, meant):
    """A request to an operation: as documented or not, with some of its parameters meant for this site."""
    case = draw(operation.as_strategy(generation_mode=draw(st.sampled_from(modes))))
    if case.query is None or draw(st.booleans()):
        return case
    names = [parameter.name for parameter in operation.query if parameter.name in meant]
    for name in draw(st.lists(st.sampled_from(names), unique=True, max_size=4)) if names else []:
        case.query[name] = draw(st.sampled_from(meant[name]))
    for name in set(case.path_parameters) & set(meant):
        case.path_parameters[name] = draw(st.sampled_from(meant[name]))
    return case


def check_requests(application, index, english, number: int) -> Counter:
    """Ask ``number`` times or more, each operation equally often; how many answers there were of each status."""
    report = make_world(index, english)
    meant = {
        **MEANT,
        "id": [report.pk],
        "ids": [[report.pk]],
        "uid": [f"{report.pk}-best_practice"],
        "under": [[index.pk]],
    }
    schema = schemathesis.openapi.from_wsgi(URL, application)
    operations = [result.ok() for result in schema.get_all_operations()]
    statuses = Counter()
    for operation in operations:
        _ask(operation, meant, -(-number // len(operations)), statuses)
    return statuses


def _ask(operation, meant, number, statuses) -> None:
    @settings(
        max_examples=number, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )
    @given(case=requests_of(operation, list(GenerationMode), meant))
    def ask(case):
        response = case.call()
        statuses[response.status_code] += 1
        case.validate_response(response, checks=CHECKS)

    ask()


@pytest.mark.parametrize("number", [300, pytest.param(2000, marks=pytest.mark.slow)])
def test_generated_requests_are_answered_as_documented(application, index, english, number):
    statuses = check_requests(application, index, english, number)
    assert statuses.total() >= number
    assert set(statuses) == {200, 404, 422}
