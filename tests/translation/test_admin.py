"""What editors and translators do in the admin, from the button "Translate this page" to the end."""

import io
from urllib.parse import urlencode

import pytest
from django.test import TestCase
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import OverridableSegment, StringSegment, Translation

from tests.translation.everything import RECORDS, make_records, make_report
from tests.translation.translating import is_marked, mark_of, marking
from wagtail_clusterevents.models import get_report_model

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(admin_client, index, english):
    """Somebody who may do everything, on a site that stands in English, too."""
    index.get_parent().copy_for_translation(english).save_revision().publish()
    return admin_client


def address(name, *args):
    return reverse(f"wagtail_localize:{name}", args=args)


def ask(client, method, url, data=None, expected=200):
    """Send a form, as the admin's pages do, and do what waits for a commit."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        if method == "put":
            data = urlencode(data)
            response = client.put(url, data, content_type="application/x-www-form-urlencoded")
        else:
            response = getattr(client, method)(url, data or {})
    assert response.status_code == expected, response.content[:2000]
    return response


def submit(client, instance):
    """Send a page or record to translation; gives the translation."""
    meta = instance._meta
    if isinstance(instance, get_report_model()):
        url = address("submit_page_translation", instance.pk)
    else:
        url = address("submit_snippet_translation", meta.app_label, meta.model_name, instance.pk)
    ask(client, "get", url)
    locale = Locale.objects.get(language_code="en")
    ask(client, "post", url, {"locales": [locale.pk]}, expected=302)
    return Translation.objects.get(source__object_id=instance.translation_key, target_locale=locale)


def edit_url(translation):
    return translation.get_target_instance_edit_url()


def save_strings(client, translation):
    """Type a translation for every string."""
    for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
        url = address("edit_string_translation", translation.pk, segment.pk)
        saved = ask(client, "put", url, {"value": marking("en")(segment.string.data)}, expected=201).json()
        assert (saved["error"], is_marked(saved["data"], mark_of("en"))) == (None, True)


def test_a_report_goes_all_the_way(editor, index, client):
    report = make_report(index)
    translation = submit(editor, report)
    assert not translation.get_target_instance().live
    ask(editor, "get", edit_url(translation))

    save_strings(editor, translation)
    total, done = translation.get_progress()
    assert total == done > 80
    assert translation.get_status_display() == "Aktuell"

    preview = ask(editor, "get", address("preview_translation", translation.pk))
    assert "en0-Tagung" in preview.content.decode()
    ask(editor, "post", edit_url(translation), {"action": "publish"}, expected=302)
    english = translation.get_target_instance()
    assert (english.live, english.title) == (True, "en0-Tagung")
    assert "en0-Tagung" in ask(client, "get", english.url).content.decode()

    ask(editor, "get", address("translations_report"))


def test_a_translation_follows_when_it_is_synchronised(editor, index):
    report = make_report(index)
    translation = submit(editor, report)
    save_strings(editor, translation)
    report.event_name = "Anderer Name"
    report.save_revision().publish()
    url = address("update_translations", translation.source_id)

    ask(editor, "get", url)
    ask(editor, "post", url, {"publish_translations": "on"}, expected=302)

    english = translation.get_target_instance()
    assert (english.live, english.title, english.event_name) == (True, "en0-Tagung", "Anderer Name")
    total, done = translation.get_progress()
    assert total - done == 1


def test_a_translation_is_stopped_and_taken_up_again(editor, index):
    translation = submit(editor, make_report(index))

    ask(editor, "post", address("stop_translation", translation.pk), expected=302)
    form = ask(editor, "get", edit_url(translation)).content.decode()
    assert 'name="event_name"' in form
    ask(editor, "post", edit_url(translation), {"localize-restart-translation": "1"}, expected=302)

    translation.refresh_from_db()
    assert translation.enabled
    assert 'name="event_name"' not in ask(editor, "get", edit_url(translation)).content.decode()


def test_a_link_is_replaced_in_the_translation(editor, index):
    translation = submit(editor, make_report(index))
    segment = OverridableSegment.objects.get(source=translation.source, context__path="online_url")
    url = address("edit_override", translation.pk, segment.pk)

    ask(editor, "put", url, {"value": "https://example.org/en/live"}, expected=201)
    ask(editor, "post", edit_url(translation), {"action": "publish"}, expected=302)

    assert translation.get_target_instance().online_url == "https://example.org/en/live"


def test_strings_are_translated_in_a_file(editor, index):
    translation = submit(editor, make_report(index))
    file = translation.export_po()
    download = ask(editor, "get", address("download_pofile", translation.pk)).content.decode()
    assert download.count("\nmsgctxt ") == len(file)
    for entry in file:
        entry.msgstr = marking("en")(entry.msgid)

    upload = io.BytesIO(str(file).encode())
    ask(editor, "post", address("upload_pofile", translation.pk), {"file": upload}, expected=302)

    total, done = translation.get_progress()
    assert total == done


@pytest.mark.parametrize("model", RECORDS)
def test_a_record_goes_all_the_way(editor, model):
    record = make_records()[model]
    translation = submit(editor, record)
    ask(editor, "get", edit_url(translation))
    save_strings(editor, translation)

    ask(editor, "post", edit_url(translation), {"action": "publish"}, expected=302)

    english = translation.get_target_instance()
    assert str(english) == f"en0-{record}"
    ask(editor, "post", address("stop_translation", translation.pk), expected=302)
    ask(editor, "get", edit_url(translation))
