"""A project puts its own words in place of the package's, with a catalogue of its own."""

from pathlib import Path

import polib
import pytest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import strip_tags

from tests.projects.subclass import settings as project
from tests.test_messages import words
from wagtail_clusterevents.blocks import ReportStreamBlock


@pytest.fixture
def german(settings):
    """German, with the words of the project."""
    settings.LOCALE_PATHS = project.LOCALE_PATHS
    with translation.override("de"):
        yield


def included(name: str, **context: object) -> str:
    return strip_tags(render_to_string(f"wagtail_clusterevents/includes/{name}.html", context)).strip()


def test_catalogue_of_the_project_is_compiled_as_it_is_written():
    (path,) = project.LOCALE_PATHS
    source = Path(path, "de", "LC_MESSAGES", "django.po")
    assert words(polib.mofile(source.with_suffix(".mo"))) == words(polib.pofile(source))


def test_labels_are_the_projects(german):
    assert str(ReportStreamBlock().child_blocks["best_practice"].label) == "Leuchtturmprojekt"


def test_messages_with_context_and_plural_are_the_projects(german):
    event = {"phase": "upcoming", "status": "scheduled"}
    assert included("badges", event=event) == "Bald"
    assert [included("count", count=count) for count in (1, 3)] == ["1(1 Rückblick)", "3(3 Rückblicke)"]


def test_all_else_is_said_as_the_package_says_it(german):
    assert str(ReportStreamBlock().child_blocks["key_figures"].label) == "Kennzahlen"
    assert included("status_notice", event={"status": "cancelled"}) == "Diese Veranstaltung wurde abgesagt."


def test_words_of_the_project_are_gone_without_its_catalogue():
    with translation.override("de"):
        assert str(ReportStreamBlock().child_blocks["best_practice"].label) == "Gutes Beispiel"
