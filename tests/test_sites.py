"""The sites and their roots agree with what Wagtail says about them."""

import pytest
from django.test import RequestFactory
from wagtail.models import Site
from wagtail.models.sites import SiteRootPath

from tests.trees import add_home, add_page, add_site, add_translation
from wagtail_clusterevents.sites import root_above, site_for_host, site_for_request, site_roots, visitor_request

pytestmark = pytest.mark.django_db


def as_wagtail_says(roots) -> list[SiteRootPath]:
    return [SiteRootPath(root.site.pk, root.url_path, root.site.root_url, root.language_code) for root in roots]


def plant_sites():
    """Two sites in two languages, one inside the other, one that two hosts share, and one per language."""
    home, _ = add_home("a.example")
    add_translation(home, "en", title="A")
    add_site(add_page(home, "Inner"), "inner.example", port=8080)
    add_site(home, "b.example", port=443)
    german, _ = add_home("de.example")
    add_site(add_translation(german, "en", title="English", live=False), "en.example")
    return home


@pytest.mark.parametrize("is_translated", [True, False])
def test_site_roots_are_those_of_wagtail(is_translated, settings):
    settings.WAGTAIL_I18N_ENABLED = is_translated
    plant_sites()
    Site.clear_site_root_paths_cache()
    assert as_wagtail_says(site_roots()) == Site.get_site_root_paths()


def test_site_roots_take_one_query(django_assert_num_queries):
    plant_sites()
    with django_assert_num_queries(1):
        assert len(site_roots()) == 10


def test_translation_is_served_if_it_is_live_and_in_a_content_language():
    home, site = add_home("a.example")
    for code, live in (("en", True), ("fr", True), ("it", False)):
        add_translation(home, code, title=code, live=live)
    home.unpublish()
    served = {root.language_code: root.is_served for root in site_roots() if root.site == site}
    assert served == {"de": True, "en": True, "fr": False, "it": False}


@pytest.mark.parametrize(
    ("host", "port"),
    [
        ("a.example", 80),
        ("a.example", 8000),
        ("inner.example", 8080),
        ("inner.example", 80),
        ("b.example", 443),
        ("unknown.example", 80),
        ("twice.example", 80),
        ("localhost", 80),
        ("localhost", 9000),
    ],
)
@pytest.mark.parametrize("has_default", [True, False])
def test_site_for_host_is_the_one_that_wagtail_serves(host, port, has_default):
    home = plant_sites()
    add_site(home, "twice.example", port=81)
    add_site(home, "twice.example", port=82)
    Site.objects.filter(hostname="localhost").update(is_default_site=has_default)
    request = RequestFactory().get("/", SERVER_NAME=host, SERVER_PORT=str(port))
    expected = Site._find_for_request(request)
    assert site_for_host(site_roots(), host, port) == expected


def test_site_for_request_is_kept_where_wagtail_looks_for_it(django_assert_num_queries):
    _, site = add_home("a.example")
    roots, request = site_roots(), RequestFactory().get("/", SERVER_NAME="a.example")
    with django_assert_num_queries(0):
        assert site_for_request(request, roots) == Site.find_for_request(request) == site


def test_root_above_is_the_innermost_one():
    home, site = add_home("a.example")
    inner = add_page(home)
    inner_site = add_site(inner, "inner.example")
    page, roots = add_page(inner), site_roots()
    assert root_above(page.path, roots).site == inner_site
    assert root_above(page.path, roots, site).path == home.path
    assert root_above(home.get_parent().path, roots) is None


def test_visitor_request_gives_addresses_of_its_site_without_a_query(django_assert_num_queries):
    home, site = add_home("a.example")
    add_site(home, "b.example")
    page, roots = add_page(home, slug="page"), site_roots()
    for root_site in (site, Site.objects.get(hostname="b.example")):
        request = visitor_request(root_site, roots)
        with django_assert_num_queries(0):
            assert page.get_full_url(request) == f"{root_site.root_url}/de/page/"
        assert request.get_host() == root_site.hostname
