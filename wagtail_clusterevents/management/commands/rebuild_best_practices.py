"""Rebuilds the searchable index of best practices from the reports."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError

from wagtail_clusterevents.models import BestPracticeEntry, get_report_model, has_report_model
from wagtail_clusterevents.models.best_practice import differences, write_entries


class Command(BaseCommand):
    """Writes what is missing or wrong; with ``--check`` it only says so, and fails if there is anything to say."""

    help = "Rebuild the searchable index of best practices from the bodies of all live reports."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="Say what differs, write nothing, and fail if anything does."
        )

    def handle(self, *args, check: bool = False, verbosity: int = 1, **options):
        if not has_report_model():
            raise CommandError("This project has no report model; see the setting REPORT_MODEL.")
        if check:
            self._check()
        else:
            self._rebuild(verbosity)

    def _check(self) -> None:
        found = list(differences(get_report_model().objects.all()))
        for uid, what in found:
            self.stdout.write(f"{uid}: {what}")
        if found:
            raise CommandError(f"{len(found)} best practices differ. Run rebuild_best_practices without --check.")
        self.stdout.write(self.style.SUCCESS(f"All {BestPracticeEntry.objects.count()} best practices are up to date."))

    def _rebuild(self, verbosity: int) -> None:
        reports = get_report_model().objects.order_by("pk")
        total = reports.count()
        for number, report in enumerate(reports.prefetch_related("report_topics").iterator(chunk_size=200), start=1):
            write_entries(report)
            if verbosity and (number % 100 == 0 or number == total):
                self.stdout.write(f"{number} of {total} reports", ending="\n" if number == total else "\r")
                self.stdout.flush()
        count = BestPracticeEntry.objects.count()
        self.stdout.write(self.style.SUCCESS(f"{count} best practices of {total} reports are indexed."))
