"""“What is missing”: what is found, where it leads, for whom, and in spreadsheets."""

import csv
import datetime
from io import BytesIO, StringIO

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.urls import reverse
from wagtail import hooks
from wagtail.models import PageViewRestriction

from wagtail_clusterevents.admin.missing import Finding, Kind, Search, _place, find_missing
from wagtail_clusterevents.admin.missing_reports import find_in_reports
from wagtail_clusterevents.models import PhotoConsent
from wagtail_clusterevents.testing import (
    EventReportIndexPageFactory,
    EventReportPageFactory,
    OrganisationFactory,
    make_image,
)

PARAGRAPH = {"type": "paragraph", "id": "p", "value": "<p>Text</p>"}
URL = "/admin/clusterevents/missing/"


def block(name, value, block_id="b"):
    return {"type": name, "id": block_id, "value": value}


def link(page_id):
    return block("paragraph", f'<p><a linktype="page" id="{page_id}">Mehr</a></p>')


@pytest.fixture
def find(admin_user):
    """``find(…)``: ``(kind, path)`` of what a superuser finds, but translations."""

    def find(**asked):
        found = find_missing(Search(admin_user, **asked))
        return [(finding.kind, finding.path) for finding in found if finding.kind != Kind.TRANSLATION]

    return find


@pytest.fixture
def section(site):
    return EventReportIndexPageFactory(parent=site.root_page, title="Andere", slug="andere")


def test_past_event_without_a_body_lacks_its_report(index, find):
    tomorrow = datetime.date.today() + datetime.timedelta(days=1)
    EventReportPageFactory(parent=index)
    EventReportPageFactory(parent=index, start_date=tomorrow)
    EventReportPageFactory(parent=index, status="cancelled")
    assert find() == [("body", "body")]


def test_what_a_picture_lacks_is_found_in_every_place(index, find):
    picture = make_image().pk
    lacking = {"image": picture, "alt": "", "decorative": False, "caption": "Saal", "credit": ""}
    full = {**lacking, "alt": "Ein Saal", "credit": "Amt"}
    gallery = {"heading": "", "images": [block("item", lacking, "i"), block("item", full, "j")]}
    body = [
        block("image", lacking, "a"),
        block("image", {**lacking, "decorative": True}, "d"),
        block("gallery", gallery, "g"),
    ]
    EventReportPageFactory(parent=index, lead_image_id=picture, lead_image_alt="Saal", body=body)
    assert sorted(find()) == [
        ("image_alt", "body.a.alt"),
        ("image_alt", "body.g.images.i.alt"),
        ("image_credit", "body.a.credit"),
        ("image_credit", "body.g.images.i.credit"),
        ("image_credit", "lead_image_credit"),
    ]


def test_best_practice_below_the_goal_leads_to_its_weightiest_gap(index, find, settings):
    nested = block("item", {"title": "Innen", "approach": "<p>So</p>"}, "n")
    body = [
        block("best_practice", {"title": "Messe"}, "m"),
        block("best_practice_group", {"best_practices": [nested]}, "g"),
    ]
    EventReportPageFactory(parent=index, body=body)
    assert find() == [("best_practice", "body.m.approach"), ("best_practice", "body.g.best_practices.n.results")]
    settings.WAGTAIL_CLUSTEREVENTS = {"COMPLETENESS_GOAL": 10}
    assert find() == [("best_practice", "body.m.approach")]


def test_links_to_hidden_and_deleted_pages_are_found(index, find, admin_user):
    targets = [EventReportPageFactory(parent=index, title=f"Ziel {number}", body=[PARAGRAPH]) for number in range(4)]
    shown, draft, restricted, deleted = targets
    related = block("related_reports", {"heading": "", "reports": [block("item", draft.pk, "i")]}, "r")
    body = [
        {**link(shown.pk), "id": "1"},
        {**link(draft.pk), "id": "2"},
        {**link(restricted.pk), "id": "3"},
        {**link(deleted.pk), "id": "4"},
        related,
    ]
    EventReportPageFactory(parent=index, lead=link(deleted.pk)["value"], body=body)
    assert find() == []
    draft.unpublish()
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    deleted.delete()
    found = [finding for finding in find_missing(Search(admin_user)) if finding.kind == Kind.LINK]
    paths = sorted(finding.path for finding in found)
    assert [path for path in paths if not path.startswith("body.r")] == ["body.2", "body.3", "body.4", "lead"]
    assert any(path.startswith("body.r.") and path.endswith("i") for path in paths)
    assert {finding.detail for finding in found} == {
        "Die Seite wurde gelöscht.",
        "„Ziel 1“ ist nicht öffentlich zu sehen.",
        "„Ziel 2“ ist nicht öffentlich zu sehen.",
    }


