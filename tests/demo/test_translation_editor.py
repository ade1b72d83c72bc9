"""The main report translated by hand: submitted, translated string by string in a real browser, published, read."""

import pytest
from django.test import TestCase
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from example_site.demo.outline import LICENCE
from example_site.demo.texts.pictures import ALT
from example_site.demo.texts.reports.annual_2014 import REPORT
from example_site.demo.translations import dictionary
from wagtail_clusterevents.models import get_report_model

pytestmark = pytest.mark.browser

ENGLISH = "/en/news/reports/annual-conference-2014/"


def forget_english(page) -> None:
    """Leave the report as if nobody had ever translated it."""
    StringTranslation.objects.filter(context__object_id=page.translation_key).delete()
    TranslationSource.objects.filter(object_id=page.translation_key).delete()
    get_report_model().objects.get(translation_key=page.translation_key, locale__language_code="en").delete()


def log_in(tab) -> None:
    tab.fill("[name=username]", "admin")
    tab.fill("[name=password]", "admin")
    tab.click("button[type=submit]")


def submit(tab, page) -> None:
    """Send the page to translation into English; the editor of its strings opens."""
    tab.goto(tab.url.split("/admin/")[0] + reverse("wagtail_localize:submit_page_translation", args=[page.pk]))
    tab.check("[name=locales]")
    with tab.expect_navigation():
        tab.locator("main form button[type=submit], main form input[type=submit]").first.click()


def translate_all(tab, words: dict[str, str]) -> int:
    """Translate the strings on every tab of the editor, each with the mouse and the keyboard. Returns how many."""
    number = 0
    for index in range(tab.locator("a.w-tabs__tab").count()):
        tab.locator("a.w-tabs__tab").nth(index).click()
        while tab.locator("li.incomplete:visible").count():
            segment = tab.locator("li.incomplete:visible").first
            english = words[segment.locator("> p").text_content()]
            segment.get_by_role("button").click()
            tab.locator("textarea:visible").fill(english)
            tab.keyboard.press("Enter")
            number += 1
    tab.wait_for_function("!document.querySelector('li.complete .icon-spinner')")
    return number


def publish(tab) -> None:
    """Publish what stands in the editor; wagtail-localize does it when the transaction ends."""
    with TestCase.captureOnCommitCallbacks(execute=True), tab.expect_navigation():
        tab.locator("button[name=action][value=publish]").dispatch_event("click")


def test_main_report_is_translated_in_the_editor_and_reads_as_its_english_page(demo, open_page, axe):
    page, article = demo.of("page", "annual-2014"), "article.ce-report"
    before = open_page(ENGLISH).locator(article).inner_text()
    forget_english(page)

    tab = open_page(reverse("wagtailadmin_login"))
    log_in(tab)
    submit(tab, page)
    number = translate_all(tab, dictionary([REPORT, ALT, LICENCE]))
    publish(tab)

    translation = Translation.objects.get(source__object_id=page.translation_key)
    assert translation.get_progress() == (number, number)
    english = open_page(ENGLISH)
    assert english.locator(article).inner_text() == before
    assert axe(english) == []
