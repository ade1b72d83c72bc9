"""The ways to integrate the package, each as a small project that runs in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import html5lib
import pytest

from wagtail_clusterevents.compat import WAGTAIL_8

ROOT = Path(__file__).resolve().parent.parent
needs_own_base_page = pytest.mark.skipif(not WAGTAIL_8, reason="Wagtail 7.4 has no base page of a project's own")

FORMS = [
    "ready_pages",
    "subclass",
    pytest.param("mixin", marks=needs_own_base_page),
    "blocks",
    "breadcrumbs",
    "own_blocks",
]
#: Elements of the page that each project renders, and their text.
SHOWN = {
    "ready_pages": {"title": ["A day among clusters – Our portal"], "time": ["5 November 2014", "5 November 2014"]},
    "subclass": {"h1": ["A day among clusters"], "summary": ["Was it worth it?"]},
    "mixin": {"h1": ["A day among clusters"], "figcaption": ["The field in June"]},
    "blocks": {"h1": ["Ways to the market"], "h2": ["One stand for twelve firms"]},
    "own_blocks": {"h1": ["A day among clusters"], "blockquote": ["Good talks"]},
    "breadcrumbs": {"h1": ["Berries"], "li": ["Welcome to your new Wagtail site!", "Fruit", "Berries"]},
}


def drive(form: str, tmp_path: Path, **environment: str) -> dict:
    """What ``tests.projects.drive`` finds out about one project."""
    variables = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "DATABASE_"))},
        "DJANGO_SETTINGS_MODULE": f"tests.projects.{form}.settings",
        "PROJECT_DATABASE": str(tmp_path / "db.sqlite3"),
        **environment,
    }
    command = [sys.executable, "-m", "tests.projects.drive"]
    run = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def texts(html: str, tag: str) -> list[str]:
    """The text of each element of a kind, in the order of the page."""
    document = html5lib.parse(html, namespaceHTMLElements=False)
    return [" ".join("".join(element.itertext()).split()) for element in document.iter(tag)]


@pytest.mark.parametrize("form", FORMS)
def test_project_passes_checks_migrates_and_renders(form, tmp_path):
    found = drive(form, tmp_path)
    assert found["complaints"] == []
    assert found["missing_migrations"] == ""
    assert found["status"] == 200
    assert {tag: texts(found["html"], tag) for tag in SHOWN[form]} == SHOWN[form]


@pytest.mark.parametrize("form", FORMS)
def test_package_needs_no_migration_where_ids_are_short(form, tmp_path):
    found = drive(form, tmp_path, DEFAULT_AUTO_FIELD="django.db.models.AutoField", CHECK_ONLY="1")
    assert found == {"missing_migrations": ""}
