"""The menu, and the shared records in it: a listing with filters for each."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from ..models import EventSeries, FundingProgramme, Organisation, Topic, Venue, has_report_model


class TopicViewSet(SnippetViewSet):
    """Topics, with their place in a classification."""

    model = Topic
    icon = "tag"
    list_display = ["name", "code", "slug", UpdatedAtColumn()]
    ordering = ["name"]


class OrganisationViewSet(SnippetViewSet):
    """Organisations, filtered by kind and country."""

    model = Organisation
    icon = "group"
    list_display = ["name", "short_name", "get_kind_display", "city", "website"]
    list_filter = ["kind", "country"]
    list_export = ["name", "short_name", "kind", "website", "street_address", "postal_code", "city", "country"]
    ordering = ["name"]


class VenueViewSet(SnippetViewSet):
    """Venues, filtered by country."""

    model = Venue
    icon = "site"
    list_display = ["name", "city", "country", "website"]
    list_filter = ["country"]
    list_export = ["name", "street_address", "postal_code", "city", "country", "latitude", "longitude", "website"]
    ordering = ["name"]


class EventSeriesViewSet(SnippetViewSet):
    """Series with their organisers."""

    model = EventSeries
    icon = "calendar-alt"
    list_display = ["title", "organiser", "slug"]
    ordering = ["title"]


class FundingProgrammeViewSet(SnippetViewSet):
    """Funding programmes with their funders."""

    model = FundingProgramme
    icon = "pick"
    list_display = ["name", "funder", "website"]
    ordering = ["name"]


class ClusterEventsViewSetGroup(SnippetViewSetGroup):
    """The menu "Cluster events". Without a report model it is hidden, and the records are among Wagtail's snippets."""

    menu_label = _("Cluster events")
    menu_icon = "calendar-check"
    menu_order = 250
    records = (TopicViewSet, OrganisationViewSet, VenueViewSet, EventSeriesViewSet, FundingProgrammeViewSet)

    @property
    def add_to_admin_menu(self) -> bool:
        """Whether the menu is shown."""
        return has_report_model()

    @property
    def items(self) -> tuple:
        """What the menu holds: listings of reports and best practices, where there can be any, and of the records."""
        if not has_report_model():
            return self.records
        from .missing_view import MissingViewSet
        from .photo_consents import PhotoConsentViewSet
        from .practice_listing import BestPracticeViewSet
        from .report_listing import ReportViewSet

        return (ReportViewSet, BestPracticeViewSet, *self.records, PhotoConsentViewSet, MissingViewSet)
