"""On the example site a page takes its translations along when it is unpublished, moved or deleted."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.translation.translating import translate
from wagtail_clusterevents.testing import EventReportIndexPageFactory, EventReportPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def reports(index, english):
    """A report with its English translation, and one with a stand-in in English."""
    for page in (index.get_parent(), index):
        translate(page, "en")
    translated, other = (EventReportPageFactory(parent=index, title=title) for title in ("Eins", "Zwei"))
    return {
        "german": translated,
        "english": translate(translated, "en"),
        "other": other,
        "alias": other.copy_for_translation(english, alias=True),
    }


def do(client, action, *ids):
    """Confirm an action in the admin."""
    response = client.post(reverse(f"wagtailadmin_pages:{action}", args=ids))
    assert response.status_code == 302, response.content[:2000]


def live(reports):
    """The names of the reports that are still live."""
    found = set(Page.objects.live().filter(pk__in=[page.pk for page in reports.values()]).values_list("pk", flat=True))
    return {name for name, page in reports.items() if page.pk in found}


@pytest.mark.parametrize("action", ["unpublish", "delete"])
@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("german", {"other", "alias"}),
        ("other", {"german", "english"}),
        ("english", {"german", "other", "alias"}),
    ],
)
def test_what_goes_takes_its_translations_and_stand_ins_along(admin_client, reports, action, name, left):
    do(admin_client, action, reports[name].pk)

    assert live(reports) == left


def parent_of(page):
    """The id of the page above, as it is in the database."""
    return Page.objects.get(pk=page.pk).get_parent().pk


@pytest.mark.parametrize(("name", "moved"), [("german", ["german", "english"]), ("other", ["other", "alias"])])
def test_what_moves_takes_its_translations_and_stand_ins_along(admin_client, reports, site, name, moved):
    archive = EventReportIndexPageFactory(parent=site.root_page, title="Archiv")
    archives = [archive, translate(archive, "en")]

    do(admin_client, "move_confirm", reports[name].pk, archive.pk)

    assert [parent_of(reports[each]) for each in moved] == [page.pk for page in archives]


def test_a_translation_moves_alone(admin_client, reports, index, site):
    elsewhere = site.root_page.get_translation(reports["english"].locale)

    do(admin_client, "move_confirm", reports["english"].pk, elsewhere.pk)

    assert (parent_of(reports["german"]), parent_of(reports["english"])) == (index.pk, elsewhere.pk)
