"""What the tests take from Node: axe-core's rules, and Mozilla's linter. Installed once, from the lock file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent / "node"


def modules() -> Path:
    """The folder of the installed packages; the test is skipped, with the reason, where Node is missing."""
    installed = FOLDER / "node_modules"
    if not (installed / ".package-lock.json").exists():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("Node is not installed; it is needed for axe-core and web-ext (Debian: apt-get install npm)")
        subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=FOLDER, check=True, capture_output=True)
    return installed
