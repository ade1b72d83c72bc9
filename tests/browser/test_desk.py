"""The editor's desk in a real browser, for somebody who may edit one section: find, filter, do what is missing."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tests.admin.conftest import permission
from wagtail_clusterevents.testing import EventReportIndexPageFactory, EventReportPageFactory, TopicFactory, make_image

pytestmark = pytest.mark.browser


@pytest.fixture
def reports(index, site):
    """Two reports in the editor's section and one elsewhere."""
    topic = TopicFactory(name="Energie")
    practice = {"type": "best_practice", "id": "b", "value": {"title": "Messe", "approach": "<p>So</p>"}}
    picture = {"image": make_image().pk, "alt": "", "decorative": False, "caption": "Saal", "credit": "Amt"}
    body = [practice, {"type": "image", "id": "i", "value": picture}]
    EventReportPageFactory(parent=index, title="Tagung Energie", topics=[topic], body=body)
    EventReportPageFactory(
        parent=index, title="Messe Süd", body=[{"type": "paragraph", "id": "p", "value": "<p>Text</p>"}]
    )
    other = EventReportIndexPageFactory(parent=site.root_page, title="Andere", slug="andere")
    EventReportPageFactory(parent=other, title="Tagung Fremd")
    return index


@pytest.fixture
def desk(open_page, reports, settings):
    """The admin's first page for an editor of one section, which is written in one language."""
    cache.clear()
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    settings.WAGTAIL_CONTENT_LANGUAGES = [("de", "Deutsch")]
    group = Group.objects.create(name="Editors here")
    group.permissions.add(permission("wagtailadmin.access_admin"))
    for codename in ("wagtailcore.add_page", "wagtailcore.change_page"):
        GroupPagePermission.objects.create(group=group, page=reports, permission=permission(codename))
    get_user_model().objects.create_user("editor", "editor@example.org", "secret").groups.add(group)
    tab = open_page(reverse("wagtailadmin_login"), width=1400, height=900)
    tab.fill("[name=username]", "editor")
    tab.fill("[name=password]", "secret")
    tab.click("button[type=submit]")
    return tab


def go(tab, path):
    tab.goto(tab.url.split("/admin/")[0] + path)


def rows(tab, number):
    """The rows of the list, once there are so many."""
    found = tab.locator("main table tbody tr")
    tab.wait_for_function("n => document.querySelectorAll('main table tbody tr').length === n", arg=number)
    return [" ".join(text.split()) for text in found.all_inner_texts()]


def menu(tab, name):
    """Open an entry of the menu "Cluster events"."""
    tab.get_by_role("button", name="Clusterveranstaltungen").click()
    tab.get_by_role("link", name=name, exact=True).click()
    tab.wait_for_load_state()


def test_report_is_found_by_words_and_filters(desk, axe):
    menu(desk, "Berichte")
    assert len(rows(desk, 2)) == 2
    assert axe(desk, "main") == []
    desk.locator("main input[name=q]").fill("messe")
    (row,) = rows(desk, 1)
    assert "Messe Süd" in row
    go(desk, reverse("clusterevents_reports:index"))
    desk.get_by_role("button", name="Filter anzeigen").click()
    desk.get_by_role("tab", name="Thema").or_(desk.get_by_role("button", name="Thema")).first.click()
    desk.get_by_role("checkbox", name="Energie").check()
    (row,) = rows(desk, 1)
    assert "Tagung Energie" in row
    assert "5. November 2014" in row


def test_report_on_what_is_missing_leads_to_the_field_and_shrinks(desk, axe):
    assert "2 Angaben fehlen" in desk.locator("main").inner_text()
    menu(desk, "Was fehlt")
    practice, picture = sorted(rows(desk, 2), reverse=True)
    assert "zu 15 % vollständig" in practice
    assert "Alternativtext eines Bildes" in picture
    assert axe(desk, "main") == []
    desk.get_by_role("link", name="Alternativtext eines Bildes").click()
    field = desk.locator('[data-contentpath="i"] [data-contentpath="alt"] input')
    desk.wait_for_function(IN_SIGHT, arg=field.element_handle())
    field.fill("Ein voller Saal")
    with desk.expect_navigation():
        desk.locator("form#page-edit-form button[type=submit]").first.dispatch_event("click")
    go(desk, reverse("clusterevents_missing:index"))
    (row,) = rows(desk, 1)
    assert "zu 15 % vollständig" in row
    go(desk, reverse("wagtailadmin_home"))
    assert "1 Angabe fehlt" in desk.locator("main").inner_text()


def test_field_in_a_collapsed_panel_is_opened(desk, reports):
    page = reports.get_children().get(title="Tagung Energie")
    go(desk, reverse("wagtailadmin_pages:edit", args=[page.pk]) + "#:w:contentpath=body.b.summary")
    field = desk.locator('[data-contentpath="b"] [data-contentpath="summary"] textarea')
    desk.wait_for_function(IN_SIGHT, arg=field.element_handle())


IN_SIGHT = """element => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility() && box.top >= 0 && box.bottom <= innerHeight;
}"""


def test_best_practices_are_listed(desk, axe):
    menu(desk, "Gute Beispiele")
    (row,) = rows(desk, 1)
    assert "Tagung Energie" in row
    assert axe(desk, "main") == []