def test_draft_counts_not_what_is_live(index, find):
    page = EventReportPageFactory(parent=index)
    page.body = page._meta.get_field("body").to_python([PARAGRAPH])
    page.save_revision()
    assert find() == []
    page.refresh_from_db()
    assert not page.body


def test_damaged_body_stops_nothing(index, find):
    page = EventReportPageFactory(parent=index, body=[PARAGRAPH])
    broken = [None, {"type": "image"}, block("gallery", {"images": None}), block("best_practice", [])]
    type(page).objects.filter(pk=page.pk).update(body=broken)
    assert find() == [("best_practice", "body.b.approach")]


def test_languages_that_a_report_lacks_are_found_where_it_is_translated(index, english, admin_user, settings):
    page = EventReportPageFactory(parent=index, title="Tagung", body=[PARAGRAPH])
    (finding,) = find_missing(Search(admin_user))
    assert (finding.kind, finding.title, finding.locale_id) == ("translation", "Tagung", english.pk)
    assert finding.url == reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert finding.detail == "Noch nicht auf Englisch"
    for original in (index.get_parent(), index):
        original.copy_for_translation(english)
    page.copy_for_translation(english, alias=True)
    assert len(find_missing(Search(admin_user))) == 1
    page.get_translation(english).delete()
    page.copy_for_translation(english)
    assert find_missing(Search(admin_user)) == []


def test_translation_that_lags_behind_is_found(index, english, admin_user):
    from wagtail_localize.models import Translation, TranslationSource

    page = EventReportPageFactory(parent=index, title="Tagung", body=[PARAGRAPH])
    for original in (index.get_parent(), index):
        original.copy_for_translation(english)
    source, _made = TranslationSource.get_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=english)
    copy = page.copy_for_translation(english)
    (finding,) = find_missing(Search(admin_user))
    assert (finding.kind, finding.pk, finding.locale_id) == ("outdated", copy.pk, english.pk)


def test_organisation_without_website_leads_to_the_field(index, admin_user):
    organisation = OrganisationFactory(name="Amt")
    OrganisationFactory(website="https://example.org/")
    (finding,) = find_missing(Search(admin_user))
    assert (finding.kind, finding.title) == ("website", "Amt")
    assert finding.url.endswith(f"/edit/{organisation.pk}/#:w:contentpath=website")


def test_consent_that_ends_soon_is_found_by_those_who_may_change_it(index, admin_user, editor_of):
    picture, today = make_image("Saal"), datetime.date.today()
    due = PhotoConsent.objects.create(image=picture, person="Frau A", valid_until=today + datetime.timedelta(days=3))
    PhotoConsent.objects.create(image=picture, person="Herr B", valid_until=today + datetime.timedelta(days=999))
    PhotoConsent.objects.create(image=picture, person="Herr C")
    (finding,) = find_missing(Search(admin_user))
    assert (finding.kind, finding.title, finding.date) == ("consent", "Saal", due.valid_until)
    assert finding.url == f"/admin/clusterevents/photo-consents/edit/{due.pk}/#:w:contentpath=valid_until"
    assert find_missing(Search(editor_of(index).user)) == []
    allowed = editor_of(index, name="other", permissions=["wagtail_clusterevents.change_photoconsent"])
    assert find_missing(Search(allowed.user)) == []


def test_findings_of_one_day_stand_in_the_order_of_their_numbers():
    assert sorted([100, 9], key=_place) == [9, 100]


def rows(client, **query):
    response = client.get(URL, query)
    assert response.status_code == 200
    found = BeautifulSoup(response.content, "html.parser").select("main table tbody tr")
    return [[" ".join(cell.get_text(" ", strip=True).split()) for cell in row.select("td")] for row in found]


