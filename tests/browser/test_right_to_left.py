"""Pages in Arabic in a real browser: mirrored as a whole, with what is in other languages left as it is."""

import datetime
import shutil
from itertools import pairwise
from pathlib import Path

import polib
import pytest
from wagtail.models import Locale, Page, Site

from tests.browser.test_pages import full_report
from wagtail_clusterevents.testing import EventReportIndexPageFactory, EventReportPageFactory

pytestmark = pytest.mark.browser

WORDS = Path(__file__).parent / "locale"
TITLE = "العمل معًا عبر الحدود"
LEAD = "<p>اجتمع نحو 60 شخصًا من التجمعات في شتوتغارت ليتحدثوا عن العمل مع شركاء في الخارج.</p>"


@pytest.fixture
def words(tmp_path_factory):
    """A folder with the Arabic catalogue, compiled."""
    folder = tmp_path_factory.mktemp("words") / "locale"
    shutil.copytree(WORDS, folder)
    for path in folder.glob("*/LC_MESSAGES/*.po"):
        polib.pofile(path).save_as_mofile(path.with_suffix(".mo"))
    return folder


@pytest.fixture
def pages(web, settings, words) -> dict[str, str]:
    """Paths of a report with every block, of a German one under /ar/ and of their index."""
    settings.LOCALE_PATHS = [words]
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [*settings.LANGUAGES, ("ar", "Arabic")]
    german = Site.objects.get().root_page
    home = german.copy_for_translation(Locale.objects.create(language_code="ar"))
    home.title = "الصفحة الرئيسية"
    home.save_revision().publish()
    index = EventReportIndexPageFactory(parent=home, title="التقارير", slug="reports", intro="<p>ما حدث.</p>")
    full_report(index, TITLE, slug="full", lead=LEAD, attendance_number=60, attendance_qualifier="about")
    index.copy_for_translation(german.locale, copy_parents=True)
    source = EventReportPageFactory(
        parent=index.get_translation(german.locale),
        title="Über Grenzen",
        slug="german",
        start_date=datetime.date(2014, 11, 5),
        lead="<p>Ein Tag in Stuttgart.</p>",
    )
    source.create_alias(parent=index, update_locale=index.locale)
    Site.clear_site_root_paths_cache()
    return {"report": "/ar/reports/full/", "fallback": "/ar/reports/german/", "index": "/ar/reports/"}


@pytest.mark.parametrize("width", [320, 1280])
def test_arabic_pages_have_nothing_for_axe_to_find(width, pages, open_page, axe):
    found = {name: axe(open_page(path, width=width)) for name, path in pages.items()}

    assert {name: violations for name, violations in found.items() if violations} == {}


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_arabic_page_is_wider_than_the_screen(width, pages, open_page):
    measure = "[document.documentElement.scrollWidth, document.documentElement.dir]"

    found = {name: open_page(path, width=width).evaluate(measure) for name, path in pages.items()}

    assert {name: (size <= width, direction) for name, (size, direction) in found.items()} == dict.fromkeys(
        pages, (True, "rtl")
    )


@pytest.mark.parametrize("title", ["التقارير", "Reports"])
def test_trail_runs_from_right_to_left_whatever_script_its_titles_are_in(title, pages, open_page):
    Page.objects.filter(slug__in=["reports", "full"]).update(title=title, draft_title=title)

    page = open_page(pages["report"])
    # Steps without a link are not kept apart by being boxes.
    page.locator("nav.breadcrumbs a").evaluate_all("all => all.forEach(a => a.replaceWith(...a.childNodes))")
    steps = page.locator("nav.breadcrumbs li").all()

    edges = [step.bounding_box() for step in steps]
    assert len(edges) == 3
    assert all(after["x"] + after["width"] <= before["x"] for before, after in pairwise(edges))


def test_german_report_stands_from_left_to_right_below_an_arabic_notice(pages, open_page):
    page = open_page(pages["fallback"])

    directions = "all => all.map(e => [e.lang, getComputedStyle(e).direction])"
    assert page.locator("article.ce-report").evaluate_all(directions) == [["de", "ltr"]]
    assert page.locator(".ce-notice--language").evaluate_all(directions) == [["", "rtl"]]
    assert page.locator("nav.breadcrumbs [aria-current]").evaluate_all(directions) == [["de", "ltr"]]


def test_address_and_telephone_number_are_not_turned_around(pages, open_page):
    page = open_page(pages["report"])

    left = "all => all.map(e => getComputedStyle(e).direction)"
    assert page.locator(".ce-contact__phone, .ce-contact__email").evaluate_all(left) == ["ltr", "ltr"]
    # A venue in German, at the right of its box all the same.
    lines = page.locator(".ce-facts__line [lang=de]").all()
    box = page.locator(".ce-facts__list dd").first.bounding_box()
    assert [line.inner_text() for line in lines] == ["Square 1", "70629 Stuttgart"]
    assert {line.bounding_box()["x"] + line.bounding_box()["width"] for line in lines} == {box["x"] + box["width"]}


def test_arabic_pages_are_valid_html(pages, client, vnu):
    found = {name: vnu(client.get(path).content.decode()) for name, path in pages.items()}

    # The blocks of the report are filled with English samples, which the validator notices.
    guess = "appears to be written in English"
    assert [message for messages in found.values() for message in messages if guess not in message] == []
