"""What the demo consists of."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import Translation

from example_site.demo.loading import load
from tests.demo.conftest import Silence
from wagtail_clusterevents.dates import Phase
from wagtail_clusterevents.models import (
    EventSeries,
    FundingProgramme,
    Organisation,
    Topic,
    Venue,
    get_report_model,
)

GERMAN, ENGLISH = "/de/aktuelles/berichte/", "/en/news/reports/"


def soup_of(client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


def text_of(soup: BeautifulSoup) -> str:
    return " ".join(soup.get_text(" ").split())


def visible_reports(gate, language: str):
    return gate.pages(get_report_model().objects.filter(locale__language_code=language))


@pytest.mark.parametrize(
    ("path", "facts"),
    [
        (
            f"{GERMAN}jahrestagung-2014/",
            [
                "Jahrestagung 2014: Cluster gehen über Grenzen",
                "5. November 2014",
                "Landesmesse Stuttgart",
                "Messe Global Connect",
                "rund 60 Teilnehmende",
                "Ministerium für Finanzen und Wirtschaft Baden-Württemberg",
                "Teilnehmende der Jahrestagung in der Landesmesse Stuttgart",
            ],
        ),
        (
            f"{ENGLISH}annual-conference-2014/",
            [
                "Annual conference 2014: clusters cross borders",
                "5 November 2014",
                "Landesmesse Stuttgart",
                "Global Connect fair",
                "about 60 participants",
                "Ministry of Finance and Economics of Baden-Württemberg",
                "Participants of the annual conference at Landesmesse Stuttgart",
            ],
        ),
    ],
)
def test_the_main_report_shows_its_facts(demo, client, path, facts):
    text = text_of(soup_of(client, path))

    assert [fact for fact in facts if fact not in text] == []


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        (
            f"{GERMAN}jahrestagung-2014/",
            [
                "Solarwissen sucht Partner im Ausland",
                "Lebenswissenschaften knüpfen Kontakte",
                "Kreative zeigen sich der Welt",
            ],
        ),
        (
            f"{ENGLISH}annual-conference-2014/",
            [
                "Solar know-how looks for partners abroad",
                "Life sciences make contacts",
                "Creative minds show themselves to the world",
            ],
        ),
    ],
)
def test_the_main_report_shows_three_best_practices(demo, client, path, titles):
    soup = soup_of(client, path)

    assert [
        heading.get_text(strip=True) for heading in soup.select("main h3") if heading.get_text(strip=True) in titles
    ] == titles


@pytest.mark.parametrize(
    ("path", "trail"),
    [
        (
            f"{GERMAN}jahrestagung-2014/",
            ["Startseite", "Aktuelles", "Berichte", "Jahrestagung 2014: Cluster gehen über Grenzen"],
        ),
        (
            f"{ENGLISH}annual-conference-2014/",
            ["Home", "News", "Reports", "Annual conference 2014: clusters cross borders"],
        ),
    ],
)
def test_the_main_report_shows_where_it_stands(demo, client, path, trail):
    steps = soup_of(client, path).select("nav.breadcrumbs li")

    assert [step.get_text(strip=True) for step in steps] == trail


def test_the_picture_of_the_main_report_can_be_fetched(demo, client):
    picture = soup_of(client, f"{GERMAN}jahrestagung-2014/").select_one("main figure img")

    answer = client.get(picture["src"])

    assert (answer.status_code, answer["Content-Type"].partition("/")[0]) == (200, "image")


def test_reports_are_of_all_kinds(demo, gate):
    reports = list(visible_reports(gate, "de"))

    phases = [report.phase for report in reports]
    assert len(reports) == 18
    assert (phases.count(Phase.UPCOMING), phases.count(Phase.ONGOING)) == (1, 1)
    assert {report.status for report in reports} == {"scheduled", "cancelled", "postponed"}
    assert {report.attendance_mode for report in reports} == {"in_person", "online", "hybrid"}
    assert max((report.span.last_date - report.start_date).days for report in reports) == 4
    years = {report.start_date.year for report in reports if report.phase == Phase.PAST}
    assert max(years) - min(years) >= 10


def test_reports_name_enough_records(demo):
    german = Locale.objects.get(language_code="de")
    counts = [
        model.objects.filter(locale=german).count()
        for model in (Organisation, Venue, Topic, EventSeries, FundingProgramme)
    ]

    assert counts == [13, 5, 7, 3, 3]


def test_visitors_find_the_best_practices_of_both_languages(demo, client):
    counts = []
    for path in ("/de/gute-beispiele/", "/en/best-practices/"):
        pages = [soup_of(client, f"{path}?page={number}") for number in (1, 2)]
        counts.append(sum(len(page.select("article.ce-card--practice")) for page in pages))

    # One German report with an example is an alias in English, and aliases are not listed there.
    assert counts == [22, 21]


def test_loading_again_doubles_nothing(demo):
    before = counts_of_everything()

    load(Silence())

    assert counts_of_everything() == before


def counts_of_everything() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models() if model._meta.managed}


def test_reports_that_move_keep_up_with_the_calendar(demo):
    today = timezone.localdate()
    page = demo.of("page", "upcoming")
    get_report_model().objects.filter(translation_key=page.translation_key).update(
        start_date=datetime.date(2020, 1, 1), begins_at=None
    )

    load(Silence())

    versions = get_report_model().objects.filter(translation_key=page.translation_key)
    assert [(version.start_date, version.phase) for version in versions] == [
        (today + datetime.timedelta(days=45), Phase.UPCOMING)
    ] * 2


def test_loading_leaves_alone_what_an_editor_has_changed(demo):
    page = demo.of("page", "annual-2014")
    page.title = "Neue Überschrift"
    page.save_revision().publish()

    load(Silence())

    page.refresh_from_db()
    assert page.title == "Neue Überschrift"


def test_an_english_page_that_was_deleted_comes_back(demo, client):
    english = demo.of("page", "annual-2015").get_translation(Locale.objects.get(language_code="en"))
    english.delete()

    load(Silence())

    assert client.get(f"{ENGLISH}annual-conference-2015/").status_code == 200


def test_translations_are_complete(demo):
    unfinished = [
        str(translation.source)
        for translation in Translation.objects.select_related("source")
        if len(set(translation.get_progress())) != 1
    ]

    assert unfinished == []


def test_two_reports_are_not_translated(demo, gate):
    english = visible_reports(gate, "en")
    translated = set(english.filter(alias_of__isnull=True).values_list("translation_key", flat=True))
    untranslated = visible_reports(gate, "de").exclude(translation_key__in=translated)

    assert set(untranslated.values_list("slug", flat=True)) == {
        "regionaltreffen-2015",
        "erfahrungsaustausch-finanzierung",
    }
    assert list(english.filter(alias_of__isnull=False).values_list("slug", flat=True)) == [
        "erfahrungsaustausch-finanzierung"
    ]


def test_absolute_addresses_lead_to_where_the_site_is_served(demo):
    load(Silence(), "http://127.0.0.1:8123")

    assert demo.of("page", "annual-2014").full_url == f"http://127.0.0.1:8123{GERMAN}jahrestagung-2014/"
