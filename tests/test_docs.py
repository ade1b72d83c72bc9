"""The documentation says what the code does."""

import ast
import re
from pathlib import Path

from wagtail_clusterevents.conf import DEFAULTS

DOCS = Path(__file__).resolve().parent.parent / "docs"


def test_settings_reference_names_every_key_with_its_default():
    text = (DOCS / "reference" / "settings.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    defaults = {key: re.search(r"```python\n(.*?)```", section, re.DOTALL)[1] for key, section in sections}
    assert list(defaults) == list(DEFAULTS)
    assert {key: ast.literal_eval(default) for key, default in defaults.items()} == DEFAULTS
