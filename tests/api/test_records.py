"""The lists of shared records can be searched."""

import pytest

from tests.databases import searches_own_rows
from wagtail_clusterevents.testing import (
    EventSeriesFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
)

RECORDS = {
    "topics": (TopicFactory, "name"),
    "organisations": (OrganisationFactory, "name"),
    "venues": (VenueFactory, "name"),
    "series": (EventSeriesFactory, "title"),
    "programmes": (FundingProgrammeFactory, "name"),
}


@pytest.mark.parametrize("path", RECORDS)
@searches_own_rows
def test_records_are_searched_by_word(site, client, path):
    factory, field = RECORDS[path]
    factory(**{field: "Solarthermie Nord"}), factory(**{field: "Windkraft 2.0"})
    found = {
        text: client.get(f"/api/clusterevents/v1/{path}/", {"q": text}).json()["items"]
        for text in ("solarthermie", "2.0", "-", "geothermie")
    }
    assert {text: [item["slug"] for item in items] for text, items in found.items()} == {
        "solarthermie": ["solarthermie-nord"],
        "2.0": ["windkraft-20"],
        "-": [],
        "geothermie": [],
    }
