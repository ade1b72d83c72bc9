"""Styles know no left and right: pages are written in both directions."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("wagtail_clusterevents", "example_site")
SHEETS = sorted(path for folder in FOLDERS for path in (ROOT / folder).glob("**/static/**/*.css"))
TEMPLATES = sorted(path for folder in FOLDERS for path in (ROOT / folder).glob("**/templates/**/*.html"))

SIDE = r"(top|right|bottom|left)"
PHYSICAL_PROPERTY = re.compile(
    rf"((max|min)-)?(width|height)|{SIDE}|(scroll-)?(margin|padding)-{SIDE}"
    rf"|border-{SIDE}(-.*)?|border-(top|bottom)-(left|right)-radius"
)
PHYSICAL_VALUE = re.compile(r"\b(left|right|translateX|translate3d)\b")
FOUR_SIDES = re.compile(r"margin|padding|inset|border-(width|style|color|radius)|scroll-(margin|padding)")
#: Inside of brackets there are no further values of a shorthand.
BRACKETS = re.compile(r"\([^()]*\)")


def declarations(css: str) -> list[tuple[str, str]]:
    """Properties and their values; comments and what follows an @ are left out."""
    css = re.sub(r"@[^{;]*", "", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))
    return re.findall(r"([\w-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])", css)


def is_physical(name: str, value: str) -> bool:
    """Whether a declaration means a side or direction of the screen, not of the text."""
    while BRACKETS.search(value):
        value = BRACKETS.sub("", value)
    sides = value.split()
    uneven = FOUR_SIDES.fullmatch(name) and len(sides) == 4 and (sides[1] != sides[3] or "radius" in name)
    return bool(PHYSICAL_PROPERTY.fullmatch(name) or PHYSICAL_VALUE.search(value) or uneven)


@pytest.mark.parametrize("path", SHEETS, ids=[path.name for path in SHEETS])
def test_style_sheets_are_written_for_both_directions(path):
    found = declarations(path.read_text(encoding="utf-8"))
    assert found
    assert [declaration for declaration in found if is_physical(*declaration)] == []


def test_styles_in_templates_are_written_for_both_directions():
    text = {path.name: path.read_text(encoding="utf-8") for path in TEMPLATES}
    styles = {
        name: " ".join(re.findall(r"<style[^>]*>(.*?)</style>", html, re.DOTALL))
        + "".join(f"x {{ {style}; }}" for style in re.findall(r'\sstyle="([^"]*)"', html))
        for name, html in text.items()
    }
    assert any(styles.values())
    physical = {name: [found for found in declarations(css) if is_physical(*found)] for name, css in styles.items()}
    assert {name: found for name, found in physical.items() if found} == {}


@pytest.mark.parametrize(
    "css",
    [
        "a { margin-left: 0; }",
        "a { left: 0 }",
        "a { min-width: 1rem; }",
        "a { text-align: right; }",
        "a { border-top-left-radius: 1px; }",
        "a { border-radius: 0 1px 1px 0; }",
        "a { padding: 0 1rem 0 calc(2 * (1rem + 1px)); }",
        "a { transform: translateX(-50%); }",
        "a { border-left: 1px solid; }",
    ],
)
def test_physical_declarations_are_recognised(css):
    assert [is_physical(*declaration) for declaration in declarations(css)] == [True]


@pytest.mark.parametrize(
    "css",
    [
        "@media (min-width: 40rem) { a { inline-size: 1rem; } }",
        "a { margin: 0 1rem 2rem 1rem; }",
        "a { border-radius: 1px; }",
        "a { margin-inline-start: 0; /* left: 0; */ }",
        "a:hover, a:focus { text-align: end; }",
        "a { padding: 0 calc(1rem + 1px) 1px; }",
    ],
)
def test_logical_declarations_are_left_alone(css):
    assert [is_physical(*declaration) for declaration in declarations(css)] == [False]
