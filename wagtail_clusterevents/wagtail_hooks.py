"""Registers what ``admin/`` holds, and nothing else."""

from wagtail.snippets.models import register_snippet

from .admin.viewsets import ClusterEventsViewSetGroup

register_snippet(ClusterEventsViewSetGroup)
