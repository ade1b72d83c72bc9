"""Programs from npm: each folder with a ``package.json`` says which ones its tests run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest


def installed(folder: Path) -> Path:
    """The folder with what its ``package.json`` names, installed if need be; a test that cannot have it is skipped."""
    if not shutil.which("npm"):
        pytest.skip("npm is not installed")
    manifest = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    names = {**manifest.get("dependencies", {}), **manifest.get("devDependencies", {})}
    if not all((folder / "node_modules" / name).is_dir() for name in names):
        command = ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"npm cannot install what {folder.name} needs: {done.stderr[-500:]}")
    return folder


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What a command prints; the test fails if it does."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
