"""Makes a generated migration portable: swapped page and image models, from the lowest supported Wagtail on.

Usage: generate with the lowest supported versions, then ``python scripts/portable_migration.py <migration> …``.
"""

import re
import sys
from pathlib import Path

REPLACEMENTS = (
    (r"'wagtailimages\.image'", "get_image_model_string()"),
    (r"'wagtailcore\.page'", 'swapper.get_model_name("wagtailcore", "Page")'),
    (r"\('wagtailimages', '[^']+'\)", "migrations.swappable_dependency(get_image_model_string())"),
)
PAGE_DEPENDENCY = '        swapper.dependency("wagtailcore", "Page"),\n'


def portable(source: str) -> str:
    """The migration's source with every reference to a swappable model made at run time."""
    for pattern, replacement in REPLACEMENTS:
        source = re.sub(pattern, replacement, source)
    imports = ""
    if "get_image_model_string" in source:
        imports += "from wagtail.images import get_image_model_string\n"
    if "swapper" in source:
        imports += 'import swapper\n\nswapper.set_app_prefix("wagtailcore", "wagtail")\n'
        source = source.replace("    dependencies = [\n", f"    dependencies = [\n{PAGE_DEPENDENCY}", 1)
    return source.replace("\n\nclass Migration", f"{imports}\n\nclass Migration", 1) if imports else source


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(portable(path.read_text()))
        print(f"portable: {name}")
