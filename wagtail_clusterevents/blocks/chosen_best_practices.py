"""Best practices of other reports, chosen by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks.struct_block import StructBlockValidationError

from ..representations.best_practice import BestPracticeTeaser
from ..representations.text import Heading, PageLink
from .base import ItemsBlock, StructBlock
from .best_practice_chooser import BestPracticeChooserBlock, split_uid
from .headed import HeadedBlock
from .previews import some_records
from .report_chooser import ReportChooserBlock


class PracticesOfReportBlock(ReportChooserBlock):
    """A report of which the best practices are shown."""

    representation = list[BestPracticeTeaser]

    def references(self, raw: Any, found) -> None:
        """The best practices stand in the report's body, which has to be loaded."""
        found.add_best_practices_of(raw)

    def represent(self, value: PageLink | None, lookups) -> list[BestPracticeTeaser]:
        return lookups.best_practices_of(value.id) if value else []


class ChosenBestPracticeBlock(StructBlock):
    """All best practices of one report, or one of them."""

    representation = list[BestPracticeTeaser]

    which = BestPracticeChooserBlock(
        label=_("Best practice"),
        required=False,
        max_length=500,
        default="",
        help_text=_("One best practice of any report. Leave it empty to show all of a report."),
    )
    report = PracticesOfReportBlock(
        label=_("All of a report"),
        required=False,
        help_text=_("Shows every best practice of the report."),
    )

    class Meta:
        label = _("From a report")
        icon = "doc-full"
        label_format = "{which} {report}"

    def clean(self, value):
        value = super().clean(value)
        if not value.get("which") and not value.get("report") and not self.is_deferred_validation:
            error = ValidationError(_("Choose a best practice, or a report of which to show all."))
            raise StructBlockValidationError({"which": error})
        return value

    def represent(self, value: dict[str, Any], lookups) -> list[BestPracticeTeaser]:
        page_id, block_id = split_uid(value["which"])
        if page_id is None:
            return value["report"]
        # The uid is that of one language version; a translated page shows the same block of the report's translation.
        report = lookups.page(page_id)
        practices = lookups.best_practices_of(report.id) if report else []
        return [practice for practice in practices if split_uid(practice.uid)[1] == block_id]


@dataclass(frozen=True)
class ChosenBestPractices:
    """Best practices of other reports that visitors may see, in the order in which to show them."""

    heading: Heading | None
    best_practices: list[BestPracticeTeaser]


class ChosenBestPracticesBlock(HeadedBlock):
    """Best practices that other reports tell about, each linked to its place there."""

    representation = ChosenBestPractices
    essential = ("best_practices",)

    best_practices = ItemsBlock(ChosenBestPracticeBlock(), label=_("Best practices"), min_num=1)

    class Meta:
        label = _("Best practices of other reports")
        icon = "link"
        group = _("Best practice")
        template = "wagtail_clusterevents/blocks/chosen_best_practices.html"
        description = _("Best practices that other reports tell about, linked to their place there.")
        label_format = "{heading}"

    def get_preview_value(self):
        """Best practices that the site has already."""
        entries = some_records(apps.get_model("wagtail_clusterevents", "BestPracticeEntry"))
        practices = [{"which": entry.uid} for entry in entries]
        return self.normalize({"heading": _("Best practices"), "best_practices": practices})

    def represent(self, value: dict[str, Any], lookups) -> ChosenBestPractices | None:
        practices = [practice for chosen in value["best_practices"] for practice in chosen]
        unique = {practice.uid: practice for practice in practices}
        return super().represent({**value, "best_practices": list(unique.values())}, lookups)
