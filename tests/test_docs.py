"""The documentation says what the code does."""

import ast
import re
from pathlib import Path

from tests.test_layers import LAYERS
from wagtail_clusterevents.conf import DEFAULTS

DOCS = Path(__file__).resolve().parent.parent / "docs"


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
