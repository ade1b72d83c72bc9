"""The documentation says what the code does."""

import ast
import re
from pathlib import Path

import pytest
from django.utils import translation

from tests.test_layers import LAYERS
from wagtail_clusterevents.conf import DEFAULTS

DOCS = Path(__file__).resolve().parent.parent / "docs"
#: What the guide for editors quotes from the admin.
NAMES_IN_GUIDE = [
    *("Cluster events", "What is missing", "Copy as next edition", "Make the drafts", "Photo consents"),
    *("Where it is kept", "Due for review", "Merge into another", "Merge"),
]


def test_settings_reference_names_every_key_with_its_default():
    text = (DOCS / "reference" / "settings.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    defaults = {key: re.search(r"```python\n(.*?)```", section, re.DOTALL)[1] for key, section in sections}
    assert list(defaults) == list(DEFAULTS)
    assert {key: ast.literal_eval(default) for key, default in defaults.items()} == DEFAULTS


def test_architecture_names_the_layer_of_every_room():
    text = (DOCS / "explanation" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| (.*) \|$", text, re.MULTILINE)
    documented = {room: int(layer) for layer, rooms in rows for room in re.findall(r"`(\w+)/?`", rooms)}
    assert documented == {room: layer for room, layer in LAYERS.items() if room}


@pytest.mark.parametrize("language", ["de", "en"])
def test_guide_has_the_same_pages_in_each_language_and_pictures_for_all_of_them(language):
    folder = DOCS / "guide" / language
    text = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.md"))
    pictures = re.findall(r"\]\((\S+\.webp)\)", text)
    assert {path.name for path in folder.glob("*.md")} == {path.name for path in (DOCS / "guide" / "en").glob("*.md")}
    assert {(folder / picture).resolve() for picture in pictures} == set((DOCS / "guide/images" / language).glob("*"))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("words", NAMES_IN_GUIDE)
def test_guide_names_things_as_the_admin_does(words, language):
    text = " ".join(
        " ".join(path.read_text(encoding="utf-8").split()) for path in (DOCS / "guide" / language).glob("*.md")
    )
    with translation.override(language):
        assert translation.gettext(words) in text