def test_list_is_filtered_by_kind_section_and_language(index, section, english, admin_client):
    EventReportPageFactory(parent=index, title="Hier")
    EventReportPageFactory(parent=section, title="Dort")
    OrganisationFactory(name="Amt")
    assert [row[1] for row in rows(admin_client, kind="body")] == ["Hier", "Dort"]
    assert [row[1] for row in rows(admin_client, kind=["body", "website"])] == ["Hier", "Dort", "Amt"]
    assert [row[1] for row in rows(admin_client, kind="body", section=section.pk)] == ["Dort"]
    assert {row[0] for row in rows(admin_client, locale="en")} == {"Übersetzung"}
    assert len(rows(admin_client, kind="x", section="x")) == len(rows(admin_client))


def test_editor_sees_and_exports_only_what_he_may_change(index, section, english, editor_of):
    page = EventReportPageFactory(parent=index, title="Hier")
    EventReportPageFactory(parent=section, title="Dort")
    OrganisationFactory(name="Amt")
    client = editor_of(index)
    assert {row[1] for row in rows(client)} == {"Hier"}
    assert {row["Wo"] for row in exported(client)} == {"Hier"}
    assert {row[1] for row in rows(client, section=section.pk)} == {"Hier"}
    for address in {row["Adresse des Formulars"] for row in exported(client)}:
        assert address.startswith(f"http://testserver/admin/pages/{page.pk}/edit/")
        assert client.get(address).status_code == 200


def test_user_without_pages_is_refused(index, editor_of):
    client = editor_of(permissions=["wagtail_clusterevents.change_organisation"])
    for query in ({}, {"export": "csv"}, {"export": "xlsx"}):
        assert client.get(URL, query).status_code == 302
    assert URL not in client.get(reverse("wagtailadmin_home")).content.decode()


def exported(client):
    response = client.get(URL, {"export": "csv"})
    return list(csv.DictReader(StringIO(response.getvalue().decode())))


def test_export_has_no_formulas(index, admin_client):
    EventReportPageFactory(parent=index, title="=1+1")
    assert {row["Wo"] for row in exported(admin_client)} == {"'=1+1"}
    response = admin_client.get(URL, {"export": "xlsx"})
    (sheet,) = openpyxl.load_workbook(BytesIO(response.getvalue())).worksheets
    assert [(cell.value, cell.data_type) for cell in sheet["B"][1:2]] == [("=1+1", "s")]


def test_first_page_of_the_admin_counts_for_each_user(index, section, editor_of, settings):
    cache.clear()
    settings.WAGTAIL_I18N_ENABLED = False
    page = EventReportPageFactory(parent=index)
    EventReportPageFactory(parent=section)
    EventReportPageFactory(parent=section)
    home = reverse("wagtailadmin_home")
    here, there = editor_of(index), editor_of(section, name="other")
    assert "1 Angabe fehlt" in " ".join(here.get(home).content.decode().split())
    assert "2 Angaben fehlen" in " ".join(there.get(home).content.decode().split())
    page.body = page._meta.get_field("body").to_python([PARAGRAPH])
    page.save_revision().publish()
    assert "0 Angaben fehlen" in " ".join(here.get(home).content.decode().split())


def test_project_changes_what_is_looked_for(index, admin_client):
    EventReportPageFactory(parent=index, title="Hier")

    def find_own(search):
        yield Finding("Eigenes", "Seite", index.pk, path="title")

    def change(finders, search):
        finders.remove(find_in_reports)
        finders.append(find_own)

    with hooks.register_temporarily("construct_clusterevents_finders", change):
        assert [row[:2] for row in rows(admin_client) if row[0] != "Übersetzung"] == [["Eigenes", "Seite"]]


def test_number_of_queries_does_not_depend_on_what_is_missing(
    index, english, admin_client, django_assert_max_num_queries
):
    numbers = {}
    for wanted in (1, 3, 20):
        while index.get_children().count() < wanted:
            page = EventReportPageFactory(parent=index, body=[link(999_999), block("best_practice", {"title": "x"})])
            page.save_revision()
            OrganisationFactory()
        rows(admin_client)
        with django_assert_max_num_queries(40) as queries:
            assert len(rows(admin_client)) == min(4 * wanted, 50)
        numbers[wanted] = len(queries)
    assert len(set(numbers.values())) == 1, numbers
