"""The chooser for best practices of other reports: found by search, stored by uid, shown in the page's language."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.blocks.struct_block import StructBlockValidationError

from tests.databases import searches_own_rows
from wagtail_clusterevents.assembly.context import AssemblyContext
from wagtail_clusterevents.assembly.report import assemble_reports
from wagtail_clusterevents.blocks import ReportStreamBlock
from wagtail_clusterevents.testing import EventReportPageFactory
from wagtail_clusterevents.visibility import Gate


def practice(block_id, title):
    return {"type": "best_practice", "id": block_id, "value": {"title": title}}


def chosen(uid):
    item = {"type": "item", "id": "i", "value": {"which": uid, "report": None}}
    return {"type": "chosen_best_practices", "id": "c", "value": {"heading": "", "best_practices": [item]}}


@pytest.fixture
def report(index, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        body = [practice("a-1", "Messeauftritt"), practice("b-2", "Delegationsreise")]
        return EventReportPageFactory(parent=index, title="Tagung", body=body)


def titles(response):
    return [link.get_text(strip=True) for link in BeautifulSoup(response.content, "html.parser").select("td.title a")]


@searches_own_rows
def test_chooser_lists_and_searches_best_practices(report, admin_client):
    namespace = "clusterevents_best_practice_chooser"
    response = admin_client.get(reverse(f"{namespace}:choose"))
    assert response.status_code == 200
    results = reverse(f"{namespace}:choose_results")
    assert sorted(titles(admin_client.get(results))) == ["Delegationsreise", "Messeauftritt"]
    assert titles(admin_client.get(results, {"q": "Delegationsreise"})) == ["Delegationsreise"]
    one = admin_client.get(reverse(f"{namespace}:chosen", args=(f"{report.pk}-a-1",))).json()
    assert (one["result"]["id"], one["result"]["title"]) == (f"{report.pk}-a-1", "Messeauftritt")


def test_edit_form_shows_what_was_chosen(report, index, admin_client):
    page = EventReportPageFactory(parent=index, title="Andere", body=[chosen(f"{report.pk}-a-1")])
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=(page.pk,)))
    assert response.status_code == 200
    assert "Messeauftritt" in response.content.decode()


def test_chosen_best_practice_is_shown_alone(report, index, site):
    page = EventReportPageFactory(parent=index, title="Andere", body=[chosen(f"{report.pk}-b-2")])
    (made,) = assemble_reports([page], AssemblyContext(Gate(site)))
    assert [shown.title for shown in made.body[0].value.best_practices] == ["Delegationsreise"]


@pytest.mark.parametrize("uid", ["", "x", "999999-a", "1-", "-1", "a-1"])
def test_uid_of_nothing_shows_nothing(report, index, site, uid):
    page = EventReportPageFactory(parent=index, title="Andere", body=[chosen(uid)])
    (made,) = assemble_reports([page], AssemblyContext(Gate(site)))
    assert made.body == []


def test_translated_page_shows_the_translated_best_practice(report, index, site, english):
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    reports = index.copy_for_translation(english)
    reports.save_revision().publish()
    copy = report.copy_for_translation(english)
    copy.body = copy._meta.get_field("body").to_python([practice("a-1", "Trade fair"), practice("b-2", "Trip")])
    copy.save_revision().publish()
    page = EventReportPageFactory(parent=reports, title="Other", body=[chosen(f"{report.pk}-a-1")])
    (made,) = assemble_reports([page], AssemblyContext(Gate(site)))
    assert [shown.title for shown in made.body[0].value.best_practices] == ["Trade fair"]


def test_nothing_chosen_is_an_error_beside_its_field(db):
    block = ReportStreamBlock().child_blocks["chosen_best_practices"]
    item = block.child_blocks["best_practices"].item_block
    with pytest.raises(StructBlockValidationError) as error:
        item.clean(item.to_python({"which": "", "report": None}))
    assert list(error.value.block_errors) == ["which"]
