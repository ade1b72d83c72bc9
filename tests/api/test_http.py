"""What holds for every answer: the same for everybody, conditional, open to other origins, and 404 where it is."""

import pytest
from django.test import Client

from tests.breadcrumbs.cases import alias_of_an_alias, below, portal

pytestmark = pytest.mark.django_db
API = "/api/clusterevents/"
URL = f"{API}v1/breadcrumbs/"
ANYTHING = {"path": "/de/seite/", "site": "portal.example"}


@pytest.fixture
def page():
    return below(portal(), "Seite")


@pytest.fixture
def response(page, client):
    return client.get(URL, ANYTHING)


def test_answer_has_the_headers_of_a_public_document(response):
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    assert response["Cache-Control"] == "public, max-age=60, stale-while-revalidate=600"
    assert response["Content-Language"] == "de"
    assert response["Access-Control-Expose-Headers"] == "Link, ETag"


def test_content_language_is_that_of_the_content(client):
    page = alias_of_an_alias().page
    response = client.get(URL, {"path": "/en/projekte-2/", "site": "portal.example"})
    assert (response.json()["items"][-1]["id"], response["Content-Language"]) == (page.pk, "de")


@pytest.mark.parametrize("path", ["/de/seite/", "/de/nirgends/"])
def test_answer_depends_neither_on_language_nor_on_cookies(page, path, client, django_user_model):
    plain = client.get(URL, {**ANYTHING, "path": path})
    reader = Client(headers={"accept-language": "en"})
    reader.force_login(django_user_model.objects.create_user("reader"))
    answer = reader.get(URL, {**ANYTHING, "path": path})
    assert (answer.status_code, answer.content) == (plain.status_code, plain.content)
    assert [response.has_header("Vary") for response in (plain, answer)] == [False, False]
    assert [len(response.cookies) for response in (plain, answer)] == [0, 0]


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
def test_same_bytes_are_not_sent_twice(response, form, client):
    again = client.get(URL, ANYTHING, headers={"if-none-match": form.format(response["ETag"])})
    assert (again.status_code, again.content) == (304, b"")
    kept = ["ETag", "Cache-Control", "Content-Language", "Access-Control-Allow-Origin"]
    assert [again[name] for name in kept] == [response[name] for name in kept]
    assert [again.has_header("Content-Type"), again.has_header("Vary")] == [False, False]


def test_etag_is_strong_and_changes_with_the_bytes_alone(response, page, client):
    assert response["ETag"].startswith('"')
    page.save()
    assert client.get(URL, ANYTHING)["ETag"] == response["ETag"]
    page.title = "Neu"
    page.save()
    changed = client.get(URL, ANYTHING, headers={"if-none-match": response["ETag"]})
    assert (changed.status_code, changed["ETag"] == response["ETag"]) == (200, False)


def test_head_is_get_without_the_body(response, client):
    head = client.head(URL, ANYTHING)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == response.headers


def test_version_is_ignored(response, client):
    assert client.get(URL, {**ANYTHING, "version": "2026-11-25"}).content == response.content


def test_any_origin_may_read(client, response):
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(("origin", "allowed"), [("https://front.example", True), ("https://evil.example", False)])
def test_origins_can_be_limited(page, origin, allowed, client, settings):
    settings.WAGTAIL_CLUSTEREVENTS = {"CORS_ORIGINS": ["https://front.example"]}
    response = client.get(URL, ANYTHING, headers={"origin": origin})
    assert response.get("Access-Control-Allow-Origin") == (origin if allowed else None)
    assert response["Vary"] == "Origin"


def test_no_other_origin_reads_where_none_is_named(page, client, settings):
    settings.WAGTAIL_CLUSTEREVENTS = {"CORS_ORIGINS": []}
    response = client.get(URL, ANYTHING, headers={"origin": "https://front.example"})
    assert [response.has_header(name) for name in ("Access-Control-Allow-Origin", "Vary")] == [False, False]


def test_preflight_is_allowed(client):
    headers = {"origin": "https://front.example", "access-control-request-headers": "if-none-match, x-own"}
    response = client.options(URL, headers=headers)
    assert (response.status_code, response.content, response.has_header("Content-Length")) == (204, b"", False)
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert response["Access-Control-Allow-Headers"] == "if-none-match, x-own"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_other_methods_are_not_allowed(method, client):
    response = getattr(client, method)(URL)
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert (response["Content-Type"], response.json()["code"]) == ("application/problem+json", "method_not_allowed")


@pytest.mark.parametrize("path", ["", "v1/", "v1/nothing/", "v2/breadcrumbs/", "v1/breadcrumbs/1/", "de/"])
@pytest.mark.parametrize("method", ["get", "head"])
def test_what_is_not_there_is_a_true_404(path, method, client):
    response = getattr(client, method)(API + path, headers={"accept-language": "en"})
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert response["Access-Control-Allow-Origin"] == "*"


def test_address_without_its_slash_leads_to_the_one_with_it(client):
    response = client.get(API + "v1/breadcrumbs?path=/de/")
    assert (response.status_code, response["Location"]) == (301, f"{URL}?path=/de/")


def test_hidden_page_is_answered_as_a_missing_one(client):
    below(portal(), "Entwurf", live=False)
    hidden, missing = (
        client.get(URL, {"path": path, "site": "portal.example"}) for path in ("/de/entwurf/", "/de/nirgends/")
    )
    assert (hidden.status_code, hidden.content, hidden.headers) == (404, missing.content, missing.headers)
    assert hidden.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "code": "not_found",
        "detail": "There is nothing at this address.",
        "errors": [],
    }


@pytest.mark.parametrize("levels", [1, 3, 30])
def test_trail_of_a_path_takes_four_queries(levels, client, django_assert_num_queries):
    titles = [f"L{number}" for number in range(2, levels + 1)]
    page = below(portal(), *titles)
    path = "/de/" + "".join(f"{title.lower()}/" for title in titles)
    with django_assert_num_queries(4):
        response = client.get(URL, {"path": path, "site": "portal.example"})
    assert response.json()["items"][-1]["id"] == page.pk
