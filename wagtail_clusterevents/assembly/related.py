"""Reports that blocks show on another page: chosen ones, and those about the same topics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from wagtail.images import get_image_model

from ..blocks.related_reports import MOST_REPORTS
from ..blocks.walk import References
from ..models import Topic, get_report_model, has_report_model
from .context import AssemblyContext
from .event import date_text


class RelatedReports:
    """The visible reports that some pages show: one query for chosen ones, two for those that share a topic.

    Their pictures are noted on ``found``, so make it before pictures are loaded.
    """

    def __init__(self, found: References, context: AssemblyContext):
        self._seeking = {page.pk: page for page in found.seeking if hasattr(page, "report_topics")}
        self._keys = _topic_keys(self._seeking.values())
        reports = get_report_model().objects.all() if has_report_model() else None
        self._chosen = {} if reports is None else _in_bulk(reports, found.reports, context)
        self._sharing = [] if reports is None else _newest(reports, set(self._keys.values()), context)
        for report in [*self._chosen.values(), *self._sharing]:
            found.add(get_image_model(), report.lead_image_id)

    def get(self, pk: int) -> Any | None:
        """A chosen report or one of its translations; None when it is hidden, missing or no report."""
        return self._chosen.get(pk)

    def on_same_topics(self, page_id: int | None, locale_id: int | None, limit: int) -> list:
        """The newest reports in one language that share a topic with a page, without the page itself."""
        page, wanted = self._seeking.get(page_id), self.topics_of(page_id)
        if page is None:
            return []
        found = {
            report.pk: report
            for report in self._sharing
            if report.shared in wanted and report.locale_id == locale_id
            if report.translation_key != page.translation_key
        }
        return list(found.values())[:limit]

    def topics_of(self, page_id: int | None) -> set:
        """The keys of the topics of a page that shows reports about the same; empty for other pages."""
        page = self._seeking.get(page_id)
        rows = page.report_topics.all() if page else ()
        return {self._keys[row.topic_id] for row in rows if row.topic_id in self._keys}


def link_facts(report, context: AssemblyContext) -> dict[str, Any]:
    """The fields of a ReportLink."""
    path, url = context.addresses.of(report)
    locale = context.language_of(report)
    return {
        "id": report.pk,
        "title": report.title,
        "path": path,
        "html_url": url,
        "locale": locale,
        "edition": report.edition,
        "date_text": date_text(report.start_date, report.end_date, locale),
    }


def _topic_keys(pages: Iterable) -> dict[int, Any]:
    """The translation key of each topic that one of the pages has, by the topic's id."""
    ids = {row.topic_id for page in pages for row in page.report_topics.all()}
    return dict(Topic.objects.filter(pk__in=ids).values_list("pk", "translation_key")) if ids else {}


def _in_bulk(reports: QuerySet, ids: set[int], context: AssemblyContext) -> dict[int, Any]:
    """Visible reports by id, in all their languages."""
    if not ids:
        return {}
    keys = reports.filter(pk__in=ids).order_by().values("translation_key")
    rows = context.gate.pages(reports.filter(translation_key__in=keys)).defer_streamfields()
    return {report.pk: report for report in rows}


def _newest(reports: QuerySet, keys: set, context: AssemblyContext) -> list:
    """The newest visible reports of each topic and language, newest first, each with ``shared``: the topic's key.

    As many of each as a block shows at most, and one more, since a page is not related to itself.
    """
    if not keys:
        return []
    newest_first = [F("begins_at").desc(), F("pk").desc()]
    topic = F("report_topics__topic__translation_key")
    rows = context.gate.pages(reports.filter(report_topics__topic__translation_key__in=keys, alias_of__isnull=True))
    rank = Window(RowNumber(), partition_by=[topic, F("locale_id")], order_by=newest_first)
    ranked = rows.annotate(shared=topic, rank=rank).filter(rank__lte=MOST_REPORTS + 1)
    return list(ranked.order_by(*newest_first).defer_streamfields())
