"""``site/``: what is the same on all pages of a site."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction

from example_site.models import PublisherSettings
from tests.trees import add_page
from wagtail_clusterevents.testing import OrganisationFactory

URL = "/api/clusterevents/v1/site/"


def get(client, **query):
    response = client.get(URL, query)
    assert response.status_code == 200, response.content
    return response.json()


def tree(items):
    """The titles of a menu, each with those below it."""
    return [(item["title"], tree(item["children"])) for item in items]


@pytest.fixture
def pages(site, english):
    """A menu of two levels, and a page below one that is in no menu."""
    home = site.root_page
    news = add_page(home, "Aktuelles", slug="aktuelles", show_in_menus=True)
    add_page(news, "Berichte", slug="berichte", show_in_menus=True)
    other = add_page(home, "Anderes", slug="anderes")
    add_page(other, "Darunter", slug="darunter", show_in_menus=True)
    secret = add_page(home, "Geheim", slug="geheim", show_in_menus=True)
    add_page(secret, "Auch geheim", slug="auch-geheim", show_in_menus=True)
    add_page(home, "Entwurf", slug="entwurf", show_in_menus=True, live=False)
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    return home


def test_site_has_a_name_and_its_languages(client, site, pages, english):
    site.site_name = "Portal"
    site.save()
    answer = get(client)
    assert (answer["name"], answer["root_url"], answer["locale"]) == ("Portal", "http://localhost", "de")
    german = {"code": "de", "name": "Deutsch", "direction": "ltr", "is_default": True, "home_path": "/de/"}
    spoken = {"code": "en", "name": "English", "direction": "ltr", "is_default": False, "home_path": None}
    assert answer["languages"] == [german, spoken]
    pages.copy_for_translation(english).save_revision().publish()
    assert get(client)["languages"] == [german, {**spoken, "home_path": "/en/"}]


def test_language_is_written_in_its_direction(client, site, settings):
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [("de", "Deutsch"), ("ar", "Arabic")]
    arabic = Locale.objects.create(language_code="ar")
    site.root_page.copy_for_translation(arabic).save_revision().publish()
    languages = [tuple(language.values()) for language in get(client)["languages"]]
    assert languages == [("de", "Deutsch", "ltr", True, "/de/"), ("ar", "العربيّة", "rtl", False, "/ar/")]


def test_site_without_a_name_is_named_by_its_host(client, site, settings):
    settings.WAGTAIL_I18N_ENABLED = False
    answer = get(client)
    assert answer["name"] == "localhost"
    assert [language["code"] for language in answer["languages"]] == ["de"]


def test_menu_is_the_tree_of_visible_pages_that_are_shown_in_menus(client, pages):
    menu = get(client)["menu"]
    assert tree(menu) == [("Aktuelles", [("Berichte", [])]), ("Darunter", [])]
    assert menu[0]["children"][0]["path"] == "/de/aktuelles/berichte/"
    assert menu[0]["children"][0]["url"] == "http://localhost/de/aktuelles/berichte/"


def test_menu_is_that_of_a_language_and_marks_what_is_not_translated(client, pages, english):
    home = pages.copy_for_translation(english)
    home.save_revision().publish()
    news = pages.get_children().get(slug="aktuelles")
    news.copy_for_translation(english, alias=True)
    answer = get(client, locale="en")
    assert (answer["locale"], tree(answer["menu"])) == ("en", [("Aktuelles", [])])
    assert (answer["menu"][0]["locale"], answer["menu"][0]["content_locale"]) == ("en", "de")
    assert client.get(URL, {"locale": "en"})["Content-Language"] == "en"


def test_settings_are_those_that_the_site_names_and_a_visitor_may_see(client, site, index):
    empty = {"organisation": None, "email": "", "about": None}
    assert get(client)["settings"] == {"example_site.PublisherSettings": empty}
    assert PublisherSettings.objects.count() == 0
    page, organisation = add_page(site.root_page, "Über uns", slug="ueber-uns"), OrganisationFactory(name="Agentur")
    PublisherSettings.objects.create(site=site, organisation=organisation, email="a@example.org", about=page)
    [published] = get(client)["settings"].values()
    assert (published["organisation"]["name"], published["email"]) == ("Agentur", "a@example.org")
    assert published["about"]["path"] == "/de/ueber-uns/"
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    [published] = get(client)["settings"].values()
    assert published == {"organisation": published["organisation"], "email": "a@example.org", "about": None}


def test_number_of_queries_is_the_same_for_any_number_of_pages(client, site):
    counts = []
    for number in range(20):
        add_page(site.root_page, f"p{number}", show_in_menus=True)
        if number in (0, 2, 19):
            with CaptureQueriesContext(connection) as captured:
                get(client)
            counts.append(len(captured))
    assert len(set(counts)) == 1, counts
