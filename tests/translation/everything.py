"""A report, and records, with every field and every block filled: what has to come through translation whole."""

from __future__ import annotations

import datetime
from typing import Any

from tests.blocks.samples import SAMPLES, Things, make_things
from wagtail_clusterevents.models import EventSeries, FundingProgramme, Organisation, Topic, Venue
from wagtail_clusterevents.testing import (
    EventReportPageFactory,
    EventSeriesFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)

ADDRESS = {"street_address": "Messepiazza 1", "postal_code": "70629", "city": "Stuttgart", "country": "DE"}
#: The shared records that can be translated, each after those that it refers to.
RECORDS = (Topic, Organisation, Venue, EventSeries, FundingProgramme)


def make_records() -> dict[type, Any]:
    """One record of each kind."""
    organisation = OrganisationFactory(
        name="Ministerium",
        short_name="Min",
        kind="authority",
        description="Ein Haus",
        website="https://example.org/haus",
        logo=make_image("Logo"),
        **ADDRESS,
    )
    return {
        Topic: TopicFactory(name="Energie", description="Strom & Wärme", scheme="https://example.org/nace", code="D35"),
        Organisation: organisation,
        Venue: VenueFactory(
            name="Messe", website="https://example.org/messe", latitude="48.692600", longitude="9.194700", **ADDRESS
        ),
        EventSeries: EventSeriesFactory(title="Jahrestagung", description="Einmal im Jahr", organiser=organisation),
        FundingProgramme: FundingProgrammeFactory(
            name="Auslandsprogramm", description="Geld", website="https://example.org/geld", funder=organisation
        ),
    }


def make_report(index, things: Things | None = None) -> Any:
    """A report with every block, and a value in every field that editors see. It refers to ``make_records()``."""
    things, records = things or make_things(index), make_records()
    return EventReportPageFactory(
        parent=index,
        title="Tagung",
        slug="tagung",
        seo_title="Tagung der Cluster",
        search_description="Was auf der Tagung geschah",
        lead="<p>Ein <b>guter</b> Tag.</p>",
        lead_image=make_image(),
        lead_image_alt="Menschen",
        lead_image_caption="Menschen in der Halle",
        lead_image_credit="A. Beispiel",
        lead_image_licence_url="https://example.org/lizenz",
        event_name="Jahrestagung 2014",
        start_date=datetime.date(2014, 11, 5),
        end_date=datetime.date(2014, 11, 6),
        start_time=datetime.time(9),
        end_time=datetime.time(17),
        attendance_mode="hybrid",
        online_url="https://example.org/live",
        venue=records[Venue],
        host_event_name="Weltmesse",
        host_event_url="https://example.org/weltmesse",
        series=records[EventSeries],
        edition=3,
        attendance_number=60,
        attendance_qualifier="about",
        event_languages="de, en",
        topics=[records[Topic], TopicFactory(name="Gesundheit")],
        organisers=[records[Organisation]],
        body=[{"type": name, "value": full(things), "id": name} for name, (full, _short) in SAMPLES.items()],
    )
