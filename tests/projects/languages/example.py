"""A report that is edited, translated and asked for through the API, whatever the site is translated with."""

import datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import querydict_from_html

from wagtail_clusterevents.pages.models import EventReportPage

#: Where the apps are told to translate a page, and what their permission is about.
SUBMIT = {
    "wagtail_localize": "wagtail_localize:submit_page_translation",
    "wagtail.contrib.simple_translation": "simple_translation:submit_page_translation",
}


def make_page() -> EventReportPage:
    """A published report below the site's home page."""
    report = EventReportPage(title="Ein Tag", start_date=datetime.date(2014, 11, 5), time_zone="Europe/Berlin")
    return Page.objects.get(depth=2).add_child(instance=report)


def facts() -> dict[str, object]:
    """What happens when the report is edited and translated, and what the API says then, by language."""
    report, editor = EventReportPage.objects.get(), Client()
    editor.force_login(get_user_model().objects.create_superuser("editor"))
    edit(editor, report)
    report.refresh_from_db()
    if settings.WAGTAIL_I18N_ENABLED:
        english = Locale.objects.create(language_code="en")
        for page in (report.get_parent(), report):
            translate(editor, page, english)
    return {
        "titles": {code: titles(code) for code in Locale.objects.values_list("language_code", flat=True)},
        "paths": [page.get_url_parts()[2] for page in EventReportPage.objects.order_by("pk")],
        "languages": [translation["locale"] for translation in ask("reports", f"{report.pk}/")["translations"]],
    }


def edit(editor: Client, report: EventReportPage) -> None:
    """Publish the report with another title, through the form that editors fill in."""
    url = reverse("wagtailadmin_pages:edit", args=[report.pk])
    form = querydict_from_html(editor.get(url).content.decode(), form_id="page-edit-form")
    form.update({"title": "Ein guter Tag", "body-count": "0", "action-publish": "1"})
    response = editor.post(url, form)
    assert response.status_code == 302, response.context["errors"]


def translate(editor: Client, page: Page, locale: Locale) -> None:
    """Translate a page, as the site does it, and publish the translation."""
    view = SUBMIT.get(settings.TRANSLATED_WITH)
    if view:
        response = editor.post(reverse(view, args=[page.pk]), {"locales": [locale.pk]})
        assert response.status_code == 302, response.content
        translation = page.get_translation(locale).specific
    else:
        translation = page.specific.copy_for_translation(locale)
    translation.save_revision().publish()
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[translation.pk])).status_code == 200


def titles(code: str) -> list[str]:
    """The reports that the API lists in a language."""
    return [report["title"] for report in ask("reports", f"?locale={code}")["items"]]


def ask(endpoint: str, rest: str) -> dict:
    """The API's answer."""
    response = Client().get(f"/api/clusterevents/v1/{endpoint}/{rest}")
    assert response.status_code == 200, response.content
    return response.json()
