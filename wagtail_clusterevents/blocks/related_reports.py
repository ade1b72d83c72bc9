"""Other reports: chosen by hand, or those about the same topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from ..representations.report import RelatedReport
from ..representations.text import Heading
from .headed import HeadedBlock
from .previews import some_records
from .report_chooser import ReportChooserBlock

MODES = {"topics": _("The newest reports about the same topics"), "chosen": _("The reports chosen below")}
DEFAULT_LIMIT, MOST_REPORTS = 3, 12


@dataclass(frozen=True)
class RelatedReports:
    """Other reports, in the order in which to show them."""

    heading: Heading | None
    reports: list[RelatedReport]


class RelatedReportsBlock(HeadedBlock):
    """Reports to read on with; it is left out when there are none."""

    representation = RelatedReports
    essential = ("reports",)
    default_heading = _("Related reports")

    mode = blocks.ChoiceBlock(label=_("Shows"), choices=list(MODES.items()), default="topics")
    reports = blocks.ListBlock(ReportChooserBlock(label=_("Report")), label=_("Reports"), default=[])
    limit = blocks.IntegerBlock(
        label=_("At most"),
        required=False,
        default=DEFAULT_LIMIT,
        min_value=1,
        max_value=MOST_REPORTS,
        help_text=_("How many reports about the same topics are shown."),
    )

    class Meta:
        label = _("Related reports")
        icon = "pick"
        group = _("Links")
        template = "wagtail_clusterevents/blocks/related_reports.html"
        description = _("Other reports: those about the same topics, or chosen by hand.")
        label_format = "{heading}"

    def get_preview_value(self):
        """Reports that the site has already."""
        reports = some_records(self.child_blocks["reports"].child_block.model_class)
        return self.normalize({"mode": "chosen", "reports": reports})

    def clean(self, value):
        value = super().clean(value)
        if value.get("mode") == "chosen" and not value.get("reports") and not self.is_deferred_validation:
            error = ValidationError(_("Choose at least one report, or show those about the same topics."))
            raise StructBlockValidationError({"mode": error})
        return value

    def references(self, raw, found) -> None:
        """Reports about the same topics have to be looked for."""
        if isinstance(raw, dict) and raw.get("mode", "topics") != "chosen":
            found.add_reports_on_same_topics()

    def represent(self, value: dict[str, Any], lookups) -> RelatedReports | None:
        reports = value["reports"]
        if value["mode"] != "chosen":
            limit = value["limit"] or DEFAULT_LIMIT
            reports = lookups.reports_on_same_topics(max(1, min(limit, MOST_REPORTS)))
        return super().represent({"heading": value["heading"], "reports": reports}, lookups)
