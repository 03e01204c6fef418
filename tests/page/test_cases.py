"""The cases: a page and what is expected of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.page.expect import CASES, captures, outcome

from overture.errors import NotAProfile
from overture.page import read

FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())
BOTH = [case for case in FOLDERS if (case / "page.html").exists() and (case / "page.txt").exists()]


@pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)
def test_a_case_is_read_as_expected(case: Path) -> None:
    """Every value of the profile is as `expected.json` says."""
    expected = case / "expected.json"
    assert expected.exists(), (
        f"Nothing is expected of {case.name}: run `python -m tests.page.expect {case.name}`, look."
    )
    assert outcome(captures(case)) == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", BOTH, ids=lambda case: case.name)
@pytest.mark.parametrize("form", ["html", "text"])
def test_html_alone_and_text_alone_agree(case: Path, form: str) -> None:
    """Either half of a capture gives the same person, jobs, schools, honors and own posts as both together."""
    try:
        whole = read(captures(case))
    except NotAProfile:
        pytest.fail(f"{case.name} holds both halves and is refused")
    half = read(captures(case, html=form == "html", text=form == "text"))
    assert (half.name, half.headline) == (whole.name, whole.headline)
    assert [(r.title, r.company, r.start) for r in half.experience] == [
        (r.title, r.company, r.start) for r in whole.experience
    ]
    assert [(s.school, s.years) for s in half.education] == [(s.school, s.years) for s in whole.education]
    assert [honor.title for honor in half.honors] == [honor.title for honor in whole.honors]
    assert [p.text.split() for p in half.posts if p.own] == [p.text.split() for p in whole.posts if p.own]
