"""Each command that a page for readers names is run here as it stands there, or is listed with the reason why not."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.browser.profiles import OTTOLINE, page
from tests.support import sample
from tests.support.process import ROOT, environment

PAGES = ("README.md", "GUIDE.md", "ADVISERS.md", "CONTRIBUTING.md", "PRIVACY.md", "SECURITY.md", "models/README.md")
BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`((?:make|(?:\.venv/bin/)?overture|pipx|python|py) [^`\n]+)`")
COMMAND = ".venv/bin/overture"
# What is typed when a command asks, and words that every run of it prints.
RUN = {
    f"{COMMAND} suggest --sample mirela": ("", "Mirela Ashdown"),
    f"{COMMAND} suggest --sample mirela --json": ("", '"openers":[{'),
    f"{COMMAND} suggest --sample mirela --about-me me.json": ("", "Mirela Ashdown"),
    f"{COMMAND} about-me > me.json": ("", ""),
    f"{COMMAND} about-me set me.json": ("", ""),
    f"{COMMAND} about-me forget": ("", ""),
    f"{COMMAND} contacts forget": ("y\n", ""),
    f"{COMMAND} doctor": ("", "The language model"),
    f"{COMMAND} pair": ("", "Pairing code: "),
    f"{COMMAND} pair --list": ("", ""),
    f"{COMMAND} autostart install": ("", "Overture starts at each log-in"),
    f"{COMMAND} forget-everything": ("y\n", ""),
}
SERVES = {
    f"{COMMAND} serve --port 27183": "http://127.0.0.1:27183",
    "make run": "http://127.0.0.1:27182",
}
NOT_RUN = {
    "make test": "this is a part of it",
    "make bench": "times mean nothing while tests run",
    "make soak": "takes hours",
    "make extension": "run by tests/browser, which load what it makes",
    "make model": "makes the model anew, which the tests rest on",
    "make lock": "asks the package index for the newest versions",
    "pipx install .": "pipx fetches its own tools; what it does then is done in test_a_copy_is_installed_and_runs",
    f"{COMMAND} pair --revoke CLIENT": "CLIENT stands for an id; test_a_client_is_revoked_by_its_id runs it with one",
    "python models/build.py --check": "run by tests/models",
    "py -m venv .venv": "Windows",
    r".venv\Scripts\python -m pip install --require-hashes -r server\requirements.txt": "Windows",
    r".venv\Scripts\python -m pip install --no-deps --no-build-isolation -e .": "Windows",
    r".venv\Scripts\overture serve": "Windows",
}


def named() -> set[str]:
    """Every command that a page names."""
    found: set[str] = set()
    for name in PAGES:
        text = (ROOT / name).read_text(encoding="utf-8")
        for block in BLOCK.findall(text):
            found |= {line.split(" #")[0].strip() for line in block.splitlines()}
        found |= set(INLINE.findall(BLOCK.sub("", text)))
    return found - {""}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Overture's folder after `make run`, with About me beside it, and a system that takes every entry for log-in."""
    (tmp_path / "me.json").write_text(json.dumps(sample.ABOUT_ME), encoding="utf-8")
    for name, line in {
        COMMAND: f'exec "{sys.executable}" -m overture "$@"',
        "bin/systemctl": "exit 0",
        "bin/launchctl": "exit 0",
    }.items():
        tool = tmp_path / name
        tool.parent.mkdir(parents=True, exist_ok=True)
        tool.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        tool.chmod(0o755)
    return tmp_path


def surroundings(home: Path) -> dict[str, str]:
    """The environment of a terminal in this folder."""
    own = {"HOME": str(home), "OVERTURE_DATA_DIR": str(home / "data"), "BROWSER": "true"}
    return {**environment(), **own, "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"}


def typed(line: str, home: Path, answer: str = "") -> subprocess.CompletedProcess[str]:
    """One line, typed in this folder."""
    words = ["sh", "-c", line]
    return subprocess.run(words, cwd=home, env=surroundings(home), input=answer, capture_output=True, text=True)


def test_every_command_is_known_here() -> None:
    """A page names no command that is not run here or listed with a reason, and the lists name none that is gone."""
    assert named() == {*RUN, *SERVES, *NOT_RUN}


