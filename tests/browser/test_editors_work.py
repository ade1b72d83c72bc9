"""A day at the editor's desk, in a real browser: the next edition is made, written, submitted, approved, published."""

import datetime
import re

import pytest
from django.urls import reverse

from example_site.demo.people import load_people
from example_site.demo.things import Things
from tests.browser.test_block_editor import pick
from tests.browser.test_report_editor import german
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.testing import EventReportIndexPageFactory, EventReportPageFactory, EventSeriesFactory

pytestmark = pytest.mark.browser


@pytest.fixture
def last(index, settings):
    """The edition of 2014, and the people of the demo: an editor of the reports, a moderator."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    things = Things()
    things.keep("page", "reports", index)
    load_people(things)
    body = [{"type": "paragraph", "value": "<p>Es war gut.</p>", "id": "p"}]
    return EventReportPageFactory(
        parent=index,
        title="So war die Jahrestagung",
        event_name="12. Jahrestagung 2014",
        series=EventSeriesFactory(title="Jahrestagung"),
        edition=12,
        body=body,
    )


@pytest.fixture
def desk(open_page, last):
    """``desk(name)``: the admin's first page, as one of the demo's people sees it."""

    def desk(name):
        tab = open_page(reverse("wagtailadmin_login"), height=1600)
        tab.fill("[name=username]", name)
        tab.fill("[name=password]", name)
        tab.click("button[type=submit]")
        return tab

    return desk


def visit(tab, path):
    tab.goto(re.match(r"https?://[^/]+", tab.url)[0] + path)


def missing(tab):
    """What is missing, and of which report: the first two words of each line."""
    visit(tab, reverse("clusterevents_missing:index"))
    rows = tab.locator("main table tbody tr")
    return [[cell.strip() for cell in row.locator("td").all_inner_texts()[:2]] for row in rows.all()]


def submit(tab, selector):
    with tab.expect_navigation():
        tab.locator(selector).first.dispatch_event("click")


def copy_as_next_edition(tab, title):
    """From the row of a report in the listing to the draft's form."""
    row = tab.locator("tr", has_text=title)
    row.locator("[data-w-dropdown-target=toggle], button[aria-label]").first.click()
    tab.get_by_role("link", name=german("Copy as next edition")).click()
    assert tab.input_value("[name=edition]") == "13"
    tab.fill("[name=title]", "13. Jahrestagung 2015")
    tab.fill("[name=start_date]", "2015-11-04")
    submit(tab, "#w-editor-form button[type=submit]")


def test_the_next_edition_goes_from_its_copy_to_its_publication(desk, last):
    editor = desk("editor")
    assert missing(editor) == []
    visit(editor, f"{reverse('clusterevents_reports:index')}?q=Jahrestagung&phase=past")
    copy_as_next_edition(editor, last.title)
    new = get_report_model().objects.get(edition=13)
    assert [line[1] for line in missing(editor)] == ["13. Jahrestagung 2015"]

    editor.locator("main table tbody td a").first.click()
    assert editor.url.split("#")[0].endswith(reverse("wagtailadmin_pages:edit", args=[new.pk]))
    editor.locator("[data-contentpath=lead] [role=textbox]").press_sequentially("Alle kamen wieder.")
    pick(editor, "paragraph")
    editor.locator("[data-contentpath=body] [role=textbox]").first.press_sequentially("Es war noch besser.")
    # The rich-text editor writes its value into the form a moment after the last key.
    editor.wait_for_function("document.querySelector('[name=body-0-value]').value.includes('besser')")
    assert editor.locator("[name=action-publish]").count() == 0
    submit(editor, "[name=action-submit]")
    assert missing(editor) == []

    moderator = desk("moderator")
    moderator.get_by_role("link", name="13. Jahrestagung 2015").first.click()
    moderator.locator("[data-contentpath=body]").get_by_text("Es war noch besser.").last.wait_for()
    submit(moderator, "[data-workflow-action-name=approve]:not([data-workflow-action-modal-url])")
    new.refresh_from_db()
    assert (new.live, new.owner.username, new.start_date) == (True, "editor", datetime.date(2015, 11, 4))
    visit(moderator, new.url)
    text = moderator.locator("main").inner_text()
    assert "Es war noch besser." in text
    assert last.title in text


def test_an_editor_cannot_copy_a_report_of_another_section(desk, last, site):
    other = EventReportIndexPageFactory(parent=site.root_page, title="Andere")
    page = EventReportPageFactory(parent=other, title="Fremd")
    editor = desk("editor")
    visit(editor, reverse("clusterevents_reports:index"))
    assert editor.get_by_text(last.title).count()
    assert not editor.get_by_text("Fremd").count()
    visit(editor, reverse("clusterevents_next_edition", args=[page.pk]))
    assert editor.url.endswith(reverse("wagtailadmin_home"))
