"""Fixtures that many tests share."""

import pytest
from django.utils import translation
from hypothesis import HealthCheck, settings
from wagtail.models import Locale, Site

# One browser for all tests: a second one cannot start while the first is open.
from tests.browser.fixtures import axe, chromium, npm_packages, open_page, vnu, web  # noqa: F401
from wagtail_clusterevents.testing import EventReportIndexPageFactory

# A busy machine is no fault of the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_collection_modifyitems(items):
    """Refuse a case that is named after an address in memory: such names differ between the processes of a run."""
    unstable = sorted({item.nodeid.partition("[")[0] for item in items if " at 0x" in item.nodeid})
    if unstable:
        raise pytest.UsageError(f"Give the cases ids of their own: {', '.join(unstable)}")


@pytest.fixture(autouse=True)
def language_of_the_site():
    """Requests leave their language active; the next test begins without it."""
    yield
    translation.deactivate()


@pytest.fixture
def site(db):
    """The default site, with its German home page."""
    return Site.objects.get()


@pytest.fixture
def index(site):
    """A report index below the home page."""
    return EventReportIndexPageFactory(parent=site.root_page, title="Berichte", slug="berichte")


@pytest.fixture
def english(db):
    """The second language."""
    return Locale.objects.get_or_create(language_code="en")[0]
