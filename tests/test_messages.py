"""The catalogues: German and French for every text, compiled, and as complete as the sources are today."""

import os
import re
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

import polib
import pytest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import strip_tags

from wagtail_clusterevents.assembly.event import represent_attendance
from wagtail_clusterevents.blocks import BestPracticeBlock, ReportStreamBlock
from wagtail_clusterevents.models.event import AttendanceMode, EventStatus
from wagtail_clusterevents.models.report import OrganisationRole

ROOT = Path(__file__).resolve().parent.parent
#: Where texts are collected, each with the catalogues that they go to.
SOURCES = {
    "wagtail_clusterevents": ["locale", "breadcrumbs/locale"],
    "example_site": ["locale"],
}
LANGUAGES = ("de", "fr")
FOLDERS = [f"{source}/{folder}" for source, folders in SOURCES.items() for folder in folders]
CATALOGUES = [f"{folder}/{language}/LC_MESSAGES/django.po" for language in LANGUAGES for folder in FOLDERS]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
TAG = re.compile(r"</?\w+[^>]*>")
GENDER_MARK = re.compile(r"\w[:*_·/]-?in(nen)?\b|[a-zäöüß]In(nen)?\b|\(in(nen)?\)|\w[·.]e(·?s)?\b|\(e\)s?")
#: Signs that a French line must not begin with, after a space that breaks or none, and straight apostrophes.
LOOSE_SIGN = re.compile(r"[^\u00a0\u202f][:;!?»](?=\s|$)|«(?!\u00a0)|'")
needs_gettext = pytest.mark.skipif(
    not (shutil.which("xgettext") and shutil.which("msgmerge")), reason="gettext is not installed"
)


def key(entry: polib.POEntry) -> tuple:
    """What makes a message another one for gettext."""
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def translations(entry: polib.POEntry) -> list[str]:
    """The translation of a message; of one with plurals, all of its forms."""
    return [entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)] or [entry.msgstr]


def words(catalogue) -> dict[tuple, list[str]]:
    """All translations of a catalogue by message."""
    return {key(entry): translations(entry) for entry in catalogue if not entry.obsolete}


def pairs(catalogue) -> list[tuple[str, str]]:
    """Source and translation of each form; German, French and English have the same two."""
    return [
        pair
        for entry in catalogue
        for pair in zip([entry.msgid, entry.msgid_plural or entry.msgid], translations(entry), strict=False)
    ]


@pytest.fixture(params=CATALOGUES, ids=[path.removesuffix("/LC_MESSAGES/django.po") for path in CATALOGUES])
def catalogue(request) -> polib.POFile:
    """Each catalogue in turn."""
    return polib.pofile(ROOT / request.param)


def test_catalogue_is_compiled_as_it_is_written(catalogue):
    compiled = polib.mofile(Path(catalogue.fpath).with_suffix(".mo"))
    assert words(compiled) == words(catalogue)


def test_catalogue_translates_every_message(catalogue):
    assert [entry.msgid for entry in catalogue if not all(translations(entry))] == []


def test_catalogue_has_two_forms_for_each_plural(catalogue):
    plurals = [entry for entry in catalogue if entry.msgid_plural]
    assert [entry.msgid for entry in plurals if sorted(entry.msgstr_plural) != [0, 1]] == []


def test_catalogue_has_neither_guesses_nor_leftovers(catalogue):
    assert [entry.msgid for entry in catalogue if entry.fuzzy or entry.obsolete] == []
    assert not catalogue.metadata_is_fuzzy


@pytest.mark.parametrize("pattern", [PLACEHOLDER, TAG], ids=["placeholders", "tags"])
def test_translations_keep_what_programs_read(catalogue, pattern):
    differing = [
        (source, translated)
        for source, translated in pairs(catalogue)
        if sorted(pattern.findall(source)) != sorted(pattern.findall(translated))
    ]
    assert differing == []


def test_translations_have_no_space_that_the_source_lacks(catalogue):
    assert [text for source, text in pairs(catalogue) if text != text.strip() and source == source.strip()] == []


def test_translations_have_no_gender_marks(catalogue):
    assert [text for _, text in pairs(catalogue) if GENDER_MARK.search(text)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_french_keeps_its_signs_on_the_line(folder):
    catalogue = polib.pofile(ROOT / folder / "fr/LC_MESSAGES/django.po")
    assert [text for _, text in pairs(catalogue) if LOOSE_SIGN.search(TAG.sub("", text))] == []


@pytest.mark.parametrize("text", ["Vraiment ?", "« Oui »", "Source : x", "C'est", "Oui!"])
def test_loose_signs_are_recognised(text):
    assert LOOSE_SIGN.search(text)


@pytest.mark.parametrize(
    "text", ["Vraiment\u202f?", "«\u00a0Oui\u00a0»", "De\u00a0: x", "https://example.org/?a=b", "C’est"]
)
def test_signs_that_stay_on_the_line_are_left_alone(text):
    assert not LOOSE_SIGN.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Teilnehmer:innen",
        "Besucher*innen",
        "Leser_in",
        "BesucherInnen",
        "Redakteur/-in",
        "Gast (in)",
        "LeserIn",
        "Participant·e·s",
    ],
)
def test_gender_marks_are_recognised(text):
    assert GENDER_MARK.search(text)


