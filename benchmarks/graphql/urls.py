"""The addresses of the example site, and ``/graphql/``."""

from django.urls import include, path

from example_site.urls import urlpatterns as site_patterns

urlpatterns = [path("", include("grapple.urls")), *site_patterns]
