"""Reports that blocks show on another page: chosen ones, and those about the same topics."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from wagtail.images import get_image_model

from ..blocks.related_reports import MOST_REPORTS
from ..blocks.walk import References
from ..breadcrumbs.options import is_special
from ..models import Topic, get_report_model, has_report_model
from .context import AssemblyContext
from .event import date_text

# What a report says of itself in a link, what its address is made from, and until when it is shown.
_LINK_COLUMNS = (
    *("title", "slug", "url_path", "path", "depth", "locale", "translation_key", "content_type", "alias_of"),
    *("live", "expired", "expire_at", "series", "edition", "start_date", "end_date"),
)


class RelatedReports:
    """The visible reports that some pages show: one query for chosen ones, two for those that share a topic.

    Their pictures are noted on ``found``, so make it before pictures are loaded.
    """

    def __init__(self, found: References, context: AssemblyContext):
        self._seeking = {page.pk: page for page in found.seeking if hasattr(page, "report_topics")}
        self._topics = {pk: _topic_ids(page, found) for pk, page in self._seeking.items()}
        self._keys = _topic_keys({topic for topics in self._topics.values() for topic in topics})
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
        return {self._keys[topic] for topic in self._topics.get(page_id, ()) if topic in self._keys}


def link_columns(reports: QuerySet) -> QuerySet:
    """Reports with what a link needs, and no more of their many columns unless their address may depend on those."""
    return reports.defer_streamfields() if is_special(reports.model) else reports.only(*_LINK_COLUMNS)


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


def _topic_ids(page, found: References) -> list[int]:
    """The topics of a page; of one that is not assembled as a whole, as its own rows say."""
    known = found.topics_of.get(page.pk)
    return [row.topic_id for row in page.report_topics.all()] if known is None else known


def _topic_keys(ids: set[int]) -> dict[int, Any]:
    """The translation key of each topic by its id."""
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
