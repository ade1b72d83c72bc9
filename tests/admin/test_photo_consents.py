"""Photo consents: listed, found, due, and only for those whose pictures they are about."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, ModelLogEntry, ReferenceIndex

from wagtail_clusterevents.models import PhotoConsent
from wagtail_clusterevents.testing import make_image

from .people import make_user

PERMISSIONS = [f"wagtail_clusterevents.{action}_photoconsent" for action in ("view", "add", "change", "delete")]


def url(name, *args):
    return reverse(f"clusterevents_photo_consents:{name}", args=args)


def in_days(days):
    return timezone.localdate() + datetime.timedelta(days=days)


def give(person="Ada", image=None, **fields):
    return PhotoConsent.objects.create(image=image or make_image(f"Picture of {person}"), person=person, **fields)


def people(response):
    return [
        link.get_text(strip=True)
        for link in BeautifulSoup(response.content, "html.parser").select("td.title .title-wrapper a")
    ]


@pytest.fixture
def ours(db):
    return Collection.get_first_root_node().add_child(instance=Collection(name="Ours"))


@pytest.fixture
def theirs(db):
    return Collection.get_first_root_node().add_child(instance=Collection(name="Theirs"))


@pytest.fixture
def editor(client, ours):
    """An editor of the pictures in one collection, logged in."""
    client.force_login(make_user("editor", *PERMISSIONS, collections=[(ours, "choose_image")]))
    return client


def test_a_consent_is_written_down_and_found(admin_client):
    image = make_image("Hall")
    values = {"image": image.pk, "person": "Ada", "given_on": "2014-11-05", "valid_until": "", "reference": "File 7"}
    response = admin_client.post(url("add"), {**values, "note": ""})
    assert response.status_code == 302
    consent = PhotoConsent.objects.get()
    assert (consent.image, consent.person, consent.given_on) == (image, "Ada", datetime.date(2014, 11, 5))
    for words, found in (("ada", ["Ada"]), ("File 7", ["Ada"]), ("Hall", ["Ada"]), ("Bob", [])):
        assert people(admin_client.get(url("index"), {"q": words})) == found


def test_what_is_wrong_is_said_and_nothing_is_lost(admin_client):
    values = {"image": make_image("Hall").pk, "person": "Ada", "given_on": "2014-11-05", "valid_until": "2014-11-04"}
    response = admin_client.post(url("add"), {**values, "reference": "File 7", "note": "Kept"})
    form = response.context["form"]
    assert list(form.errors) == ["valid_until"]
    assert (form["reference"].value(), form["note"].value()) == ("File 7", "Kept")


def test_a_person_has_one_record_for_each_picture(admin_client):
    image = give().image
    values = {"image": image.pk, "person": "Ada", "given_on": "", "valid_until": "", "reference": "", "note": ""}
    assert admin_client.post(url("add"), values).context["form"].errors
    assert admin_client.post(url("add"), {**values, "person": "Bob"}).status_code == 302


def test_due_are_those_that_are_expired_or_about_to_expire(admin_client, settings):
    settings.WAGTAIL_CLUSTEREVENTS = {"CONSENT_REVIEW_DAYS": 10}
    for person, until in (("Gone", -1), ("Last day", 0), ("Soon", 10), ("Later", 11)):
        give(person, valid_until=in_days(until))
    give("Without end")
    assert people(admin_client.get(url("index"), {"due": "yes"})) == ["Gone", "Last day", "Soon"]
    assert len(people(admin_client.get(url("index")))) == 5
    assert [each.person for each in PhotoConsent.objects.order_by("pk") if each.is_due] == ["Gone", "Last day", "Soon"]
    assert [each.person for each in PhotoConsent.objects.all() if each.is_expired] == ["Gone"]


def test_an_editor_sees_only_consents_for_pictures_that_are_theirs_to_choose(editor, ours, theirs):
    mine = give("Ada", make_image("Mine", collection=ours))
    other = give("Bob", make_image("Not mine", collection=theirs))
    response = editor.get(url("index"))
    assert people(response) == ["Ada"]
    assert "Bob" not in response.content.decode()
    for view in ("edit", "delete", "history", "usage"):
        assert editor.get(url(view, mine.pk), follow=True).status_code == 200
        # Wagtail answers "permission denied" in the admin by sending back to its home page.
        response = editor.get(url(view, other.pk))
        assert (response.status_code, response.url) == (302, reverse("wagtailadmin_home"))
    editor.post(url("delete", other.pk))
    assert PhotoConsent.objects.filter(pk=other.pk).exists()


def test_an_editor_cannot_write_about_the_pictures_of_others(editor, ours, theirs):
    values = {"person": "Ada", "given_on": "", "valid_until": "", "reference": "", "note": ""}
    response = editor.post(url("add"), {**values, "image": make_image("Not mine", collection=theirs).pk})
    assert list(response.context["form"].errors) == ["image"]
    assert editor.post(url("add"), {**values, "image": make_image("Mine", collection=ours).pk}).status_code == 302


def test_nobody_without_the_permission_gets_in(client, ours):
    consent = give("Ada", make_image("Mine", collection=ours))
    client.force_login(make_user("reader", collections=[(ours, "choose_image")]))
    for address in (url("index"), url("add"), url("edit", consent.pk), url("delete", consent.pk)):
        assert client.get(address).status_code == 302


def test_a_consent_goes_with_its_picture_and_never_keeps_it(admin_client):
    image = give().image
    assert ReferenceIndex.get_references_to(image).count() == 0
    admin_client.post(reverse("wagtailimages:delete", args=[image.pk]))
    assert not PhotoConsent.objects.exists()


def test_logs_do_not_say_who(admin_client):
    consent = give("Ada", make_image("Hall"))
    admin_client.post(url("delete", consent.pk))
    assert ModelLogEntry.objects.exists()
    assert [entry.label for entry in ModelLogEntry.objects.all() if "Ada" in entry.label] == []


def test_the_listing_takes_as_many_queries_for_twenty_as_for_one(admin_client):
    give("First")
    admin_client.get(url("index"))
    counts = []
    for number in (1, 3, 20):
        for more in range(PhotoConsent.objects.count(), number):
            give(f"Person {more}")
        admin_client.get(url("index"))
        with CaptureQueriesContext(connection) as queries:
            assert len(people(admin_client.get(url("index")))) == number
        counts.append(len(queries))
    assert len(set(counts)) == 1
