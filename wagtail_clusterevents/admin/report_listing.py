"""The listing of all reports, whatever page they stand below."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permissions import page_permission_policy

from ..blocks import BestPracticeBlock
from ..blocks.raw import find_blocks
from ..models import get_report_model
from .editor_content import editor_values
from .exports import TextExportMixin
from .menu import PagesMenuItem
from .report_columns import EventDateColumn, LanguagesColumn, PhaseColumn, PictureColumn, ReportTitleColumn
from .report_filters import PHASES, ReportFilterSet
from .thumbnails import thumbnails
from .translation_states import page_languages


class ReportIndexView(TextExportMixin, IndexView):
    """The reports that a user may explore, with what has to be known of them at a glance."""

    permission_policy = page_permission_policy
    default_ordering = "-start_date"
    export_headings = {
        "listing_phase": _("Phase"),
        "venue": _("Venue"),
        "listing_languages_text": _("Languages"),
        "listing_practices": _("Best practices"),
        "status_string": _("Status"),
    }
    list_export = [
        *("title", "event_name", "start_date", "end_date", "venue", "listing_phase", "locale"),
        *("listing_languages_text", "listing_practices", "status_string", "full_url"),
    ]

    def get_base_queryset(self):
        """Searching finds no more than exploring, whatever WAGTAILADMIN_PAGE_SEARCH_FILTER_BY_PERMISSIONS says."""
        explorable = self.permission_policy.explorable_instances(self.request.user).order_by()
        pages = self.model.objects.filter(pk__in=explorable.values("pk"))
        return self.annotate_queryset(pages).select_related("venue", for_specific_subqueries=True)

    def filter_queryset(self, queryset):
        """Filters apply to a query of their own, since a search takes no conditions on fields that are not indexed."""
        if not self.is_filtering:
            return queryset
        return queryset.filter(pk__in=super().filter_queryset(self.model.objects.order_by()).values("pk"))

    def get_table(self, object_list):
        """The table of the rows at hand, or of all that are exported, with their facts."""
        describe(object_list, self.request.user)
        return super().get_table(object_list)


def describe(reports: Iterable, user) -> None:
    """Give each report what the listing says about it; the number of queries is the same for any number of them.

    ``listing_picture`` is an address or empty, ``listing_languages`` a list of ``PageLanguage``, ``listing_phase`` a
    word, ``listing_practices`` the number of best practices in the latest draft.
    """
    pictures = thumbnails(report.lead_image_id for report in reports)
    languages = page_languages(reports, user)
    practices = practice_counts([report.pk for report in reports])
    for report in reports:
        report.listing_picture = pictures.get(report.lead_image_id, "")
        report.listing_languages = languages.get(report.translation_key, [])
        report.listing_languages_text = [f"{found.name}: {found.state.label}" for found in report.listing_languages]
        report.listing_phase = str(dict(PHASES)[report.phase.value])
        report.listing_practices = practices[report.pk]


def practice_counts(ids: list[int]) -> dict[int, int]:
    """How many best practices the latest draft of each report holds, by page id."""
    model = get_report_model()
    block = model._meta.get_field("body").stream_block
    found = editor_values(model.objects.filter(pk__in=ids), "body")
    return {pk: sum(1 for _item in find_blocks(block, row["body"], BestPracticeBlock)) for pk, row in found}


class ReportViewSet(PageListingViewSet):
    """All reports in one flat listing. A project subclasses it to change columns, filters or the view."""

    name = "clusterevents_reports"
    url_prefix = "clusterevents/reports"
    icon = "calendar-check"
    menu_label = _("Reports")
    index_view_class = ReportIndexView
    filterset_class = ReportFilterSet
    ordering = "-start_date"
    columns = [
        BulkActionsColumn("bulk_actions"),
        PictureColumn("picture", label=_("Picture")),
        ReportTitleColumn("title", label=_("Headline"), sort_key="title", classname="title"),
        EventDateColumn("date", label=_("Date"), sort_key="start_date"),
        Column("venue", label=_("Venue")),
        PhaseColumn("phase", label=_("Phase")),
        LanguagesColumn("languages", label=_("Languages")),
        Column("listing_practices", label=_("Best practices")),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]

    menu_item_class = PagesMenuItem

    @property
    def model(self):
        """The project's report model."""
        return get_report_model()
