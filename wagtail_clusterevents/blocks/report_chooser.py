"""Chooses a report."""

from __future__ import annotations

from django.apps import apps
from django.utils.functional import cached_property
from wagtail import blocks

from ..conf import conf
from ..representations.report import RelatedReport


class ReportChooserBlock(blocks.PageChooserBlock):
    """A page of the project's report model, whichever that is; migrations know it as a chooser of any page."""

    representation = RelatedReport

    @cached_property
    def target_models(self) -> list:
        """The report model; none when the project has no reports, and then any page can be chosen."""
        try:
            return [apps.get_model(conf.REPORT_MODEL)]
        except (AttributeError, LookupError, ValueError):
            return []

    def references(self, raw, found) -> None:
        """The report is shown with its date and picture, not only linked to."""
        found.add_report(raw)

    def represent(self, value, lookups) -> RelatedReport | None:
        """The report in the page's language, if it is translated; None for a page that is no report."""
        return value and lookups.report(value.id)

    def deconstruct(self):
        return "wagtail.blocks.PageChooserBlock", *super().deconstruct()[1:]
