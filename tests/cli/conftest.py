"""Running commands in this process, with a data folder of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.support import sample

from overture.cli import main


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def overture(data_dir: Path) -> Callable[..., Result]:
    """Run `overture` with these words and the data folder."""

    def run(*words: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, [*words, "--data-dir", str(data_dir)], input=stdin, prog_name="overture")

    return run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A text file with a sample profile."""
    file = tmp_path / "profile.txt"
    file.write_text(sample.capture()["text"], encoding="utf-8")
    return file