@pytest.mark.parametrize("text", ["Teilnehmende", "Ort: in Stuttgart", "Innenstadt", "50 km/h in Stuttgart"])
def test_words_without_gender_marks_are_left_alone(text):
    assert not GENDER_MARK.search(text)


@needs_gettext
@pytest.mark.parametrize("source", SOURCES)
def test_catalogue_has_the_messages_of_the_sources_and_no_others(source, tmp_path):
    """Run ``make messages`` when this fails, and translate what is new."""
    copy = tmp_path / source
    shutil.copytree(ROOT / source, copy, ignore=shutil.ignore_patterns("media", "*.sqlite3*", "__pycache__"))
    locales = [option for language in LANGUAGES for option in ("--locale", language)]
    command = [sys.executable, "-m", "django", "makemessages", *locales, "--add-location", "file"]
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(command, cwd=copy, env=environment, check=True, capture_output=True)
    for folder, language in product(SOURCES[source], LANGUAGES):
        path = f"{folder}/{language}/LC_MESSAGES/django.po"
        assert set(words(polib.pofile(copy / path))) == set(words(polib.pofile(ROOT / source / path)))


@pytest.mark.parametrize(
    ("number", "qualifier", "text"),
    [
        (60, "about", "rund 60 Teilnehmende"),
        (1200, "at_least", "mindestens 1.200 Teilnehmende"),
        (25, "at_most", "höchstens 25 Teilnehmende"),
        (38, "exact", "38 Teilnehmende"),
        (1, "exact", "1 teilnehmende Person"),
    ],
)
def test_attendance_reads_german(number, qualifier, text):
    with translation.override("de"):
        assert represent_attendance(number, qualifier).text == text


@pytest.mark.parametrize(
    ("number", "qualifier", "text"),
    [
        (60, "about", "environ 60 participants"),
        (1200, "at_least", "au moins 1\u00a0200 participants"),
        (25, "at_most", "au plus 25 participants"),
        (1, "exact", "1 participant"),
    ],
)
def test_attendance_reads_french(number, qualifier, text):
    with translation.override("fr"):
        assert represent_attendance(number, qualifier).text == text


def test_notice_of_a_page_without_translation_reads_french():
    language = {"is_fallback": True, "locale": "fr", "content_locale": "de"}
    with translation.override("fr"):
        html = render_to_string("wagtail_clusterevents/includes/fallback_notice.html", {"language": language})
    assert strip_tags(html).strip() == "Cette page n’existe pas encore en français. Elle est affichée en allemand."


def test_choices_read_german():
    with translation.override("de"):
        assert [str(label) for label in EventStatus.labels] == ["Wie geplant", "Abgesagt", "Verschoben"]
        assert [str(label) for label in AttendanceMode.labels] == ["Vor Ort", "Online", "Vor Ort und online"]


def test_roles_read_german():
    with translation.override("de"):
        labels = [str(label) for label in OrganisationRole.labels]
    assert labels == ["Veranstalter", "Gastgeber", "Partner", "Förderer"]


def test_message_with_and_without_plural_reads_german_in_both():
    with translation.override("de"):
        assert translation.gettext("Organisation") == "Organisation"
        assert translation.ngettext("Organisation", "Organisations", 3) == "Organisationen"


def test_blocks_are_labelled_in_german():
    with translation.override("de"):
        assert str(ReportStreamBlock().child_blocks["key_figures"].label) == "Kennzahlen"
        fields = BestPracticeBlock().child_blocks
        labels = {name: str(fields[name].label) for name in ("challenge", "approach", "lessons", "transfer")}
    assert labels == {
        "challenge": "Herausforderung",
        "approach": "Vorgehen",
        "lessons": "Erkenntnisse",
        "transfer": "Übertragbarkeit",
    }


@pytest.mark.parametrize(("count", "text"), [(1, "1(1 Bericht)"), (3, "3(3 Berichte)")])
def test_templates_read_german(count, text):
    with translation.override("de"):
        html = render_to_string("wagtail_clusterevents/includes/count.html", {"count": count})
    assert strip_tags(html).strip() == text


def test_notice_of_a_postponed_event_reads_german():
    with translation.override("de"):
        html = render_to_string("wagtail_clusterevents/includes/status_notice.html", {"event": {"status": "postponed"}})
    assert strip_tags(html).strip() == (
        "Diese Veranstaltung wurde verschoben. Der hier genannte Termin gilt nicht mehr."
    )
