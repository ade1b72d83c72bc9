"""Merging records: one is left, and everything that named the other names it."""

import json

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex
from wagtail_localize.models import TranslationSource

from tests.bodies import JUNK
from wagtail_clusterevents.admin.merge_content import Replacement, without_doubles
from wagtail_clusterevents.admin.merging import Merger
from wagtail_clusterevents.models import BestPracticeEntry, Organisation, Topic, get_report_model
from wagtail_clusterevents.models.best_practice import differences
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    EventSeriesFactory,
    FundingProgrammeFactory,
    OrganisationFactory,
    ReportOrganisationFactory,
    TopicFactory,
    VenueFactory,
)

from .people import make_user

PERMISSIONS = [f"wagtail_clusterevents.{action}_organisation" for action in ("view", "change", "delete")]


def chosen(*organisations):
    return [{"type": "item", "value": each.pk, "id": f"i{each.pk}"} for each in organisations]


def practice(*organisations, **value):
    value = {"title": "Going abroad", "organisations": chosen(*organisations), **value}
    return {"type": "best_practice", "value": value, "id": "b"}


def url(record):
    return reverse("clusterevents_merge", args=[record._meta.model_name, record.pk])


def stored(page):
    return get_report_model().objects.get(pk=page.pk)


@pytest.fixture
def kept(db):
    return OrganisationFactory(name="Ministry")


@pytest.fixture
def gone(db):
    return OrganisationFactory(name="The ministry", website="https://example.org/", short_name="TM")


@pytest.fixture
def report(index, gone):
    """A report that names the record that goes wherever it can."""
    contact = {"name": "Ada", "organisation": gone.pk}
    funding = [{"type": "item", "value": {"funder": gone.pk, "amount": None}, "id": "f"}]
    body = [practice(gone, contact=contact, funding=funding)]
    return EventReportPageFactory(parent=index, title="Tagung", organisers=[gone], body=body)


def test_rows_and_bodies_name_the_record_that_stays(report, kept, gone, admin_user):
    Merger(kept, gone).merge(admin_user)
    page = stored(report)
    assert [row.organisation for row in page.report_organisations.all()] == [kept]
    value = page.body.raw_data[0]["value"]
    assert value["organisations"] == [{"type": "item", "value": kept.pk, "id": f"i{gone.pk}"}]
    assert (value["contact"]["organisation"], value["funding"][0]["value"]["funder"]) == (kept.pk, kept.pk)
    assert value["contact"]["name"] == "Ada"
    assert not Organisation.objects.filter(pk=gone.pk).exists()
    assert page.live


def test_nothing_is_named_twice(index, kept, gone, admin_user):
    page = EventReportPageFactory(parent=index, organisers=[kept, gone], body=[practice(gone, kept)])
    Merger(kept, gone).merge(admin_user)
    page = stored(page)
    assert page.report_organisations.count() == 1
    assert [item["value"] for item in page.body.raw_data[0]["value"]["organisations"]] == [kept.pk]


def test_two_roles_of_one_organisation_stay_two(index, kept, gone, admin_user):
    page = EventReportPageFactory(parent=index, organisers=[kept])
    ReportOrganisationFactory(page=page, organisation=gone, role="host")
    Merger(kept, gone).merge(admin_user)
    assert sorted(row.role for row in stored(page).report_organisations.all()) == ["host", "organiser"]


def test_indexes_follow(report, kept, gone, admin_user):
    Merger(kept, gone).merge(admin_user)
    assert list(BestPracticeEntry.objects.get().organisations.all()) == [kept]
    assert list(differences(get_report_model().objects.all())) == []
    assert {reference.object_id for reference in ReferenceIndex.get_references_to(kept)} == {str(report.pk)}


def test_drafts_and_earlier_versions_follow(index, kept, gone, admin_user):
    page = EventReportPageFactory(parent=index, title="Tagung")
    page.body = json.dumps([practice(gone)])
    row = page._meta.get_field("report_organisations").related_model
    page.report_organisations = [row(organisation=gone, role="host", locale=page.locale)]
    old = page.save_revision()
    page.title = "Later"
    page.save_revision()
    merger = Merger(kept, gone)
    assert [(use.instance.pk, use.places) for use in merger.uses] == [(page.pk, 2)]
    merger.merge(admin_user)
    page = stored(page)
    draft = page.get_latest_revision_as_object()
    old.refresh_from_db()
    for version in (draft, old.as_object()):
        assert [row.organisation for row in version.report_organisations.all()] == [kept]
        assert version.body.raw_data[0]["value"]["organisations"][0]["value"] == kept.pk
    assert draft.title == "Later"
    assert (page.title, list(page.body)) == ("Tagung", [])


def test_records_name_it_too(kept, gone, admin_user):
    series, programme = EventSeriesFactory(organiser=gone), FundingProgrammeFactory(funder=gone)
    Merger(kept, gone).merge(admin_user)
    for record in (series, programme):
        record.refresh_from_db()
    assert (series.organiser, programme.funder) == (kept, kept)


@pytest.mark.parametrize(
    ("factory", "field"), [(VenueFactory, "venue"), (EventSeriesFactory, "series"), (TopicFactory, "topics")]
)
def test_other_records_are_merged_alike(index, admin_user, factory, field):
    one, other = factory(), factory()
    page = EventReportPageFactory(parent=index, **{field: [other] if field == "topics" else other})
    Merger(one, other).merge(admin_user)
    page = stored(page)
    assert (page.report_topics.get().topic if field == "topics" else getattr(page, field)) == one


def test_what_only_the_other_one_says_is_taken_along(kept, gone, admin_user):
    kept.short_name = "M"
    kept.save()
    merger = Merger(kept, gone)
    assert [field.name for field in merger.filled] == ["website"]
    merger.merge(admin_user)
    kept.refresh_from_db()
    assert (kept.name, kept.website, kept.short_name) == ("Ministry", "https://example.org/", "M")


