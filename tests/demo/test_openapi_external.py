"""Linters have nothing to say about the OpenAPI document."""

from pathlib import Path

import pytest

from tests.npm import run

pytestmark = pytest.mark.external
DOCUMENT = Path(__file__).resolve().parents[1] / "api" / "openapi.json"


def test_redocly_accepts_the_document(programs):
    run("npx", "redocly", "lint", "--config", "redocly.yaml", DOCUMENT, cwd=programs, REDOCLY_TELEMETRY="off")


def test_spectral_accepts_the_document(programs):
    run("npx", "spectral", "lint", "--fail-severity", "hint", "--ruleset", "spectral.yaml", DOCUMENT, cwd=programs)
