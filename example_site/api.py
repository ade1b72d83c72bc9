"""Wagtail's own APIs, beside the package's: v2, and v3 where Wagtail has it (8.0)."""

from django.conf import settings
from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet

api_v2 = WagtailAPIRouter("wagtailapi")
api_v2.register_endpoint("pages", PagesAPIViewSet)
api_v2.register_endpoint("images", ImagesAPIViewSet)
api_v2.register_endpoint("documents", DocumentsAPIViewSet)

api_v3 = []
if "wagtail.api.v3" in settings.INSTALLED_APPS:
    from wagtail.api.v3.urls import api

    api_v3 = [path("api/v3/", api.urls)]
