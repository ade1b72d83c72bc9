"""What is missing in reports: found in their latest drafts, as their editors see them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.permissions import page_permission_policy

from ..conf import conf
from ..models import get_report_model
from ..models.event import EventStatus
from .editor_content import editor_values
from .missing import Finding, Kind, Search
from .missing_links import LinkTargets
from .missing_scan import Gap, page_links, picture_gaps, walk_of

KINDS = (Kind.BODY, Kind.IMAGE_ALT, Kind.IMAGE_CREDIT, Kind.BEST_PRACTICE, Kind.LINK)
_PICTURE = ("lead_image", "lead_image_alt", "lead_image_decorative", "lead_image_credit")


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What has to be known of a report to list what it lacks."""

    pk: int
    title: str
    locale_id: int
    date: datetime.date
    is_due: bool


def reports_to_change(search: Search) -> QuerySet:
    """The reports that the user may change, in the section and language that is asked for; aliases have no text."""
    own = page_permission_policy.instances_user_has_permission_for(search.user, "change").order_by()
    reports = get_report_model().objects.filter(pk__in=own.values("pk"), alias_of__isnull=True)
    if search.section:
        reports = reports.filter(path__startswith=search.section)
    return reports.filter(locale_id=search.locale_id) if search.locale_id else reports


def find_in_reports(search: Search) -> Iterator[Finding]:
    """Past events without a report, pictures without words, best practices with gaps, links that lead nowhere."""
    if not search.wants(*KINDS):
        return
    reports = reports_to_change(search)
    rows = {row.pk: row for row in _rows(reports)}
    block = get_report_model()._meta.get_field("body").stream_block
    walk = walk_of(block)
    found = editor_values(reports, "lead", "body", "lead_image_caption", *_PICTURE)
    gaps = [(rows[pk], gap) for pk, values in found if pk in rows for gap in _gaps(values, walk)]
    describe = Details(LinkTargets((row.locale_id, gap.value) for row, gap in gaps if gap.kind == Kind.LINK))
    for row, gap in gaps:
        detail = describe(row, gap)
        if detail is not None:
            about = {"path": gap.path, "detail": detail, "locale_id": row.locale_id, "date": row.date}
            yield Finding(gap.kind, row.title, row.pk, **about)


def _rows(reports: QuerySet) -> Iterator[ReportRow]:
    now = timezone.now()
    names = ("pk", "draft_title", "locale_id", "start_date", "ends_before", "status")
    for pk, title, locale_id, date, ends_before, status in reports.order_by().values_list(*names):
        is_due = status == EventStatus.SCHEDULED and ends_before is not None and ends_before <= now
        yield ReportRow(pk, title, locale_id, date, is_due)


def _gaps(values: dict[str, Any], walk) -> Iterator[Gap]:
    if not values["body"]:
        yield Gap(Kind.BODY, "body")
    for kind in picture_gaps(*(values[name] for name in _PICTURE)):
        yield Gap(kind, f"lead_{kind.value}", title=values["lead_image_caption"] or "")
    yield from page_links(values["lead"], "lead")
    if walk:
        yield from walk(values["body"], "body")


class Details:
    """What the list says beside a kind. The texts are translated once, since there may be thousands of gaps."""

    def __init__(self, targets: LinkTargets) -> None:
        self.targets = targets
        self.goal = conf.COMPLETENESS_GOAL
        self.percent = gettext("“%(title)s”: %(percent)d %% complete")

    def __call__(self, row: ReportRow, gap: Gap) -> str | None:
        """The text; None when nothing is missing after all."""
        if gap.kind == Kind.BODY:
            return "" if row.is_due else None
        if gap.kind == Kind.LINK:
            return self.targets.complaint(row.locale_id, gap.value)
        if gap.kind == Kind.BEST_PRACTICE:
            incomplete = gap.value < self.goal
            return self.percent % {"title": gap.title, "percent": gap.value} if incomplete else None
        return gap.title
