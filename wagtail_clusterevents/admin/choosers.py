"""The chooser for best practices."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from ..models import BestPracticeEntry


class BestPracticeColumns:
    """What is shown of a best practice: its report, year and place, to tell namesakes apart."""

    @property
    def columns(self):
        return [
            self.title_column,
            Column("report", label=_("Report"), accessor="page"),
            Column("locale", label=_("Language")),
            Column("year", label=_("Year")),
            Column("place", label=_("Place")),
        ]

    def get_object_list(self):
        """All best practices of live reports, the newest first."""
        return BestPracticeEntry.objects.select_related("page", "locale").order_by("-date", "page", "position")


class BestPracticeChooseView(BestPracticeColumns, ChooseView):
    """The whole chooser."""


class BestPracticeChooseResultsView(BestPracticeColumns, ChooseResultsView):
    """What a search in the chooser gives."""


class BestPracticeChooserViewSet(ChooserViewSet):
    """Best practices by title, text, organisation and place."""

    model = BestPracticeEntry
    icon = "pick"
    choose_one_text = _("Choose a best practice")
    choose_another_text = _("Choose another best practice")
    edit_item_text = _("Edit the report")
    choose_view_class = BestPracticeChooseView
    choose_results_view_class = BestPracticeChooseResultsView
    per_page = 20


best_practice_chooser_viewset = BestPracticeChooserViewSet("clusterevents_best_practice_chooser")
BestPracticeEntry.chooser_viewset = best_practice_chooser_viewset
