"""A file imports from its own layer or a lower one; what must work without Django imports none."""

import ast
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

PACKAGE = "wagtail_clusterevents"
ROOT = Path(__file__).resolve().parent.parent / PACKAGE

LAYERS = {
    "": 0,
    "conf": 0,
    "compat": 0,
    "dates": 0,
    "languages": 0,
    "validators": 0,
    "representations": 0,
    "formats": 1,
    "fields": 1,
    "passages": 1,
    "sites": 1,
    "visibility": 1,
    "blocks": 1,
    "breadcrumbs": 2,
    "models": 3,
    "migrations": 3,
    "assembly": 4,
    "api": 5,
    "feeds": 5,
    "templatetags": 5,
    "admin": 5,
    "wagtail_hooks": 5,
    "management": 5,
    "checks": 5,
    "testing": 5,
    "apps": 5,
    "tasks": 5,
    "pages": 5,
}
#: Rooms that a site can use without the rest, or without Django: the only modules of the package they may import.
ALLOWED = {
    "breadcrumbs": {
        "conf",
        "compat",
        "passages",
        "sites",
        "visibility",
        "representations.breadcrumb",
        "formats.json_ld",
    },
    "dates": set(),
    "languages": set(),
    "representations": {"dates"},
    "formats": {"representations", "dates"},
}
PURE = ("dates", "languages", "representations", "formats")
FRAMEWORKS = {"django", "wagtail", "modelcluster", "taggit", "swapper", "ninja", "django_countries", "rest_framework"}


def sources(root: Path) -> Iterator[tuple[str, Path]]:
    """Every module below a package's folder: its dotted name inside the package and its file."""
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def for_type_checkers(node: ast.stmt) -> bool:
    """Whether a statement is ``if TYPE_CHECKING:``, whose imports never run."""
    return isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes below one, those inside functions included, those under ``if TYPE_CHECKING:`` left out."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt) and for_type_checkers(child):
            yield from (found for branch in child.orelse for found in (branch, *statements(branch)))
            continue
        yield child
        yield from statements(child)


def absolute(node: ast.ImportFrom, package: str) -> str:
    """The full name of the module that ``from … import`` names, seen from a file in ``package``."""
    if not node.level:
        return node.module or ""
    base = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*base, *([node.module] if node.module else [])])


def imports(name: str, path: Path, known: set[str]) -> Iterator[str]:
    """Full names of the modules that a file imports; ``from x import y`` is ``x.y`` where that is a module."""
    full = f"{PACKAGE}.{name}".rstrip(".")
    package = full if path.name == "__init__.py" else full.rpartition(".")[0]
    for node in statements(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = absolute(node, package)
            yield from (f"{module}.{a.name}" if f"{module}.{a.name}" in known else module for a in node.names)


def room(module: str) -> str:
    """The file or folder of the package that a module lies in."""
    return module.partition(".")[0]


def inside(module: str, allowed: Iterable[str]) -> bool:
    """Whether a module is one of the allowed ones or lies in one of them."""
    return any(module == name or module.startswith(f"{name}.") for name in allowed)


def complaint(importer: str, imported: str) -> str | None:
    """What is wrong with one import, or nothing. ``importer`` is named inside the package, ``imported`` in full."""
    if room(imported) != PACKAGE:
        forbidden = room(importer) in PURE and room(imported) in FRAMEWORKS
        return f"{importer} imports {imported}, but has to work without Django" if forbidden else None
    target, mine = imported.partition(".")[2], room(importer)
    if LAYERS[mine] < LAYERS[room(target)]:
        return f"{importer} (layer {LAYERS[mine]}) imports {target} (layer {LAYERS[room(target)]})"
    if mine in ALLOWED and target and room(target) != mine and not inside(target, ALLOWED[mine]):
        return f"{importer} imports {target}, but {mine} may import only {sorted(ALLOWED[mine])}"
    return None


def complaints(root: Path) -> list[str]:
    """Everything that breaks the layer rule below a package's folder, in the order of the files."""
    modules = list(sources(root))
    known = {f"{PACKAGE}.{name}" for name, _ in modules}
    found = [complaint(name, imported) for name, path in modules for imported in imports(name, path, known)]
    return list(dict.fromkeys(filter(None, found)))


def plant(root: Path, **files: str) -> Path:
    """Write a small package; ``__`` in a name stands for ``/``."""
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def test_package_keeps_to_its_layers():
    assert complaints(ROOT) == []


def test_every_file_of_the_package_has_a_layer():
    assert sorted({room(name) for name, _ in sources(ROOT)} - set(LAYERS)) == []


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"conf": "from .models import x"}, ["conf (layer 0) imports models (layer 3)"]),
        ({"conf": "def f():\n  import wagtail_clusterevents.api"}, ["conf (layer 0) imports api (layer 5)"]),
        ({"models__a": "from .. import checks", "checks": ""}, ["models.a (layer 3) imports checks (layer 5)"]),
        ({"blocks__a": "from ..models.event import x"}, ["blocks.a (layer 1) imports models.event (layer 3)"]),
        (
            {"breadcrumbs__a": "from wagtail_clusterevents.blocks import x"},
            [
                "breadcrumbs.a imports blocks, but breadcrumbs may import only "
                "['compat', 'conf', 'formats.json_ld', 'passages', 'representations.breadcrumb', 'sites', 'visibility']"
            ],
        ),
        (
            {"formats__a": "from django.utils import x"},
            ["formats.a imports django.utils, but has to work without Django"],
        ),
        (
            {"formats__a": "if TYPE_CHECKING:\n  import x\nelse:\n  import wagtail"},
            ["formats.a imports wagtail, but has to work without Django"],
        ),
    ],
)
def test_checker_finds_a_planted_violation(tmp_path, files, expected):
    assert complaints(plant(tmp_path, **files)) == expected


def test_checker_accepts_what_is_allowed(tmp_path):
    plant(
        tmp_path,
        __init__="__version__ = '1'",
        conf="from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n  from .models import Report",
        models__a="import wagtail\nfrom . import b\nfrom ..blocks import c\nfrom wagtail_clusterevents import x",
        models__b="",
        breadcrumbs__a="from ..representations.breadcrumb import Breadcrumb\nfrom .b import x",
    )
    assert complaints(tmp_path) == []


def test_pure_parts_import_where_django_is_absent():
    modules = [f"{PACKAGE}.{name}" for name, _ in sources(ROOT) if room(name) in PURE]
    script = (
        "import importlib, sys\n"
        "class Absent:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name.partition('.')[0] in {FRAMEWORKS!r}: raise ImportError(name + ' is absent')\n"
        "sys.meta_path.insert(0, Absent())\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "print(*sorted(name for name in sys.modules if name.startswith('wagtail_clusterevents.')))\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT.parent, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.split() == sorted(modules)
