"""Page trees for tests: single pages, and thousands of them at once."""

from __future__ import annotations

from uuid import uuid4

from wagtail.models import Locale, PageViewRestriction, Site

from wagtail_clusterevents.compat import get_page_model


def tree_root():
    """The root of the page tree, which migrations made."""
    return get_page_model().get_first_root_node()


def add_page(parent, title: str = "Page", **fields):
    """A new live page below ``parent``; ``fields`` are set before it is saved."""
    fields.setdefault("slug", f"page-{uuid4().hex[:12]}")
    return parent.add_child(instance=get_page_model()(title=title, **fields))


def add_site(root_page, hostname: str = "example.org", **fields) -> Site:
    """A site with ``root_page``, at ``hostname``."""
    return Site.objects.create(root_page=root_page, hostname=hostname, **fields)


def add_home(hostname: str, **fields):
    """A page below the tree's root that is the root page of a new site, and that site: ``(home, site)``."""
    home = add_page(tree_root(), hostname)
    return home, add_site(home, hostname, **fields)


def restrict(page, restriction_type: str = PageViewRestriction.LOGIN) -> PageViewRestriction:
    """A view restriction on ``page``."""
    return PageViewRestriction.objects.create(page=page, restriction_type=restriction_type)


def add_translation(page, language_code: str, **fields):
    """A translation of ``page``, a sibling of it, in a locale that is made if need be."""
    locale, _ = Locale.objects.get_or_create(language_code=language_code)
    return add_page(page.get_parent(), locale=locale, translation_key=page.translation_key, **fields)
