"""How many queries a trail costs, and that it needs no cache."""

import pytest
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.test import RequestFactory
from wagtail.models import Site

from tests.breadcrumbs.cases import below, portal
from tests.testapp.models import AddressPage, AnchorPage, ArchivePage, FolderPage, LabelPage, NumberedPage
from tests.trees import add_home, add_translation, restrict
from wagtail_clusterevents.breadcrumbs import trail, trails
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.visibility import gate_for

pytestmark = pytest.mark.django_db


class CacheThatIsDown(LocMemCache):
    """A cache whose server has gone."""

    def get(self, *args, **kwargs):
        raise ConnectionError("the cache is down")

    set = delete = get_many = add = get


def reloaded(page):
    """The page as a visitor's request finds it: nothing of it or of the sites is known yet."""
    Site.clear_site_root_paths_cache()
    return get_page_model().objects.get(pk=page.pk)


def chain(parent, levels: int):
    """A page so many levels below its site's root, which counts as the first."""
    return below(parent, *(f"L{number}" for number in range(2, levels + 1)))


@pytest.mark.parametrize("levels", [1, 3, 10, 30])
def test_trail_takes_three_queries_at_any_depth(levels, django_assert_num_queries):
    page = reloaded(chain(portal(), levels))
    with django_assert_num_queries(3):
        assert len(trail(page)) == levels


@pytest.mark.parametrize("how", ["site", "request", "nothing"])
def test_trail_takes_three_queries_however_it_is_asked(how, django_assert_num_queries):
    page = reloaded(chain(portal(), 3))
    site = Site.objects.get(hostname="portal.example")
    request = RequestFactory().get("/", SERVER_NAME="portal.example")
    options = {"site": {"site": site}, "request": {"request": request}, "nothing": {}}[how]
    with django_assert_num_queries(3):
        assert [step.title for step in trail(page, **options)] == ["Start", "L2", "L3"]


@pytest.mark.parametrize("restrictions", [0, 1, 40])
def test_trail_takes_three_queries_with_any_number_of_restrictions(restrictions, django_assert_num_queries):
    home = portal()
    page = chain(home, 3)
    for number in range(restrictions):
        restrict(below(home, f"Intern{number}"))
    page = reloaded(page)
    with django_assert_num_queries(3):
        assert len(trail(page)) == 3


def test_trail_takes_three_queries_for_a_draft_and_for_an_alias(django_assert_num_queries):
    home = portal()
    draft = below(home, "Entwurf", live=False)
    alias = below(home, "Projekt").create_alias(parent=add_translation(home, "en", title="Home"))
    for page in (reloaded(draft), reloaded(alias)):
        with django_assert_num_queries(3):
            trail(page)


def test_trail_takes_one_query_if_the_request_knows_its_gate(django_assert_num_queries):
    page = chain(portal(), 3)
    request = RequestFactory().get("/", SERVER_NAME="portal.example")
    gate_for(request).shows(page)
    with django_assert_num_queries(1):
        assert len(trail(page, request=request)) == 3


def mixed_chain(parent):
    """Two pages each of two classes with labels of their own, between others; and a plain page at the end."""
    page = parent
    for number, cls in enumerate([LabelPage, NumberedPage, FolderPage, LabelPage, NumberedPage]):
        page = page.add_child(instance=cls(title=f"P{number}", slug=f"p{number}"))
    return below(page, "Seite")


def test_trail_takes_one_more_query_for_each_class_with_a_label(django_assert_num_queries):
    page = reloaded(mixed_chain(portal()))
    with django_assert_num_queries(5):
        assert [step.title for step in trail(page)] == ["Start", "P0", "0. P1", "P2", "P3", "0. P4", "Seite"]


def test_trail_takes_no_more_queries_for_an_address_without_columns(django_assert_num_queries):
    page = reloaded(below(portal().add_child(instance=AnchorPage(title="Teil", slug="teil")), "Seite"))
    with django_assert_num_queries(3):
        assert [step.path for step in trail(page)] == ["/de/", "/de/#teil", "/de/teil/seite/"]


@pytest.mark.parametrize("count", [1, 3, 20])
def test_trails_of_many_pages_take_the_queries_of_one(count, django_assert_num_queries):
    index = chain(portal(), 4)
    pages = [reloaded(below(index, f"Seite{number}")) for number in range(count)]
    with django_assert_num_queries(3):
        found = trails(pages)
    assert [[step.title for step in steps] for steps in found] == [
        ["Start", "L2", "L3", "L4", f"Seite{number}"] for number in range(count)
    ]


@pytest.mark.parametrize("page_class", [LabelPage, AddressPage, AnchorPage, ArchivePage])
def test_trails_of_twenty_pages_of_a_special_class_take_one_query_more(page_class, django_assert_num_queries):
    home = portal()
    pages = [home.add_child(instance=page_class(title=f"P{number}", slug=f"p{number}")) for number in range(20)]
    pages = [reloaded(page) for page in pages]
    with django_assert_num_queries(4):
        found = trails(pages)
    assert [steps[-1].title for steps in found] == [f"P{number}" for number in range(20)]


def test_trails_of_pages_on_two_sites_take_one_query_more(django_assert_num_queries):
    here, (there, _) = portal(), add_home("other.example")
    pages = [reloaded(page) for page in (chain(here, 3), chain(there, 2), below(here, "Seite"))]
    with django_assert_num_queries(4):
        found = trails(pages)
    assert [[step.title for step in steps] for steps in found] == [
        ["Start", "L2", "L3"],
        ["other.example", "L2"],
        ["Start", "Seite"],
    ]


def test_trails_of_no_pages_are_none():
    assert trails([]) == []


def test_trail_needs_no_cache(settings):
    page = reloaded(chain(portal(), 3))
    settings.CACHES = {"default": {"BACKEND": f"{__name__}.{CacheThatIsDown.__name__}"}}
    with pytest.raises(ConnectionError):
        cache.get("anything")
    assert [step.path for step in trail(page)] == ["/de/", "/de/l2/", "/de/l2/l3/"]
