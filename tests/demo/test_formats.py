"""Independent software reads what the demo gives, and finds in it what there is."""

import json

import extruct
import feedparser
import ics
import pytest
import vobject
from icalendar import Calendar
from wagtail.models import Site

from tests.demo import outputs
from wagtail_clusterevents.models import BestPracticeEntry, get_report_model
from wagtail_clusterevents.visibility import Gate


@pytest.fixture(scope="module")
def read(loaded_demo):
    """``read(path)``: what an address answers, asked once."""
    known = {}

    def read(path: str) -> bytes:
        if path not in known:
            known[path] = outputs.get(path)
        return known[path]

    return read


@pytest.fixture(scope="module")
def pages(loaded_demo):
    """The HTML of every visible page by its address, drawn once."""
    return outputs.pages(Gate(Site.objects.get(is_default_site=True)))


def with_icalendar(content: bytes) -> dict[str, tuple]:
    events = Calendar.from_ical(content).walk("VEVENT")
    return {
        str(event["uid"]): (str(event["summary"]), event["dtstart"].dt, getattr(event.get("dtend"), "dt", None))
        for event in events
    }


def with_vobject(content: bytes) -> dict[str, tuple]:
    events = vobject.readOne(content.decode()).contents.get("vevent", [])
    return {
        event.uid.value: (event.summary.value, event.dtstart.value, event.getChildValue("dtend")) for event in events
    }


def test_icalendar_and_vobject_read_the_same_from_every_calendar(gate, read):
    paths = list(outputs.calendar_paths(gate))
    assert len(paths) > 40
    different = [path for path in paths if with_icalendar(read(path)) != with_vobject(read(path))]
    assert different == []


def test_ics_reads_every_calendar(gate, read):
    for path in outputs.calendar_paths(gate):
        events = ics.Calendar(read(path).decode()).events
        assert {event.uid: event.name for event in events} == {
            uid: summary for uid, (summary, *_) in with_icalendar(read(path)).items()
        }


@pytest.mark.parametrize("language", outputs.LANGUAGES)
def test_calendar_of_a_language_has_every_visible_event(gate, read, language):
    reports = gate.pages(get_report_model().objects.filter(locale__language_code=language))
    found = with_icalendar(read(f"/feeds/{language}/reports.ics"))
    assert len(found) == reports.count() > 10
    assert sorted(summary for summary, *_ in found.values()) == sorted(page.get_event_name() for page in reports)


def test_feedparser_accepts_every_atom_feed(gate, read):
    for path in outputs.feed_paths(gate, "atom"):
        parsed = feedparser.parse(read(path))
        assert (parsed.bozo, parsed.version) == (False, "atom10"), path
        assert len({entry.id for entry in parsed.entries}) == len(parsed.entries) > 10, path
        data = json.loads(read(path.replace(".atom", ".json")))
        assert [(item["id"], item["title"], item["url"]) for item in data["items"]] == [
            (entry.id, entry.title, entry.link) for entry in parsed.entries
        ]


def test_feed_of_best_practices_has_every_visible_one(gate, read):
    entries = BestPracticeEntry.objects.visible(gate).filter(locale__language_code="de", page__alias_of=None)
    found = json.loads(read("/feeds/de/best-practices.json"))["items"]
    assert sorted(item["title"] for item in found) == sorted(entry.title for entry in entries)


def test_extruct_finds_one_graph_on_every_page(pages):
    for url, html in pages.items():
        [found] = extruct.extract(html, syntaxes=["json-ld"], base_url=url)["json-ld"]
        assert [found] == outputs.graphs(html)


def test_graphs_are_what_search_engines_ask_for(pages):
    nodes = [node for html in pages.values() for graph in outputs.graphs(html) for node in graph["@graph"]]
    events = [node for node in nodes if node["@type"] == "BusinessEvent"]
    assert len(events) > 20
    for event in events:
        places = event["location"] if isinstance(event["location"], list) else [event["location"]]
        assert event["name"]
        assert event["startDate"]
        assert all(place.get("address") or place.get("url") for place in places)
    trails = [node["itemListElement"] for node in nodes if node["@type"] == "BreadcrumbList"]
    assert all(len(trail) > 1 and all(step["item"].startswith("http") for step in trail[:-1]) for trail in trails)
    images = [node for node in nodes if node["@type"] == "ImageObject"]
    assert images
    assert all(image["contentUrl"] and (image.get("creditText") or image.get("license")) for image in images)


def test_open_graph_is_found_on_every_page(pages):
    for url, html in pages.items():
        [found] = extruct.extract(html, syntaxes=["opengraph"], base_url=url)["opengraph"]
        properties = dict(found["properties"])
        assert properties["og:url"] == outputs.links(html, "canonical", "rel")["canonical"]
        assert ("og:image" in properties) == ("og:image:alt" in properties)


def test_sitemap_and_heads_say_the_same_of_languages(gate, pages):
    listed = outputs.sitemap()
    canonical = {url for url, html in pages.items() if outputs.links(html, "canonical", "rel")["canonical"] == url}
    assert set(listed) == canonical
    assert {url: outputs.links(pages[url], "alternate", "hreflang") for url in listed} == listed
    for url, versions in listed.items():
        assert not versions or url in versions.values()
        assert all(listed[other] == versions for other in versions.values())


def test_two_runs_give_the_same_bytes(gate, read):
    for path in [*outputs.calendar_paths(gate), *outputs.feed_paths(gate, "atom"), *outputs.feed_paths(gate, "json")]:
        assert outputs.get(path) == read(path)
