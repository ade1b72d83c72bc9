"""Each further kind of thing that a body refers to adds at most one query to the budget."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.blocks.samples import SAMPLES, make_things
from tests.trees import add_page, plant
from wagtail_clusterevents.testing import EventReportPageFactory

URL = "/api/clusterevents/v1/reports/{}/"
#: Text, an image and a best practice with its organisation: what the budget counts in.
BASE = ("paragraph", "image", "best_practice_group")
#: Further blocks, and how many kinds of things they add to those that are there.
KINDS = {
    "downloads": 1,  # documents
    "video": 1,  # embeds
    "programme": 1,  # documents
    "call_to_action": 0,  # pages, which the texts link to as well
    "link_list": 1,  # documents
    "partners": 0,  # organisations
    "best_practice": 2,  # programmes, documents
    "related_reports": 1,  # reports with their facts
    "chosen_best_practices": 1,  # best practices of other reports
}


@pytest.fixture
def things(index):
    return make_things(index)


@pytest.fixture
def queries(index, things, client):
    """``queries("video", …)``: how many it takes to give a report with these blocks."""

    def queries(*names: str) -> int:
        body = [{"type": name, "value": SAMPLES[name][0](things), "id": name} for name in names]
        page = EventReportPageFactory(parent=index, title="Tagung", body=body, topics=[things.topic])
        with CaptureQueriesContext(connection) as captured:
            response = client.get(URL.format(page.pk))
        assert [block["type"] for block in response.json()["body"]] == list(names)
        page.delete()
        return len(captured)

    return queries


@pytest.mark.parametrize("name", KINDS)
def test_further_kind_adds_at_most_one_query(queries, name):
    assert queries(*BASE, name) - queries(*BASE) <= KINDS[name]


def test_all_kinds_together_add_one_query_each(queries):
    kinds = {"documents", "embeds", "programmes", "reports", "best practices"}
    assert queries(*SAMPLES) - queries(*BASE) <= len(kinds)


def test_restrictions_add_nothing_to_a_body_with_everything(queries, index):
    before = queries(*SAMPLES)
    closed = add_page(index)
    pages = plant(closed, [200])
    PageViewRestriction.objects.bulk_create(PageViewRestriction(page=page, restriction_type="login") for page in pages)
    # Where nothing is restricted, there is nothing to look up either: at most the two lookups of the gate.
    assert queries(*SAMPLES) - before <= 2
