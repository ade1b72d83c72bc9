"""The report “What is missing”: a list, its filters, its spreadsheets, its menu entry."""

from __future__ import annotations

from django.db.models import QuerySet
from django.db.models.functions import Length, Substr
from django.forms import CheckboxSelectMultiple
from django.urls import path
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import ModelChoiceFilter, MultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.models import Locale
from wagtail.permissions import page_permission_policy

from ..compat import get_page_model
from .exports import TextExportMixin
from .menu import PagesMenuItem
from .missing import Finding, Kind, Search, find_missing
from .missing_reports import reports_to_change


def sections(request) -> QuerySet:
    """The pages that have reports below them which the user may change."""
    model = get_page_model()
    reports = reports_to_change(Search(request.user))
    parents = reports.annotate(parent=Substr("path", 1, Length("path") - model.steplen)).values("parent")
    return model.objects.filter(path__in=parents).order_by("path")


class MissingFilterSet(WagtailFilterSet):
    """Filters by kind and section; where the site has several languages, Wagtail adds the one by language."""

    kind = MultipleChoiceFilter(label=_("What is missing"), choices=Kind.choices, widget=CheckboxSelectMultiple)
    section = ModelChoiceFilter(label=_("Section"), queryset=sections)

    class Meta:
        model = get_page_model()
        fields = []


class MissingView(TextExportMixin, ReportView):
    """What is missing in all that the user may change; each line leads to the field in which it can be put right."""

    permission_policy = page_permission_policy
    any_permission_required = ("change",)
    page_title = _("What is missing")
    header_icon = "tasks"
    filterset_class = MissingFilterSet
    index_url_name = "clusterevents_missing:index"
    index_results_url_name = "clusterevents_missing:results"
    export_filename = "missing"
    no_results_message = _("Nothing is missing.")
    list_export = ("kind", "title", "detail", "language", "date", "url")
    export_headings = {
        "kind": _("What is missing"),
        "title": _("Where"),
        "detail": _("Details"),
        "language": _("Language"),
        "date": _("Date"),
        "url": _("Address of the form"),
    }

    @cached_property
    def columns(self) -> list[Column]:
        """The columns, which name the languages of the site."""
        headings = self.export_headings
        return [
            TitleColumn("kind", label=headings["kind"], accessor="kind_label", get_url=lambda finding: finding.url),
            Column("title", label=headings["title"]),
            Column("detail", label=headings["detail"]),
            Column("language", label=headings["language"], accessor=self.language),
            Column("date", label=headings["date"], accessor=_date),
        ]

    def get_queryset(self) -> list[Finding]:
        """The findings; filters that make no sense are ignored, as in Wagtail's listings."""
        return find_missing(self.search())

    def get_filtered_queryset(self) -> list[Finding]:
        """The same: the filters are part of what is asked for."""
        return self.get_queryset()

    def search(self) -> Search:
        """What the user asks for."""
        asked = self.filters.form.cleaned_data if self.filters.is_valid() else {}
        return Search(
            user=self.request.user,
            kinds=frozenset(asked.get("kind") or ()),
            section=asked["section"].path if asked.get("section") else "",
            locale_id=next(
                (pk for pk, locale in self.locales.items() if locale.language_code == asked.get("locale")), None
            ),
        )

    @cached_property
    def locales(self) -> dict[int, Locale]:
        """All languages by id."""
        return Locale.objects.in_bulk()

    def language(self, finding: Finding) -> str:
        """The name of a finding's language; empty on a site with one."""
        locale = self.locales.get(finding.locale_id) if len(self.locales) > 1 else None
        return locale.get_display_name() if locale else ""

    def to_row_dict(self, item: Finding) -> dict:
        """A row of the spreadsheet."""
        address = self.request.build_absolute_uri(item.url)
        row = {"kind": item.kind_label, "language": self.language(item), "url": address}
        return {name: row[name] if name in row else getattr(item, name) for name in self.list_export}


def _date(finding: Finding) -> str:
    return date_format(finding.date, "SHORT_DATE_FORMAT") if finding.date else ""


class MissingViewSet(ViewSet):
    """The report's addresses and its entry in the menu."""

    name = "clusterevents_missing"
    url_prefix = "clusterevents/missing"
    icon = "tasks"
    menu_label = _("What is missing")
    menu_item_class = PagesMenuItem
    view_class = MissingView

    def get_urlpatterns(self):
        return [
            path("", self.construct_view(self.view_class), name="index"),
            path("results/", self.construct_view(self.view_class, results_only=True), name="results"),
        ]
