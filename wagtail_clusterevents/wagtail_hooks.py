"""Registers what ``admin/`` holds, and nothing else."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .admin.choosers import best_practice_chooser_viewset
from .admin.menu import ReportsMenuItem
from .admin.missing_summary import MissingSummaryItem
from .admin.viewsets import ClusterEventsViewSetGroup
from .models import has_report_model

register_snippet(ClusterEventsViewSetGroup)


@hooks.register("register_admin_viewset")
def register_best_practice_chooser():
    """The chooser behind “best practices of other reports”."""
    return best_practice_chooser_viewset


@hooks.register("register_reports_menu_item")
def register_missing_menu_item():
    """“What is missing” among Wagtail's reports; shown where there can be reports."""
    url = reverse("clusterevents_missing:index") if has_report_model() else ""
    return ReportsMenuItem(_("What is missing"), url, name="clusterevents-missing", icon_name="tasks", order=700)


@hooks.register("construct_homepage_summary_items")
def add_missing_summary_item(request, items):
    """How much is missing, on the first page of the admin."""
    if has_report_model():
        items.append(MissingSummaryItem(request))
