"""How soon a server that is started as a user starts it answers, and has loaded its model."""

from __future__ import annotations

import time
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture
from tests.bench.clock import slowness
from tests.support.process import serving

ANSWERS, READY = 0.5, 2.2  # seconds from the start
STARTS = 5


def test_starting(benchmark: BenchmarkFixture, figures: list[str], tmp_path: Path) -> None:
    """The local page comes within half a second, the model within 2.2."""
    answered: list[float] = []
    loaded: list[float] = []

    def once() -> None:
        start = time.perf_counter()
        with serving(tmp_path / "data") as server:
            answered.append(time.perf_counter() - start)
            server.wait_until_ready()
            loaded.append(time.perf_counter() - start)

    benchmark.pedantic(once, rounds=STARTS, warmup_rounds=1)
    first, ready, slow = min(answered), min(loaded), slowness()  # what else the machine did can only add
    figures.append(
        f"from start: first page {first:.2f} s, model ready {ready:.2f} s (machine {slow:.2f} times as slow)"
    )
    assert first <= ANSWERS * slow
    assert ready <= READY * slow
