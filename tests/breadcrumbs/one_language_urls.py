"""The addresses of a site with one language and no prefix."""

from django.urls import include, path
from wagtail import urls as wagtail_urls

urlpatterns = [
    path("api/clusterevents/", include("wagtail_clusterevents.api.urls")),
    path("", include(wagtail_urls)),
]