def test_every_target_of_make_is_there() -> None:
    """`make` knows each target that a page names."""
    for line in sorted(each for each in named() if each.startswith("make ")):
        assert subprocess.run([*line.split(), "--dry-run"], cwd=ROOT, capture_output=True).returncode == 0, line


@pytest.mark.skipif(os.name == "nt", reason="the commands are a shell's")
@pytest.mark.parametrize("line", RUN)
def test_it_runs_as_written(line: str, home: Path) -> None:
    """It ends well, and does what the page says."""
    answer, words = RUN[line]
    ended = typed(line, home, answer)
    assert ended.returncode == 0, ended.stderr
    assert words in ended.stdout


@pytest.mark.skipif(os.name == "nt", reason="the commands are a shell's")
@pytest.mark.parametrize("line", SERVES)
def test_it_serves_as_written(line: str, home: Path) -> None:
    """It prints its address and a pairing code, is ready, and stops at Ctrl-C."""
    for name in ("Makefile", "pyproject.toml", "server", "extension", "models"):
        (home / name).symlink_to(ROOT / name)
    (home / ".venv" / "bin" / "python").symlink_to(sys.executable)  # as `make run` finds it from the second time on
    (home / ".venv" / ".run").touch()
    with subprocess.Popen(
        shlex.split(line),
        cwd=home,
        env=surroundings(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as running:
        try:
            assert running.stdout
            printed, end = "", time.monotonic() + 60
            while "ready" not in printed and time.monotonic() < end and (read := running.stdout.readline()):
                printed += read
        finally:
            os.killpg(running.pid, 2)
            running.wait(timeout=30)
    if re.search(r"already running on port|is taken by another program", printed):
        pytest.skip("somebody else has the port on this computer")
    assert SERVES[line] in printed
    assert re.search(r"\b\d{8}\b", printed)


@pytest.mark.skipif(os.name == "nt", reason="the commands are a shell's")
def test_a_client_is_revoked_by_its_id(home: Path) -> None:
    """`overture pair --revoke CLIENT` with an id of `overture pair --list`."""
    typed(f"{COMMAND} token", home)
    (client,) = re.findall(r"\b[0-9a-f]{16}\b", typed(f"{COMMAND} pair --list", home).stdout)
    assert typed(f"{COMMAND} pair --revoke {client}", home).returncode == 0
    assert client not in typed(f"{COMMAND} pair --list", home).stdout


@pytest.mark.skipif(os.name == "nt", reason="the commands are a shell's")
def test_a_saved_page_is_read(home: Path) -> None:
    """What the README says of a profile of one's own: a saved page or a text, in place of `--sample mirela`."""
    (home / "page.txt").write_text(sample.capture()["text"], encoding="utf-8")
    (home / "page.html").write_text(page(OTTOLINE), encoding="utf-8")
    for file, name in {"page.html": "Ottoline", "page.txt": sample.capture()["title"].split(" |")[0]}.items():
        assert name in typed(f"{COMMAND} suggest {file} --about-me me.json", home).stdout


@pytest.mark.skipif(os.name == "nt", reason="the commands are a shell's")
def test_the_form_about_oneself_is_filled_in_and_kept(home: Path) -> None:
    """The two commands follow each other as they stand: the form is a file, and the file is taken."""
    typed(f"{COMMAND} about-me > me.json", home)
    form = (home / "me.json").read_text(encoding="utf-8")
    (home / "me.json").write_text(form.replace('"headline": ""', '"headline": "Night porter"'), encoding="utf-8")
    assert typed(f"{COMMAND} about-me set me.json", home).returncode == 0
    assert "Night porter" in typed(f"{COMMAND} about-me", home).stdout


@pytest.mark.skipif(os.name == "nt", reason="the commands are a shell's")
def test_a_copy_is_installed_and_runs(home: Path) -> None:
    """What pipx does with the checkout: a wheel is made and unpacked, and holds all that the command needs."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index"]
    command += ["--no-deps", "--no-build-isolation", "--target", str(home / "site"), str(ROOT)]
    installed = subprocess.run(command, capture_output=True, text=True)
    assert installed.returncode == 0, installed.stderr
    apart = {**surroundings(home), "PYTHONPATH": str(home / "site")}
    words = [sys.executable, "-P", "-m", "overture", "suggest", "--sample", "mirela", "--json"]
    ended = subprocess.run(words, cwd=home, env=apart, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["openers"]
