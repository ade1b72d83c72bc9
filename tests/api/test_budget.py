"""The budget of queries: fixed per endpoint, whatever the number of blocks and view restrictions."""

import re
from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, get_page_models

from tests.trees import plant
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)

V1 = "/api/clusterevents/v1/"
REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "api.md"
BUDGET = {
    "page/": 14,
    "page/ (index)": 30,
    "pages/?limit=100": 42,
    "pages/?path=/de/berichte/tagung/": 14,
    "reports/{id}/": 12,
    "reports/?view=full": 14,
    "reports/?view=teaser": 7,
    "reports/facets/": 19,
    "best-practices/facets/": 10,
    "routes/": 8,
    "redirects/": 9,
    "site/": 6,
}
#: Where an address is not the endpoint's own.
ADDRESSES = {"page/": "page/?path=/de/berichte/tagung/", "page/ (index)": "page/?path=/de/berichte/"}
RESTRICTIONS = 2000


@pytest.fixture
def things(db):
    """What the blocks refer to."""
    return make_image(), OrganisationFactory(logo=make_image())


def body(blocks, things):
    """So many blocks: text, image and best practice by turns, in that order; a single one is a best practice."""
    image, organisation = things
    practice = {"title": "P", "organisations": [{"type": "item", "value": organisation.pk, "id": "o"}]}
    kinds = [
        ("best_practice", practice),
        ("paragraph", "<p>Text</p>"),
        ("image", {"image": image.pk, "alt": "Alternative text"}),
    ]
    return [
        {"type": name, "value": value, "id": f"{name}-{number}"}
        for number in range(blocks)
        for name, value in [kinds[number % 3]]
    ]


def make(index, blocks, things):
    return EventReportPageFactory(
        parent=index,
        title="Tagung",
        slug="tagung",
        body=body(blocks, things),
        venue=VenueFactory(),
        series=EventSeriesFactory(),
        topics=[TopicFactory()],
        organisers=[things[1]],
        lead_image=things[0],
        lead_image_alt="x",
    )


def restrict(index, number):
    """So many restricted pages below the index."""
    if number:
        PageViewRestriction.objects.bulk_create(
            PageViewRestriction(page=page, restriction_type="login") for page in plant(index, [number])
        )


@pytest.mark.parametrize("restrictions", [0, RESTRICTIONS])
@pytest.mark.parametrize("endpoint", BUDGET)
def test_queries_keep_within_the_budget(index, things, client, endpoint, restrictions):
    restrict(index, restrictions)
    # Django remembers them for good; the first answer of a process asks for them.
    ContentType.objects.get_for_models(*get_page_models())
    counts = set()
    for blocks in (1, 30):
        page = make(index, blocks, things)
        address = ADDRESSES.get(endpoint, endpoint.format(id=page.pk))
        with CaptureQueriesContext(connection) as captured:
            response = client.get(V1 + address)
            assert b"".join(response)
        assert response.status_code == 200
        counts.add(len(captured))
        page.delete()
    assert len(counts) == 1, counts
    number = counts.pop()
    assert number <= BUDGET[endpoint], number


def test_budget_is_that_of_the_reference():
    rows = re.findall(r"^\| `([^`]+)` \| (\d+) \|$", REFERENCE.read_text(encoding="utf-8"), re.MULTILINE)
    assert {endpoint: int(most) for endpoint, most in rows} == BUDGET
