"""What a text calls `overture` can be typed as it stands."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from overture.cli import itself

HERE = Path("/home/jo")
PLACED = re.compile(r"[^\s`']*(?:python\S* -m )?overture (?:serve|pair|contacts|suggest)\b")


def script(folder: Path) -> Path:
    """A script `overture` in this folder."""
    folder.mkdir(parents=True)
    file = folder / "overture"
    file.touch()
    return file


@pytest.mark.skipif(os.name == "nt", reason="Windows has other paths")
def test_a_checkout_is_named_by_its_place(tmp_path: Path) -> None:
    """After `make run` it is the script in the checkout's folder, and with the whole path from elsewhere."""
    ours = script(tmp_path / "my overture" / ".venv" / "bin")
    called = tmp_path / "nowhere"
    checkout = tmp_path / "my overture"
    assert itself.spelled(ours, "python", called, None, checkout) == ".venv/bin/overture"
    assert itself.spelled(ours, "python", called, None, HERE) == f"'{ours}'"
    assert itself.spelled(ours, "python", called, None, None) == f"'{ours}'"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other paths")
def test_it_is_called_by_name_where_the_shell_finds_it(tmp_path: Path) -> None:
    """The link that pipx makes and the script itself are ours; another `overture` on the path is not."""
    ours, other = script(tmp_path / "venv"), script(tmp_path / "other")
    (tmp_path / "bin").mkdir()
    link = tmp_path / "bin" / "overture"
    link.symlink_to(ours)
    named = [itself.spelled(ours, "python", HERE, str(found), HERE) for found in (link, ours, other)]
    assert named == ["overture", "overture", str(ours)]
    copied = itself.spelled(tmp_path / "missing", "python", other, str(other), HERE)
    assert copied == "overture"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other paths")
def test_without_a_script_it_is_a_module() -> None:
    """A checkout that was never installed is run by its Python."""
    assert itself.spelled(HERE / "overture", "/home/jo/py/python", HERE, None, HERE) == "py/python -m overture"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other paths")
def test_what_every_page_may_read_does_not_tell_whose_home_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The local page shows the command to whoever asks for it: a shell knows the home by its own mark."""
    monkeypatch.setenv("HOME", str(tmp_path))
    ours = script(tmp_path / "my tools")
    told = itself.spelled(ours, "python", ours, None, None)
    assert told.startswith("~/'my tools")
    assert str(tmp_path) not in told


def test_every_command_in_a_text_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands get the name, once; the product, the module and a place that is named already stay."""
    monkeypatch.setattr(itself, "name", lambda: ".venv/bin/overture")
    text = (
        "Overture: run `overture pair`, overture serve --port 1\noverture\n  suggest -, overture is not overture.serve"
    )
    once = itself.named(text)
    assert once == text.replace("`overture", "`.venv/bin/overture").replace(
        ", overture s", ", .venv/bin/overture s"
    ).replace("\noverture\n", "\n.venv/bin/overture\n")
    assert itself.named(once) == once
    assert itself.named("python -m overture serve") == "python -m overture serve"


@pytest.mark.skipif(os.name == "nt", reason="the commands are a shell's")
def test_what_is_said_can_be_typed(overture: Callable[..., Result], data_dir: Path) -> None:
    """The commands that doctor, an empty list, wrong usage and a refusal name do run in this folder."""
    said = overture("doctor", "--port", "1").output + overture("pair", "--list").output
    said += overture("contacts", "forget", "nobody").output + overture("suggest").output
    said += overture("suggest", "--help").output
    typed = {f"{each} --help" for each in PLACED.findall(said)}
    assert len(typed) == 4
    for line in typed:
        environment = {**os.environ, "PYTHONPATH": str(Path(itself.__file__).parents[2])}
        assert subprocess.run(shlex.split(line), env=environment, capture_output=True).returncode == 0, line
