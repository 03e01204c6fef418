"""Load with nobody reading standard error: no error, memory and descriptors flat, a clean end."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest
from tests.support import sample
from tests.support.process import Server, serving

CONNECTIONS = 8
GROWTH = 8 * 1024  # KiB
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")


def memory(server: Server) -> int:
    """KiB of memory that the server holds."""
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:")))


def descriptors(server: Server) -> int:
    """How many files and sockets the server has open."""
    return len(list(Path(f"/proc/{server.process.pid}/fd").iterdir()))


def ask(server: Server, until: float, statuses: list[int], number: int) -> None:
    """Ask for one page after another, and for what is refused between."""
    while time.monotonic() < until:
        statuses.append(server.post("/v1/suggest", sample.suggest_body(number % len(sample.SAMPLES)))[0])
        statuses.append(server.post("/v1/about-me/load", {})[0])
        assert server.get("/nothing").status == 404


def loaded(server: Server, seconds: float) -> list[int]:
    """The statuses of all that eight connections were answered in this time."""
    statuses: list[int] = []
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=ask, args=(server, until, statuses, n)) for n in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses


def hold_under_load(folder: Path, warm_up: float, seconds: float) -> None:
    """Load it, with its standard error an unread pipe."""
    with serving(folder, listen=False) as server:
        for number in range(len(sample.SAMPLES)):  # tables that are loaded at their first use
            server.post("/v1/suggest", sample.suggest_body(number))
        assert set(loaded(server, warm_up)) == {200}
        before, open_before = memory(server), descriptors(server)
        statuses = loaded(server, seconds)
        assert set(statuses) == {200}
        assert len(statuses) > 2 * seconds
        assert memory(server) - before < GROWTH
        assert descriptors(server) <= open_before + 2
        assert server.stop() == 0


def test_it_holds_under_load(tmp_path: Path) -> None:
    """Four seconds of eight connections."""
    hold_under_load(tmp_path / "data", 2, 4)


@pytest.mark.soak
def test_it_holds_under_load_at_length(tmp_path: Path) -> None:
    """Forty-five seconds of eight connections."""
    hold_under_load(tmp_path / "data", 10, 45)


def test_more_than_it_can_answer_is_told_so(tmp_path: Path) -> None:
    """Forty pages at once: each is read or told `busy`, none is lost, and light calls go on."""
    with serving(tmp_path / "data") as server:
        answers: list[tuple[int, str]] = []

        def one(number: int) -> None:
            status, answer, _ = server.post("/v1/suggest", sample.suggest_body(number % len(sample.SAMPLES)))
            answers.append((status, answer.get("error", {}).get("code", "")))

        assert server.token
        threads = [threading.Thread(target=one, args=(number,)) for number in range(40)]
        for thread in threads:
            thread.start()
        assert server.post("/v1/about-me/load", {})[0] == 200
        for thread in threads:
            thread.join()
        assert set(answers) <= {(200, ""), (503, "busy")}
        assert (200, "") in answers
        assert len(answers) == 40
