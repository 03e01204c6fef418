"""How much memory it takes to read one profile after another."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from tests.support.process import ROOT

MOST_MIB, GROWTH_MIB = 190, 4
READ, MORE = 200, 200
CHILD = """
import sys
from pathlib import Path
from tests.bench.profiles import person
from tests.page.newer import newer
from overture import pipeline
from overture.records import Capture, Options

def resident():
    status = Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))) / 1024

number = 0
for count in map(int, sys.argv[1:]):
    for number in range(number, number + count):
        pipeline.suggest([Capture(html=newer(person(number, words=500 + number % 300)))], None, Options())
    number += 1
    print(resident())
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc, which only Linux has")
def test_memory(benchmark: BenchmarkFixture, figures: list[str]) -> None:
    """After two hundred different profiles a process holds at most 190 MiB, and two hundred more add nothing to it."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "server"), str(ROOT)])}
    command = [sys.executable, "-c", CHILD, str(READ), str(MORE)]

    def child() -> list[float]:
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return [float(line) for line in done.stdout.split()]

    after, later = benchmark.pedantic(child, rounds=1)
    figures.append(f"memory: {after:.0f} MiB after {READ} profiles, {later:.0f} MiB after {READ + MORE}")
    assert after <= MOST_MIB
    assert later - after <= GROWTH_MIB
