"""With wagtail-localize, with simple_translation, by hand, and on a site in one language: all of it works."""

import pytest

from tests.test_projects import drive

GERMAN_ONLY = {"titles": {"de": ["Ein guter Tag"]}, "paths": ["/ein-tag/"], "languages": ["de"]}
BOTH = {
    "titles": {"de": ["Ein guter Tag"], "en": ["Ein guter Tag"]},
    "paths": ["/de/ein-tag/", "/en/ein-tag/"],
    "languages": ["de", "en"],
}


@pytest.mark.parametrize(
    ("translated_with", "facts"),
    [
        ("wagtail_localize", BOTH),
        ("wagtail.contrib.simple_translation", BOTH),
        ("hand", BOTH),
        ("nothing", GERMAN_ONLY),
    ],
)
def test_site_is_checked_migrated_edited_translated_and_asked(translated_with, facts, tmp_path):
    found = drive("languages", tmp_path, TRANSLATED_WITH=translated_with)

    assert (found["complaints"], found["missing_migrations"], found["status"]) == ([], "", 200)
    assert found["facts"] == facts
