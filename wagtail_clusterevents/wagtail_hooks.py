"""Registers what ``admin/`` holds, and nothing else."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .admin.choosers import best_practice_chooser_viewset
from .admin.viewsets import ClusterEventsViewSetGroup

register_snippet(ClusterEventsViewSetGroup)


@hooks.register("register_admin_viewset")
def register_best_practice_chooser():
    """The chooser behind “best practices of other reports”."""
    return best_practice_chooser_viewset
