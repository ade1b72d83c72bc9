"""The app of the breadcrumbs; it can be used alone."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BreadcrumbsConfig(AppConfig):
    """Resolver, template tag and template of the trail; no models."""

    name = "wagtail_clusterevents.breadcrumbs"
    label = "wagtail_clusterevents_breadcrumbs"
    verbose_name = _("Breadcrumbs")
