"""What the gate gives is a query set like any other, of any page model."""

import pytest
from wagtail.search.query import MATCH_ALL  # MariaDB's full-text index only knows what is committed

from tests.testapp.models import NumberedPage
from tests.trees import add_home, add_page, restrict
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.visibility import Gate

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["open", "with restrictions"])
def numbered(request):
    """A gate and its visible pages: five of a type with a column of its own, numbered; sometimes hidden ones beside."""
    home, site = add_home("a.example")
    pages = [home.add_child(instance=NumberedPage(title=f"Report {n}", slug=f"n{n}", number=n)) for n in range(5)]
    if request.param == "with restrictions":
        restrict(add_page(home))
        section = home.add_child(instance=NumberedPage(title="Report 9", slug="n9", number=9))
        restrict(section.add_child(instance=NumberedPage(title="Report 8", slug="n8", number=8)))
        restrict(section)
    return Gate(site), pages


def test_pages_takes_specific_models_and_refined_query_sets(numbered):
    gate, pages = numbered
    odd = NumberedPage.objects.filter(number__in=[1, 3, 8, 9])
    assert list(gate.pages(odd).order_by("-number")) == [pages[3], pages[1]]


def test_pages_can_be_refined_further(numbered):
    gate, pages = numbered
    shown = gate.pages(NumberedPage.objects.all())
    assert shown.count() == 5
    assert list(shown.order_by("-number")[1:3]) == [pages[3], pages[2]]
    assert list(shown.filter(number__gt=3)) == [pages[4]]
    assert list(shown.exclude(number__gt=0)) == [pages[0]]
    assert list(shown.type(NumberedPage).descendant_of(gate.site.root_page).order_by("number")) == pages
    assert list((shown.filter(number=1) | shown.filter(number=2)).order_by("number")) == pages[1:3]


def test_pages_keeps_specific_instances(numbered):
    gate, pages = numbered
    base_pages = get_page_model().objects.filter(pk__in=[page.pk for page in pages])
    assert [type(page) for page in gate.pages(base_pages.specific())] == [NumberedPage] * 5


def test_pages_serves_as_a_subquery_and_in_a_search(numbered):
    gate, pages = numbered
    ids = gate.pages(NumberedPage.objects.filter(number__gte=3)).values("pk")
    assert list(NumberedPage.objects.filter(pk__in=ids).order_by("number")) == pages[3:]
    results = NumberedPage.objects.filter(pk__in=ids).order_by("path").search(MATCH_ALL, order_by_relevance=False)
    assert list(results) == pages[3:]


def test_pages_of_no_site_serve_as_a_subquery_and_in_a_search(numbered):
    ids = Gate(None).pages(NumberedPage.objects.all()).values("pk")
    assert list(NumberedPage.objects.filter(pk__in=ids)) == []
    assert list(NumberedPage.objects.filter(pk__in=ids).search(MATCH_ALL)) == []


def test_visible_keeps_instances_order_and_repetitions(numbered):
    gate, pages = numbered
    base_page = get_page_model().objects.get(pk=pages[0].pk)
    asked = [pages[2], base_page, NumberedPage(title="Unsaved"), pages[2], *NumberedPage.objects.filter(number__gt=7)]
    shown = gate.visible(iter(asked))
    assert [id(page) for page in shown] == [id(page) for page in (pages[2], base_page, pages[2])]
