"""“Copy as next edition”: facts come along, last time's stay behind, in every language, and only where one may."""

import datetime

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports
from wagtail_clusterevents.models import get_report_model
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    OrganisationFactory,
    TopicFactory,
    VenueFactory,
    make_image,
)
from wagtail_clusterevents.visibility import Gate

from .people import make_user

FAQ = {"heading": "", "items": [{"type": "item", "value": {"question": "Where?", "answer": "<p>Here</p>"}, "id": "q"}]}
BODY = [
    {"type": "paragraph", "value": "<p>It was good.</p>", "id": "p"},
    {"type": "best_practice", "value": {"title": "Going abroad"}, "id": "b"},
    {"type": "faq", "value": FAQ, "id": "f"},
]


@pytest.fixture
def last(index):
    """The twelfth edition, in 2014."""
    return EventReportPageFactory(
        parent=index,
        title="They met in Stuttgart",
        slug="jahrestagung-2014",
        event_name="12. Jahrestagung 2014",
        end_date=datetime.date(2014, 11, 6),
        start_time=datetime.time(10),
        end_time=datetime.time(16, 30),
        series=EventSeriesFactory(title="Jahrestagung"),
        edition=12,
        venue=VenueFactory(name="Messe"),
        topics=[TopicFactory(name="Energie")],
        organisers=[OrganisationFactory(name="Amt")],
        attendance_number=60,
        status="cancelled",
        event_languages="de",
        body=BODY,
        lead_image=make_image(),
        lead_image_alt="A hall",
        search_description="Last time",
        expire_at=datetime.datetime(2040, 1, 1, tzinfo=datetime.UTC),
    )


def url(page):
    return reverse("clusterevents_next_edition", args=[page.pk])


def values(**changes):
    facts = {"title": "13. Jahrestagung 2015", "start_date": "2015-11-04", "end_date": "2015-11-05"}
    return facts | {"start_time": "10:00", "end_time": "16:30", "edition": "13"} | changes


def editions(page):
    return get_report_model().objects.filter(edition=13).exclude(pk=page.pk).order_by("pk")


def test_the_form_begins_with_what_follows_from_the_last_edition(admin_client, last):
    form = admin_client.get(url(last)).context["form"]
    assert (form["title"].value()[:16], form["edition"].value()) == ("13. Jahrestagung", 13)
    start, end = form["start_date"].value(), form["end_date"].value()
    assert start > datetime.date.today()
    assert (start.weekday(), end - start) == (2, datetime.timedelta(days=1))
    assert form["start_time"].value() == datetime.time(10)
    assert "online_url" not in form.fields


def test_facts_come_along_and_last_time_stays_behind(admin_client, last):
    response = admin_client.post(url(last), values())
    new = editions(last).get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[new.pk])
    assert (new.title, new.slug, new.event_name) == ("13. Jahrestagung 2015", "jahrestagung-2015", new.title)
    assert (new.series, new.venue, new.event_languages) == (last.series, last.venue, "de")
    assert [row.topic.name for row in new.report_topics.all()] == ["Energie"]
    assert [(row.organisation.name, row.role) for row in new.report_organisations.all()] == [("Amt", "organiser")]
    assert (new.start_date, new.start_time) == (datetime.date(2015, 11, 4), datetime.time(10))
    assert (new.lead, new.attendance_number, new.status, new.lead_image) == ("", None, "scheduled", None)
    assert (new.lead_image_alt, new.search_description, new.expire_at, new.ical_sequence) == ("", "", None, 0)
    (faq,) = new.body.raw_data
    assert faq["type"] == "faq"
    assert not {faq["id"], faq["value"]["items"][0]["id"]} & {"f", "q"}


def test_the_draft_is_what_the_editor_opens(admin_client, last):
    admin_client.post(url(last), values())
    new = editions(last).get()
    draft = new.get_latest_revision_as_object()
    assert (draft.start_date, draft.lead, draft.edition, draft.title) == (new.start_date, "", 13, new.title)
    assert [block.block_type for block in draft.body] == ["faq"]
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[new.pk])).status_code == 200


def test_nothing_is_published_and_it_is_all_new(admin_client, last):
    admin_client.post(url(last), values())
    new = editions(last).get()
    assert (new.live, new.first_published_at, new.has_unpublished_changes) == (False, None, True)
    assert new.translation_key != last.translation_key
    assert new.report_topics.get().translation_key != last.report_topics.get().translation_key
    last.refresh_from_db()
    assert (last.title, last.edition, last.attendance_number) == ("They met in Stuttgart", 12, 60)
    entry = PageLogEntry.objects.get(action="wagtail_clusterevents.next_edition")
    assert entry.page_id == new.pk
    assert "letzten" in str(entry.message)


def test_both_editions_are_linked_when_the_new_one_is_published(admin_client, last, site):
    admin_client.post(url(last), values())
    new = editions(last).get()
    new.get_latest_revision().publish()
    first, second = assemble_reports([last, editions(last).get()], AssemblyContext(Gate(site)))
    assert first.editions.next.title == new.title
    assert second.editions.previous.title == last.title


def test_an_edition_that_is_there_already_is_named_and_not_made_twice(admin_client, last):
    admin_client.post(url(last), values())
    response = admin_client.post(url(last), values(title="Other"))
    edit = reverse("wagtailadmin_pages:edit", args=[editions(last).get().pk])
    assert edit in str(response.context["form"].errors["edition"])
    assert response.context["form"]["title"].value() == "Other"
    assert editions(last).count() == 1


