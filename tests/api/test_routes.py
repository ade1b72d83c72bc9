"""``routes/`` and ``redirects/``: what a static build asks once."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from tests.testapp.models import AddressPage
from wagtail_clusterevents.pages.models import EventReportPage
from wagtail_clusterevents.testing import BestPracticeIndexPageFactory, EventReportPageFactory

V1 = "/api/clusterevents/v1/"


def routes(client):
    response = client.get(f"{V1}routes/")
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    return {item["path"]: item for item in json.loads(response.getvalue())["items"]}


def redirects(client):
    response = client.get(f"{V1}redirects/")
    assert response.status_code == 200, response.content
    return [tuple(item.values()) for item in response.json()["items"]]


@pytest.fixture
def pages(index, english):
    """A translated report and one that stands in English as its alias."""
    home = index.get_parent().specific
    BestPracticeIndexPageFactory(parent=home, title="Beispiele", slug="beispiele")
    for page in (home, index):
        page.copy_for_translation(english).save_revision().publish()
    translated, other = (EventReportPageFactory(parent=index, title=title) for title in ("Tagung", "Messe"))
    copy = translated.copy_for_translation(english)
    copy.slug = "conference"
    copy.save_revision().publish()
    other.copy_for_translation(english, alias=True)
    return translated, other


def test_every_path_is_there_with_kind_and_language(client, pages):
    found = routes(client)
    assert {path: (item["kind"], item["locale"], item["is_fallback"]) for path, item in found.items()} == {
        "/de/": ("wagtailcore.Page", "de", False),
        "/de/beispiele/": ("best_practice_index", "de", False),
        "/de/berichte/": ("report_index", "de", False),
        "/de/berichte/tagung/": ("report", "de", False),
        "/de/berichte/messe/": ("report", "de", False),
        "/en/": ("wagtailcore.Page", "en", False),
        "/en/berichte/": ("report_index", "en", False),
        "/en/berichte/conference/": ("report", "en", False),
        "/en/berichte/messe/": ("report", "en", True),
    }
    for path, item in found.items():
        page = client.get(f"{V1}page/", {"path": path}).json()["page"]
        names = ("id", "kind")
        assert [item[name] for name in names] == [page[name] for name in names]
        assert item["html_url"] == page["meta"]["html_url"]
        assert item["last_published_at"] == (page["meta"]["last_published_at"] or page["meta"]["first_published_at"])
        assert item["content_locale"] == page["language"]["content_locale"]


def test_alternates_are_those_of_the_head(client, pages):
    for path, item in routes(client).items():
        head = client.get(f"{V1}page/", {"path": path}).json()["head"]
        alternates = [{"hreflang": each["hreflang"], "href": each["href"]} for each in item["alternates"]]
        assert alternates == head["alternates"]
    tagung = routes(client)["/en/berichte/conference/"]["alternates"]
    assert [(each["hreflang"], each["path"]) for each in tagung] == [
        ("de", "/de/berichte/tagung/"),
        ("en", "/en/berichte/conference/"),
        ("x-default", "/de/berichte/tagung/"),
    ]


def test_hidden_pages_have_no_route(client, pages):
    before = set(routes(client))
    PageViewRestriction.objects.create(page=pages[1], restriction_type="login")
    EventReportPageFactory(parent=pages[0].get_parent(), title="Entwurf", live=False)
    assert before - set(routes(client)) == {"/de/berichte/messe/", "/en/berichte/messe/"}


def test_addresses_of_their_own_are_asked_for(client, site):
    page = site.root_page.add_child(instance=AddressPage(title="Anderswo", slug="anderswo", address="/dort/"))
    etag = client.get(f"{V1}routes/")["ETag"]
    assert routes(client)["/dort/"]["id"] == page.pk
    AddressPage.objects.update(address="/woanders/")
    assert "/woanders/" in routes(client)
    assert client.get(f"{V1}routes/")["ETag"] != etag


def test_client_that_has_the_routes_is_told_so_until_one_changes(client, pages):
    first = client.get(f"{V1}routes/")
    etag, content = first["ETag"], first.getvalue()
    again = client.get(f"{V1}routes/", headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")
    head = client.head(f"{V1}routes/")
    assert (head["ETag"], head.content) == (etag, b"")
    pages[0].title = "Entwurf"
    pages[0].save_revision()
    assert client.get(f"{V1}routes/")["ETag"] == etag
    pages[0].save_revision().publish()
    changed = client.get(f"{V1}routes/")
    assert changed["ETag"] != etag
    assert changed.getvalue() != content


def test_routes_are_an_answer_as_all_others(client, pages):
    response = client.get(f"{V1}routes/", headers={"accept-language": "en", "origin": "https://a.example"})
    names = ("Cache-Control", "Content-Language", "Access-Control-Allow-Origin")
    expected = ["public, max-age=60, stale-while-revalidate=600", "und", "*"]
    assert [response[name] for name in names] == expected
    assert (response.has_header("Vary"), response.streaming) == (False, True)


def test_number_of_queries_is_the_same_for_any_number_of_pages(client, index):
    counts = []
    for number in range(20):
        page = EventReportPageFactory(parent=index, title=f"r{number}")
        Redirect.objects.create(old_path=f"/alt-{number}", redirect_page=page)
        if number in (0, 2, 19):
            with CaptureQueriesContext(connection) as captured:
                routes(client)
            with CaptureQueriesContext(connection) as followed:
                redirects(client)
            counts.append((len(captured), len(followed)))
    assert len(set(counts)) == 1, counts


def test_redirects_lead_to_their_end(client, pages):
    tagung = EventReportPage.objects.get(slug="tagung")
    Redirect.objects.create(old_path="/alt", redirect_page=tagung)
    Redirect.objects.create(old_path="/kette", redirect_link="/alt/", is_permanent=False)
    Redirect.objects.create(old_path="/weg", redirect_link="https://example.org/")
    Redirect.objects.create(old_path="/x?nr=1", redirect_page=tagung)
    here = ("/de/berichte/tagung/", "http://localhost/de/berichte/tagung/")
    assert redirects(client) == [
        ("/alt", *here, True),
        ("/kette", *here, False),
        ("/weg", None, "https://example.org/", True),
        ("/x?nr=1", *here, True),
    ]
    for from_path, path, url, permanent in redirects(client):
        answer = client.get(f"{V1}page/", {"path": from_path}).json()
        assert answer == {"result": "redirect", "path": path, "url": url, "permanent": permanent}


def test_redirects_that_lead_nowhere_or_never_are_left_out(client, pages):
    messe = pages[1]
    PageViewRestriction.objects.create(page=messe, restriction_type="login")
    Redirect.objects.create(old_path="/geheim", redirect_page=messe)
    Redirect.objects.create(old_path="/geheim2", redirect_link="/de/berichte/messe/")
    Redirect.objects.create(old_path="/a", redirect_link="/b/")
    Redirect.objects.create(old_path="/b", redirect_link="/a/")
    Redirect.objects.create(old_path="/de/berichte/tagung", redirect_link="https://example.org/")
    assert redirects(client) == []
