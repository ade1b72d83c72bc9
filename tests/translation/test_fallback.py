"""An untranslated report that stands in another language as an alias: marked where it is shown, or not there at all."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Page

from wagtail_clusterevents.breadcrumbs import trail
from wagtail_clusterevents.models import BestPracticeEntry
from wagtail_clusterevents.testing import EventReportPageFactory

API = "/api/clusterevents/v1/"
ALIAS, GERMAN, ENGLISH = "/en/berichte/nur-deutsch/", "/de/berichte/nur-deutsch/", "/en/berichte/uebersetzt/"
PRACTICE = [{"type": "best_practice", "id": "practice", "value": {"title": "Beispiel"}}]


@pytest.fixture
def reports(index, english):
    """A translated report, and one that stands in English as an alias."""
    for page in (index.get_parent().specific, index):
        page.copy_for_translation(english).save_revision().publish()
    translated = EventReportPageFactory(parent=index, title="Übersetzt", slug="uebersetzt")
    untranslated = EventReportPageFactory(parent=index, title="Nur deutsch", slug="nur-deutsch", body=PRACTICE)
    translated.copy_for_translation(english).save_revision().publish()
    alias = untranslated.copy_for_translation(english, alias=True)
    return {"alias": alias, "source": untranslated}


@pytest.fixture
def no_fallback(settings):
    """The setting that hides stand-ins."""
    settings.WAGTAIL_CLUSTEREVENTS = {"SHOW_FALLBACK": False}


def soup_at(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


def words(element):
    return " ".join(element.get_text(" ").split())


def ask(client, address, **query):
    response = client.get(f"{API}{address}", query)
    assert response.status_code == 200, response.content
    return response.json()


def titles(client, **query):
    return sorted(report["title"] for report in ask(client, "reports/", **query)["items"])


def test_the_notice_is_in_the_readers_language_and_the_report_in_its_own(client, reports):
    soup = soup_at(client, ALIAS)
    notice, article = soup.select_one(".ce-notice--language"), soup.select_one("article.ce-report")

    assert soup.html["lang"] == "en"
    assert words(notice) == "There is no English version of this page yet. It is shown in German. Open it in German"
    assert (notice.find_parent(lang=True).name, notice.a["href"], notice.a["hreflang"]) == ("html", GERMAN, "de")
    assert (article["lang"], article["dir"], article.h1.get_text()) == ("de", "ltr", "Nur deutsch")
    assert article.find_parent(lang=True).name == "html"
    assert soup.select_one(".breadcrumbs [lang=de]").get_text() == "Nur deutsch"
    assert "5. November 2014" in words(article)


def test_the_report_is_canonical_at_its_source_and_has_no_versions(client, reports):
    soup = soup_at(client, ALIAS)
    head = ask(client, "page/", path=ALIAS)["head"]

    assert soup.select_one("link[rel=canonical]")["href"] == head["canonical"] == reports["source"].full_url
    assert soup.select("link[hreflang]") == head["alternates"] == []


def test_a_list_marks_the_report_and_the_page_of_its_own_language_does_not(client, reports):
    [card] = soup_at(client, "/en/berichte/").select("article.ce-card[lang=de]")

    assert card.select_one(".ce-badge--language[lang=en]").get_text() == "in German"
    assert card.a["href"] == ALIAS
    assert soup_at(client, "/de/berichte/").select("article[lang], .ce-badge--language") == []


def test_fallback_adds_each_untranslated_report_once(client, reports):
    EventReportPageFactory(parent=reports["source"].get_parent().specific, title="Ohne Alias")

    assert titles(client, locale="en") == ["Übersetzt"]
    assert titles(client, locale="en", fallback="true") == ["Nur deutsch", "Ohne Alias", "Übersetzt"]
    found = ask(client, "reports/", locale="en", fallback="true", order="title")["items"]
    assert [report["meta"]["path"] for report in found] == [ALIAS, "/de/berichte/ohne-alias/", ENGLISH]


def test_without_fallback_the_source_is_what_is_added(client, reports, no_fallback):
    found = ask(client, "reports/", locale="en", fallback="true", order="title")["items"]

    assert [report["meta"]["path"] for report in found] == [GERMAN, ENGLISH]


def test_without_fallback_the_page_is_not_there(client, reports, no_fallback):
    practice = BestPracticeEntry.objects.get(page_id=reports["alias"].pk)
    addresses = [f"page/?path={ALIAS}", f"reports/{reports['alias'].pk}/", f"breadcrumbs/?path={ALIAS}"]

    assert client.get(ALIAS).status_code == 404
    assert {client.get(f"{API}{address}").status_code for address in addresses} == {404}
    assert client.get(f"{API}best-practices/{practice.uid}/").status_code == 404
    assert client.get(f"/feeds/reports/{reports['alias'].pk}.ics").status_code == 404
    assert client.get(GERMAN).status_code == client.get(ENGLISH).status_code == 200


@pytest.mark.parametrize("address", ["/en/berichte/", ENGLISH, "/sitemap.xml", "/feeds/en/reports.atom"])
def test_without_fallback_nothing_leads_to_the_page(client, reports, settings, address):
    lists = {"/en/berichte/", "/feeds/en/reports.atom"}
    assert (ALIAS in whole(client, address)) == (address in lists)

    settings.WAGTAIL_CLUSTEREVENTS = {"SHOW_FALLBACK": False}

    assert ALIAS not in whole(client, address)


def whole(client, address):
    """Everything that is said at an address."""
    response = client.get(address)
    assert response.status_code == 200, address
    return b"".join(response).decode()


def test_without_fallback_no_trail_leads_to_the_page(reports, english, settings):
    below = reports["alias"].add_child(instance=Page(title="Appendix", slug="appendix", locale=english))
    assert [step.title for step in trail(below)][-2:] == ["Nur deutsch", "Appendix"]

    settings.WAGTAIL_CLUSTEREVENTS = {"SHOW_FALLBACK": False}

    assert [step.title for step in trail(below)][-2:] == ["Berichte", "Appendix"]


def test_without_fallback_an_editor_still_sees_the_preview(reports, no_fallback, rf):
    response = reports["alias"].make_preview_request(original_request=rf.get("/", headers={"host": "localhost"}))

    assert response.status_code == 200


def test_without_fallback_an_alias_in_the_same_language_is_shown(client, reports, no_fallback):
    reports["source"].create_alias(parent=reports["source"].get_parent().get_parent(), update_slug="noch-einmal")

    assert soup_at(client, "/de/noch-einmal/").select(".ce-notice--language") == []
