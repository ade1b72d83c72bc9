"""What pip installs: the files in the wheel, the version, the classifiers and the extras."""

import email
import re
import subprocess
import sys
import tomllib
import zipfile
from email.message import Message
from pathlib import Path

import pytest

import wagtail_clusterevents

hatchling = pytest.importorskip("hatchling", reason="hatchling builds the wheel and is not installed")

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "wagtail_clusterevents"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    """The wheel as it would be published, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    built = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as opened:
        yield opened


def metadata(wheel: zipfile.ZipFile) -> Message:
    """The core metadata that the wheel announces."""
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return email.message_from_string(wheel.read(name).decode())


def shipped() -> set[str]:
    """Every file of the package's folder that a site needs at run time."""
    paths = (path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in paths}


def test_wheel_holds_the_package_and_nothing_else(wheel):
    names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert names == shipped()


@pytest.mark.parametrize("suffix", [".html", ".css", ".mo", ".py"])
def test_wheel_holds_files_of_each_kind(wheel, suffix):
    assert [name for name in wheel.namelist() if name.endswith(suffix)] != []


def test_version_stands_in_one_place(wheel):
    assert metadata(wheel)["Version"] == wagtail_clusterevents.__version__
    pattern = re.compile(rf"(?<![\d.]){re.escape(wagtail_clusterevents.__version__)}(?![\d.])")
    sources = [*PACKAGE.rglob("*.py"), ROOT / "pyproject.toml", ROOT / "docs" / "conf.py"]
    found = [path.relative_to(ROOT).as_posix() for path in sources if pattern.search(path.read_text(encoding="utf-8"))]
    assert found == ["wagtail_clusterevents/__init__.py"]


def test_changelog_begins_with_the_version():
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == wagtail_clusterevents.__version__


def test_metadata_names_the_package(wheel):
    message = metadata(wheel)
    assert (message["Name"], message["License-Expression"], message["Requires-Python"]) == (
        "wagtail-clusterevents",
        "BSD-3-Clause",
        ">=3.11",
    )


def test_extras_are_localize_and_testing(wheel):
    assert metadata(wheel).get_all("Provides-Extra") == ["localize", "testing"]


def versions(prefix: str) -> set[str]:
    """The version numbers of the classifiers that begin so."""
    pattern = re.compile(rf"{re.escape(prefix)} :: (\d+(?:\.\d+)?)$")
    return {match[1] for match in map(pattern.match, PROJECT["classifiers"]) if match}


def tried(factor: str) -> set[str]:
    """The version numbers that tox.ini has environments for, as ``5.2`` for ``django52``."""
    environments = (ROOT / "tox.ini").read_text(encoding="utf-8").partition("[testenv]")[0]
    groups = re.findall(rf"\b{factor}(?:(\d+)|{{([\d,]+)}})", environments)
    numbers = {number for one, several in groups for number in (one or several).split(",")}
    return {f"{number[0]}.{number[1:]}" for number in numbers}


def test_classifiers_name_the_versions_that_tox_tries():
    untested = {"3", "3.14"}
    assert versions("Programming Language :: Python") - untested == tried("py")
    assert versions("Framework :: Django") == tried("django")
    assert versions("Framework :: Wagtail") == {version.partition(".")[0] for version in tried("wagtail")}
