"""A site with one language: pages without a prefix, and the API before them."""

from django.urls import include, path
from wagtail import urls as wagtail_urls

urlpatterns = [
    path("api/clusterevents/", include("wagtail_clusterevents.api.urls")),
    path("", include(wagtail_urls)),
]
