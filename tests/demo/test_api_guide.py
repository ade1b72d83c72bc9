"""The guides to the API: their examples work on the demo."""

import json
import re
from pathlib import Path

import pytest

GUIDES = Path(__file__).resolve().parents[2] / "docs" / "how-to"
TEXT = "".join((GUIDES / name).read_text(encoding="utf-8") for name in ("use-the-api.md", "cache.md"))
EXAMPLES = re.findall(r"^\$ curl (?:-i )?'http://127\.0\.0\.1:8000([^']+)'$", TEXT, re.MULTILINE)


def test_every_example_is_found():
    assert len(EXAMPLES) == TEXT.count("curl ") > 0


@pytest.mark.parametrize("address", EXAMPLES)
def test_example_is_answered_with_something(demo, client, address):
    response = client.get(address)
    assert (response.status_code, response["Content-Type"].partition(";")[0]) == (200, "application/json")
    assert json.loads(b"".join(response)).get("items") != []
