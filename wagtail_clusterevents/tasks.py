"""Work for Wagtail's task queue. Its default backend runs it at once; a site with workers has it done behind."""

from __future__ import annotations

from django.db import transaction
from django_tasks import task

from .assembly.renditions import images_of, make_renditions
from .models import EventReportMixin, get_report_model


@task()
def make_renditions_of_report(page_id: int) -> int:
    """Make the renditions that a published report needs, and say how many were made."""
    page = get_report_model().objects.filter(pk=page_id).first()
    return sum(make_renditions(image) for image in images_of(page)) if page else 0


def renditions_on_publish(sender, instance, **kwargs) -> None:
    """Receiver of ``page_published``: has the pictures made once the page is stored."""
    if isinstance(instance, EventReportMixin):
        transaction.on_commit(lambda: make_renditions_of_report.enqueue(instance.pk))
