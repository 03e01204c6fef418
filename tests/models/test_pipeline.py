"""The model that ships: whole, licensed, small, and what its build makes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from overture import language

MODELS = Path(__file__).parents[2] / "models"
MOST_BYTES = 22 * 2**20


def test_every_file_is_the_one_that_was_shipped() -> None:
    """The checksums beside the pipeline and beside its base hold."""
    language.verify(MODELS / "pipeline")
    language.verify(MODELS / "base")


def test_a_damaged_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    """A changed byte is found at load, and the error says how to mend it."""
    (tmp_path / "weights").write_bytes(b"abc")
    (tmp_path / "SHA256SUMS").write_text(f"{'0' * 64}  weights\n", encoding="utf-8")
    with pytest.raises(language.ModelDamaged) as caught:
        language.verify(tmp_path)
    assert "make run" in caught.value.fix


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A folder without its list or without a listed file is no model."""
    with pytest.raises(language.ModelDamaged):
        language.verify(tmp_path)


def test_the_licences_travel_with_it() -> None:
    """The weights' licence and their sources stand beside them."""
    for folder in ("base", "pipeline"):
        assert "MIT" in (MODELS / folder / "LICENSE").read_text(encoding="utf-8")
        assert (MODELS / folder / "LICENSES_SOURCES").stat().st_size > 1000


def test_it_is_small() -> None:
    """The pipeline that ships stays under 22 MiB."""
    assert sum(p.stat().st_size for p in (MODELS / "pipeline").rglob("*") if p.is_file()) < MOST_BYTES


def test_two_builds_agree() -> None:
    """Building again from the base gives the files that ship, byte for byte."""
    result = subprocess.run(
        [sys.executable, "models/build.py", "--check"],
        cwd=MODELS.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_parse_is_what_phrasing_stands_on() -> None:
    """Tags, heads and labels of a plain sentence are as they must be."""
    doc = language.parse(["We moved the looms to another mill."])[0]
    assert [t.tag_ for t in doc][:2] == ["PRP", "VBD"]
    assert next(s.root.text for s in doc.sents) == "moved"


def test_parses_are_remembered() -> None:
    """The same text gives the same document again."""
    assert language.parse(["Looms outlive makers."])[0] is language.parse(["Looms outlive makers."])[0]
