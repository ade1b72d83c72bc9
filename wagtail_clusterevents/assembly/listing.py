"""The reports of an index page: by phase, year and topic, with a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.validators import slug_re
from django.db.models import Case, Count, Q, QuerySet, Value, When

from ..models import Topic, get_report_model
from ..representations.event import Phase
from ..representations.report import ReportTeaser
from .context import AssemblyContext
from .index import Listing, address, describe_index
from .pagination import paginate
from .report import assemble_teasers, with_facts


@dataclass(frozen=True)
class ReportGroup:
    """Reports under one heading. ``phase`` is None in a filtered list, which goes by date alone."""

    phase: Phase | None
    reports: list[ReportTeaser]


@dataclass(frozen=True)
class YearChoice:
    """A year of the archive: how many reports there are, and where."""

    year: int
    count: int
    path: str
    is_current: bool


@dataclass(frozen=True)
class TopicChoice:
    """A topic to choose reports by: how many there are, and where. ``locale`` is the language of its name."""

    name: str
    locale: str
    count: int
    path: str
    is_current: bool


@dataclass(frozen=True)
class ReportListing(Listing):
    """One page of an index of reports.

    ``year`` and ``topic`` are what it is filtered by. A slug that no topic has gives an empty list: ``is_filtered`` is
    true then, ``topic`` None; ``topic_slug`` is what was asked for. ``years`` are those in which events began,
    ``topics`` those of the reports; each counts as if its own filter was not set. ``all_years_path`` and
    ``all_topics_path`` lift one filter.
    """

    year: int | None
    topic: TopicChoice | None
    topic_slug: str
    is_filtered: bool
    groups: list[ReportGroup]
    years: list[YearChoice]
    topics: list[TopicChoice]
    all_years_path: str
    all_topics_path: str


def list_reports(
    index, context: AssemblyContext, *, year: int | None = None, topic: str = "", number: Any = 1
) -> ReportListing:
    """Page ``number`` of the reports below ``index`` (an ``EventReportIndexMixin``).

    ``year`` takes those whose event began in it, ``topic`` is a topic's slug in any language. Without both, what is
    going on stands first, then what is to come, soonest first, then what is over, newest first.
    """
    head, reports = describe_index(index, context), _visible_reports(index, context)
    of_year = reports.filter(start_date__year=year) if year else reports
    topics = _Topics(of_year, topic, index.locale_id)
    chosen, is_filtered = topics.narrow(of_year), bool(year or topic)
    here = partial(address, head["path"])
    page, pagination = paginate(
        chosen if is_filtered else _by_phase(chosen, context),
        index.reports_per_page,
        number,
        lambda number: here(year=year, topic=topics.slug, page=number if number > 1 else None),
    )
    choices = topics.choices(lambda slug: here(year=year, topic=slug))
    return ReportListing(
        **head,
        pagination=pagination,
        year=year,
        topic=next((choice for choice in choices if choice.is_current), None),
        topic_slug=topics.slug,
        is_filtered=is_filtered,
        groups=_groups(assemble_teasers(page.object_list, context), is_filtered),
        years=_years(topics.narrow(reports), year, lambda year: here(year=year, topic=topics.slug)),
        topics=choices,
        all_years_path=here(topic=topics.slug),
        all_topics_path=here(year=year),
    )


def _visible_reports(index, context: AssemblyContext) -> QuerySet:
    return with_facts(index.get_reports(context.gate)).defer_streamfields()


def _by_phase(reports: QuerySet, context: AssemblyContext) -> QuerySet:
    is_upcoming, is_past = Q(begins_at__gt=context.now), Q(ends_before__lte=context.now)
    place = Case(When(is_upcoming, then=Value(1)), When(is_past, then=Value(2)), default=Value(0))
    return reports.annotate(
        phase_place=place,
        # The same for all that are not upcoming, so those keep the order newest first.
        soonest_first=Case(When(is_upcoming, then="begins_at")),
    ).order_by("phase_place", "soonest_first", "-begins_at", "-pk")


def _groups(reports: Iterable[ReportTeaser], is_filtered: bool) -> list[ReportGroup]:
    by_phase: dict[Phase | None, list[ReportTeaser]] = {}
    for report in reports:
        by_phase.setdefault(None if is_filtered else report.event.phase, []).append(report)
    return [ReportGroup(phase, reports) for phase, reports in by_phase.items()]


def _years(reports: QuerySet, current: int | None, path_of) -> list[YearChoice]:
    counts = dict(reports.order_by().values_list("start_date__year").annotate(Count("pk")))
    if current:
        counts.setdefault(current, 0)
    return [
        YearChoice(year, counts[year], path_of(year), is_current=year == current)
        for year in sorted(counts, reverse=True)
    ]


class _Topics:
    """The topics of some reports, and the one that is asked for by ``slug``; ``slug`` becomes that of its language."""

    def __init__(self, reports: QuerySet, slug: str, locale_id: int):
        self.slug = slug
        with_topic = reports.order_by().filter(report_topics__topic__isnull=False)
        key = "report_topics__topic__translation_key"
        self.counts = dict(with_topic.values_list(key).annotate(Count("pk", distinct=True)))
        rows = self._load()
        # The list's own language first; a name in another one is better than none.
        rows.sort(key=lambda row: (row.locale_id != locale_id, row.pk))
        self.rows: dict[Any, Topic] = {}
        for row in rows:
            self.rows.setdefault(row.translation_key, row)
        asked_for = next((row for row in rows if slug and row.slug == slug), None)
        self.selected = asked_for and self.rows[asked_for.translation_key]
        if self.selected:
            self.slug = self.selected.slug

    def _load(self) -> list[Topic]:
        wanted = Q(translation_key__in=self.counts)
        if slug_re.match(self.slug):
            wanted |= Q(slug=self.slug)
        return list(Topic.objects.filter(wanted).select_related("locale"))

    def narrow(self, reports: QuerySet) -> QuerySet:
        """Those of ``reports`` that have the topic; all of them if none was asked for."""
        if not self.slug:
            return reports
        if self.selected is None:
            return reports.none()
        about = get_report_model().objects.about([self.selected])
        return reports.filter(pk__in=about.order_by().values("pk"))

    def choices(self, path_of) -> list[TopicChoice]:
        """Every topic of the reports, and the one that was asked for, in alphabetical order."""
        shown = [row for row in self.rows.values() if row.translation_key in self.counts or row == self.selected]
        return [
            TopicChoice(
                name=str(row),
                locale=row.locale.language_code,
                count=self.counts.get(row.translation_key, 0),
                path=path_of(row.slug),
                is_current=row == self.selected,
            )
            for row in sorted(shown, key=lambda row: str(row).casefold())
        ]
