"""Takes the pictures of the editor's guide from a demo that is running: ``guide.py http://127.0.0.1:8000``.

Needs Playwright and a Chromium (``CHROMIUM`` names it). Nothing in the demo is changed.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "guide" / "images"
LANGUAGES = {"de": "de-DE", "en": "en-GB"}
#: The main report in its own language; its translation has another form.
MAIN_REPORT = "Jahrestagung 2014"
SIZE = {"width": 1440, "height": 920}
#: What is kept of it, in pixels.
WIDTH = 1120


class Desk:
    """The admin of a demo, open in a browser in one language."""

    def __init__(self, tab: Page, site: str, language: str):
        self.tab, self.site, self.language = tab, site, language

    def open(self, path: str) -> None:
        """Go to a page of the admin, by its path below ``/admin/``."""
        self.tab.goto(f"{self.site}/admin/{path}")

    def log_in(self, name: str) -> None:
        self.open("login/")
        self.tab.fill("[name=username]", name)
        self.tab.fill("[name=password]", name)
        self.tab.click("button[type=submit]")

    def find(self, listing: str, words: str) -> int:
        """The id of what is first in a listing that is searched for some words."""
        self.open(f"{listing}?q={words}")
        address = self.tab.locator("table a[href*='/edit/']").first.get_attribute("href")
        return int(re.search(r"/(\d+)/", address)[1])

    def shoot(self, name: str) -> None:
        """Keep what can be seen now."""
        self.tab.wait_for_load_state("networkidle")
        picture = Image.open(io.BytesIO(self.tab.screenshot(animations="disabled")))
        folder = IMAGES / self.language
        folder.mkdir(parents=True, exist_ok=True)
        picture.thumbnail((WIDTH, WIDTH))
        picture.convert("RGB").save(folder / f"{name}.webp", quality=80, method=6)
        print(f"{self.language}/{name}.webp", flush=True)


def reports(desk: Desk) -> None:
    desk.open("clusterevents/reports/")


def report(desk: Desk) -> None:
    desk.open(f"pages/{_main_report(desk)}/edit/")


def next_edition(desk: Desk) -> None:
    desk.open(f"clusterevents/next-edition/{_main_report(desk)}/")


def completeness(desk: Desk) -> None:
    report(desk)
    hint = desk.tab.locator("meter + [role=status]").first
    desk.tab.wait_for_function("document.querySelector('meter + [role=status]')?.textContent")
    hint.evaluate("hint => hint.scrollIntoView({block: 'center', behavior: 'instant'})")


def missing(desk: Desk) -> None:
    desk.open("clusterevents/missing/")


def consents(desk: Desk) -> None:
    desk.open("clusterevents/photo-consents/?due=yes")


def merge(desk: Desk) -> None:
    listing = "snippets/wagtail_clusterevents/organisation/"
    gone, kept = (desk.find(listing, words) for words in ("Speichernetz", "Faserwerk"))
    desk.open(f"clusterevents/merge/organisation/{gone}/?kept={kept}")


def _main_report(desk: Desk) -> int:
    return desk.find("clusterevents/reports/", MAIN_REPORT)


SHOTS: tuple[Callable[[Desk], None], ...] = (reports, report, next_edition, completeness, missing, consents, merge)


def main(site: str) -> None:
    """Take every picture in every language."""
    binary = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=["--no-sandbox", "--disable-gpu"])
        for language, locale in LANGUAGES.items():
            context = browser.new_context(viewport=SIZE, locale=locale)
            context.set_default_timeout(90_000)
            desk = Desk(context.new_page(), site, language)
            desk.log_in("admin")
            for shot in SHOTS:
                shot(desk)
                desk.shoot(shot.__name__.replace("_", "-"))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
