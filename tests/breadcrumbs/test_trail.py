"""The same trail from the resolver, the template tag and JSON-LD, in every situation."""

import json

import html5lib
import pytest
from django.template import Context, Template
from django.test import override_settings

from tests.breadcrumbs.cases import CASES, HOST, Case, page_of_another_site
from wagtail_clusterevents.breadcrumbs import trail
from wagtail_clusterevents.sites import site_roots, visitor_request

pytestmark = pytest.mark.django_db
#: A template speaks for the site of its request, which is never another one than that of the page it draws.
CASES_OF_TEMPLATES = [case for case in CASES if case is not page_of_another_site]


@pytest.fixture
def case(request):
    """One situation, with its settings."""
    planted: Case = request.param()
    with override_settings(**planted.settings):
        yield planted


def each(cases):
    """A test for each situation."""
    return pytest.mark.parametrize("case", cases, indirect=True, ids=[case.__name__ for case in cases])


def visit(case: Case):
    """The request with which a visitor gets to see a case's page."""
    return case.request or visitor_request(case.site or case.page.get_site(), site_roots())


def html_of(case: Case, tag: str) -> str:
    """What a template gives for a case's page."""
    context = Context({"page": case.page, "request": visit(case)})
    return Template("{% load breadcrumbs %}{% " + tag + " %}").render(context)


def elements(html: str, *names: str) -> list:
    """All elements of these names in an HTML text, in order."""
    document = html5lib.parse(html, namespaceHTMLElements=False)
    return [element for element in document.iter() if element.tag in names]


@each(CASES)
def test_trail_is_as_expected(case):
    steps = trail(case.page, case.site, case.request)
    assert [(step.title, step.path, step.locale, step.content_locale) for step in steps] == case.trail
    assert [step.is_current for step in steps] == [False] * (len(steps) - 1) + [True]


@each(CASES_OF_TEMPLATES)
def test_trail_follows_from_the_request_alone(case):
    assert trail(case.page, request=visit(case)) == trail(case.page, case.site, case.request)


@each(CASES_OF_TEMPLATES)
def test_tag_shows_the_same_steps(case):
    found = [
        (element.text, element.get("href"))
        for element in elements(html_of(case, "breadcrumbs"), "a", "span")
        if element.tag == "a" or element.get("aria-current")
    ]
    *links, (title, *_) = case.trail
    assert found == [*((label, path) for label, path, *_ in links), (title, None)]


@each(CASES_OF_TEMPLATES)
def test_json_ld_has_the_same_labels_and_addresses(case):
    found = [
        (item["position"], item["name"], item.get("item"))
        for script in elements(html_of(case, "breadcrumbs_json_ld"), "script")
        for item in json.loads(script.text)["itemListElement"]
    ]
    host = case.site.root_url if case.site else HOST
    *links, (title, *_) = case.trail
    expected = [(number, label, host + path) for number, (label, path, *_) in enumerate(links, start=1)]
    assert found == ([*expected, (len(case.trail), title, None)] if links else [])
