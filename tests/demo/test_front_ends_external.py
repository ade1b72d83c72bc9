"""The samples for Next.js, Astro and Nuxt are compiled strictly against the types of the OpenAPI document."""

from pathlib import Path

import pytest

from tests.npm import installed, run

pytestmark = pytest.mark.external
ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "how-to" / "front-ends"
#: These tools would otherwise tell their makers that they are used.
QUIET = {"ASTRO_TELEMETRY_DISABLED": "1", "NEXT_TELEMETRY_DISABLED": "1", "NUXT_TELEMETRY_DISABLED": "1"}


@pytest.fixture(scope="session")
def front_ends() -> Path:
    """The folder of the samples, with their frameworks and the types of the committed document."""
    folder = installed(FOLDER)
    run("npm", "run", "types", cwd=folder)
    return folder


def test_next_sample_compiles(front_ends):
    run("npx", "next", "typegen", "next", cwd=front_ends, **QUIET)
    run("npx", "tsc", "--project", "next", cwd=front_ends)


def test_astro_sample_compiles(front_ends):
    run("npx", "astro", "check", cwd=front_ends / "astro", **QUIET)


def test_nuxt_sample_compiles(front_ends):
    run("npx", "nuxt", "prepare", "nuxt", cwd=front_ends, **QUIET)
    for part in ("app", "node"):
        run("npx", "vue-tsc", "--noEmit", "--project", f"nuxt/.nuxt/tsconfig.{part}.json", cwd=front_ends)
