"""The blocks in the editor of a real browser: picked, filled in, published, and kept as they are."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from pydantic import TypeAdapter

from tests.blocks.contract import assembled, body_block, item, stored_report, with_own_ids
from tests.blocks.samples import SAMPLES, best_practice, items, make_things
from wagtail_clusterevents.blocks import BestPracticeBlock
from wagtail_clusterevents.blocks.types import body_block_type
from wagtail_clusterevents.models import get_report_model

pytestmark = pytest.mark.browser
NAMES = list(SAMPLES)


@pytest.fixture
def edit(open_page):
    """``edit(page)``: the page in the admin's editor, in a tall window."""
    get_user_model().objects.create_superuser("editor", "editor@example.org", "secret")

    def edit(page):
        tab = open_page(reverse("wagtailadmin_login"), height=1400)
        tab.fill("[name=username]", "editor")
        tab.fill("[name=password]", "secret")
        tab.click("button[type=submit]")
        tab.goto(tab.url.split("/admin/")[0] + reverse("wagtailadmin_pages:edit", args=[page.pk]))
        return tab

    return edit


def publish(tab):
    with tab.expect_navigation():
        tab.locator("button[name=action-publish]").dispatch_event("click")


def pick(tab, name):
    """Add a block at the end of the body: open the picker there and take the block by its name."""
    with translation.override("de"):
        label = str(body_block().child_blocks[name].label)
    number = len(body_types(tab))
    tab.locator("[data-streamfield-stream-container]").first.locator("> div > button.c-sf-add-button").last.click()
    tab.get_by_role("option", name=label, exact=True).click()
    tab.locator(f"input[name=body-{number}-type]").wait_for(state="attached")


def body_types(tab):
    """The types of the body's blocks as the form will send them, in the order of the page."""
    fields = tab.locator("input[name^='body-'][name$='-type']").evaluate_all("all => all.map(e => [e.name, e.value])")
    return [value for name, value in fields if re.fullmatch(r"body-\d+-type", name)]


def words(page, site):
    """What the page's body says, without the keys that the rich-text editor gives to paragraphs."""
    body = assembled(page, site).body
    dumped = [TypeAdapter(body_block_type(body_block().child_blocks[block.type])).dump_json(block) for block in body]
    return [re.sub(r' data-block-key=\\"\w+\\"', "", block.decode()) for block in dumped]


def test_every_block_can_be_picked(edit, index):
    tab = edit(stored_report(index, []))
    for name in NAMES:
        pick(tab, name)
    assert body_types(tab) == NAMES


def test_every_block_goes_through_the_form_unchanged(edit, index, site):
    things = make_things(index)
    body = [with_own_ids(item(name, SAMPLES[name][0](things)), name) for name in NAMES]
    page = stored_report(index, body)
    before = words(page, site)
    tab = edit(page)
    assert body_types(tab) == NAMES
    publish(tab)
    saved = get_report_model().objects.get(pk=page.pk)
    assert [block["id"] for block in saved.body.raw_data] == [block["id"] for block in body]
    assert words(saved, site) == before


def test_best_practice_is_written_and_published(edit, index, site):
    page = stored_report(index, [])
    tab = edit(page)
    pick(tab, "best_practice")
    tab.fill("[name=body-0-value-title]", "Going abroad")
    publish(tab)
    (practice,) = assembled(get_report_model().objects.get(pk=page.pk), site).best_practices
    assert practice.title == "Going abroad"


def test_what_is_wrong_in_a_collapsed_group_is_shown(edit, index):
    raw = {**best_practice(make_things(index)), "period": {"start_year": 2014, "end_year": 2012}}
    tab = edit(stored_report(index, [item("best_practice", raw)]))
    year = tab.locator("[name=body-0-value-period-end_year]")
    assert not year.is_visible()
    # Wagtail answers an invalid form with 400, which is no failure here.
    tab.route("**/edit/", lambda route: route.fulfill(response=route.fetch(), status=200))
    publish(tab)
    assert year.is_visible()


def hints(tab):
    """What stands at the head of each best practice, once it has been said."""
    statuses = tab.locator("meter + [role=status]")
    tab.wait_for_function("[...document.querySelectorAll('meter + [role=status]')].every(e => e.textContent)")
    return statuses.all_inner_texts()


def expected_hint(raw):
    """The same, from the stored value."""
    block = BestPracticeBlock()
    found = block.get_completeness(raw)
    with translation.override("de"):
        if not found.missing:
            return gettext("Complete: nothing important is missing.")
        labels = ", ".join(str(block.child_blocks[name].label) for name in found.missing)
        text = gettext("Complete to {percent} percent. Still missing: {missing}.")
    return text.format(percent=found.percent, missing=labels)


def test_best_practice_says_what_is_missing(edit, index):
    full = best_practice(make_things(index))
    half = {"title": "Half", "challenge": "<p></p>", "results": "<p>Much</p>", "image": {"credit": "Ada"}}
    half |= {"metrics": items({"label": "Companies", "value": None}), "place": {"name": "Ulm"}}
    practices = [full, half, {"title": "Bare"}]
    tab = edit(stored_report(index, [item("best_practice", raw, str(raw["title"])) for raw in practices]))
    assert hints(tab) == [expected_hint(raw) for raw in practices]


def test_hint_keeps_up_while_a_best_practice_is_written(edit, index):
    tab = edit(stored_report(index, [item("best_practice", {"title": "Bare"})]))
    assert hints(tab) == [expected_hint({"title": "Bare"})]
    tab.locator("[data-contentpath=challenge] [role=textbox]").first.press_sequentially("Alone")
    summary = tab.locator("[name=body-0-value-summary]")
    summary.evaluate("field => field.closest('[data-panel]').querySelector('[data-panel-toggle]').click()")
    summary.fill("Short")
    text = expected_hint({"title": "Bare", "challenge": "<p>Alone</p>", "summary": "Short"})
    tab.get_by_text(text, exact=True).wait_for()
