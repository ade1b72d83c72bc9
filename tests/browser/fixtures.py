"""A real browser and the validators for pages; what the machine lacks skips the tests that need it, with a message.

Markers: ``browser`` for tests that open pages, ``external`` for those that only validate HTML. Fixtures: ``web`` (the
address of a server), ``open_page(path_or_url, width=…, dark=…)``, ``axe(page)``, ``vnu(html)``.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from wagtail.models import Site

from tests.browser.server import serving
from tests.npm import installed

# Playwright's synchronous API runs an event loop in the thread in which the tests use the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
HERE = Path(__file__).parent
#: Rules of axe for which pages have to stand up: WCAG 2.2 AA and what goes without saying.
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def npm_packages() -> Path:
    """The folder with what ``package.json`` names, installed if need be."""
    return installed(HERE) / "node_modules"


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium: ``CHROMIUM`` in the environment, or one that the system has."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    candidates = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    binary = next((path for name in candidates if name and (path := shutil.which(name))), None)
    if binary is None:
        pytest.skip("there is no Chromium")
    with sync_api.sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=binary, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def web(db):
    """The address of a server with the test's database, at which the default site answers: ``http://localhost:…``.

    It works inside the test's transaction: nothing stays, and what waits for a commit never happens.
    """
    with serving() as server:
        Site.objects.filter(is_default_site=True).update(hostname=server.host, port=server.port)
        Site.clear_site_root_paths_cache()
        yield f"http://{server.host}:{server.port}"
    Site.clear_site_root_paths_cache()


@pytest.fixture
def open_page(chromium, web):
    """``open_page("/de/", width=320, dark=True, javascript=False)``: a new tab; what fails in it fails the test."""
    contexts, failures = [], []

    def open_page(address: str, width: int = 1280, height: int = 800, dark: bool = False, javascript: bool = True):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            locale="de-DE",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: failures.append(str(error)))
        page.on("response", lambda r: failures.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        page.goto(web + address if address.startswith("/") else address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert failures == []


@pytest.fixture
def axe(npm_packages):
    """``axe(page, within="html")``: what axe-core finds in an open page or a part of it, line by line."""
    script = (npm_packages / "axe-core" / "axe.min.js").read_text(encoding="utf-8")

    def axe(page, within: str = "html") -> list[str]:
        page.evaluate(script)
        options = {"runOnly": {"type": "tag", "values": AXE_TAGS}}
        violations = page.evaluate("([within, options]) => axe.run(within, options)", [within, options])["violations"]
        return [
            f"{violation['id']}: {node['html']}: {node['failureSummary']}"
            for violation in violations
            for node in violation["nodes"]
        ]

    return axe


@pytest.fixture(scope="session")
def vnu(npm_packages):
    """``vnu(html)``: errors and warnings of the Nu HTML Checker about a document."""
    if not shutil.which("java"):
        pytest.skip("Java is not installed")
    jar = next(npm_packages.glob("vnu-jar/**/vnu.jar"))

    def vnu(html: str) -> list[str]:
        command = ["java", "-Xss1m", "-jar", str(jar), "--format", "json", "-"]
        run = subprocess.run(command, input=html, capture_output=True, text=True, check=False)
        return [
            f"line {message.get('lastLine')}: {message['message']}: {message.get('extract', '').strip()}"
            for message in json.loads(run.stderr)["messages"]
        ]

    return vnu
