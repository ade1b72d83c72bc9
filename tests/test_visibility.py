from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache.backends.base import BaseCache
from django.test import RequestFactory
from django.utils import timezone, translation
from wagtail.images import get_image_model
from wagtail.models import Collection, PageViewRestriction, Site

from tests.trees import add_alias, add_home, add_page, add_site, add_translation, restrict, tree_root
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.visibility import Gate, gate_for

pytestmark = pytest.mark.django_db

RESTRICTION_TYPES = [name for name, _label in PageViewRestriction.RESTRICTION_CHOICES]


def seen(site) -> list:
    """All that the gate of ``site`` shows, in tree order; its three ways of asking must agree."""
    gate = Gate(site)
    everything = list(get_page_model().objects.order_by("path"))
    pages = list(gate.pages(get_page_model().objects.order_by("path")))
    assert gate.visible(everything) == pages
    assert [page for page in everything if gate.shows(page)] == pages
    return pages


def served(site, *slugs):
    """The page that Wagtail itself routes a visitor of ``site`` to, or ``None``."""
    request = RequestFactory().get("/", SERVER_NAME=site.hostname)
    return get_page_model().find_for_request(request, "/".join(slugs))


def test_pages_are_visible_from_the_root_page_down():
    home, site = add_home("a.example")
    child = add_page(home)
    grandchild = add_page(child)
    assert seen(site) == [home, child, grandchild]


def test_pages_of_another_site_are_hidden():
    home, site = add_home("a.example")
    other_home, other_site = add_home("b.example")
    add_page(other_home)
    page = add_page(home)
    assert seen(site) == [home, page]
    assert page not in seen(other_site)


def test_pages_of_a_site_inside_another_are_visible_in_both():
    outer_home, outer = add_home("outer.example")
    inner_home = add_page(outer_home)
    inner = add_site(inner_home, "inner.example")
    page = add_page(inner_home)
    assert seen(outer) == [outer_home, inner_home, page]
    assert seen(inner) == [inner_home, page]


@pytest.mark.parametrize(
    "fields",
    [
        {"live": False},
        {"expired": True},
        {"expire_at": timedelta(seconds=-1)},
        {"live": False, "go_live_at": timedelta(days=1)},
    ],
)
def test_a_page_that_is_not_out_is_hidden(fields):
    home, site = add_home("a.example")
    now = timezone.now()
    add_page(home, **{name: now + value if isinstance(value, timedelta) else value for name, value in fields.items()})
    assert seen(site) == [home]


def test_a_live_page_with_plans_for_the_future_is_visible():
    home, site = add_home("a.example")
    tomorrow = timezone.now() + timedelta(days=1)
    page = add_page(home, expire_at=tomorrow, go_live_at=tomorrow, has_unpublished_changes=True)
    assert seen(site) == [home, page]


@pytest.mark.parametrize("fields", [{"live": False}, {"live": False, "expired": True}])
def test_a_live_page_below_an_unpublished_one_is_visible_as_wagtail_serves_it(fields):
    home, site = add_home("a.example")
    section = add_page(home, slug="section", **fields)
    page = add_page(section, slug="page")
    assert served(site, "section") is None
    assert served(site, "section", "page") == page
    assert seen(site) == [home, page]


def test_translations_of_the_root_page_are_roots_too():
    home, site = add_home("a.example")
    english = add_translation(home, "en", title="Home", slug="home-en")
    page = add_page(english)
    assert seen(site) == [home, english, page]


def test_pages_below_an_unpublished_translation_of_the_root_are_hidden_as_wagtail_does_not_serve_them():
    home, site = add_home("a.example")
    english = add_translation(home, "en", title="Home", slug="home-en", live=False)
    add_page(english, slug="page")
    with translation.override("en"):
        assert served(site, "page") is None
    assert seen(site) == [home]


def test_a_root_page_in_draft_hides_only_itself():
    home, site = add_home("a.example")
    page = add_page(home, slug="page")
    get_page_model().objects.filter(pk=home.pk).update(live=False)
    assert served(site, "page") == page
    assert seen(site) == [page]


def test_translations_count_only_if_the_site_is_translated(settings):
    home, site = add_home("a.example")
    add_translation(home, "en", title="Home", slug="home-en")
    settings.WAGTAIL_I18N_ENABLED = False
    assert seen(site) == [home]


def test_translations_count_only_in_a_content_language(settings):
    home, site = add_home("a.example")
    add_translation(home, "en", title="Home", slug="home-en")
    settings.WAGTAIL_CONTENT_LANGUAGES = [("de", "German")]
    assert seen(site) == [home]


