"""Reading pages under a fuzzer that is led by coverage: whatever comes in is read or refused, and nothing else."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from tests.page.newer import newer
from tests.page.older import older
from tests.page.people import EVERYBODY
from tests.support.process import environment

SECONDS = 60
FUZZER = """
import sys
import atheris

with atheris.instrument_imports(include=["overture.page"]):
    from overture import page
from overture.errors import NotAProfile
from overture.records import Capture

def read(data):
    text = data.decode("utf-8", "replace")
    for capture in (Capture(html=text), Capture(text=text), Capture(html=text, text=text[::2])):
        try:
            page.read([capture])
        except NotAProfile:
            pass

atheris.Setup(sys.argv, read)
atheris.Fuzz()
"""


@pytest.mark.soak
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="needs atheris: pip install atheris")
def test_no_page_breaks_the_reader(tmp_path: Path) -> None:
    """A minute of pages that grow towards code not reached before, from the invented people's pages on."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for number, person in enumerate(EVERYBODY):
        for draw in (older, newer):
            (seeds / f"{draw.__name__}-{number}").write_text(draw(person), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", FUZZER, str(seeds), f"-max_total_time={SECONDS}", "-timeout=10", "-max_len=16384"],
        env=environment(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=SECONDS * 4,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    print(done.stderr.splitlines()[-1])
