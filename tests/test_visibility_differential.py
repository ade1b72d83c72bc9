"""The gate against Wagtail itself: random trees, every page asked one by one."""

from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction, Site

from tests.trees import add_home, add_site
from wagtail_clusterevents.compat import get_page_model
from wagtail_clusterevents.visibility import Gate

STATES = {
    "live": {},
    "draft": {"live": False},
    "expired": {"expired": True},
    "about to be unpublished": {"expire_at": timedelta(minutes=-1)},
    "to be unpublished later": {"expire_at": timedelta(days=1)},
}

#: Parent and, for an alias, its source, as places in the list of all pages made before; state; number of restrictions.
seedlings = st.lists(
    st.tuples(
        st.integers(0, 1000),
        st.none() | st.integers(0, 1000),
        st.sampled_from([*["live"] * 6, *STATES]),
        st.sampled_from([0, 0, 0, 0, 1, 2]),
    ),
    min_size=20,
    max_size=60,
)


def plant_at_random(homes, seeds) -> list:
    """Pages below ``homes`` as ``seeds`` say, aliases and restrictions included; all pages there are, in tree order."""
    model = get_page_model()
    content_type = ContentType.objects.get_for_model(model)
    pages = list(homes)
    restricted = []
    for number, (parent, source, state, restrictions) in enumerate(seeds, start=1):
        parent = pages[parent % len(pages)]
        page = model(title=f"Page {number}", slug=f"page-{number}", depth=parent.depth + 1, locale=parent.locale)
        page.pk = homes[-1].pk + number
        page.path = model._get_path(parent.path, page.depth, number)
        page.numchild = 1
        page.content_type = content_type
        page.set_url_path(parent)
        page.alias_of = None if source is None else pages[source % len(pages)]
        for name, value in STATES[state].items():
            setattr(page, name, timezone.now() + value if isinstance(value, timedelta) else value)
        pages.append(page)
        restricted += [page] * restrictions
    model.objects.bulk_create(pages[len(homes) :])
    PageViewRestriction.objects.bulk_create(
        PageViewRestriction(page=page, restriction_type="login") for page in restricted
    )
    return list(model.objects.order_by("path"))


def is_visible_somewhere(page) -> bool:
    """The definition of the gate, in Wagtail's own words, but for the site."""
    return (
        page.live
        and not page.expired
        and (page.expire_at is None or page.expire_at > timezone.now())
        and not page.get_view_restrictions().exists()
    )


def is_part_of(page, site) -> bool:
    """Whether Wagtail finds an address for ``page`` on ``site``."""
    roots = [root for root in Site.get_site_root_paths() if root.site_id == site.pk]
    return any(page.url_path.startswith(root.root_path) for root in roots)


@pytest.mark.django_db
@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seeds=seedlings, inner_root=st.integers(0, 1000))
def test_the_gate_shows_what_wagtail_serves_page_by_page(db, seeds, inner_root):
    with transaction.atomic():
        (home, site), (other_home, other_site) = add_home("a.example"), add_home("b.example")
        pages = plant_at_random([home, other_home], seeds)
        sites = [site, other_site, add_site(pages[inner_root % len(pages)], "inner.example")]
        candidates = [page for page in pages if is_visible_somewhere(page)]
        for asked in sites:
            expected = [page for page in candidates if is_part_of(page, asked)]
            gate = Gate(asked)
            assert list(gate.pages(get_page_model().objects.order_by("path"))) == expected
            assert gate.visible(pages) == expected
        assert [page for page in pages[::7] if gate.shows(page)] == [page for page in pages[::7] if page in expected]
        transaction.set_rollback(True)
    Site.clear_site_root_paths_cache()
