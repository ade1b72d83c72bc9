"""Pages in Arabic in a real browser: mirrored as a whole, with what is in other languages left as it is."""

import datetime
import shutil
from pathlib import Path

import polib
import pytest
from wagtail.models import Locale, Site

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
