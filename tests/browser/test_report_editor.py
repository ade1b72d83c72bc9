"""A whole report from an empty form, in the editor of a real browser: what is wrong is said beside its field."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation

from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.testing import OrganisationFactory, TopicFactory, VenueFactory

pytestmark = pytest.mark.browser


@pytest.fixture
def form(open_page, index, settings):
    """The empty form of a report below the index, in a tall window; it saves nothing by itself."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    get_user_model().objects.create_superuser("editor", "editor@example.org", "secret")
    tab = open_page(reverse("wagtailadmin_login"), height=1600)
    tab.fill("[name=username]", "editor")
    tab.fill("[name=password]", "secret")
    tab.click("button[type=submit]")
    path = reverse("wagtailadmin_pages:add", args=["wagtail_clusterevents_pages", "eventreportpage", index.pk])
    tab.goto(tab.url.split("/admin/")[0] + path)
    return tab


def publish_in_vain(tab):
    """Publish a form that is refused. Wagtail answers it with 400, which is no failure here."""
    tab.route("**/add/**", lambda route: route.fulfill(response=route.fetch(), status=200))
    publish(tab)


def fill_in(tab, **values):
    for name, value in values.items():
        tab.fill(f"[name={name}]", value)


def publish(tab):
    with tab.expect_navigation():
        tab.locator("button[name=action-publish]").dispatch_event("click")


def message_beside(tab, name):
    """The error that stands with a field, as a reader of the page sees it."""
    field = tab.locator(f".w-field:has([name={name}])").last
    error = field.locator(".error-message")
    return error.inner_text().strip() if error.count() else ""


def choose(tab, button, title):
    """Choose a record by its title in the chooser that a button opens."""
    button.click()
    tab.locator(".modal-body").get_by_role("link", name=title).click()
    tab.locator(".modal-body").wait_for(state="detached")


def german(text):
    with translation.override("de"):
        return translation.gettext(text)


@pytest.mark.parametrize(
    ("values", "field", "message"),
    [
        ({"end_date": "2014-11-04"}, "end_date", "The last day is before the first day."),
        ({"end_time": "16:00"}, "start_time", "An end time needs a start time."),
        (
            {"start_time": "20:00", "end_time": "02:00"},
            "end_date",
            "The event ends earlier than it begins. If it goes on past midnight, give the last day.",
        ),
        (
            {"attendance_number": "0"},
            "attendance_number",
            "Leave the number empty if it is not known; 0 is not shown.",
        ),
        ({"edition": "3"}, "series", "An edition needs the series that it belongs to."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(form, values, field, message):
    fill_in(form, title="Tagung", start_date="2014-11-05", **values)
    publish_in_vain(form)
    assert message_beside(form, field) == german(message)


def test_online_event_to_come_needs_an_address(form):
    tomorrow = datetime.date.today() + datetime.timedelta(days=1)
    fill_in(form, title="Online", start_date=tomorrow.isoformat())
    form.select_option("[name=attendance_mode]", "online")
    publish_in_vain(form)
    assert message_beside(form, "online_url") == german("People need an address to take part online.")


def test_report_is_made_from_an_empty_form(form, open_page):
    venue, topic, organisation = (
        VenueFactory(name="Messe"),
        TopicFactory(name="Energie"),
        OrganisationFactory(name="Amt"),
    )
    fill_in(form, title="Tagung der Cluster", start_date="2014-11-05", start_time="10:00", end_time="16:30")
    fill_in(form, attendance_number="60", event_languages="de, en")
    form.select_option("[name=attendance_qualifier]", "about")
    choose(form, form.locator("#id_venue-chooser [data-chooser-action-choose]").first, "Messe")
    form.locator("#id_report_topics-ADD").click()
    choose(form, form.locator("#id_report_topics-0-topic-chooser [data-chooser-action-choose]").first, "Energie")
    form.locator("#id_report_organisations-ADD").click()
    row = form.locator("#id_report_organisations-0-organisation-chooser [data-chooser-action-choose]").first
    choose(form, row, "Amt")
    publish(form)
    page = get_report_model().objects.get(title="Tagung der Cluster")
    assert (page.live, page.slug, page.venue) == (True, "tagung-der-cluster", venue)
    assert [row.topic for row in page.report_topics.all()] == [topic]
    assert [(row.organisation, row.role) for row in page.report_organisations.all()] == [(organisation, "organiser")]
    tab = open_page(page.url)
    assert tab.locator("h1").inner_text() == "Tagung der Cluster"
    text = tab.locator("body").inner_text()
    assert "5. November 2014" in text
    assert "rund 60 Teilnehmende" in text
