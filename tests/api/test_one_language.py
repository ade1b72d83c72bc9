"""A site with one language and no language prefix is as good a citizen as one with three."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from wagtail_clusterevents.testing import EventReportPageFactory, TopicFactory

V1 = "/api/clusterevents/v1/"


@pytest.fixture(autouse=True)
def one_language(settings):
    settings.WAGTAIL_I18N_ENABLED = False
    settings.ROOT_URLCONF = "tests.api.one_language_urls"
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "LocaleMiddleware" not in name]


@pytest.fixture
def page(index):
    return EventReportPageFactory(parent=index, title="Tagung", topics=[TopicFactory(name="Energie")])


def get(client, address, status=200):
    response = client.get(V1 + address)
    assert response.status_code == status, response.content
    return response.json()


def test_page_stands_without_a_prefix(client, page):
    for path in ("/berichte/tagung/", "berichte//tagung", "/berichte/t%61gung/?a=b"):
        answer = get(client, f"page/?path={path.replace('?', '%3F')}")
        assert answer["page"]["meta"]["path"] == "/berichte/tagung/"
    get(client, "page/?path=/de/berichte/tagung/", 404)


def test_root_is_the_home_page_and_no_redirect(client, page):
    answer = get(client, "page/?path=/")
    assert (answer["result"], answer["page"]["meta"]["path"]) == ("page", "/")


def test_route_and_redirect_and_trail_have_no_prefix(client, page):
    assert get(client, "page/?path=/berichte/2014/")["route"] == {"name": "year", "params": {"year": "2014"}}
    Redirect.objects.create(old_path="/alt", redirect_page=page)
    assert get(client, "page/?path=/alt/")["path"] == "/berichte/tagung/"
    steps = get(client, "breadcrumbs/?path=/berichte/tagung/")["items"]
    assert [step["path"] for step in steps] == ["/", "/berichte/", "/berichte/tagung/"]


def test_there_is_one_translation_and_no_alternate(client, page):
    answer = get(client, "page/?path=/berichte/tagung/")
    assert answer["page"]["language"] == {"locale": "de", "content_locale": "de", "is_fallback": False}
    assert [each["path"] for each in answer["page"]["translations"]] == ["/berichte/tagung/"]
    assert answer["head"]["alternates"] == []


def test_lists_need_no_language(client, page):
    assert [item["meta"]["path"] for item in get(client, "reports/?topic=energie")["items"]] == ["/berichte/tagung/"]
    assert get(client, "reports/?locale=fr", 422)["errors"][0]["parameter"] == "locale"
    assert [item["report_count"] for item in get(client, "topics/")["items"]] == [1]
