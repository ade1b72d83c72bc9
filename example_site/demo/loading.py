"""Loads the demo, step by step; each step is one transaction and leaves alone what is there already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from .consents import load_consents
from .english import keep_up, load_english
from .pages import OUTLINES, hide, load_pages, name_publisher, show_home
from .people import load_people
from .pictures import count_files, load_files
from .records import count_records, load_records
from .things import Things


class Progress(Protocol):
    """Shows what is going on."""

    def start(self, title: str, total: int) -> None: ...

    def tick(self) -> None: ...

    def finish(self) -> None: ...


def load(progress: Progress, site_url: str = "") -> Things:
    """Make everything that is not there yet. ``site_url`` is where the site is served, if that is known."""
    things, today = Things(), timezone.localdate()
    with step(progress, "Pictures and documents", count_files()) as tick:
        load_files(things, tick)
    with step(progress, "Topics, organisations, venues", count_records()) as tick:
        load_records(things, tick)
    with step(progress, "German pages, then their pictures in all sizes", len(OUTLINES)) as tick:
        load_pages(things, tick, today)
        show_home(things)
        name_publisher(things)
        hide(things)
    with step(progress, "English pages", len(OUTLINES)) as tick:
        load_english(things, tick)
        keep_up(things, today)
    with step(progress, "People", 1) as tick:
        load_consents(things, today)
        load_people(things)
        set_address(site_url)
        tick()
    return things


@contextmanager
def step(progress: Progress, title: str, total: int) -> Iterator[Callable[[], None]]:
    """One transaction with its progress."""
    progress.start(title, total)
    with transaction.atomic():
        yield progress.tick
    progress.finish()


def set_address(site_url: str) -> None:
    """Tell the site where it is served, so that absolute addresses lead there."""
    parts = urlsplit(site_url)
    if parts.hostname:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        site = Site.objects.get(is_default_site=True)
        if (site.hostname, site.port) != (parts.hostname, port):
            site.hostname, site.port = parts.hostname, port
            site.save()
