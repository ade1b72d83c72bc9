"""The loaded demo. Loading takes a while, so it is done once for this folder and undone when its tests are over.

Each test's own transaction is one inside of that. Tests that need transactions of their own (``transactional_db``,
``live_server``) empty the tables and have no place here.
"""

from pathlib import Path

import pytest
from django.db import transaction
from wagtail.models import Site

from example_site.demo.loading import load
from tests.npm import installed
from wagtail_clusterevents.visibility import Gate


class Silence:
    """Shows no progress."""

    def start(self, title: str, total: int) -> None:
        pass

    def tick(self) -> None:
        pass

    def finish(self) -> None:
        pass


@pytest.fixture(scope="package")
def loaded_demo(django_db_setup, django_db_blocker):
    """The demo in a transaction that is rolled back after the last test of this folder.

    What waits for a commit does not happen: pictures in all sizes, the index for searching best practices.
    """
    with django_db_blocker.unblock():
        with transaction.atomic():
            yield load(Silence())
            transaction.set_rollback(True)
        Site.clear_site_root_paths_cache()


@pytest.fixture
def demo(loaded_demo, db):
    """What the loader made, by kind and key; whatever a test changes is undone."""
    yield loaded_demo
    Site.clear_site_root_paths_cache()


@pytest.fixture
def gate(demo) -> Gate:
    """What a visitor of the demo may see."""
    return Gate(Site.objects.get(is_default_site=True))


@pytest.fixture(scope="session")
def programs() -> Path:
    """The folder with the programs that read what the demo gives."""
    return installed(Path(__file__).parent / "programs")
