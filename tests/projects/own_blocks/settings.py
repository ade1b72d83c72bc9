"""A site whose reports have a block set of its own."""

from tests.projects.base import *  # noqa: F403
from tests.projects.base import WAGTAIL_APPS

INSTALLED_APPS = [
    "tests.projects.own_blocks.magazine",
    "wagtail_clusterevents",
    "wagtail_clusterevents.breadcrumbs",
    "django_countries",
    *WAGTAIL_APPS,
]

WAGTAIL_CLUSTEREVENTS = {"REPORT_MODEL": "magazine.Story"}
