"""The app of the ready page types."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClusterEventsPagesConfig(AppConfig):
    """The concrete page types, for sites that use Wagtail's own base page."""

    name = "wagtail_clusterevents.pages"
    label = "wagtail_clusterevents_pages"
    verbose_name = _("Cluster events pages")
    default_auto_field = "django.db.models.BigAutoField"
