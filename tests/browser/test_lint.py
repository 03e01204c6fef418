"""Mozilla's own linter has nothing to say about the Firefox add-on."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.browser import node
from tests.browser.serving import ROOT


def test_web_ext_finds_nothing(tmp_path: Path) -> None:
    """`web-ext lint` ends with 0 errors, 0 warnings and 0 notices."""
    web_ext = node.modules() / ".bin" / "web-ext"
    subprocess.run([sys.executable, str(ROOT / "extension" / "build.py"), "--out", str(tmp_path)], check=True)
    with zipfile.ZipFile(tmp_path / "overture-firefox.zip") as archive:
        archive.extractall(tmp_path / "unpacked")
    command = [str(web_ext), "lint", "--output", "json", "--source-dir", str(tmp_path / "unpacked")]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    assert report["errors"] + report["warnings"] + report["notices"] == []
    assert report["metadata"]["id"] == "overture@overture.local"
