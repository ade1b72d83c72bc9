"""What a visitor meets who follows every link of the demo."""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Page

from example_site.demo.texts.consents import CONSENTS
from example_site.demo.texts.pages import PAGES
from example_site.demo.texts.reports import hidden
from tests.demo.crawler import crawl
from wagtail_clusterevents.models import PhotoConsent

HIDDEN = [*(page for page in PAGES if page.state != "live"), *hidden.REPORTS]
#: Words that no English text has.
GERMAN = re.compile(
    r"\b(und|oder|nicht|für|mit|von|der|das|ein|eine|sich|auf|wird|wurde|ist|im|zum|zur)\b|\S*[äöüß]\S*", re.IGNORECASE
)
#: Names that are the same in both languages, and titles of reports that were not translated.
NAMES = (
    "Baden-Württemberg",
    "Faserwerk Alb",
    "Haus der Wirtschaft",
    "Holzbauverbund Südschwarzwald",
    "Medizintechnik-Forum Oberrhein",
    "Palais de la Musique et des Congrès",
    "Réseau Industrie Alsace",
    "Speichernetz Süd",
    "Willi-Bleicher-Straße 19",
)


@pytest.fixture(scope="module")
def answers(loaded_demo):
    """Everything that links lead to from the site's root and both home pages."""
    return crawl(Client(), ["/", "/de/", "/en/"])


def test_links_lead_to_pages_that_work(answers):
    broken = {answer.path: (answer.status, answer.found_on) for answer in answers.values() if answer.status != 200}

    assert broken == {}


def test_links_lead_to_every_visible_page(answers, gate):
    paths = {page.get_url_parts()[2] for page in gate.pages(Page.objects.all()).specific(defer=True)}

    assert paths - answers.keys() == set()


def test_hidden_sections_appear_nowhere(answers):
    titles = {text for outline in HIDDEN for text in (outline.title.de, outline.title.english)}
    slugs = {text for outline in HIDDEN for text in (outline.slug.de, outline.slug.english)}
    practices = {
        value["title"].de for report in hidden.REPORTS for kind, value in report.body if kind == "best_practice"
    }

    leaks = [
        (path, word) for path, answer in answers.items() for word in titles | slugs | practices if word in answer.text
    ]

    assert len(titles | slugs | practices) == 14
    assert leaks == []


def test_photo_consents_appear_nowhere(answers):
    assert PhotoConsent.objects.count() == len(CONSENTS)
    words = {word for _image, person, _given, _until, *texts in CONSENTS for word in (person, *texts) if word}

    assert [(path, word) for path, answer in answers.items() for word in words if word in answer.text] == []


def test_a_section_for_members_asks_visitors_to_log_in(demo, client):
    assert client.get("/de/aktuelles/mitgliederbereich/").status_code == 302
    assert client.get("/en/news/members-area/jury-retreat/").status_code == 302


def test_a_draft_section_is_not_there(demo, client):
    assert client.get("/de/aktuelles/in-vorbereitung/").status_code == 404
    assert client.get("/de/aktuelles/in-vorbereitung/bericht-im-entstehen/").status_code == 404


def test_english_pages_are_in_english(answers):
    foreign = {
        (answer.path, match.group())
        for answer in answers.values()
        if answer.path.startswith("/en/")
        for match in GERMAN.finditer(english_text(answer.text))
    }

    assert foreign == set()


def english_text(html: str) -> str:
    """What an English page says, without what is marked as German, and without names."""
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.select('head, [lang="de"], script, style'):
        element.decompose()
    text = soup.get_text(" ", strip=True)
    for name in NAMES:
        text = text.replace(name, "")
    return text
