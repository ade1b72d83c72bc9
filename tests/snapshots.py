"""Committed snapshots: a change to them shows in review.

``RENEW_SNAPSHOTS=1 pytest …`` writes them anew instead of comparing.
"""

import os
from pathlib import Path


def check_snapshot(path: Path, text: str) -> None:
    """Compare a text with the snapshot at ``path``, or write it there."""
    if os.environ.get("RENEW_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"RENEW_SNAPSHOTS=1 pytest renews {path.name}"
