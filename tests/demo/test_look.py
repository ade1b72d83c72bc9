"""The demo in a real browser: accessible, valid, and never wider than the screen."""

import pytest

PAGES = [
    "/de/",
    "/en/",
    "/de/aktuelles/",
    "/de/aktuelles/berichte/",
    "/en/news/reports/",
    "/de/aktuelles/berichte/jahrestagung-2014/",
    "/en/news/reports/annual-conference-2014/",
    "/de/aktuelles/berichte/werkzeugkasten/",
    "/en/news/reports/toolbox/",
    "/de/aktuelles/berichte/regionaltreffen-2015/",
    "/en/news/reports/erfahrungsaustausch-finanzierung/",
    "/de/gute-beispiele/",
    "/en/best-practices/",
    "/en/about/",
]

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_pages_have_nothing_for_axe_to_find(width, dark, demo, open_page, axe):
    found = {path: axe(open_page(path, width=width, dark=dark)) for path in PAGES}

    assert {path: violations for path, violations in found.items() if violations} == {}


def test_pages_are_valid_html(demo, client, vnu):
    found = {path: vnu(client.get(path).content.decode()) for path in PAGES}

    assert {path: messages for path, messages in found.items() if messages} == {}


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_page_is_wider_than_the_screen(width, demo, open_page):
    measure = "document.documentElement.scrollWidth"
    wide = {path: size for path in PAGES if (size := open_page(path, width=width).evaluate(measure)) > width}

    assert wide == {}


def test_the_skip_link_leads_past_the_menu(demo, open_page):
    page = open_page("/de/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"
