"""Best practices of other reports, chosen by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from ..representations.best_practice import BestPracticeTeaser
from ..representations.text import Heading, PageLink
from .base import ItemsBlock, StructBlock
from .codes import CodeBlock
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

    report = PracticesOfReportBlock(label=_("Report"))
    which = CodeBlock(
        label=_("Which one"),
        required=False,
        max_length=500,
        default="",
        help_text=_(
            "Empty: all that the report shows. For a single one, open the report, go to the best practice and copy the "
            "address of the page (what stands behind “#” is its number)."
        ),
    )

    class Meta:
        label = _("From a report")
        icon = "doc-full"
        label_format = "{report}"

    def represent(self, value: dict[str, Any], lookups) -> list[BestPracticeTeaser]:
        wanted = value["which"].rpartition("#")[2].strip()
        return [practice for practice in value["report"] if not wanted or practice.uid.endswith(f"-{wanted}")]


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
        practices = [{"report": entry.page, "which": entry.block_id} for entry in entries]
        return self.normalize({"heading": _("Best practices"), "best_practices": practices})

    def represent(self, value: dict[str, Any], lookups) -> ChosenBestPractices | None:
        practices = [practice for chosen in value["best_practices"] for practice in chosen]
        unique = {practice.uid: practice for practice in practices}
        return super().represent({**value, "best_practices": list(unique.values())}, lookups)
