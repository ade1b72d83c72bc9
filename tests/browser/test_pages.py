"""The package's pages in a real browser: accessible, valid, never wider than the screen, readable without scripts and
printed.
"""

import datetime

import pytest
from wagtail.models import Locale, Site

from tests.blocks.samples import SAMPLES, make_things
from wagtail_clusterevents.testing import (
    BestPracticeIndexPageFactory,
    EventReportIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)

WIDTHS = [320, 768, 1280]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def full_report(index, title: str = "Working across borders", **fields):
    """A report with every block and every fact there is."""
    things = make_things(index)
    body = [{"type": "heading", "value": {"text": "Begin", "level": "2"}}]
    body += [{"type": name, "value": filled(things)} for name, (filled, _bare) in SAMPLES.items()]
    series = EventSeriesFactory(title="Annual conference")
    EventReportPageFactory(parent=index, series=series, start_date=datetime.date(2013, 5, 1))
    return EventReportPageFactory(
        parent=index,
        title=title,
        body=body,
        topics=[things.topic, TopicFactory()],
        organisers=[OrganisationFactory(name="Ministry", website="https://example.org/")],
        venue=VenueFactory(name="Fair", street_address="Square 1", postal_code="70629"),
        series=series,
        edition=7,
        lead_image=make_image(),
        lead_image_alt="People",
        lead_image_caption="They came",
        **fields,
    )


def make_pages() -> dict[str, str]:
    """One page of each kind and their paths, in the language of the samples."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    home = Site.objects.get().root_page.copy_for_translation(english)
    home.save_revision().publish()
    index = EventReportIndexPageFactory(parent=home, title="Reports", slug="reports", intro="<p>What happened.</p>")
    full_report(index, slug="full")
    EventReportPageFactory(parent=index, title="Forum", status="cancelled", start_date=datetime.date(2099, 1, 1))
    EventReportPageFactory(parent=index, title="Bare", slug="bare", lead="")
    EventReportPageFactory(parent=index, title=LONG, slug="long", lead=f"<p>{LONG}</p>")
    BestPracticeIndexPageFactory(parent=home, title="Best practices", slug="practices")
    return {
        "report": "/en/reports/full/",
        "bare report": "/en/reports/bare/",
        "long words": "/en/reports/long/",
        "index": "/en/reports/",
        "year": "/en/reports/2014/",
        "nothing found": "/en/reports/?topic=none",
        "practices": "/en/practices/",
    }


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_pages_have_nothing_for_axe_to_find(width, dark, web, open_page, axe):
    found = {name: axe(open_page(path, width=width, dark=dark)) for name, path in make_pages().items()}

    assert {name: violations for name, violations in found.items() if violations} == {}


@pytest.mark.browser
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_pages_are_never_wider_than_the_screen(direction, web, open_page):
    wide = []
    for name, path in make_pages().items():
        for width in WIDTHS:
            page = open_page(path, width=width)
            page.evaluate("direction => { document.documentElement.dir = direction }", direction)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((name, width))

    assert wide == []


@pytest.mark.browser
def test_report_is_read_without_scripts(web, open_page):
    page = open_page(make_pages()["report"], javascript=False)

    assert page.locator("h1").inner_text() == "Working across borders"
    question = page.locator("details").filter(has_text="Question text")
    question.locator("summary").press("Enter")
    assert question.locator(".ce-faq__answer").inner_text() == "Answer text"


@pytest.mark.browser
def test_first_key_leads_past_the_navigation(web, open_page):
    page = open_page(make_pages()["index"])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.browser
def test_focus_can_be_seen_on_every_link(web, open_page):
    page = open_page(make_pages()["report"])
    unseen = page.evaluate(
        """() => [...document.querySelectorAll('.ce a[href], .ce summary')].filter((element) => {
            element.focus({focusVisible: true});
            const outlines = [null, '::after'].map((part) => getComputedStyle(element, part).outlineStyle);
            return element !== document.activeElement || outlines.every((style) => style === 'none');
        }).map((element) => element.outerHTML)"""
    )

    assert unseen == []


@pytest.mark.browser
def test_colours_follow_the_readers_wish(web, open_page):
    path = make_pages()["index"]
    background = "getComputedStyle(document.body).backgroundColor"

    assert open_page(path).evaluate(background) == "rgb(255, 255, 255)"
    assert open_page(path, dark=True).evaluate(background) == "rgb(16, 24, 30)"


@pytest.mark.browser
def test_page_of_a_site_without_dark_colours_stays_light(web, open_page):
    page = open_page(make_pages()["report"], dark=True)
    page.evaluate(
        """() => {
            document.querySelector('meta[name="color-scheme"]').remove();
            document.documentElement.style.colorScheme = 'normal';
        }"""
    )

    assert page.evaluate("getComputedStyle(document.querySelector('.ce')).color") == "rgb(23, 34, 43)"


@pytest.mark.browser
def test_print_leaves_out_what_only_leads_elsewhere(web, open_page):
    page = open_page(make_pages()["index"], dark=True)
    page.emulate_media(media="print")

    assert page.locator(".ce-filters").is_visible() is False
    assert page.locator(".ce-card").first.is_visible() is True
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"


@pytest.mark.external
def test_pages_are_valid_html(db, client, vnu):
    found = {name: vnu(client.get(path).content.decode()) for name, path in make_pages().items()}

    assert {name: messages for name, messages in found.items() if messages} == {}
