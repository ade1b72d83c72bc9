"""A project's own block set: one block dropped, one replaced, one added, without a change in the package."""

import re
from pathlib import Path

import pytest

from .test_projects import drive, texts

MIGRATION = Path(__file__).parent / "projects" / "own_blocks" / "magazine" / "migrations" / "0001_initial.py"
OWN = "tests.projects.own_blocks.magazine.blocks"


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    return drive("own_blocks", tmp_path_factory.mktemp("own_blocks"))


def test_blocks_are_drawn_by_the_projects_templates(found):
    assert texts(found["html"], "figcaption") == ["Ada: 4 of 5 stars for Energy"]
    assert texts(found["html"], "p")[-2:] == ["Stuttgart", "Good talks"]


def test_blocks_are_in_the_api_and_the_dropped_one_is_not(found):
    photo, review = found["facts"]["body"]
    topic = review["value"]["topics"][0]["name"]
    assert (photo["type"], photo["value"]["place"], photo["value"]["alt"]) == ("image", "Stuttgart", "A hall")
    assert (review["type"], review["id"], topic) == ("review", "review", "Energy")
    assert {name: review["value"][name] for name in ("name", "stars", "remarks")} == {
        "name": "Ada",
        "stars": 4,
        "remarks": ["Good talks"],
    }


def test_blocks_are_typed_without_registration(found):
    types = found["facts"]["types"]
    assert "QuoteBodyBlock" not in types
    assert types["ReviewBodyBlock"]["properties"]["type"] == {"const": "review", "title": "Type", "type": "string"}
    assert types["ReviewBodyBlock"]["properties"]["value"] == {"$ref": "#/$defs/ReviewBlockValue"}
    assert types["ReviewBlockValue"]["required"] == ["name", "stars", "topics", "remarks"]
    assert types["ReviewBlockValue"]["properties"]["topics"] == {
        "items": {"$ref": "#/$defs/Topic"},
        "title": "Topics",
        "type": "array",
    }
    assert types["Photo"]["properties"]["place"] == {"title": "Place", "type": "string"}


def test_migrations_name_no_class_of_the_package():
    source = MIGRATION.read_text(encoding="utf-8")
    named = set(re.findall(r'^ +\d+: \(\s*"([\w.]+)"', source, re.MULTILINE))
    assert {name for name in named if not name.startswith("wagtail.")} == {f"{OWN}.StarsBlock", f"{OWN}.TopicsBlock"}
    assert re.findall(r"^(?:from|import) (wagtail_clusterevents\S*)", source, re.MULTILINE) == [
        "wagtail_clusterevents.validators"
    ]
