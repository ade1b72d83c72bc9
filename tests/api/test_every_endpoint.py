"""What holds for every endpoint: a public document, the same for everybody, kept by whoever has its bytes."""

import datetime
import re

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from wagtail_clusterevents.testing import EventReportPageFactory

from .world import make_world

V1 = "/api/clusterevents/v1/"
PAGE, TRAIL = "page/?path=/de/berichte/tagung/", "breadcrumbs/?path=/de/berichte/tagung/"
RECORDS = ("topics/", "organisations/", "venues/", "series/", "programmes/")
ENDPOINTS = (
    *(PAGE, "page/?path=/en/berichte/tagung/", "page/?path=/de/berichte/", "page/?path=/de/beispiele/"),
    *("page/?path=/de/", "page/?path=/alt", "page/?path=/", "pages/", "pages/?path=/de/&path=/alt&path=/nirgends/"),
    *("reports/", "reports/?view=full", "reports/{id}/", "reports/facets/"),
    *("best-practices/", "best-practices/{id}-best_practice/", "best-practices/facets/"),
    *(*RECORDS, TRAIL, "site/", "routes/", "redirects/"),
)
DOCUMENTS = ("openapi.json", "docs")
NOWHERE = (
    *("page/?path=/nirgends/", "breadcrumbs/?path=/nirgends/", "reports/999999/", "best-practices/999999-x/"),
    *("nothing/", "topics/1/", "reports/abc/x/"),
)
#: What a report of 1999 that refers to nothing plays no part in.
UNRELATED = (
    *(PAGE, "page/?path=/alt", "reports/{id}/", "reports/?year=2014", "reports/facets/?topic=energie"),
    *("best-practices/{id}-best_practice/", "best-practices/?year=2014", "best-practices/facets/?topic=energie"),
    *(*RECORDS, TRAIL, "site/", "redirects/"),
)
LANGUAGES = {
    PAGE: "de",
    "page/?path=/en/": "en",
    "page/?path=/en/berichte/tagung/": "de",
    "page/?path=/alt": "und",
    "breadcrumbs/?path=/en/berichte/tagung/": "de",
    **dict.fromkeys(("reports/", "reports/?locale=*", "reports/{id}/", "best-practices/?locale=*"), "de"),
    **dict.fromkeys((f"{path}?locale=en" for path in ("reports/", "reports/facets/", "topics/", "site/")), "en"),
    **dict.fromkeys((f"best-practices/{path}?locale=en" for path in ("", "facets/")), "en"),
    **dict.fromkeys(("pages/", "routes/", "redirects/"), "und"),
}


@pytest.fixture
def world(index, english):
    return make_world(index, english)


@pytest.fixture
def ask(client, world):
    """``ask(address)``: the answer; ``method``, ``client`` and headers as they are given."""

    def ask(address, client=client, method="get", **headers):
        return getattr(client, method)(V1 + address.format(id=world.pk), headers=headers)

    return ask


@pytest.fixture
def reader(django_user_model):
    """Somebody who may see everything, and would rather read English."""
    reader = Client(headers={"accept-language": "en"})
    reader.force_login(django_user_model.objects.create_superuser("reader"))
    reader.cookies["django_language"] = "en"
    return reader


def content(response):
    return b"".join(response)


def with_query(address, query):
    return f"{address}{'&' if '?' in address else '?'}{query}"


def check_public(response):
    """Nothing of the visitor went into the answer, and every origin may read it."""
    asked = response.wsgi_request.get_full_path()
    assert (response.has_header("Vary"), len(response.cookies)) == (False, 0), asked
    assert response["Access-Control-Allow-Origin"] == "*", asked
    assert response["Access-Control-Expose-Headers"] == "Link, ETag", asked
    assert response.wsgi_request.session.accessed is False, asked


def test_answers_are_public_documents(ask):
    for address in (*ENDPOINTS, *DOCUMENTS):
        response = ask(address)
        assert response.status_code == 200, address
        assert re.fullmatch(r'"[0-9a-f]{32,}"', response["ETag"]), address
        assert re.fullmatch(r"public, max-age=\d+, stale-while-revalidate=600", response["Cache-Control"]), address
        assert response["Content-Language"] in ("de", "en", "und"), address
        check_public(response)


def test_same_bytes_are_not_sent_twice(ask):
    for address in (*ENDPOINTS, *DOCUMENTS):
        response = ask(address)
        again = ask(address, **{"if-none-match": response["ETag"]})
        assert (again.status_code, content(again)) == (304, b""), address
        sent = {name: value for name, value in response.items() if name not in ("Content-Type", "Content-Length")}
        assert dict(again.items()) == sent, address
        check_public(again)


def test_head_is_get_without_the_body(ask):
    for address in (*ENDPOINTS, *DOCUMENTS):
        head = ask(address, method="head")
        assert (head.status_code, content(head)) == (200, b""), address
        assert dict(head.items()) == dict(ask(address).items()), address


def test_answers_are_the_same_for_whoever_asks(ask, reader):
    for address in (*ENDPOINTS, *DOCUMENTS):
        plain, answer = ask(address), ask(address, reader)
        assert (content(answer), answer["ETag"]) == (content(plain), plain["ETag"]), address
        check_public(answer)


def test_site_and_version_are_accepted_everywhere(ask):
    for address in (*ENDPOINTS, *DOCUMENTS):
        plain = content(ask(address))
        assert content(ask(with_query(address, "site=localhost&version=2026-11-25"))) == plain, address
    for address in ENDPOINTS:
        assert ask(with_query(address, "site=nowhere.example")).status_code == 422, address


def test_mistakes_are_answered_as_everything_else(ask, reader):
    for address in ENDPOINTS:
        response = ask(with_query(address, "nonsense=1"), reader)
        assert (response.status_code, response["Content-Type"]) == (422, "application/problem+json"), address
        assert [(error["parameter"], error["code"]) for error in response.json()["errors"]] == [("nonsense", "unknown")]
        assert response["Cache-Control"] == "no-cache", address
        check_public(response)


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_nothing_is_a_true_404_in_every_language(ask, language):
    for address in NOWHERE:
        for method in ("get", "head"):
            response = ask(address, method=method, **{"accept-language": language})
            assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json"), address
            check_public(response)


def test_restricted_report_is_missing_even_for_those_who_may_see_it(ask, world, reader):
    PageViewRestriction.objects.create(page=world, restriction_type="login")
    for address in (PAGE, TRAIL, "reports/{id}/", "best-practices/{id}-best_practice/"):
        assert ask(address, reader).status_code == 404, address
    for address in ("reports/", "best-practices/", "pages/", "routes/"):
        assert "/berichte/tagung/" not in content(ask(address, reader)).decode(), address


def test_unrelated_publication_changes_nothing(ask, index, world):
    before = {address: ask(address)["ETag"] for address in (*UNRELATED, "reports/")}
    body = [{"type": "best_practice", "id": "b", "value": {"title": "Anderes"}}]
    day = datetime.date(1999, 1, 1)
    EventReportPageFactory(parent=index, title="Anderes", start_date=day, body=body).save_revision().publish()
    after = {address: ask(address)["ETag"] for address in before}
    assert [address for address in before if after[address] != before[address]] == ["reports/"]


def test_content_language_is_that_of_the_content(ask, reader):
    found = {address: ask(address, reader)["Content-Language"] for address in LANGUAGES}
    assert found == LANGUAGES
