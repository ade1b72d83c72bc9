"""A site that uses the breadcrumbs and nothing else of the package."""

from tests.projects.base import *  # noqa: F403
from tests.projects.base import WAGTAIL_APPS

INSTALLED_APPS = [
    "tests.projects.breadcrumbs.sections",
    "wagtail_clusterevents.breadcrumbs",
    *WAGTAIL_APPS,
]
