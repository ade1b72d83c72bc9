"""The addresses of a site with the API; pages have the language before them only where there are two."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls

from tests.projects.urls import urlpatterns as plain_patterns

pages = path("", include(wagtail_urls))

urlpatterns = [
    path("api/clusterevents/", include("wagtail_clusterevents.api.urls")),
    *plain_patterns[:-1],
    *(i18n_patterns(pages) if settings.WAGTAIL_I18N_ENABLED else [pages]),
]
