"""A site with a base page and an image model of its own; the base page can be replaced since Wagtail 8.0."""

from tests.projects.base import *  # noqa: F403
from tests.projects.base import WAGTAIL_APPS

INSTALLED_APPS = [
    "tests.projects.mixin.basepage",
    "tests.projects.mixin.photos",
    "tests.projects.mixin.news",
    "wagtail_clusterevents",
    "wagtail_clusterevents.breadcrumbs",
    "django_countries",
    *WAGTAIL_APPS,
]

WAGTAIL_PAGE_MODEL = "basepage.BasePage"
WAGTAILIMAGES_IMAGE_MODEL = "photos.Photo"
WAGTAIL_CLUSTEREVENTS = {"REPORT_MODEL": "news.ReportPage"}
