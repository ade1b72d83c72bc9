"""Thousands of reports in seconds."""

import datetime

from django.contrib.contenttypes.models import ContentType

from tests.trees import plant
from wagtail_clusterevents.models import BestPracticeEntry, get_report_model
from wagtail_clusterevents.models.best_practice import entries_of

PARAGRAPH = "<p>" + "Was geschah, und warum es wichtig war. " * 12 + "</p>"


def body(number: int, target_id: int) -> list[dict]:
    """A body of some three kilobytes, with a best practice, a picture and a link; each fifth one is empty."""
    if number % 5 == 0:
        return []
    link = f'<p><a id="{target_id}" linktype="page">Mehr</a></p>'
    practice = {"title": f"Beispiel {number}", "approach": PARAGRAPH, "results": PARAGRAPH if number % 2 else ""}
    blocks = [
        *(("heading", {"text": "Ablauf", "level": "2"}), ("paragraph", PARAGRAPH), ("paragraph", link)),
        (
            "image",
            {"image": 1, "alt": "Saal", "decorative": False, "caption": "", "credit": "Amt" if number % 3 else ""},
        ),
        ("best_practice", practice),
        *[("paragraph", PARAGRAPH)] * 3,
    ]
    return [{"type": name, "value": value, "id": f"{number}-{place}"} for place, (name, value) in enumerate(blocks)]


def plant_reports(index, number: int) -> None:
    """``number`` more live reports below ``index``, of the past, with the index of their best practices."""
    model = get_report_model()
    planted = plant(index, [number]).exclude(pk__in=model.objects.values("pk"))
    rows = [_report(model, page, place) for place, page in enumerate(planted)]
    planted.update(content_type=ContentType.objects.get_for_model(model))
    fields = model._meta.local_concrete_fields
    for start in range(0, number, 200):
        model._base_manager._insert(rows[start : start + 200], fields=fields, using="default")
    reports = model.objects.filter(pk__in=[row.pk for row in rows]).prefetch_related("report_topics")
    entries = [entry for report in reports.iterator(chunk_size=500) for entry in entries_of(report)]
    BestPracticeEntry.objects.bulk_create(entries, batch_size=500)


def _report(model, page, place: int):
    date = datetime.date(2010 + place % 12, 1 + place % 12, 1 + place % 28)
    report = model(page_ptr_id=page.pk, start_date=date, body=body(place, page.pk), time_zone="Europe/Berlin")
    report.begins_at, report.ends_before = report.span.begins_at, report.span.ends_before
    return report
