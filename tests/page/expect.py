"""Writes what reading a case gives into its `expected.json`: `python -m tests.page.expect CASE ...`, then look at it.

A case is a folder of tests/cases: `page.html`, `page.txt` or both, further pages of the same person as `more-*.html`,
and what is expected of them, empty values left out.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from overture.errors import NotAProfile
from overture.page import read
from overture.records import Capture

CASES = Path(__file__).parents[1] / "cases"


def captures(case: Path, html: bool = True, text: bool = True) -> list[Capture]:
    """The captures of a case, with or without their HTML and text."""
    page, copy = case / "page.html", case / "page.txt"
    first = Capture(
        html=page.read_text(encoding="utf-8") if html and page.exists() else None,
        text=copy.read_text(encoding="utf-8") if text and copy.exists() else None,
    )
    return [first, *(Capture(html=more.read_text(encoding="utf-8")) for more in sorted(case.glob("more-*.html")))]


def outcome(pages: list[Capture]) -> dict[str, Any]:
    """The profile without empty values, or what the refusal says."""
    try:
        found = json.loads(json.dumps(asdict(read(pages)), ensure_ascii=False))
    except NotAProfile as refusal:
        return {"refused": refusal.message}
    return {key: _filled(value) for key, value in found.items() if value}


def _filled(value: Any) -> Any:
    if isinstance(value, list):
        return [_filled(one) for one in value]
    if isinstance(value, dict):
        return {key: one for key, one in value.items() if one not in ("", None)}
    return value


if __name__ == "__main__":
    for name in sys.argv[1:]:
        expected = json.dumps(outcome(captures(CASES / name)), ensure_ascii=False, indent=1)
        (CASES / name / "expected.json").write_text(expected + "\n", encoding="utf-8")
