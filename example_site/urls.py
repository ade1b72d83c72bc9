"""Addresses of the example site: the admin, files, feeds, and the pages under /de/ and /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.images.views.serve import ServeView

from .api import api_v2, api_v3

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/clusterevents/", include("wagtail_clusterevents.api.urls")),
    path("api/v2/", api_v2.urls),
    *api_v3,
    path("feeds/", include("wagtail_clusterevents.feeds.urls")),
    path("", include("wagtail_clusterevents.feeds.sitemap_urls")),
    re_path(r"^images/([^/]*)/(\d*)/([^/]*)/[^/]*$", ServeView.as_view(), name="wagtailimages_serve"),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    *i18n_patterns(path("", include(wagtail_urls))),
]
