"""``page/``: one answer for whatever stands at a path; each row of the contract's semantics."""

import datetime

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, PageViewRestriction, Site

from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.testing import (
    BestPracticeIndexPageFactory,
    EventReportPageFactory,
)

URL = "/api/clusterevents/v1/page/"


def get(client, path, status=200, **query):
    response = client.get(URL, {"path": path, **query})
    assert response.status_code == status, response.content
    return response.json()


def make_report(index, title, **fields):
    return EventReportPageFactory(parent=index, title=title, **fields)


@pytest.fixture
def page(index):
    return EventReportPageFactory(parent=index, title="Tagung")


def test_report_is_the_same_as_in_reports(client, page):
    answer = get(client, "/de/berichte/tagung/")
    assert (answer["result"], answer["route"]) == ("page", None)
    assert answer["page"] == client.get(f"/api/clusterevents/v1/reports/{page.pk}/").json()
    assert answer["head"]["canonical"] == "http://localhost/de/berichte/tagung/"


def test_detail_url_gives_the_same_page_again(client, page):
    for path in ("/de/berichte/tagung/", "/de/berichte/"):
        found = get(client, path)["page"]
        address = found["meta"]["detail_url"]
        assert address.startswith("http://testserver/")
        again = client.get(address.removeprefix("http://testserver")).json()
        assert again.get("page", again) == found


def test_index_says_which_reports_are_its_own(client, index):
    answer = get(client, "/de/berichte/")
    assert (answer["page"]["kind"], answer["page"]["query"]) == (
        "report_index",
        {"under": index.pk, "locale": "de", "fallback": True},
    )
    archive = get(client, "/de/berichte/2014/")
    assert archive["route"] == {"name": "year", "params": {"year": "2014"}}
    assert archive["page"]["id"] == index.pk


def test_index_lists_the_first_part_of_what_its_query_asks_for(client, index):
    for number in range(14):
        make_report(index, f"r{number}", start_date=datetime.date(2013 + number % 2, 1, 1 + number))
    listing = get(client, "/de/berichte/")["page"]["listing"]
    asked = {**get(client, "/de/berichte/")["page"]["query"], "limit": 12, "include": "count,facets"}
    answer = client.get("/api/clusterevents/v1/reports/", {name: str(value) for name, value in asked.items()}).json()
    assert {name: listing[name] for name in ("items", "facets")} == {name: answer[name] for name in ("items", "facets")}
    assert (listing["meta"]["count"], len(listing["items"])) == (14, 12)
    rest = client.get(listing["meta"]["next"].removeprefix("http://testserver")).json()
    assert (len(rest["items"]), rest["meta"]["next"]) == (2, None)


def test_archive_is_that_of_its_year_in_everything(client, index):
    make_report(index, "eins", start_date=datetime.date(2014, 1, 1))
    make_report(index, "zwei", start_date=datetime.date(2015, 1, 1))
    answer = get(client, "/de/berichte/2014/")
    page = answer["page"]
    assert [item["title"] for item in page["listing"]["items"]] == ["eins"]
    assert [(each["name"], each["values"][0]["value"]) for each in page["listing"]["filters"]][-1] == ("year", "2014")
    assert [(step["title"], step["is_current"]) for step in page["breadcrumbs"]][-2:] == [
        ("Berichte", False),
        ("2014", True),
    ]
    assert answer["head"]["canonical"] == "http://localhost/de/berichte/2014/"
    assert [item["title"] for item in get(client, "/de/berichte/")["page"]["listing"]["items"]] == ["zwei", "eins"]


def test_index_in_another_language_lists_stand_ins(client, index, english, settings):
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    index.copy_for_translation(english, alias=True)
    make_report(index, "Tagung").copy_for_translation(english, alias=True)
    page = get(client, "/en/berichte/")["page"]
    assert [item["meta"]["path"] for item in page["listing"]["items"]] == ["/en/berichte/tagung/"]
    assert page["query"]["fallback"] is True
    settings.WAGTAIL_CLUSTEREVENTS = {"SHOW_FALLBACK": False}
    page = get(client, "/en/berichte/")["page"]
    assert (page["query"]["fallback"], page["listing"]["items"]) == (False, [])


def test_best_practice_index_lists_those_of_its_language(client, site, index):
    BestPracticeIndexPageFactory(parent=site.root_page, title="Beispiele", slug="beispiele")
    body = [{"type": "best_practice", "id": "b", "value": {"title": "Beispiel"}}]
    make_report(index, "Tagung", body=body)
    page = get(client, "/de/beispiele/")["page"]
    assert page["query"] == {"under": None, "locale": "de", "fallback": False}
    answer = client.get("/api/clusterevents/v1/best-practices/?locale=de&include=count,facets").json()
    assert {**page["listing"], "meta": None, "filters": None} == {**answer, "meta": None, "filters": None}
    assert (page["listing"]["meta"]["count"], page["listing"]["items"][0]["title"]) == (1, "Beispiel")


@pytest.mark.parametrize("year", ["0", "99999", "02014"])
def test_year_that_no_calendar_has_is_missing_for_visitors_and_front_ends_alike(client, index, year):
    get(client, f"/de/berichte/{year}/", 404)
    assert client.get(f"/de/berichte/{year}/").status_code == 404


def test_every_kind_of_page_is_given(client, site, index):
    BestPracticeIndexPageFactory(parent=site.root_page, title="Beispiele", slug="beispiele")
    kinds = [get(client, path)["page"]["kind"] for path in ("/de/", "/de/beispiele/")]
    assert kinds == ["wagtailcore.Page", "best_practice_index"]


