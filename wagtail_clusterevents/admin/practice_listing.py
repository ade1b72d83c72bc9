"""The listing of the best practices of all live reports."""

from __future__ import annotations

from collections.abc import Iterable

from django.forms import CheckboxSelectMultiple
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import LocaleFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.coreutils import get_content_languages
from wagtail.permissions import page_permission_policy
from wagtail.search.backends import get_search_backend

from ..assembly.search import MAX_HITS, clean_words, search_ids
from ..blocks import BestPracticeBlock
from ..blocks.raw import find_blocks
from ..models import BestPracticeEntry, FundingProgramme, Organisation, Topic, get_report_model
from .editor_content import editor_values
from .exports import TextExportMixin
from .menu import PagesMenuItem
from .report_filters import RecordFilter, YearFilter


def practice_years() -> list[tuple[int, str]]:
    """The years of all best practices, the newest first."""
    years = BestPracticeEntry.objects.order_by("-year").values_list("year", flat=True).distinct()
    return [(year, str(year)) for year in years]


class BestPracticeFilterSet(WagtailFilterSet):
    """Filters of best practices; values of one filter are alternatives."""

    topic = RecordFilter(Topic, "topics", label=_("Topic"))
    organisation = RecordFilter(Organisation, "organisations", label=_("Organisation"))
    programme = RecordFilter(FundingProgramme, "programmes", label=_("Funding programme"))
    year = YearFilter(label=_("Year"), field_name="year", choices=practice_years, widget=CheckboxSelectMultiple)
    locale = LocaleFilter(label=_("Language"), choices=lambda: list(get_content_languages().items()))

    class Meta:
        model = BestPracticeEntry
        fields = []


class BestPracticeIndexView(TextExportMixin, IndexView):
    """The best practices of the reports that a user may explore, each with a link to its block in the report's form."""

    permission_policy = page_permission_policy
    any_permission_required = ("add", "change", "publish", "lock", "unlock", "bulk_delete")
    default_ordering = "-date"
    list_export = ("title", "page", "organisation_names", "place", "year", "locale", "completeness")
    export_headings = {
        "title": _("Best practice"),
        "page": _("Report"),
        "organisation_names": _("Organisations"),
        "place": _("Place"),
        "year": _("Year"),
        "locale": _("Language"),
        "completeness": _("Complete (%)"),
    }

    @cached_property
    def columns(self) -> list[Column]:
        """The columns."""
        names = self.export_headings
        return [
            TitleColumn("title", label=names["title"], sort_key="title", get_url=block_url),
            Column("page", label=names["page"]),
            Column("organisation_names", label=names["organisation_names"], accessor=_organisations),
            Column("place", label=names["place"], sort_key="place"),
            Column("year", label=names["year"], sort_key="date"),
            Column("locale", label=names["locale"]),
            Column("completeness", label=names["completeness"]),
        ]

    def get_base_queryset(self):
        """Those of pages that the user may explore."""
        explorable = page_permission_policy.explorable_instances(self.request.user).order_by()
        entries = BestPracticeEntry.objects.filter(page__in=explorable.values("pk"))
        return entries.select_related("page", "locale").prefetch_related("organisations")

    def search_queryset(self, queryset):
        """Words in a best practice, or the beginnings of words in its title; the order stays."""
        if not self.is_searching:
            return queryset
        rows = BestPracticeEntry.objects.filter(pk__in=queryset.order_by().values("pk"))
        begun = get_search_backend().autocomplete(clean_words(self.search_query), rows)[:MAX_HITS]
        return queryset.filter(pk__in={*search_ids(rows, self.search_query), *(row.pk for row in begun)})

    def get_table(self, object_list):
        """The table of the rows at hand, or of all that are exported, with their facts."""
        describe_practices(object_list)
        return super().get_table(object_list)


def _organisations(entry: BestPracticeEntry) -> str:
    return ", ".join(entry.organisation_names)


def block_url(entry: BestPracticeEntry) -> str:
    """The report's form, at the best practice."""
    return f"{reverse('wagtailadmin_pages:edit', args=[entry.page_id])}#:w:contentpath=body.{entry.block_id}"


def describe_practices(entries: Iterable[BestPracticeEntry]) -> None:
    """Give each entry ``completeness`` (percent, in the latest draft) and ``organisation_names``, with two queries."""
    model = get_report_model()
    block = model._meta.get_field("body").stream_block
    reports = model.objects.filter(pk__in={entry.page_id for entry in entries})
    percents = {
        (pk, item.get("id")): practice.get_completeness(item.get("value")).percent
        for pk, values in editor_values(reports, "body")
        for practice, item in find_blocks(block, values["body"], BestPracticeBlock)
    }
    for entry in entries:
        entry.completeness = percents.get((entry.page_id, entry.block_id), "")
        entry.organisation_names = [str(organisation) for organisation in entry.organisations.all()]


class BestPracticeViewSet(ViewSet):
    """The listing's addresses and its entry in the menu."""

    name = "clusterevents_best_practices"
    url_prefix = "clusterevents/best-practices"
    icon = "pick"
    menu_label = _("Best practices")
    menu_item_class = PagesMenuItem
    view_class = BestPracticeIndexView

    def get_urlpatterns(self):
        views = {
            "model": BestPracticeEntry,
            "filterset_class": BestPracticeFilterSet,
            "header_icon": self.icon,
            "index_url_name": self.get_url_name("index"),
            "index_results_url_name": self.get_url_name("results"),
            "export_filename": "best-practices",
            "paginate_by": 50,
        }
        return [
            path("", self.construct_view(self.view_class, **views), name="index"),
            path("results/", self.construct_view(self.view_class, results_only=True, **views), name="results"),
        ]
