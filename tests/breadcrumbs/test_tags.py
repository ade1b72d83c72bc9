"""The template tags: the markup, and where they find the page."""

import json

import html5lib
import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation
from wagtail.forms import PasswordViewRestrictionForm
from wagtail.models import PageViewRestriction

from tests.breadcrumbs.cases import alias_ancestor, below, portal, three_levels
from tests.trees import restrict

pytestmark = pytest.mark.django_db


def render(source: str, **context) -> str:
    return Template("{% load breadcrumbs %}" + source).render(Context(context))


def parse(html: str):
    return html5lib.parse(html, namespaceHTMLElements=False)


def request_of_visitor():
    return RequestFactory().get("/", SERVER_NAME="portal.example")


def page_of(levels: int):
    return below(portal(), *(f"L{number}" for number in range(2, levels + 1)))


def test_nav_is_labelled_by_the_visible_text_and_has_one_current_step():
    document = parse(render("{% breadcrumbs %}", page=page_of(3)))
    nav = document.find(".//nav")
    label = document.find(".//*[@id='breadcrumbs-label']")
    assert (nav.get("class"), nav.get("aria-labelledby"), label.text) == (
        "breadcrumbs",
        "breadcrumbs-label",
        "Sie sind hier:",
    )
    current = document.findall(".//*[@aria-current]")
    assert [(element.text, element.get("aria-current")) for element in current] == [("L3", "page")]
    assert [child.tag for child in nav] == ["span", "ol"]


def test_label_speaks_the_language_of_the_reader():
    with translation.override("en"):
        assert parse(render("{% breadcrumbs %}", page=page_of(2))).find(".//nav/span").text == "You are here:"


@pytest.mark.parametrize(("levels", "expected"), [(1, []), (3, []), (4, ["L2"]), (7, ["L2", "L3", "L4", "L5"])])
def test_steps_in_the_middle_are_marked_and_can_be_shown(levels, expected):
    document = parse(render("{% breadcrumbs %}", page=page_of(levels)))
    middle = document.findall(".//li[@class='breadcrumbs__step breadcrumbs__step--middle']")
    assert [element.find("a").text for element in middle] == expected
    assert [element.find("summary/span[2]").text for element in document.findall(".//details")] == (
        ["Alle Ebenen zeigen"] if expected else []
    )


def test_steps_in_another_language_than_the_page_say_so():
    case = alias_ancestor()
    titles = parse(render("{% breadcrumbs %}", page=case.page)).findall(".//li/*")
    assert [(title.get("lang"), title.get("dir")) for title in titles] == [(None, None), ("de", None), (None, None)]


def test_titles_are_escaped():
    page = below(portal(), "Seite")
    page.title = "<b>&</b></script>"
    document = parse(render("{% breadcrumbs %}{% breadcrumbs_json_ld %}", page=page))
    assert document.find(".//*[@aria-current]").text == page.title
    assert json.loads(document.find(".//script").text)["itemListElement"][1]["name"] == page.title
    assert document.findall(".//b") == []


def test_get_breadcrumbs_gives_the_steps():
    html = render("{% get_breadcrumbs as trail %}{% for step in trail %}{{ step.title }};{% endfor %}", page=page_of(3))
    assert html == "Start;L2;L3;"


def test_page_may_be_given():
    home = portal()
    here, there = below(home, "Hier"), below(home, "Dort")
    source = "{% get_breadcrumbs page=there as trail %}{% for step in trail %}{{ step.title }};{% endfor %}"
    assert render(source, page=here, there=there) == "Start;Dort;"


def test_pagination_that_is_called_page_is_no_page():
    page, numbered = three_levels().page, Paginator(range(20), 10).page(1)
    assert parse(render("{% breadcrumbs %}", page=numbered, self=page)).find(".//*[@aria-current]").text == "Berichte"


@pytest.mark.parametrize("tag", ["breadcrumbs", "breadcrumbs_json_ld"])
def test_nothing_is_shown_where_there_is_no_page(tag):
    assert render("{% " + tag + " %}").strip() == ""


def test_json_ld_is_empty_for_a_home():
    assert render("{% breadcrumbs_json_ld %}", page=page_of(1)) == ""


def test_page_is_not_named_to_those_who_are_asked_for_its_password():
    page = page_of(3)
    form = PasswordViewRestrictionForm(instance=restrict(page, PageViewRestriction.PASSWORD))
    assert render("{% breadcrumbs %}{% breadcrumbs_json_ld %}", page=page, form=form).strip() == ""


def test_label_may_have_another_id():
    nav = parse(render("{% breadcrumbs label_id='below' %}", page=page_of(2))).find(".//nav")
    assert (nav.get("aria-labelledby"), nav.find("span").get("id")) == ("below", "below")


def test_same_page_in_the_same_request_is_asked_once(django_assert_num_queries):
    page, request = page_of(3), request_of_visitor()
    with django_assert_num_queries(3):
        render("{% breadcrumbs %}{% breadcrumbs_json_ld %}{% get_breadcrumbs as trail %}", page=page, request=request)


def test_draft_and_live_page_in_the_same_request_are_two():
    page, request = page_of(2), request_of_visitor()
    draft = type(page).objects.get(pk=page.pk)
    draft.title = "Entwurf"
    source = "{% get_breadcrumbs page=one as steps %}{{ steps.1.title }};{% get_breadcrumbs page=two as steps %}"
    assert render(source + "{{ steps.1.title }}", one=page, two=draft, request=request) == "L2;Entwurf"
