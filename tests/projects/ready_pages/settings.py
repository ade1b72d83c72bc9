"""A site that installs the ready page types and starts."""

from tests.projects.base import *  # noqa: F403
from tests.projects.base import WAGTAIL_APPS

INSTALLED_APPS = [
    "tests.projects.ready_pages.portal",
    "wagtail_clusterevents",
    "wagtail_clusterevents.pages",
    "wagtail_clusterevents.breadcrumbs",
    "django_countries",
    *WAGTAIL_APPS,
]
