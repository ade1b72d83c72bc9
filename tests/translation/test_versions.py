"""Which language versions a report names: the same from every side, with itself, and only what visitors may see."""

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.conf import settings as configured
from wagtail.models import Locale, PageViewRestriction

from tests.formats.test_sitemap import NAMES
from wagtail_clusterevents.testing import EventReportPageFactory

LANGUAGES = {"de": "Deutsch", "en": "English", "fr": "Français", "ar": "العربية", "it": "Italiano"}


@pytest.fixture
def versions(index, settings):
    """A report in German, English and French; Arabic restricted, Italian as alias; by language."""
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = list(LANGUAGES.items())
    found = {"de": EventReportPageFactory(parent=index, title="Tagung", slug="tagung")}
    for code in list(LANGUAGES)[1:]:
        locale, _created = Locale.objects.get_or_create(language_code=code)
        for page in (index.get_parent().specific, index):
            page.copy_for_translation(locale).save_revision().publish()
        found[code] = found["de"].copy_for_translation(locale, alias=code == "it")
        if code != "it":
            found[code].save_revision().publish()
            found[code].refresh_from_db()
    PageViewRestriction.objects.create(page=found["ar"], restriction_type="login")
    return found


def expected(versions, *codes):
    """Language and address of each version, and which is for everybody else."""
    default = {"x-default": versions[configured.LANGUAGE_CODE].full_url}
    return {code: versions[code].full_url for code in codes} | default


def in_html(client, page):
    links = BeautifulSoup(client.get(page.url).content, "html.parser").select("link[rel=alternate][hreflang]")
    return {link["hreflang"]: link["href"] for link in links}


def in_api(client, page):
    head = client.get("/api/clusterevents/v1/page/", {"path": page.url}).json()["head"]
    return {link["hreflang"]: link["href"] for link in head["alternates"]}


def in_sitemap(client, page):
    root = ElementTree.fromstring(b"".join(client.get("/sitemap.xml")))
    [url] = [url for url in root.findall("s:url", NAMES) if url.findtext("s:loc", None, NAMES) == page.full_url]
    return {link.get("hreflang"): link.get("href") for link in url.findall("xhtml:link", NAMES)}


@pytest.mark.parametrize("output", [in_html, in_api, in_sitemap])
def test_versions_are_the_same_from_every_side_and_only_those_that_visitors_see(client, versions, output):
    named = {code: output(client, versions[code]) for code in ("de", "en", "fr")}

    assert named == dict.fromkeys(("de", "en", "fr"), expected(versions, "de", "en", "fr"))

    versions["fr"].unpublish()

    named = {code: output(client, versions[code]) for code in ("de", "en")}
    assert named == dict.fromkeys(("de", "en"), expected(versions, "de", "en"))


def test_report_gives_its_translations_from_every_side(client, versions):
    reports = [client.get(f"/api/clusterevents/v1/reports/{versions[code].pk}/").json() for code in ("de", "fr", "it")]

    assert [[other["locale"] for other in report["translations"]] for report in reports] == [["de", "en", "fr"]] * 3
