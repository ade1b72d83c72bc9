"""The language switch in the header of the example site."""

from bs4 import BeautifulSoup


def header(client, path: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(path).content, "html.parser").select_one("header.site-header")


def languages(client, path: str) -> list[tuple[str, str | None]]:
    """Name and address of each language in the switch; the one without address is the page's own."""
    items = header(client, path).select(".site-languages li > *")
    return [(item.get_text(strip=True), item.get("href")) for item in items]


def note(client, path: str) -> tuple[str, str] | None:
    """What the header says about a missing translation, and where its link leads."""
    element = header(client, path).select_one(".site-missing")
    return element and (" ".join(element.get_text().split()), element.a["href"])


def test_a_translated_page_links_to_its_translation(demo, client):
    assert languages(client, "/de/aktuelles/berichte/jahrestagung-2014/") == [
        ("Deutsch", None),
        ("English", "/en/news/reports/annual-conference-2014/"),
    ]
    assert languages(client, "/en/about/") == [("Deutsch", "/de/ueber-das-portal/"), ("English", None)]


def test_a_page_without_translation_says_so_and_links_to_the_other_home_page(demo, client):
    path = "/de/aktuelles/berichte/regionaltreffen-2015/"

    assert languages(client, path) == [("Deutsch", None)]
    assert note(client, path) == ("Diese Seite gibt es nicht auf Englisch. Zur Startseite auf Englisch", "/en/")


def test_a_page_that_stands_untranslated_in_the_other_language_links_there(demo, client):
    path = "/de/aktuelles/berichte/erfahrungsaustausch-finanzierung/"

    assert languages(client, path) == [("Deutsch", None)]
    assert note(client, path) == (
        "Diese Seite gibt es nicht auf Englisch. Dort auf Deutsch lesen",
        "/en/news/reports/erfahrungsaustausch-finanzierung/",
    )


def test_an_untranslated_page_links_back_to_its_own_language(demo, client):
    path = "/en/news/reports/erfahrungsaustausch-finanzierung/"

    assert languages(client, path) == [
        ("Deutsch", "/de/aktuelles/berichte/erfahrungsaustausch-finanzierung/"),
        ("English", None),
    ]
    assert note(client, path) is None


def test_an_address_without_page_links_to_the_home_pages(demo, client):
    response = client.get("/de/gibt-es-nicht/")

    assert response.status_code == 404
    assert languages(client, "/de/gibt-es-nicht/") == [("Deutsch", None), ("English", "/en/")]


def test_the_menu_marks_where_the_visitor_is(demo, client):
    items = header(client, "/en/news/reports/").select(".site-menu a")

    assert [(item.get_text(), item["href"], item.get("aria-current")) for item in items] == [
        ("News", "/en/news/", "true"),
        ("Reports", "/en/news/reports/", "page"),
        ("Best practices", "/en/best-practices/", None),
        ("About", "/en/about/", None),
    ]
