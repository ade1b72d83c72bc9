"""Registers what ``admin/`` holds, and nothing else."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.snippets.models import register_snippet

from .admin import merge, merging, next_edition
from .admin.choosers import best_practice_chooser_viewset
from .admin.menu import ReportsMenuItem
from .admin.missing_summary import MissingSummaryItem
from .admin.next_edition_copies import LOG_ACTION
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


@hooks.register("register_admin_urls")
def register_urls():
    """The forms for the next edition and for merging."""
    return [*next_edition.urlpatterns, *merge.urlpatterns]


@hooks.register("register_page_header_buttons")
def page_header_buttons(page, user, view_name=None, next_url=None):
    """“Copy as next edition” in the menu of a report."""
    return next_edition.next_edition_button(page, user)


@hooks.register("register_page_listing_more_buttons")
def page_listing_more_buttons(page, user, next_url=None):
    """“Copy as next edition” in the listing."""
    return next_edition.next_edition_button(page, user)


@hooks.register("register_snippet_listing_buttons")
def snippet_listing_buttons(record, user, next_url=None):
    """“Merge” in the listings of shared records."""
    return merge.merge_button(record, user)


@hooks.register("register_log_actions")
def register_log_actions(actions):
    """What the history says of a new edition and of a merger."""
    actions.register_action(merging.LOG_ACTION, _("Merge"), _("A record was merged into another"))
    actions.register_action(LOG_ACTION, _("Copy as next edition"), _("Copied from the last edition"))


@hooks.register("insert_editor_js")
def open_linked_field():
    """Links from “What is missing” lead to fields in panels that are collapsed, too."""
    return format_html('<script src="{}"></script>', versioned_static("wagtail_clusterevents/admin/open-target.js"))
