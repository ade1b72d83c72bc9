"""The shape of a report: every key is always there, empty ones are null or a list; dates, records, teasers, paths."""

import datetime
import json

import pytest

from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
)

from .world import make_world

V1 = "/api/clusterevents/v1/"
ROOT, HOST = "http://localhost", "http://testserver"


def get(client, address):
    response = client.get(f"{V1}{address}")
    assert response.status_code == 200, response.content
    return response.json()


def step(page, path, is_current=False):
    """What a trail says of a German page."""
    place = {"path": path, "url": ROOT + path, "locale": "de", "content_locale": "de"}
    return {"id": page.pk, "type": page._meta.label, "title": page.title, **place, "is_current": is_current}


def test_report_that_says_nothing_has_every_key(client, index, site):
    page = EventReportPageFactory(parent=index, title="Tagung", slug="tagung", lead="")
    report, path = get(client, f"reports/{page.pk}/"), "/de/berichte/tagung/"
    place = {"path": path, "html_url": ROOT + path}
    names = ("id", "slug", "first_published_at", "last_published_at")
    assert report.pop("event").keys() == EVENT.keys() | {"uid"}
    assert report.pop("breadcrumbs") == [
        step(site.root_page, "/de/"),
        step(index, "/de/berichte/"),
        step(page, path, is_current=True),
    ]
    assert report == {
        "kind": "report",
        "id": page.pk,
        "title": "Tagung",
        "meta": {
            "type": page._meta.label,
            **place,
            "detail_url": f"{HOST}{V1}reports/{page.pk}/",
            "locale": "de",
            **{name: getattr(page, name) for name in names[1:]},
        },
        "language": {"locale": "de", "content_locale": "de", "is_fallback": False},
        "lead": {"html": "", "headings": []},
        "lead_image": None,
        "topics": [],
        "body": [],
        "toc": [],
        "best_practices": [],
        "translations": [{"locale": "de", **place, "title": "Tagung"}],
        "editions": {"previous": None, "next": None},
        "formats": {"ics": f"{HOST}/feeds/reports/{page.pk}.ics"},
    }


#: The event of a report that says no more than its first day.
EVENT = {
    "sequence": 0,
    "name": "Tagung",
    "edition": None,
    "series": None,
    "start": {"date": "2014-11-05", "time": None, "instant": None},
    "end": None,
    "last_date": "2014-11-05",
    "time_zone": "Europe/Berlin",
    "date_text": "5. November 2014",
    "time_text": "",
    "phase": "past",
    "phase_changes_at": None,
    "status": "scheduled",
    "status_text": "Wie geplant",
    "attendance_mode": "in_person",
    "attendance_mode_text": "Vor Ort",
    "online_url": "",
    "host_event": None,
    "languages": [],
    "venue": None,
    "organisations": [],
    "attendance": None,
}


def event(client, page, *without):
    found = get(client, f"reports/{page.pk}/")["event"]
    return {name: value for name, value in found.items() if name not in ("uid", *without)}


def test_event_with_no_more_than_its_day_has_every_key(client, index):
    assert event(client, EventReportPageFactory(parent=index, title="Tagung")) == EVENT


def test_event_says_all_that_is_known(client, index):
    organisation = OrganisationFactory(name="Ministerium")
    page = EventReportPageFactory(
        parent=index,
        title="Tagung",
        event_name="Jahrestagung",
        start_time=datetime.time(19),
        end_date=datetime.date(2014, 11, 6),
        end_time=datetime.time(1),
        time_zone="Asia/Tokyo",
        status="postponed",
        attendance_mode="hybrid",
        online_url="https://example.org/live",
        host_event_name="Messe",
        host_event_url="https://example.org/messe",
        event_languages="de, en",
        series=EventSeriesFactory(title="Reihe", organiser=organisation),
        edition=3,
        venue=VenueFactory(name="Halle", city="Ulm", country="DE", latitude="48.4", longitude="9.99"),
        organisers=[organisation],
        attendance_number=1200,
        attendance_qualifier="about",
    )
    found = event(client, page)
    series, venue, organisations = (found.pop(name) for name in ("series", "venue", "organisations"))
    assert found == {
        **{name: value for name, value in EVENT.items() if name not in ("series", "venue", "organisations")},
        "name": "Jahrestagung",
        "edition": 3,
        "start": {"date": "2014-11-05", "time": "19:00:00", "instant": "2014-11-05T10:00:00Z"},
        "end": {"date": "2014-11-06", "time": "01:00:00", "instant": "2014-11-05T16:00:00Z"},
        "last_date": "2014-11-06",
        "time_zone": "Asia/Tokyo",
        "date_text": "5.–6. November 2014",
        "time_text": "19:00–01:00 Uhr",
        "status": "postponed",
        "status_text": "Verschoben",
        "attendance_mode": "hybrid",
        "attendance_mode_text": "Vor Ort und online",
        "online_url": "https://example.org/live",
        "host_event": {"name": "Messe", "url": "https://example.org/messe"},
        "languages": ["de", "en"],
        "attendance": {"number": 1200, "qualifier": "about", "text": "rund 1.200 Teilnehmende"},
    }
    assert (series["name"], series["organiser"]["name"]) == ("Reihe", "Ministerium")
    assert (venue["name"], venue["city"], venue["country"]) == ("Halle", "Ulm", "DE")
    assert venue["coordinates"] == {"latitude": 48.4, "longitude": 9.99}
    assert [(row["role"], row["role_text"], row["organisation"]["name"]) for row in organisations] == [
        ("organiser", "Veranstalter", "Ministerium")
    ]


