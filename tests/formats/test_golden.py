"""Each format, byte for byte. ``RENEW_SNAPSHOTS=1 pytest tests/formats`` writes the files anew."""

import json
import os
from pathlib import Path

import pytest

from tests.formats import samples
from wagtail_clusterevents import __version__
from wagtail_clusterevents.formats.atom import atom
from wagtail_clusterevents.formats.graph import page_graph, report_graph
from wagtail_clusterevents.formats.icalendar import calendar
from wagtail_clusterevents.formats.json_feed import json_feed
from wagtail_clusterevents.formats.meta_tags import meta_tags
from wagtail_clusterevents.formats.sitemap import sitemap, sitemap_index

GOLDEN = Path(__file__).parent / "golden"


def pretty(data) -> bytes:
    return json.dumps(data, indent=2, ensure_ascii=False).encode() + b"\n"


def written() -> dict[str, bytes]:
    """What each format makes of the samples, by the name of its file."""
    graph = report_graph(samples.FULL_REPORT, url=samples.URL, event_type="BusinessEvent", **samples.GRAPH)
    page = page_graph(
        schema_type="CollectionPage",
        title="Berichte",
        url=f"{samples.HOST}/de/berichte/",
        language="de",
        trail=samples.trail("Startseite", "Berichte"),
        **samples.GRAPH,
    )
    parts = [f"{samples.HOST}/sitemap-1.xml", f"{samples.HOST}/sitemap-2.xml"]
    return {
        "calendar.ics": b"".join(calendar(samples.feed(description="Alle, die da waren"), samples.TEASERS)),
        "feed.atom": atom(samples.feed(description="Was geschah"), samples.ITEMS),
        "feed.json": pretty(json.loads(json_feed(samples.feed(description="Was geschah"), samples.ITEMS))),
        "report.jsonld": pretty(graph),
        "index.jsonld": pretty(page),
        "head.html": meta_tags(samples.FULL_HEAD).encode() + b"\n",
        "sitemap.xml": b"".join(sitemap(samples.ENTRIES)),
        "sitemap-index.xml": sitemap_index(parts),
    }


@pytest.mark.parametrize("name", sorted(written()))
def test_format_is_the_golden_one(name):
    # The version of the package is part of a calendar, and no reason for another golden file.
    content = written()[name].replace(f"clusterevents {__version__}//".encode(), b"clusterevents VERSION//")
    path = GOLDEN / name
    if os.environ.get("RENEW_SNAPSHOTS"):
        path.write_bytes(content)
    assert content == path.read_bytes(), f"RENEW_SNAPSHOTS=1 pytest tests/formats renews {name}"


def test_every_golden_file_is_compared():
    assert sorted(path.name for path in GOLDEN.iterdir() if not path.name.startswith(".")) == sorted(written())