@pytest.mark.parametrize(
    "path",
    [
        "/de/berichte/tagung",
        "de/berichte/tagung/",
        "//de//berichte//tagung//",
        "/de/berichte/t%61gung/",
        "/de/berichte/tagung/?utm_source=x",
        "/de/berichte/tagung/#top",
        "/de/berichte/tagung/?utm_source=x#top",
    ],
)
def test_form_of_the_path_is_forgiven_without_a_redirect(client, page, path):
    assert get(client, path)["page"]["meta"]["path"] == "/de/berichte/tagung/"


@pytest.mark.parametrize("path", ["/de/berichte/%2574agung/", "/de/berichte/tagung/2014/", "/de/berichte/TAGUNG/"])
def test_path_is_decoded_once_and_nothing_else_is_guessed(client, page, path):
    get(client, path, 404)


@pytest.mark.parametrize("path", ["/", "//", "/?utm_source=x", "/#top"])
def test_root_leads_to_the_default_home_whoever_asks(client, page, path):
    for language in ("de", "en", "fr"):
        response = client.get(URL, {"path": path}, headers={"accept-language": language})
        assert response.json() == {
            "result": "redirect",
            "path": "/de/",
            "url": "http://localhost/de/",
            "permanent": False,
        }


def test_hidden_page_is_missing_byte_for_byte(client, page):
    missing = client.get(URL, {"path": "/de/nirgends/"})
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    hidden = client.get(URL, {"path": "/de/berichte/tagung/"})
    assert (hidden.status_code, hidden.content) == (404, missing.content)
    assert missing["Content-Type"] == "application/problem+json"


def redirect(old_path, **fields):
    return Redirect.objects.create(old_path=Redirect.normalise_path(old_path), **fields)


def test_redirect_to_a_page_of_the_site_gives_its_path(client, page):
    redirect("/alt/", redirect_page=page)
    assert get(client, "/alt/") == {
        "result": "redirect",
        "path": "/de/berichte/tagung/",
        "url": "http://localhost/de/berichte/tagung/",
        "permanent": True,
    }


def test_redirects_match_with_their_query_first(client, page, index):
    redirect("/alt/", redirect_page=page)
    redirect("/alt/?nr=1", redirect_page=index)
    assert get(client, "/alt/?nr=1")["path"] == "/de/berichte/"
    assert get(client, "/alt/?nr=2")["path"] == "/de/berichte/tagung/"


def test_chains_are_followed_and_loops_lead_nowhere(client, page):
    redirect("/a/", redirect_link="/b/", is_permanent=False)
    redirect("/b/", redirect_link="http://localhost/c/")
    redirect("/c/", redirect_page=page)
    assert (get(client, "/a/")["path"], get(client, "/a/")["permanent"]) == ("/de/berichte/tagung/", False)
    redirect("/x/", redirect_link="/y/")
    redirect("/y/", redirect_link="/x/")
    get(client, "/x/", 404)


def test_chains_are_followed_for_five_steps(client, page):
    for number in range(1, 6):
        redirect(f"/r{number}/", redirect_link=f"/r{number - 1}/")
    redirect("/r0/", redirect_page=page)
    assert get(client, "/r4/")["path"] == "/de/berichte/tagung/"
    get(client, "/r5/", 404)


def test_redirect_of_the_site_comes_before_one_of_all_sites(client, page, index, site):
    redirect("/alt/", redirect_page=index)
    redirect("/alt/", redirect_page=page, site=site)
    assert get(client, "/alt/")["path"] == "/de/berichte/tagung/"


def test_redirect_to_another_site_has_no_path(client, page):
    redirect("/weg/", redirect_link="https://example.org/x")
    assert (get(client, "/weg/")["path"], get(client, "/weg/")["url"]) == (None, "https://example.org/x")


def test_redirect_to_a_hidden_page_leads_nowhere(client, page):
    redirect("/alt/", redirect_page=page)
    redirect("/alt2/", redirect_link="/de/berichte/tagung/")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    get(client, "/alt/", 404)
    get(client, "/alt2/", 404)


def test_page_comes_before_a_redirect_from_its_path(client, page, index):
    redirect("/de/berichte/tagung/", redirect_page=index)
    assert get(client, "/de/berichte/tagung/")["page"]["id"] == page.pk


def test_untranslated_page_is_marked_at_its_own_path(client, index, english):
    home = index.get_parent().copy_for_translation(english)
    home.save_revision().publish()
    index.copy_for_translation(english, alias=True)
    page = EventReportPageFactory(parent=index, title="Tagung")
    page.copy_for_translation(english, alias=True)
    response = client.get(URL, {"path": "/en/berichte/tagung/"})
    answer = response.json()
    assert answer["page"]["language"] == {"locale": "en", "content_locale": "de", "is_fallback": True}
    assert answer["head"]["canonical"] == "http://localhost/de/berichte/tagung/"
    assert answer["head"]["alternates"] == []
    assert response["Content-Language"] == "de"


def test_answer_and_the_index_that_lists_it_are_fresh_until_the_event_begins(client, index):
    tomorrow = datetime.date.today() + datetime.timedelta(days=2)
    EventReportPageFactory(parent=index, title="Bald", start_date=tomorrow)
    answer = get(client, "/de/berichte/bald/")
    assert answer["fresh_until"] == answer["page"]["event"]["phase_changes_at"]
    assert get(client, "/de/berichte/")["fresh_until"] == answer["fresh_until"]
    assert get(client, "/de/")["fresh_until"] is None


def test_other_sites_are_asked_by_host(client, index, page):
    home = get_page_model()(title="Zweite", slug="zweite", locale=Locale.get_default())
    second = get_page_model().get_first_root_node().add_child(instance=home)
    Site.objects.create(hostname="second.example", port=80, root_page=second)
    assert get(client, "/de/", site="second.example")["page"]["title"] == "Zweite"
    get(client, "/de/berichte/tagung/", 404, site="second.example")
