"""Ten thousand reports: walked in few requests, each with the same queries, in memory that does not grow."""

import json
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.trees import plant_like
from wagtail_clusterevents.testing import EventReportPageFactory, VenueFactory

V1 = "/api/clusterevents/v1/"
MANY = 10_000
MIB = 1024 * 1024


def memory() -> int:
    """Bytes of memory that this process takes up."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024


@pytest.fixture
def reports(index):
    """So many reports below the index, with the home page and the index itself ``MANY`` + 2 pages."""
    body = [
        {"type": "paragraph", "value": "<h2>Ein Titel</h2><p>Etwas Text.</p>", "id": "a"},
        {"type": "best_practice", "value": {"title": "Beispiel"}, "id": "b"},
    ]
    return plant_like(EventReportPageFactory(parent=index, title="Bericht", venue=VenueFactory(), body=body), MANY - 1)


def take(client, address):
    """``(answer, queries)`` of an address of the API."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address.removeprefix("http://testserver"))
        content = b"".join(response)
    assert response.status_code == 200
    return content, len(captured)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory of a process is read from /proc")
def test_all_pages_are_walked_in_few_requests_and_flat_memory(client, reports):
    assert reports.count() == MANY
    address, seen, queries, idle, most = f"{V1}pages/?limit=100", set(), [], 0, 0
    while address:
        content, number = take(client, address)
        answer = json.loads(content)
        seen |= {item["page"]["id"] for item in answer["items"]}
        address, idle, most = answer["meta"]["next"], idle or memory(), max(most, memory())
        queries.append(number)
    assert len(seen) == MANY + 2
    assert len(queries) <= 101
    # The first part has the index and the home page beside reports, the last one is not full.
    assert len(set(queries[1:])) == 1, queries
    assert most - idle <= 64 * MIB


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory of a process is read from /proc")
def test_all_routes_are_written_in_one_answer_and_flat_memory(client, reports):
    client.get(f"{V1}page/", {"path": "/de/"})
    idle, most, size = memory(), 0, 0
    response = client.get(f"{V1}routes/")
    for number, piece in enumerate(response):
        size += len(piece)
        most = memory() if number % 500 == 0 and memory() > most else most
    assert size > MANY * 100
    assert most - idle <= 64 * MIB
    assert len(json.loads(client.get(f"{V1}routes/").getvalue())["items"]) == MANY + 2
