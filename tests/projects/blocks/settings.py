"""A site that takes single blocks of the package for pages of its own, and no page type."""

from tests.projects.base import *  # noqa: F403
from tests.projects.base import WAGTAIL_APPS

INSTALLED_APPS = [
    "tests.projects.blocks.articles",
    "wagtail_clusterevents",
    "django_countries",
    *WAGTAIL_APPS,
]

WAGTAIL_CLUSTEREVENTS = {"REPORT_MODEL": None}