@pytest.mark.parametrize(
    ("fields", "end", "last_date"),
    [
        ({}, None, "2014-11-05"),
        ({"start_time": datetime.time(10)}, None, "2014-11-05"),
        (
            {"end_date": datetime.date(2014, 11, 7)},
            {"date": "2014-11-07", "time": None, "instant": None},
            "2014-11-07",
        ),
        (
            {"start_time": datetime.time(10), "end_time": datetime.time(16, 30)},
            {"date": "2014-11-05", "time": "16:30:00", "instant": "2014-11-05T15:30:00Z"},
            "2014-11-05",
        ),
    ],
)
def test_end_has_the_shape_of_the_start_and_the_last_day_is_included(client, index, fields, end, last_date):
    found = event(client, EventReportPageFactory(parent=index, **fields))
    assert (found["end"], found["last_date"]) == (end, last_date)


@pytest.fixture
def world(index, english):
    return make_world(index, english)


def test_teaser_is_a_part_of_the_report_with_a_plain_lead(client, world):
    world.lead = "<p>Rund <b>60</b> Menschen &amp; mehr</p><p>kamen.</p>"
    world.save_revision().publish()
    report = get(client, f"reports/{world.pk}/")
    [teaser] = get(client, f"reports/?ids={world.pk}")["items"]
    shared = ("kind", "id", "title", "meta", "language", "lead_image", "event", "topics")
    lead = {"lead": "Rund 60 Menschen & mehr kamen.", "highlight": []}
    assert teaser == {**{name: report[name] for name in shared}, **lead}
    [full] = get(client, f"reports/?ids={world.pk}&view=full")["items"]
    assert full == report


def test_records_are_in_the_language_of_the_report_where_they_are_translated(client, index, english):
    records = {"topics": [TopicFactory(name="Energie")], "venue": VenueFactory(name="Halle")}
    translated = records["topics"][0].copy_for_translation(english)
    translated.name = "Energy"
    translated.save()
    page = EventReportPageFactory(parent=index, title="Tagung", **records)
    for each in (index.get_parent(), index, page):
        each.copy_for_translation(english).save_revision().publish()
    german = get(client, f"reports/{page.pk}/")
    [copy] = get(client, "reports/?locale=en&view=full")["items"]
    found = [(*report["topics"], report["event"]["venue"]) for report in (german, copy)]
    identities = [[[each[name] for name in ("id", "key", "name", "locale")] for each in pair] for pair in found]
    topic, venue = records["topics"][0], records["venue"]
    hall = [venue.pk, str(venue.translation_key), "Halle", "de"]
    assert identities == [
        [[topic.pk, str(topic.translation_key), "Energie", "de"], hall],
        [[translated.pk, str(topic.translation_key), "Energy", "en"], hall],
    ]


def places(node):
    """Path and address of everything in an answer that has one on the site; heads are written for other machines."""
    if isinstance(node, list):
        return [place for child in node for place in places(child)]
    if not isinstance(node, dict):
        return []
    own = [(node.get("path"), node[name]) for name in ("html_url", "url") if str(node.get(name)).startswith(f"{ROOT}/")]
    return own + [place for name, child in node.items() if name != "head" for place in places(child)]


def test_path_stands_beside_every_address_of_the_site(client, world):
    get_page_model().objects.update(show_in_menus=True)
    addresses = (
        *("page/?path=/de/berichte/tagung/", "page/?path=/en/berichte/tagung/", "page/?path=/de/berichte/"),
        *("page/?path=/de/beispiele/", "page/?path=/alt", "reports/?view=full", "best-practices/", "site/"),
        *("routes/", "redirects/", "breadcrumbs/?path=/de/berichte/tagung/", "pages/?limit=100"),
    )
    for address in addresses:
        found = places(json.loads(b"".join(client.get(f"{V1}{address}"))))
        assert found, address
        assert [(path, url) for path, url in found if url != f"{ROOT}{path}"] == [], address
