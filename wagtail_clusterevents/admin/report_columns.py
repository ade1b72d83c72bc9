"""The columns of the listing of reports."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import get_language, gettext
from wagtail import hooks
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import BaseColumn, ButtonsColumnMixin, Column, StatusTagColumn, TitleColumn
from wagtail.admin.wagtail_hooks import (
    PageListingCopyButton,
    PageListingEditButton,
    PageListingHistoryButton,
    PageListingViewDraftButton,
    PageListingViewLiveButton,
)
from wagtail.admin.widgets.button import Button, ButtonWithDropdown

from ..assembly.event import date_text
from ..dates import Phase
from .report_filters import PHASES

_ASKING = ("wagtail.admin.wagtail_hooks", "wagtail_localize.wagtail_hooks")


class PictureColumn(BaseColumn):
    """The picture that leads a page, from ``page.listing_picture``: an address, empty when it has none."""

    cell_template_name = "wagtail_clusterevents/admin/picture_cell.html"


class ReportTitleColumn(ButtonsColumnMixin, TitleColumn):
    """The headline, a link for those who may edit the page, with what can be done with it in a menu."""

    cell_template_name = "wagtail_clusterevents/admin/report_title_cell.html"

    def get_link_url(self, instance, parent_context):
        may_edit = instance.permissions_for_user(parent_context["request"].user).can_edit()
        return reverse("wagtailadmin_pages:edit", args=[instance.pk]) if may_edit else None

    def get_buttons(self, instance, parent_context):
        title = gettext("More options for “%(title)s”") % {"title": instance.get_admin_display_title()}
        next_url = parent_context["table"].actions_next_url
        buttons = listing_buttons(instance, parent_context["request"].user, next_url)
        return [ButtonWithDropdown(buttons=buttons, icon_name="dots-horizontal", attrs={"aria-label": title})]


def listing_buttons(page, user, next_url: str) -> list[Button]:
    """What can be done with a page: Wagtail's own, and what a project or another package adds to page listings.

    Wagtail's buttons to move, delete and unpublish are left out, and those of wagtail-localize: they ask up to three
    questions for each row. The first are in the page's form and among the bulk actions, the others in the languages.
    """
    items = [
        PageListingEditButton(page=page, next_url=next_url, priority=2),
        PageListingViewDraftButton(page=page, priority=4),
        PageListingViewLiveButton(page=page, url=page.url, priority=6),
        PageListingCopyButton(page=page, next_url=next_url, priority=20),
        PageListingHistoryButton(page=page, priority=50),
    ]
    for function in hooks.get_hooks("register_page_listing_more_buttons"):
        if not function.__module__.startswith(_ASKING):
            items += function(page=page, user=user, next_url=next_url)
    shown = [item for item in items if (item.is_shown(user) if isinstance(item, MenuItem) else item.show)]
    return [Button.from_menu_item(item) if isinstance(item, MenuItem) else item for item in shown]


class EventDateColumn(Column):
    """The days of the event, in words of the language that the editor works in."""

    def get_value(self, instance):
        return date_text(instance.start_date, instance.end_date, get_language() or "")


class PhaseColumn(StatusTagColumn):
    """Upcoming, ongoing or past; what is still to come stands out."""

    def get_value(self, instance):
        return dict(PHASES)[instance.phase.value]

    def get_primary(self, instance):
        return instance.phase is not Phase.PAST


class LanguagesColumn(BaseColumn):
    """The languages of a page with the state of each, from ``page.listing_languages``."""

    cell_template_name = "wagtail_clusterevents/admin/languages_cell.html"
