"""The filters of the listing of reports."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters import ChoiceFilter, ModelMultipleChoiceFilter, MultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Locale, PageLogEntry

from ..compat import get_page_model
from ..dates import Phase
from ..models import EventSeries, Organisation, Topic, get_report_model

PHASES = [
    (Phase.UPCOMING.value, pgettext_lazy("event", "Upcoming")),
    (Phase.ONGOING.value, pgettext_lazy("event", "Ongoing")),
    (Phase.PAST.value, pgettext_lazy("event", "Past")),
]


def one_per_key(model: type[Model]) -> Callable[[object], QuerySet]:
    """For a filter's choices: the records of a model in the default language, and those that it lacks."""

    def records(request) -> QuerySet:
        default = Locale.get_default().pk
        translated = model._default_manager.filter(locale_id=default, translation_key=OuterRef("translation_key"))
        return model._default_manager.filter(Q(locale_id=default) | ~Exists(translated)).order_by(model.name_field)

    return records


class RecordFilter(ModelMultipleChoiceFilter):
    """Takes in what refers to one of the chosen records, in whatever language. ``relation`` names the way there."""

    def __init__(self, model: type[Model], relation: str, **kwargs):
        self.relation = relation
        super().__init__(queryset=one_per_key(model), widget=CheckboxSelectMultiple, **kwargs)

    def filter(self, queryset, value):
        """Narrow the query set; no choice narrows nothing."""
        keys = [record.translation_key for record in value]
        return queryset.filter(**{f"{self.relation}__translation_key__in": keys}).distinct() if keys else queryset


class PhaseFilter(ChoiceFilter):
    """Upcoming, ongoing or past, as of now."""

    def filter(self, queryset, value):
        """Narrow the query set of reports."""
        return getattr(queryset, value)() if value else queryset


class YearFilter(MultipleChoiceFilter):
    """The year in which an event begins; only years that a report has can be chosen."""

    def filter(self, queryset, value):
        """Narrow the query set; no choice narrows nothing."""
        return queryset.filter(**{f"{self.field_name}__in": value}) if value else queryset


def report_years() -> list[tuple[int, str]]:
    """The years of all reports, the newest first."""
    days = get_report_model().objects.dates("start_date", "year", order="DESC")
    return [(day.year, str(day.year)) for day in days]


class MineFilter(ChoiceFilter):
    """What the user owns, has written or has changed."""

    def filter(self, queryset, value):
        """Narrow the query set of pages."""
        user = self.parent.request.user
        touched = PageLogEntry.objects.filter(user=user, action__in=("wagtail.create", "wagtail.edit"))
        mine = Q(owner=user) | Q(pk__in=touched.order_by().values("page"))
        return queryset.filter(mine) if value else queryset


class ReportFilterSet(WagtailFilterSet):
    """Filters of reports; where the site has several languages, Wagtail adds the one by language."""

    mine = MineFilter(
        label=_("Mine"), choices=[("true", _("What I wrote or changed"))], empty_label=_("Any"), widget=RadioSelect
    )
    phase = PhaseFilter(label=_("Phase"), choices=PHASES, empty_label=_("Any"), widget=RadioSelect)
    year = YearFilter(
        label=_("Year"), field_name="start_date__year", choices=report_years, widget=CheckboxSelectMultiple
    )
    series = RecordFilter(EventSeries, "series", label=_("Series"))
    topic = RecordFilter(Topic, "report_topics__topic", label=_("Topic"))
    organisation = RecordFilter(Organisation, "report_organisations__organisation", label=_("Organisation"))

    class Meta:
        model = get_page_model()
        fields = []
