"""The core app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ClusterEventsConfig(AppConfig):
    """Snippets, blocks, page mixins, representations, API, formats and admin."""

    name = "wagtail_clusterevents"
    label = "wagtail_clusterevents"
    verbose_name = _("Cluster events")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from . import checks
        from .assembly.body import represent_for_template
        from .blocks import base

        checks.register()
        base.represent_for_template = represent_for_template
