"""How Sphinx builds the documentation: ``make docs``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from wagtail_clusterevents import __version__

project = "wagtail-clusterevents"
author = "the wagtail-clusterevents developers"
copyright = f"2026, {author}"
version = release = __version__

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "**/node_modules"]

html_theme = "furo"
html_title = f"{project} {version}"