@pytest.mark.parametrize("restriction_type", RESTRICTION_TYPES)
def test_a_restriction_of_any_type_hides_a_page_and_all_below_it(restriction_type):
    home, site = add_home("a.example")
    closed, open_page = add_page(home), add_page(home)
    add_page(add_page(closed))
    restrict(closed, restriction_type)
    assert seen(site) == [home, open_page]


def test_a_restricted_page_inside_a_restricted_section_is_hidden():
    home, site = add_home("a.example")
    closed = add_page(home)
    inner = add_page(closed)
    add_page(inner)
    for page in (inner, inner, closed):
        restrict(page)
    assert seen(site) == [home]


def test_a_restriction_above_the_sites_root_hides_everything():
    home, site = add_home("a.example")
    add_page(home)
    restrict(tree_root())
    assert seen(site) == []


def test_an_alias_of_a_restricted_page_is_hidden_with_all_below_it():
    home, site = add_home("a.example")
    source = add_page(home)
    alias = add_alias(source, home)
    add_page(alias)
    restrict(source)
    assert seen(site) == [home]


def test_an_alias_of_a_page_in_a_restricted_section_is_visible_elsewhere():
    home, site = add_home("a.example")
    section = add_page(home)
    alias = add_alias(add_page(section), home)
    restrict(section)
    assert not alias.get_view_restrictions().exists()
    assert seen(site) == [home, alias]


def test_a_restriction_on_an_alias_itself_does_not_count_as_in_wagtail():
    home, site = add_home("a.example")
    source = add_page(home)
    alias = add_alias(source, home)
    page = add_page(alias)
    restrict(alias)
    assert not page.get_view_restrictions().exists()
    assert seen(site) == [home, source, alias, page]


@pytest.mark.parametrize("length", [2, 3, 4, 12])
def test_a_chain_of_aliases_is_followed_to_its_end(length):
    home, site = add_home("a.example")
    chain = [add_page(home)]
    while len(chain) <= length:
        chain.append(add_alias(chain[-1], home))
    add_page(chain[-1])
    restrict(chain[0])
    assert seen(site) == [home]


def test_no_site_shows_no_page():
    home, _site = add_home("a.example")
    assert seen(None) == []
    assert not Gate(None).shows(home)


def test_a_site_that_is_gone_shows_no_page():
    _home, site = add_home("a.example")
    Site.objects.filter(pk=site.pk).delete()
    assert seen(site) == []


def test_visible_asks_the_database_not_the_instance():
    home, site = add_home("a.example")
    page = add_page(home)
    get_page_model().objects.filter(pk=page.pk).update(live=False)
    draft = add_page(home, live=False)
    draft.live = True
    assert Gate(site).visible([page, draft]) == []


def test_the_gate_is_a_snapshot():
    home, site = add_home("a.example")
    page = add_page(home)
    gate = Gate(site)
    assert gate.shows(page)
    restrict(page)
    assert gate.shows(page)
    assert not Gate(site).shows(page)


class BrokenCache(BaseCache):
    """A cache whose server is down."""

    def __init__(self, location, params):
        super().__init__(params)

    def get(self, *args, **kwargs):
        raise ConnectionError("The cache is down.")

    add = set = delete = touch = clear = get


def test_the_gate_works_while_the_cache_is_down(settings):
    home, site = add_home("a.example")
    restrict(add_page(home))
    collection = Collection.get_first_root_node().add_child(name="Photos")
    settings.CACHES = {"default": {"BACKEND": f"{__name__}.BrokenCache"}}
    with pytest.raises(ConnectionError):
        Site.get_site_root_paths()
    assert seen(site) == [home]
    assert gate_for(RequestFactory().get("/", SERVER_NAME="a.example")).shows(home)
    assert list(Gate(site).images(get_image_model().objects.filter(collection=collection))) == []


def test_gate_for_is_one_gate_per_request_and_site():
    _home, site = add_home("a.example")
    _other_home, other_site = add_home("b.example")
    request = RequestFactory().get("/", SERVER_NAME="a.example")
    other_request = RequestFactory().get("/", SERVER_NAME="b.example")
    assert gate_for(request) is gate_for(request)
    assert (gate_for(request).site, gate_for(other_request).site) == (site, other_site)


def test_gate_for_takes_no_notice_of_who_asks(admin_user):
    home, _site = add_home("a.example")
    page = add_page(home)
    restrict(page)
    shown = []
    for user in (AnonymousUser(), admin_user):
        request = RequestFactory().get("/", SERVER_NAME="a.example")
        request.user = user
        shown.append(gate_for(request).shows(page))
    assert shown == [False, False]


def test_gate_for_no_request_shows_nothing():
    home, _site = add_home("a.example")
    assert not gate_for(None).shows(home)


def test_gate_for_no_site_shows_nothing():
    Site.objects.all().delete()
    home = add_page(tree_root())
    assert not gate_for(RequestFactory().get("/", SERVER_NAME="a.example")).shows(home)