def test_translations_are_merged_language_by_language(index, kept, gone, english, admin_user):
    german = TopicFactory(name="Energie"), TopicFactory(name="Strom")
    translated = [
        TopicFactory(name=f"{topic.name} in English", locale=english, translation_key=topic.translation_key)
        for topic in german
    ]
    page = EventReportPageFactory(parent=index, topics=[translated[1]])
    Merger(*german).merge(admin_user)
    assert set(Topic.objects.all()) == {german[0], translated[0]}
    assert stored(page).report_topics.get().topic == translated[0]


def test_a_translation_that_only_the_other_one_has_is_adopted(kept, gone, english, admin_user):
    translated = OrganisationFactory(name="In English", locale=english, translation_key=gone.translation_key)
    Merger(kept, gone).merge(admin_user)
    assert kept.get_translation(english) == translated


def test_what_translators_work_on_follows(report, kept, gone, admin_user):
    source, _created = TranslationSource.get_or_create_from_instance(report)
    Merger(kept, gone).merge(admin_user)
    source.refresh_from_db()
    rows = json.loads(source.content_json)["report_organisations"]
    assert [row["organisation"] for row in rows] == [kept.pk]


def test_the_log_says_who_did_what(report, kept, gone, admin_user):
    Merger(kept, gone).merge(admin_user)
    entry = PageLogEntry.objects.get(action="wagtail_clusterevents.merge")
    assert (entry.page_id, entry.user) == (report.pk, admin_user)
    assert entry.data["gone"]["name"] == "The ministry"
    assert ModelLogEntry.objects.filter(action="wagtail.delete", object_id=str(gone.pk)).exists()


def test_the_form_shows_what_will_change_and_changes_nothing(report, kept, gone, admin_client):
    response = admin_client.get(url(gone), {"kept": kept.pk})
    assert [(use["label"], use["places"]) for use in response.context["uses"]] == [("Tagung", 4)]
    assert Organisation.objects.count() == 2
    assert stored(report).report_organisations.get().organisation == gone
    response = admin_client.post(url(gone), {"kept": kept.pk})
    assert response.url == reverse(Organisation.snippet_viewset.get_url_name("edit"), args=[kept.pk])
    assert stored(report).report_organisations.get().organisation == kept


@pytest.mark.parametrize("value", ["", "0", "abc", "itself"])
def test_a_wrong_choice_is_refused(gone, kept, admin_client, value):
    response = admin_client.post(url(gone), {"kept": gone.pk if value == "itself" else value})
    assert list(response.context["form"].errors) == ["kept"]
    assert Organisation.objects.count() == 2


def test_records_of_another_language_are_no_choice(gone, english, admin_client):
    other = OrganisationFactory(locale=english)
    assert list(admin_client.post(url(gone), {"kept": other.pk}).context["form"].errors) == ["kept"]


def test_both_permissions_are_needed(client, gone, kept):
    client.force_login(make_user("writer", *PERMISSIONS[:2]))
    for response in (client.get(url(gone)), client.post(url(gone), {"kept": kept.pk})):
        assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))
    assert Organisation.objects.count() == 2


def test_pages_of_another_section_forbid_it_and_are_not_named(client, report, kept, gone, site):
    ours = EventReportIndexPageFactory(parent=site.root_page, title="Unsere")
    user = make_user("keeper", *PERMISSIONS, pages=[(ours, "change_page")])
    client.force_login(user)
    response = client.get(url(gone), {"kept": kept.pk})
    assert (response.context["uses"], response.context["forbidden"]) == ([], 1)
    assert "Tagung" not in response.content.decode()
    with pytest.raises(PermissionDenied):
        Merger(kept, gone).merge(user)
    client.post(url(gone), {"kept": kept.pk})
    assert stored(report).report_organisations.get().organisation == gone


def test_one_who_may_edit_the_pages_may_merge(client, report, kept, gone, index):
    client.force_login(make_user("keeper", *PERMISSIONS, pages=[(index, "change_page")]))
    client.post(url(gone), {"kept": kept.pk})
    assert Organisation.objects.get() == kept


def test_the_button_is_for_those_who_may(client, gone):
    listing = reverse(Organisation.snippet_viewset.get_url_name("list"))
    client.force_login(make_user("keeper", *PERMISSIONS))
    assert url(gone) in client.get(listing).content.decode()
    client.force_login(make_user("reader", *PERMISSIONS[:2]))
    assert url(gone) not in client.get(listing).content.decode()


@pytest.mark.parametrize("junk", JUNK, ids=repr)
def test_damaged_bodies_stay_as_they_are(junk):
    block = get_report_model()._meta.get_field("body").stream_block
    raw = [junk, {"type": "best_practice", "value": junk}, {"type": "best_practice", "value": {"organisations": junk}}]
    assert Replacement(Organisation, {5: 7}).in_raw(block, raw)[0] == [
        *raw[:2],
        {"type": "best_practice", "value": {"organisations": junk}},
    ]


def test_rows_that_say_the_same_are_one():
    rows = [{"pk": pk, "role": role, "sort_order": pk} for pk, role in ((1, "host"), (2, "host"), (3, "x"))]
    assert [row["pk"] for row in without_doubles(rows)] == [1, 3]


def test_the_preview_reads_drafts_with_as_many_queries_for_any_number(index, kept, gone):
    counts = []
    for number in (1, 3):
        while get_report_model().objects.count() < number:
            EventReportPageFactory(parent=index).save_revision()
        with CaptureQueriesContext(connection) as queries:
            assert Merger(kept, gone).uses == []
        counts.append(len(queries))
    assert len(set(counts)) == 1
