"""``manage.py load_demo``: fills the example site."""

from __future__ import annotations

import time

from django.core.management.base import BaseCommand
from wagtail.models import Page

from example_site.demo.loading import load
from example_site.demo.people import LOGINS
from wagtail_clusterevents.models import get_report_model


class Command(BaseCommand):
    """Makes the demo's pictures, records, pages and users. What is there already stays as it is."""

    help = "Load the demo content. Can be run again: what is there already stays as it is."

    def add_arguments(self, parser):
        parser.add_argument(
            "--site", default="", metavar="URL", help="Where the site is served, for example http://127.0.0.1:8000"
        )

    def handle(self, *args, site, **options):
        begin = time.monotonic()
        load(Dots(self.stdout if options["verbosity"] else None), site)
        if options["verbosity"]:
            self.stdout.write(self.style.SUCCESS(f"The demo is loaded ({time.monotonic() - begin:.0f} s).") + summary())


def summary() -> str:
    """What there is now, and who can log in."""
    reports = get_report_model().objects.live()
    languages = ", ".join(f"{code}: {reports.filter(locale__language_code=code).count()}" for code in ("de", "en"))
    logins = ", ".join(f"{name}/{name}" for name in LOGINS)
    return f" {Page.objects.live().count() - 1} pages, reports {languages}. Logins (user/password): {logins}"


class Dots:
    """A line for each step, with a dot for each thing."""

    def __init__(self, out):
        self.out = out

    def start(self, title: str, total: int) -> None:
        self._write(f"{title} ({total}) ")

    def tick(self) -> None:
        self._write(".")

    def finish(self) -> None:
        self._write(" done\n")

    def _write(self, text: str) -> None:
        if self.out is not None:
            self.out.write(text, ending="")
            self.out.flush()
