"""Representations to write: everything that is not said has a value that stays the same."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from wagtail_clusterevents.dates import Span
from wagtail_clusterevents.representations.breadcrumb import Breadcrumb
from wagtail_clusterevents.representations.event import Event, EventOrganisation, HostEvent, Moment
from wagtail_clusterevents.representations.feed import Feed, FeedImage, FeedItem
from wagtail_clusterevents.representations.head import Alternate, FeedLink, Head, OpenGraph, OpenGraphImage
from wagtail_clusterevents.representations.image import Image, Rendition, Source
from wagtail_clusterevents.representations.records import Address, Coordinates, Organisation, Series, Topic, Venue
from wagtail_clusterevents.representations.report import (
    BodyBlock,
    Editions,
    Formats,
    Language,
    Meta,
    Report,
    ReportTeaser,
)
from wagtail_clusterevents.representations.sitemap import SitemapEntry, SitemapImage
from wagtail_clusterevents.representations.text import RichText

HOST = "https://portal.example"
URL = f"{HOST}/de/berichte/jahrestagung-2014/"
PUBLISHED = datetime.datetime(2014, 11, 8, 9, 0, tzinfo=datetime.UTC)
CHANGED = datetime.datetime(2014, 11, 10, 8, 30, 15, 123456, tzinfo=datetime.UTC)
UID = "30fb8359-7e00-55ed-a4c6-2c3323e32155"


def address(**fields: Any) -> Address:
    given = {"street": "", "postal_code": "", "city": "Stuttgart", "country": "DE", "country_name": "Deutschland"}
    return Address(**given | fields)


def image(number: int = 1, **fields: Any) -> Image:
    """A picture of which there is one rendition, ``social``."""
    src = f"/media/images/{number}.jpg"
    rendition = Rendition(src=src, width=1200, height=630, sources=[Source(type="image/jpeg", srcset=f"{src} 1200w")])
    given = {
        "id": number,
        "alt": "Menschen in einer Halle",
        "decorative": False,
        "caption": "",
        "credit": "",
        "licence_url": "",
        "width": 4000,
        "height": 3000,
        "focal_point": None,
        "placeholder": None,
        "renditions": {"social": rendition},
    }
    return Image(**given | fields)


def organisation(name: str = "Ministerium", **fields: Any) -> Organisation:
    given = {
        "id": 1,
        "key": "03c68c2b-2fde-5de9-b3dc-5ff2878241f5",
        "slug": "ministerium",
        "name": name,
        "locale": "de",
        "short_name": "",
        "kind": "authority",
        "description": "",
        "website": "https://ministerium.example/",
        "logo": None,
        "address": address(),
    }
    return Organisation(**given | fields)


def topic(name: str = "Internationalisierung", **fields: Any) -> Topic:
    given = {
        "id": 1,
        "key": "5d2e0000-0000-4000-8000-000000000001",
        "slug": "internationalisierung",
        "name": name,
        "locale": "de",
        "description": "",
        "scheme": "",
        "code": "",
    }
    return Topic(**given | fields)


def venue(**fields: Any) -> Venue:
    given = {
        "id": 1,
        "key": "5d2e0000-0000-4000-8000-000000000002",
        "slug": "messe",
        "name": "Landesmesse Stuttgart",
        "locale": "de",
        "address": address(street="Messepiazza 1", postal_code="70629"),
        "city": "Stuttgart",
        "country": "DE",
        "coordinates": Coordinates(latitude=48.6926, longitude=9.1947),
        "website": "https://messe.example/",
    }
    return Venue(**given | fields)


def series(**fields: Any) -> Series:
    given = {
        "id": 1,
        "key": "f1b6b21a-951c-590a-8678-6d440a6b09c7",
        "slug": "jahrestagung",
        "name": "Jahrestagung",
        "locale": "de",
        "description": "",
        "organiser": None,
    }
    return Series(**given | fields)


def event(span: Span | None = None, **fields: Any) -> Event:
    """An event on the days and times of ``span``, by default the whole 5 November 2014."""
    span = span or Span(datetime.date(2014, 11, 5))
    has_end = span.end_date is not None or span.end_time is not None
    end = Moment(span.last_date, None if span.is_all_day else span.end_time, span.end_instant) if has_end else None
    given = {
        "uid": UID,
        "sequence": 0,
        "name": "Jahrestagung 2014",
        "edition": None,
        "series": None,
        "start": Moment(span.start_date, span.start_time, span.start_instant),
        "end": end,
        "last_date": span.last_date,
        "time_zone": span.time_zone,
        "date_text": "",
        "time_text": "",
        "phase": "past",
        "phase_changes_at": None,
        "status": "scheduled",
        "status_text": "",
        "attendance_mode": "in_person",
        "attendance_mode_text": "",
        "online_url": "",
        "host_event": None,
        "languages": [],
        "venue": venue(),
        "organisations": [],
        "attendance": None,
    }
    return Event(**given | fields)


def organised_by(*names: str, role: str = "organiser") -> list[EventOrganisation]:
    return [EventOrganisation(role=role, role_text="", organisation=organisation(name)) for name in names]


def meta(**fields: Any) -> Meta:
    given = {
        "type": "app.Report",
        "path": "/de/berichte/jahrestagung-2014/",
        "html_url": URL,
        "detail_url": None,
        "slug": "jahrestagung-2014",
        "locale": "de",
        "first_published_at": PUBLISHED,
        "last_published_at": CHANGED,
    }
    return Meta(**given | fields)


def teaser(**fields: Any) -> ReportTeaser:
    """A report in a list."""
    given = {
        "kind": "report",
        "id": 57,
        "title": "Cluster gehen über Grenzen",
        "meta": meta(),
        "language": Language(locale="de", content_locale="de", is_fallback=False),
        "lead": "Rund 60 Menschen kamen; sie sprachen über Märkte, Mut & mehr.",
        "lead_image": None,
        "event": event(),
        "topics": [topic()],
        "highlight": [],
    }
    return ReportTeaser(**given | fields)


def trail(*titles: str) -> list[Breadcrumb]:
    paths = [f"/de/{'x/' * number}" for number in range(len(titles))]
    return [
        Breadcrumb(number, "app.Page", title, path, HOST + path, "de", "de", number == len(titles) - 1)
        for number, (title, path) in enumerate(zip(titles, paths, strict=True))
    ]


def report(**fields: Any) -> Report:
    """A whole report."""
    small = teaser()
    given = {name: getattr(small, name) for name in ("kind", "id", "title", "meta", "language", "event", "topics")}
    given |= {
        "lead": RichText(html="<p>Rund 60 Menschen kamen.</p>", headings=[]),
        "lead_image": None,
        "body": [],
        "toc": [],
        "best_practices": [],
        "breadcrumbs": trail("Startseite", "Berichte", small.title),
        "translations": [],
        "editions": Editions(None, None),
        "formats": Formats(None),
    }
    return Report(**given | fields)


def feed(**fields: Any) -> Feed:
    given = {
        "uid": "49b170aa-a658-5073-bd2f-10741c801c77",
        "title": "Berichte",
        "description": "",
        "language": "de",
        "home_url": f"{HOST}/de/berichte/",
        "self_url": f"{HOST}/feeds/indexes/5.ics?year=2014&topic=a",
        "author": "Clusterportal",
        "updated": PUBLISHED,
    }
    return Feed(**given | fields)


def item(**fields: Any) -> FeedItem:
    given = {
        "uid": "6f775659-c716-5fb8-95bf-bc9485157e6d",
        "title": "Cluster gehen über Grenzen",
        "url": URL,
        "language": "de",
        "summary": "Rund 60 Menschen kamen.",
        "published": PUBLISHED,
        "updated": CHANGED,
        "tags": ["Internationalisierung"],
        "image": FeedImage(url=f"{HOST}/media/1.jpg", type="image/jpeg"),
    }
    return FeedItem(**given | fields)


#: A report in which everything is said.
FULL_EVENT = event(
    Span(datetime.date(2014, 11, 5), None, datetime.time(10, 0), datetime.time(16, 30)),
    sequence=2,
    series=series(organiser=organisation("Agentur", key="5d2e0000-0000-4000-8000-000000000003")),
    attendance_mode="hybrid",
    online_url="https://stream.example/?a=1,2;3",
    host_event=HostEvent(name="Messe Global Connect", url="https://fair.example/"),
    languages=["de", "en"],
    organisations=[
        *organised_by("Ministerium; Abteilung Cluster"),
        EventOrganisation("funder", "", organisation("Stiftung", key="5d2e0000-0000-4000-8000-000000000004")),
    ],
)
CREDITED = image(2, caption="Auf der Messe", credit="A. Muster", licence_url="https://licence.example/by/")
FULL_REPORT = report(
    event=FULL_EVENT,
    lead_image=image(1),
    body=[BodyBlock(type="image", id="b1", value=CREDITED), BodyBlock(type="gallery", id="b2", value=[image(1)])],
    topics=[topic(code="INT", scheme="https://topics.example/"), topic("Förderung")],
)
FULL_TEASER = teaser(event=FULL_EVENT, topics=[topic(), topic("Mut, Rat")])
TEASERS = [
    FULL_TEASER,
    teaser(event=event(Span(datetime.date(2015, 3, 28), datetime.date(2015, 3, 30)), uid=UID.replace("3", "4"))),
    teaser(event=event(status="cancelled", uid=UID.replace("3", "5"), venue=None)),
]
ITEMS = [
    item(),
    item(uid=UID, title="Aus „A & B“ <wird> C", language="en", summary="", tags=[], image=None, published=None),
]
FULL_HEAD = Head(
    title="Cluster gehen über Grenzen",
    description='Was "geschah" & warum',
    robots="max-image-preview:large",
    canonical=URL,
    alternates=[Alternate("de", URL), Alternate("en", f"{HOST}/en/"), Alternate("x-default", URL)],
    feeds=[FeedLink("text/calendar", "Jahrestagung", f"{HOST}/feeds/reports/57.ics")],
    open_graph=OpenGraph(
        type="article",
        title="Cluster gehen über Grenzen",
        description='Was "geschah" & warum',
        url=URL,
        site_name="Clusterportal",
        locale="de_DE",
        locale_alternates=["en_GB"],
        images=[OpenGraphImage(url=f"{HOST}/media/1.jpg", alt="Menschen", width=1200, height=630)],
        published_time=PUBLISHED,
        modified_time=CHANGED,
    ),
    json_ld={"@context": "https://schema.org", "@graph": [{"@type": "Report", "headline": "</script>"}]},
)
ENTRIES = [
    SitemapEntry(
        location=f"{URL}?a=1&b=2",
        lastmod=CHANGED,
        alternates=[Alternate("de", URL), Alternate("x-default", URL)],
        images=[SitemapImage(f"{HOST}/media/1.jpg", "A & B", "https://licence.example/by/")],
    ),
    SitemapEntry(f"{HOST}/de/", None, [], []),
]
GRAPH = {"base": HOST, "site_name": "Clusterportal", "description": "Rund 60 Menschen kamen."}


def without_place(given: Event) -> Event:
    return replace(given, venue=None, online_url="")
