"""The addresses of the sitemap, to be included at the root of a site, outside of ``i18n_patterns``."""

from django.urls import path

from . import sitemap

urlpatterns = [
    path("sitemap.xml", sitemap.sitemap, name="clusterevents_sitemap"),
    path("sitemap-<int:number>.xml", sitemap.part, name="clusterevents_sitemap_part"),
]
