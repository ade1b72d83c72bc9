"""A site with a report page of its own, made from the abstract page."""

from pathlib import Path

from tests.projects.base import *  # noqa: F403
from tests.projects.base import WAGTAIL_APPS

INSTALLED_APPS = [
    "tests.projects.subclass.news",
    "wagtail_clusterevents",
    "wagtail_clusterevents.breadcrumbs",
    "django_countries",
    *WAGTAIL_APPS,
]

WAGTAIL_CLUSTEREVENTS = {"REPORT_MODEL": "news.NewsReportPage"}

# Its words go before those of the package.
LOCALE_PATHS = [Path(__file__).resolve().parent / "locale"]
