"""The example of the guide: whatever changes, the cache is told once it is stored."""

import pytest
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from tests.projects.purging import connect
from wagtail_clusterevents.testing import EventReportPageFactory, TopicFactory

SIGNALS = (post_delete, post_save, pre_delete, page_published, page_slug_changed, page_unpublished, post_page_move)


@pytest.fixture
def purged(index, django_capture_on_commit_callbacks):
    """``purged(change)``: the keys that are purged when a change is stored."""
    kept = [(signal, list(signal.receivers)) for signal in SIGNALS]
    keys: set[str] = set()
    connect(keys.update)

    def after(change):
        keys.clear()
        with django_capture_on_commit_callbacks(execute=True):
            change()
            assert keys == set()
        return set(keys)

    yield after
    for signal, receivers in kept:
        signal.receivers = receivers
        signal.sender_receivers_cache.clear()


def test_publishing_purges_the_page_and_what_it_may_come_to_stand_among(purged, index):
    topic = TopicFactory()
    page = EventReportPageFactory(parent=index, topics=[topic])
    keys = purged(page.save_revision().publish)
    assert {f"page:{page.pk}", "page:*", "report:*", f"about:{topic.translation_key}"} <= keys
    assert f"page:{index.pk}" not in keys


def test_another_address_purges_the_pages_below(purged, index):
    page = EventReportPageFactory(parent=index)
    index.slug = "neu"
    assert {f"page:{index.pk}", f"page:{page.pk}"} <= purged(index.save_revision().publish)


def test_moving_purges_the_pages_below(purged, index, site):
    page = EventReportPageFactory(parent=index)
    other = EventReportPageFactory(parent=site.root_page, title="Other")
    assert {f"page:{index.pk}", f"page:{page.pk}"} <= purged(lambda: index.move(other, pos="last-child"))


def test_deleting_and_unpublishing_purge_the_page(purged, index):
    pages = [EventReportPageFactory(parent=index, title=title) for title in ("A", "B")]
    keys = [f"page:{page.pk}" for page in pages]
    assert keys[0] in purged(pages[0].unpublish)
    assert keys[1] in purged(pages[1].delete)


def test_records_redirects_and_restrictions_are_purged(purged, index):
    topic = TopicFactory()
    assert f"topic:{topic.translation_key}" in purged(topic.save)
    assert purged(lambda: Redirect.objects.create(old_path="/a", redirect_page=index)) == {"redirect:*"}
    assert purged(lambda: PageViewRestriction.objects.create(page=index)) == {"restriction:*"}
