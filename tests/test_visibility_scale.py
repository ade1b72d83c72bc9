"""The gate with thousands of pages and restrictions: always the same number of queries."""

import random

import pytest
from django.test import RequestFactory
from wagtail.models import PageViewRestriction

from tests.trees import add_home, plant
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.visibility import Gate, gate_for

pytestmark = pytest.mark.django_db


def restrict_some(site, number: int) -> None:
    """Restrict ``number`` pages of the site on all levels, a few of them twice, and make a tenth more their aliases."""
    pages = get_page_model().objects.filter(path__startswith=site.root_page.path, depth__gt=3)
    chosen = random.Random(number).sample(list(pages.order_by("pk").values_list("pk", flat=True)), number * 11 // 10)
    sources, aliases = chosen[:number], chosen[number:]
    for source, alias in zip(sources, aliases, strict=False):
        pages.filter(pk=alias).update(alias_of=source)
    PageViewRestriction.objects.bulk_create(
        PageViewRestriction(page_id=pk, restriction_type="login") for pk in [*sources, *sources[:10]]
    )


def list_and_count(gate) -> tuple[int, int]:
    """The length of the first page of a list, and of the whole list."""
    pages = gate.pages(get_page_model().objects.order_by("-pk"))
    return len(pages[:20]), pages.count()


def visible_count(site) -> int:
    """How many pages of the site are visible, counted in Python."""
    rows = list(get_page_model().objects.values_list("pk", "path", "alias_of_id"))
    alias_of = {pk: source for pk, _path, source in rows}
    restricted = set(PageViewRestriction.objects.values_list("page_id", flat=True))
    closed = {path for pk, path, _source in rows if source_of(pk, alias_of) in restricted}
    below_home = [path for _pk, path, _source in rows if path.startswith(site.root_page.path)]
    return sum(closed.isdisjoint(path[:end] for end in range(4, len(path) + 1, 4)) for path in below_home)


def source_of(pk: int, alias_of: dict[int, int | None]) -> int:
    return pk if alias_of[pk] is None else source_of(alias_of[pk], alias_of)


def test_twenty_thousand_pages_take_as_many_queries_with_any_number_of_restrictions(django_assert_num_queries):
    home, site = add_home("a.example")
    plant(home, [20, 10, 10, 9])
    restrict_some(site, 0)
    with django_assert_num_queries(4):
        assert list_and_count(Gate(site)) == (20, 20_221)
    for number in (1, 2000):
        restrict_some(site, number)
        expected = (20, visible_count(site))
        with django_assert_num_queries(4):
            assert list_and_count(Gate(site)) == expected


@pytest.mark.parametrize("number", [0, 1, 200])
def test_what_the_gate_has_read_serves_the_whole_request(number, django_assert_num_queries):
    home, site = add_home("a.example")
    plant(home, [5, 5, 10])
    restrict_some(site, number)
    request = RequestFactory().get("/", SERVER_NAME="a.example")
    with django_assert_num_queries(4):
        first = list_and_count(gate_for(request))
    with django_assert_num_queries(2):
        assert list_and_count(gate_for(request)) == first


@pytest.mark.parametrize("asked", [1, 3, 20, 275])
def test_visible_takes_one_query_for_any_number_of_pages(asked, django_assert_num_queries):
    home, site = add_home("a.example")
    pages = list(plant(home, [5, 5, 10]))
    restrict_some(site, 50)
    gate = Gate(site)
    gate.shows(home)
    with django_assert_num_queries(1):
        shown = gate.visible(pages[-asked:])
    assert shown == list(gate.pages(get_page_model().objects.filter(pk__in=[page.pk for page in pages[-asked:]])))
