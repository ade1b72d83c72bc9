"""The schema.org graph, rule by rule."""

from datetime import date, time

import pytest

from tests.formats import samples
from tests.formats.samples import GRAPH, HOST, URL, event, image, organisation, report, topic, venue
from wagtail_clusterevents.dates import Span
from wagtail_clusterevents.formats.graph import page_graph, report_graph
from wagtail_clusterevents.formats.graph_event import event_node
from wagtail_clusterevents.formats.graph_records import images_in
from wagtail_clusterevents.representations.report import BodyBlock


def graph(given) -> dict[str, dict]:
    """The nodes of a report's graph by their ids."""
    document = report_graph(given, url=URL, event_type="BusinessEvent", **GRAPH)
    assert document["@context"] == "https://schema.org"
    return {node["@id"]: node for node in document["@graph"]}


def node(given_event, schema_type: str = "BusinessEvent") -> dict | None:
    return event_node(given_event, URL, HOST, schema_type)


def references(value) -> set[str]:
    """Every id that is referred to."""
    if isinstance(value, list):
        return {found for item in value for found in references(item)}
    if not isinstance(value, dict):
        return set()
    if set(value) == {"@id"}:
        return {value["@id"]}
    return {found for item in value.values() for found in references(item)}


def test_report_is_about_the_event_and_the_event_its_subject():
    nodes = graph(report())
    assert nodes[f"{URL}#report"]["about"][0] == {"@id": f"{URL}#event"}
    assert nodes[f"{URL}#event"]["subjectOf"] == {"@id": f"{URL}#report"}


def test_every_reference_leads_to_a_node():
    nodes = graph(samples.FULL_REPORT)
    assert references(list(nodes.values())) - set(nodes) == set()


def test_event_without_known_place_has_no_node():
    organised = samples.organised_by("Ministerium")
    assert node(event(venue=None, organisations=organised)) is None
    assert node(event(venue=venue(address=samples.address(city="")), organisations=organised)) is None
    assert node(event(venue=None, attendance_mode="online")) is None
    nodes = graph(report(event=event(venue=None, organisations=organised), topics=[topic()]))
    assert set(nodes) == {f"{URL}#report", f"{HOST}/de/x/x/#breadcrumb", f"{HOST}/#website"}
    assert nodes[f"{URL}#report"]["about"] == [{"@type": "DefinedTerm", "name": "Internationalisierung"}]


@pytest.mark.parametrize(
    ("mode", "kinds"),
    [
        ("in_person", "Place"),
        ("online", "VirtualLocation"),
        ("hybrid", ["Place", "VirtualLocation"]),
    ],
)
def test_location_follows_the_attendance_mode(mode, kinds):
    location = node(event(attendance_mode=mode, online_url="https://a.example/"))["location"]
    assert ([each["@type"] for each in location] if isinstance(location, list) else location["@type"]) == kinds


@pytest.mark.parametrize(("mode", "word"), [("in_person", "Offline"), ("online", "Online"), ("hybrid", "Mixed")])
def test_attendance_mode_is_an_iri(mode, word):
    found = node(event(attendance_mode=mode, online_url="https://a.example/"))
    assert found["eventAttendanceMode"] == f"https://schema.org/{word}EventAttendanceMode"


@pytest.mark.parametrize("status", ["scheduled", "cancelled", "postponed"])
def test_status_is_an_iri_and_the_start_stays(status):
    found = node(event(status=status))
    assert found["eventStatus"] == f"https://schema.org/Event{status.capitalize()}"
    assert found["startDate"] == "2014-11-05"
    assert "previousStartDate" not in found


@pytest.mark.parametrize(
    ("span", "start", "end"),
    [
        (Span(date(2014, 11, 5)), "2014-11-05", None),
        (Span(date(2014, 11, 5), date(2014, 11, 7)), "2014-11-05", "2014-11-07"),
        (
            Span(date(2014, 3, 30), None, time(1, 0), time(10, 0)),
            "2014-03-30T01:00:00+01:00",
            "2014-03-30T10:00:00+02:00",
        ),
        (Span(date(2014, 12, 1), None, time(10, 0), None, "Europe/Istanbul"), "2014-12-01T10:00:00+02:00", None),
        (Span(date(2014, 11, 5), date(2014, 11, 7), time(10, 0)), "2014-11-05T10:00:00+01:00", "2014-11-07"),
        # Before there were zones, offsets had seconds.
        (Span(date(1850, 1, 1), None, time(10, 0)), "1850-01-01T09:06:32+00:00", None),
        (Span(date(1, 1, 1), None, time(0, 0)), "0001-01-01T00:00:00+00:00", None),
    ],
)
def test_dates_carry_the_offset_of_their_own_day(span, start, end):
    found = node(event(span))
    assert (found["startDate"], found.get("endDate")) == (start, end)


def test_series_and_host_event_are_what_the_event_is_part_of():
    assert node(samples.FULL_EVENT)["superEvent"] == [
        {"@id": f"{HOST}/#series-{samples.series().key}"},
        {"@type": "Event", "name": "Messe Global Connect", "url": "https://fair.example/"},
    ]


def test_event_type_is_configurable_and_offers_are_not_invented():
    found = node(event(), "EducationEvent")
    assert found["@type"] == "EducationEvent"
    assert "offers" not in found


def test_images_with_credit_are_objects_and_others_addresses():
    plain, credited = image(1), image(2, credit="A. Muster", licence_url="https://licence.example/")
    nodes = graph(report(lead_image=plain, body=[BodyBlock("image", "b", credited), BodyBlock("image", "c", plain)]))
    assert nodes[f"{URL}#report"]["image"] == [f"{HOST}/media/images/1.jpg", {"@id": f"{HOST}/#image-2"}]
    assert nodes[f"{HOST}/#image-2"] == {
        "@type": "ImageObject",
        "@id": f"{HOST}/#image-2",
        "contentUrl": f"{HOST}/media/images/2.jpg",
        "caption": "Menschen in einer Halle",
        "creditText": "A. Muster",
        "license": "https://licence.example/",
    }


def test_logos_are_no_images_of_the_report():
    assert list(images_in([organisation(logo=image(9)), {"a": [image(1)]}, "text", None])) == [image(1)]


def test_page_without_trail_has_none():
    document = page_graph(schema_type="WebPage", title="Start", url=f"{HOST}/", language="de", trail=[], **GRAPH)
    assert [each["@type"] for each in document["@graph"]] == ["WebPage", "WebSite"]
    assert "breadcrumb" not in document["@graph"][0]
