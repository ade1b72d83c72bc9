"""Finding the page at a path: what Wagtail serves there, in any spelling, with a fixed number of queries."""

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Site

from tests.breadcrumbs.cases import below, portal
from tests.testapp.models import ArchivePage, GuidePage
from tests.trees import add_home, add_translation, restrict
from wagtail_clusterevents.api.paths import find_home, find_page
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.visibility import Gate

pytestmark = pytest.mark.django_db


def gate() -> Gate:
    return Gate(Site.objects.get(hostname="portal.example"))


def found_at(path: str):
    """The page at a path of the portal, or nothing."""
    found = find_page(gate(), path)
    return found and found.page.specific


@pytest.mark.parametrize(
    "path",
    [
        "/de/über-uns/team/",
        "/de/über-uns/team",
        "de/über-uns/team/",
        "//de///über-uns//team//",
        "/de/%C3%BCber-uns/team/",
        "/de/%c3%bcber-uns/team",
        "/de/u\u0308ber-uns/team/",
        "/de/u%CC%88ber-uns/team/",
        "/de/über-uns/team/?page=2&q=/en/",
        "/de/über-uns/team/#anfang",
    ],
)
def test_page_is_found_in_every_spelling(path, settings):
    settings.WAGTAIL_ALLOW_UNICODE_SLUGS = True
    page = below(below(portal(), "Über-uns"), "Team")
    assert found_at(path) == page


@pytest.mark.parametrize(
    "path",
    ["", "?", "/", "/fr/", "/de/nirgends/", "/de/../de/", "/de/%2525/", "/de/\x00/", "/admin/", "/de/" + "a/" * 900],
)
def test_nothing_is_found_where_nothing_is(path):
    below(portal(), "Seite")
    assert find_page(gate(), path) is None


def test_page_is_found_by_its_tree_and_not_by_an_address_alone():
    other, _ = add_home("other.example")
    below(other, "Fremd")
    portal()
    assert found_at("/de/fremd/") is None


def test_hidden_pages_are_not_found():
    home = portal()
    draft, expired = below(home, "Entwurf", live=False), below(home, "Alt", live=False, expired=True)
    closed = below(home, "Intern")
    restrict(closed)
    below(closed, "Protokoll")
    below(draft, "Offen")
    paths = ["/de/entwurf/", "/de/alt/", "/de/intern/", "/de/intern/protokoll/"]
    assert [found_at(path) for path in paths] == [None] * 4
    assert found_at("/de/entwurf/offen/").title == "Offen"
    assert expired.live is False


def plant_routes():
    """An archive with a child that one of its routes hides, and a guide that routes by itself."""
    home = portal()
    archive = home.add_child(instance=ArchivePage(title="Archiv", slug="archiv"))
    below(archive, "2014", "Oktober")
    below(archive, "Seite")
    guide = home.add_child(instance=GuidePage(title="Rat", slug="rat"))
    below(guide, "Eins", "Unten")
    below(guide, "Zwei")
    english = add_translation(home, "en", title="Home", slug="home-en")
    below(english, "News", locale=english.locale)
    return home


PATHS = [
    "",
    "archiv/",
    "archiv/2014/",
    "archiv/2014/11/",
    "archiv/2014/oktober/",
    "archiv/2014/oktober/x/",
    "archiv/seite/",
    "archiv/seite/2014/",
    "rat/",
    "rat/last/",
    "rat/eins/",
    "rat/eins/unten/",
    "rat/first/",
    "news/",
    "nichts/",
]


def as_wagtail_routes(path: str, language: str):
    """Page and route that Wagtail finds at a path."""
    request = RequestFactory().get("/", SERVER_NAME="portal.example")
    with translation.override(language):
        result = get_page_model().route_for_request(request, path)
    match = getattr(request, "routable_resolver_match", None)
    return (result[0], match.url_name, match.kwargs) if result and match else (result and result[0], None, {})


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_page_and_route_are_those_of_wagtail(path, language):
    plant_routes()
    found = find_page(gate(), f"/{language}/{path}")
    match = found and getattr(found.request, "routable_resolver_match", None)
    ours = found and found.page.specific, match and match.url_name, match.kwargs if match else {}
    assert ours == as_wagtail_routes(path, language)


def test_path_under_a_language_without_tree_shows_the_named_one_as_wagtail_does():
    page = below(portal(), "Seite")
    assert (found_at("/en/seite/"), as_wagtail_routes("seite/", "en")[0]) == (page, page)


def test_route_tells_name_and_parameters_of_what_is_below_the_page():
    plant_routes()
    archive, month = find_page(gate(), "/de/archiv/"), find_page(gate(), "/de/archiv/2014/11/")
    assert archive.route is None
    assert (month.route.url_name, month.route.kwargs) == ("month", {"year": 2014, "month": 11})


def test_page_to_which_a_route_leads_goes_through_the_gate():
    plant_routes()
    restrict(get_page_model().objects.get(slug="zwei"))
    assert found_at("/de/rat/last/") is None


def test_route_that_raises_404_is_nothing(monkeypatch):
    plant_routes()

    def nowhere(self, request, path_components):
        raise Http404

    monkeypatch.setattr(GuidePage, "route", nowhere)
    assert found_at("/de/rat/eins/") is None


def test_home_is_that_of_the_default_language():
    home = portal()
    add_translation(home, "en", title="Home")
    assert find_home(gate()).page == home


def test_home_that_is_hidden_is_not_found():
    restrict(portal())
    assert find_home(gate()) is None


def test_one_language_site_has_no_prefix(settings):
    settings.WAGTAIL_I18N_ENABLED = False
    settings.ROOT_URLCONF = "tests.breadcrumbs.one_language_urls"
    page = below(portal(), "Seite")
    assert [found_at(path) for path in ("/seite/", "/", "/de/seite/")] == [page, page.get_parent(), None]


@pytest.mark.parametrize("levels", [1, 3, 30])
def test_page_is_found_with_one_query_at_any_depth(levels, django_assert_num_queries):
    page = below(portal(), *(f"L{number}" for number in range(1, levels)))
    path, opened = page.url.removeprefix("http://portal.example"), gate()
    opened.shows(page)
    with django_assert_num_queries(1):
        assert find_page(opened, path).page == page
