"""The situations in which a trail has to be right: each plants its pages and says which trail is expected."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field

from django.contrib.auth.models import Group
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction, Site

from tests.testapp.models import ArchivePage
from tests.trees import add_page, add_site, add_translation, restrict, tree_root
from wagtail_clusterevents.sites import site_roots, visitor_request

HOST = "http://portal.example"
#: Title, path, language under which the step stands, language of its title.
Expected = tuple[str, str | None, str, str]


@dataclass(frozen=True)
class Case:
    """A page, the trail that it must have, and whether visitors may see the page itself."""

    page: object
    trail: list[Expected]
    is_public: bool = True
    site: Site | None = None
    request: HttpRequest | None = None
    path: str | None = None
    settings: dict = field(default_factory=dict)


def portal(**fields):
    """The home of the portal, in German."""
    home = add_page(tree_root(), "Start", slug="start", **fields)
    add_site(home, "portal.example", is_default_site=False)
    return home


def below(parent, *titles: str, **fields):
    """A chain of pages below one; the slugs are the titles in lower case. The last one is returned."""
    page = parent
    for title in titles:
        page = add_page(page, title, slug=title.lower(), **fields)
    return page


def german(*steps: tuple[str, str | None]) -> list[Expected]:
    return [(title, path, "de", "de") for title, path in steps]


def the_home() -> Case:
    return Case(portal(), german(("Start", "/de/")))


def three_levels() -> Case:
    page = below(portal(), "Aktuelles", "Berichte")
    return Case(
        page, german(("Start", "/de/"), ("Aktuelles", "/de/aktuelles/"), ("Berichte", "/de/aktuelles/berichte/"))
    )


def thirty_levels() -> Case:
    titles = [f"L{number}" for number in range(2, 31)]
    paths = ["/de/" + "".join(f"{title.lower()}/" for title in titles[: n + 1]) for n in range(29)]
    return Case(below(portal(), *titles), german(("Start", "/de/"), *zip(titles, paths, strict=True)))


def draft_ancestor() -> Case:
    draft = below(portal(), "Entwurf", live=False)
    return Case(below(draft, "Seite"), german(("Start", "/de/"), ("Seite", "/de/entwurf/seite/")))


def expired_ancestor() -> Case:
    expired = below(portal(), "Alt", live=False, expired=True)
    return Case(below(expired, "Seite"), german(("Start", "/de/"), ("Seite", "/de/alt/seite/")))


def ancestor_whose_time_has_passed() -> Case:
    expired = below(portal(), "Alt", expire_at=timezone.now() - datetime.timedelta(minutes=1))
    return Case(below(expired, "Seite"), german(("Start", "/de/"), ("Seite", "/de/alt/seite/")))


def _restricted(restriction_type: str) -> Case:
    closed = below(portal(), "Intern")
    restriction = restrict(closed, restriction_type)
    if restriction_type == PageViewRestriction.GROUPS:
        restriction.groups.add(Group.objects.create(name="Vorstand"))
    page = below(closed, "Protokolle", "Seite")
    return Case(page, german(("Start", "/de/"), ("Seite", "/de/intern/protokolle/seite/")), is_public=False)


def password_ancestor() -> Case:
    return _restricted(PageViewRestriction.PASSWORD)


def login_ancestor() -> Case:
    return _restricted(PageViewRestriction.LOGIN)


def group_ancestor() -> Case:
    return _restricted(PageViewRestriction.GROUPS)


def draft_page() -> Case:
    page = below(below(portal(), "Aktuelles"), "Entwurf", live=False)
    steps = ("Start", "/de/"), ("Aktuelles", "/de/aktuelles/"), ("Entwurf", "/de/aktuelles/entwurf/")
    return Case(page, german(*steps), is_public=False)


def alias_ancestor() -> Case:
    home = portal()
    english = add_translation(home, "en", title="Home", slug="home-en")
    source = below(home, "Projekte")
    alias = source.create_alias(parent=english, update_locale=english.locale)
    page = below(alias, "Plan", locale=english.locale)
    trail = [("Home", "/en/", "en", "en"), ("Projekte", "/en/projekte/", "en", "de")]
    return Case(page, [*trail, ("Plan", "/en/projekte/plan/", "en", "en")])


def alias_of_an_alias() -> Case:
    home = portal()
    english = add_translation(home, "en", title="Home", slug="home-en")
    first = below(home, "Projekte").create_alias(update_slug="projekte-2")
    page = first.create_alias(parent=english, update_locale=english.locale)
    return Case(page, [("Home", "/en/", "en", "en"), ("Projekte", "/en/projekte-2/", "en", "de")])


def alias_of_a_restricted_page() -> Case:
    home = portal()
    source = below(home, "Intern")
    restrict(source)
    alias = source.create_alias(update_slug="offen")
    page = below(alias, "Seite")
    return Case(page, german(("Start", "/de/"), ("Seite", "/de/offen/seite/")), is_public=False)


def moved_page() -> Case:
    home = portal()
    page, target = below(home, "Alt", "Seite"), below(home, "Neu")
    page.move(target, pos="last-child")
    page.refresh_from_db()
    return Case(page, german(("Start", "/de/"), ("Neu", "/de/neu/"), ("Seite", "/de/neu/seite/")))


def inner_site() -> Case:
    """A site whose root lies inside another site; the outer one is not named."""
    inner = below(portal(), "Bereich", "Verein")
    site = add_site(inner, "verein.example")
    return Case(below(inner, "Seite"), german(("Verein", "/de/"), ("Seite", "/de/seite/")), site=site)


def outer_site() -> Case:
    """The same page as the outer site shows it."""
    home = portal()
    inner = below(home, "Verein")
    add_site(inner, "verein.example")
    steps = ("Start", "/de/"), ("Verein", "/de/verein/"), ("Seite", "/de/verein/seite/")
    return Case(below(inner, "Seite"), german(*steps), site=home.sites_rooted_here.get())


def page_of_another_site() -> Case:
    other = add_page(tree_root(), "Other")
    add_site(other, "other.example")
    return Case(below(other, "Bereich", "Fremd"), german(("Fremd", None)), False, portal().sites_rooted_here.get())


def root_of_a_translation() -> Case:
    return Case(add_translation(portal(), "en", title="Home", slug="home-en"), [("Home", "/en/", "en", "en")])


def page_of_a_translation() -> Case:
    page = below(add_translation(portal(), "en", title="Home", slug="home-en"), "News", locale=_english())
    return Case(page, [("Home", "/en/", "en", "en"), ("News", "/en/news/", "en", "en")])


def sub_url() -> Case:
    page = portal().add_child(instance=ArchivePage(title="Archiv", slug="archiv"))
    roots = site_roots()
    request = visitor_request(page.get_site(), roots, "/de/archiv/2014/11/")
    page.route(request, ["2014", "11"])
    steps = ("Start", "/de/"), ("Archiv", "/de/archiv/"), ("2014", "/de/archiv/2014/"), ("11", "/de/archiv/2014/11/")
    return Case(page, german(*steps), request=request)


def page_without_url() -> Case:
    portal()
    return Case(below(tree_root(), "Ablage", "Seite"), german(("Seite", None)), is_public=False)


def the_tree_root() -> Case:
    portal()
    return Case(tree_root(), german(("Root", None)), is_public=False)


def one_language() -> Case:
    page = below(portal(), "Aktuelles", "Berichte")
    steps = ("Start", "/"), ("Aktuelles", "/aktuelles/"), ("Berichte", "/aktuelles/berichte/")
    settings = {"WAGTAIL_I18N_ENABLED": False, "ROOT_URLCONF": "tests.breadcrumbs.one_language_urls"}
    return Case(page, german(*steps), settings=settings)


def _english() -> Locale:
    return Locale.objects.get(language_code="en")


CASES: list[Callable[[], Case]] = [
    the_home,
    three_levels,
    thirty_levels,
    draft_ancestor,
    expired_ancestor,
    ancestor_whose_time_has_passed,
    password_ancestor,
    login_ancestor,
    group_ancestor,
    draft_page,
    alias_ancestor,
    alias_of_an_alias,
    alias_of_a_restricted_page,
    moved_page,
    inner_site,
    outer_site,
    page_of_another_site,
    root_of_a_translation,
    page_of_a_translation,
    sub_url,
    page_without_url,
    the_tree_root,
    one_language,
]