def test_without_a_series_the_same_event_on_the_same_day_is_not_made_twice(admin_client, index):
    page = EventReportPageFactory(parent=index, title="Forum 2014")
    facts = values(title="Forum 2015")
    assert admin_client.post(url(page), facts).status_code == 302
    form = admin_client.post(url(page), facts).context["form"]
    assert list(form.errors) == ["start_date"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": ""}, "title"),
        ({"start_date": ""}, "start_date"),
        ({"start_date": "soon"}, "start_date"),
        ({"end_date": "2015-11-03"}, "end_date"),
        ({"start_time": ""}, "start_time"),
        ({"edition": "-1"}, "edition"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_made_or_lost(admin_client, last, changes, field):
    response = admin_client.post(url(last), values(**changes))
    form = response.context["form"]
    assert (response.status_code, list(form.errors)) == (200, [field])
    assert form["end_time"].value() == "16:30"
    assert get_report_model().objects.count() == 1


def test_an_online_event_needs_its_new_address(admin_client, index):
    page = EventReportPageFactory(
        parent=index, title="Online", attendance_mode="online", online_url="https://example.org/last"
    )
    form = admin_client.get(url(page)).context["form"]
    assert form["online_url"].value() == "https://example.org/last"
    facts = values(start_date="2050-11-02", end_date="", online_url="")
    assert list(admin_client.post(url(page), facts).context["form"].errors) == ["online_url"]
    assert admin_client.post(url(page), facts | {"online_url": "https://example.org/next"}).status_code == 302
    assert get_report_model().objects.get(start_date="2050-11-02").online_url == "https://example.org/next"


@pytest.fixture
def english_last(last, index, english):
    """Its English version below an English index, which editors have written themselves."""
    home = index.get_parent().copy_for_translation(english)
    parent = EventReportIndexPageFactory(
        parent=home, title="Reports", slug="reports", translation_key=index.translation_key, locale=english
    )
    return EventReportPageFactory(
        parent=parent,
        title="They met",
        slug="annual-conference-2014",
        event_name="12th annual conference 2014",
        translation_key=last.translation_key,
        series=EventSeriesFactory(translation_key=last.series.translation_key, locale=english, title="Conference"),
        edition=12,
        body=BODY,
    )


def test_each_language_gets_a_draft_of_its_own(admin_client, last, english_last):
    admin_client.post(url(last), values())
    german, english = editions(last)
    assert english.translation_key == german.translation_key
    assert (english.locale.language_code, english.live) == ("en", False)
    assert (english.title, english.slug) == ("13th annual conference 2015", "annual-conference-2015")
    assert english.series == english_last.series
    assert (english.start_date, english.edition, english.lead) == (german.start_date, 13, "")
    assert english.get_parent().pk == english_last.get_parent().pk
    assert [block["id"] for block in english.body.raw_data] == [block["id"] for block in german.body.raw_data]


def test_translations_of_the_last_edition_are_translations_again(admin_client, last, english_last):
    source, _created = TranslationSource.get_or_create_from_instance(last)
    Translation.objects.create(source=source, target_locale=english_last.locale)
    admin_client.post(url(last), values())
    german, english = editions(last)
    translation = Translation.objects.get(source__object_id=german.translation_key)
    assert translation.get_target_instance().pk == english.pk
    words = StringTranslation.objects.filter(context__object_id=german.translation_key, locale=english.locale)
    assert words.get(context__path="title").data == "13th annual conference 2015"
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).status_code == 200


def test_an_editor_makes_drafts_only_where_pages_may_be_added(client, last, english_last, index):
    client.force_login(make_user("editor", pages=[(index, "add_page"), (index, "change_page")]))
    assert client.get(url(last)).status_code == 200
    client.post(url(last), values())
    new = editions(last).get()
    assert (new.locale_id, new.owner.username) == (last.locale_id, "editor")
    assert not new.permissions_for_user(new.owner).can_publish()


def test_an_editor_of_another_section_is_refused(client, last, site):
    other = EventReportIndexPageFactory(parent=site.root_page, title="Andere")
    client.force_login(make_user("editor", pages=[(other, "add_page"), (other, "change_page")]))
    for response in (client.get(url(last)), client.post(url(last), values())):
        assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))
    assert get_report_model().objects.count() == 1


def test_what_an_editor_may_not_see_is_not_named(client, last, index, site):
    other = EventReportIndexPageFactory(parent=site.root_page, title="Andere")
    EventReportPageFactory(parent=other, title="Secret", series=last.series, edition=13, live=False)
    client.force_login(make_user("editor", pages=[(index, "add_page"), (index, "change_page")]))
    response = client.post(url(last), values())
    assert list(response.context["form"].errors) == ["edition"]
    assert "Secret" not in response.content.decode()


def test_the_button_stands_in_the_menus_of_reports_alone(admin_client, last, index):
    edit = admin_client.get(reverse("wagtailadmin_pages:edit", args=[last.pk])).content.decode()
    listing = admin_client.get(reverse("wagtailadmin_explore", args=[index.pk])).content.decode()
    other = admin_client.get(reverse("wagtailadmin_pages:edit", args=[index.pk])).content.decode()
    assert (url(last) in edit, url(last) in listing, url(index) in other) == (True, True, False)


def test_an_alias_has_no_next_edition(admin_client, last, index):
    alias = last.create_alias(update_slug="alias")
    assert admin_client.get(url(alias), follow=True).status_code == 404
    assert url(alias) not in admin_client.get(reverse("wagtailadmin_explore", args=[index.pk])).content.decode()
