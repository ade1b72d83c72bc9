"""The trail in a real browser: accessible, never wider than the screen, collapsing without JavaScript."""

import json

import pytest
from django.template.loader import render_to_string
from wagtail.models import Site

from tests.testapp.models import LabelPage
from tests.trees import add_translation

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
WIDTHS = [320, 640, 1280]


def chain(levels: int, title: str = "Berichte aus dem Netzwerk"):
    """A page so many levels deep, the home counted."""
    page = Site.objects.get().root_page
    for number in range(2, levels + 1):
        page = page.add_child(instance=LabelPage(title=f"{title} {number}", slug=f"l{number}"))
    return page


def path_to(page) -> str:
    return page.get_url_parts()[2]


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("levels", [2, 6, 30])
def test_trail_has_nothing_for_axe_to_find(levels, width, dark, web, open_page, axe):
    assert axe(open_page(path_to(chain(levels)), width=width, dark=dark)) == []


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("levels", "title"), [(30, "Berichte"), (6, LONG), (2, LONG)])
def test_trail_is_never_wider_than_the_screen(levels, title, width, web, open_page):
    page = open_page(path_to(chain(levels, title)), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if levels > 3 and width < 640:
        page.locator("summary").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def visible_steps(page) -> list[str]:
    """The titles that can be seen, shortened to their numbers."""
    steps = page.locator("nav.breadcrumbs li")
    return [step.inner_text().split()[-1] for step in steps.all() if step.is_visible()]


@pytest.mark.browser
def test_middle_collapses_on_a_narrow_screen_without_javascript(web, open_page):
    address = path_to(chain(6))
    home = Site.objects.get().root_page.title.split()[-1]
    page = open_page(address, width=320, javascript=False)
    assert visible_steps(page) == [home, "5", "6"]
    page.locator("summary").press("Enter")
    assert visible_steps(page) == [home, "2", "3", "4", "5", "6"]
    page.locator("summary").click()
    assert visible_steps(page) == [home, "5", "6"]


@pytest.mark.browser
def test_wide_screen_shows_all_levels_and_no_button(web, open_page):
    page = open_page(path_to(chain(6)), width=1280)
    assert len(visible_steps(page)) == 6
    assert page.locator("summary").is_visible() is False


@pytest.mark.browser
def test_paper_shows_all_levels_and_no_button(web, open_page):
    page = open_page(path_to(chain(6)), width=320)
    page.emulate_media(media="print")
    assert len(visible_steps(page)) == 6
    assert page.locator("summary").is_visible() is False


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
def test_targets_are_large_enough_for_a_finger(width, web, open_page):
    page = open_page(path_to(chain(6, "A")), width=width)
    boxes = [target.bounding_box() for target in page.locator("nav a, nav summary").all() if target.is_visible()]
    assert [box for box in boxes if box["width"] < 24 or box["height"] < 24] == []
    assert len(boxes) == (3 if width <= 640 else 5)


@pytest.mark.browser
def test_labels_and_separators_are_read_as_meant(web, open_page):
    snapshot = open_page(path_to(chain(3))).locator("nav").aria_snapshot()
    home = Site.objects.get().root_page.title
    assert snapshot == (
        '- navigation "Sie sind hier:":\n'
        '  - text: "Sie sind hier:"\n'
        "  - list:\n"
        "    - listitem:\n"
        f'      - link "{home}":\n'
        "        - /url: /de/\n"
        "    - listitem:\n"
        '      - link "Berichte aus dem Netzwerk 2":\n'
        "        - /url: /de/l2/\n"
        "    - listitem: Berichte aus dem Netzwerk 3"
    )


@pytest.mark.browser
def test_hostile_title_leaves_the_page_whole(web, open_page):
    title = "</script><!--<script>alert(1)//\u2028"
    page = open_page(path_to(chain(2, title)))
    assert page.locator("main h1").inner_text().strip() == f"{title} 2".strip()
    data = json.loads(page.locator("script[type='application/ld+json']").text_content())
    assert data["itemListElement"][-1]["name"] == f"{title} 2"


@pytest.mark.external
@pytest.mark.django_db
@pytest.mark.parametrize("levels", [1, 3, 6])
def test_markup_has_nothing_for_vnu_to_find(levels, vnu):
    assert vnu(render_to_string("testapp/label_page.html", {"page": chain(levels)})) == []


@pytest.mark.external
@pytest.mark.django_db
def test_markup_of_a_fallback_has_nothing_for_vnu_to_find(vnu):
    page = chain(2)
    english = add_translation(Site.objects.get().root_page, "en", title="Home")
    alias = page.create_alias(parent=english, update_locale=english.locale)
    assert vnu(render_to_string("testapp/label_page.html", {"page": alias.specific})) == []
