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
        from wagtail.signals import page_published, page_unpublished

        from . import checks
        from .assembly.body import represent_for_template
        from .blocks import base
        from .models.best_practice import remove_entries
        from .tasks import renditions_on_publish

        checks.register()
        page_published.connect(renditions_on_publish, dispatch_uid="wagtail_clusterevents.renditions_on_publish")
        page_unpublished.connect(remove_entries, dispatch_uid="wagtail_clusterevents.remove_entries")
        base.represent_for_template = represent_for_template
