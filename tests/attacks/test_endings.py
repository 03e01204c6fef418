"""Stopping and dying: what was asked is answered, and what was kept is still there."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tests.support import sample
from tests.support.process import Server, environment, free_port, serving

SHORT, FULL = 2, 20


def stopped_in_the_middle(folder: Path, how: signal.Signals) -> None:
    """Three pages are being read when the signal comes: all three are answered, and the exit status is 0."""
    with serving(folder) as server, ThreadPoolExecutor(3) as pool:
        assert server.token
        asked: list[Future[Any]] = [pool.submit(server.post, "/v1/suggest", sample.suggest_body(n)) for n in range(3)]
        time.sleep(0.05)  # they are under way: the first waits for the language model
        server.process.send_signal(how)
        assert [future.result()[0] for future in asked] == [200] * 3
        assert server.process.wait(20) == 0


def killed_and_restarted(server: Server, number: int) -> None:
    """The server is killed while it writes; started again, it holds all that it had said was kept."""
    name = {"name": f"Person {number}", "url": f"https://example.org/{number}", "status": "sent"}
    assert server.post("/v1/contacts/save", {"contact": name})[0] == 200
    writing = threading.Thread(target=write_until_killed, args=(server, number), daemon=True)
    writing.start()
    time.sleep(0.1)
    server.kill()
    writing.join(10)
    server.start()
    status, listed, _ = server.post("/v1/contacts/list", {})
    assert status == 200
    kept = {contact["url"] for contact in listed["contacts"]}
    assert {f"https://example.org/{earlier}" for earlier in range(number + 1)} <= kept
    assert server.post("/v1/about-me/load", {})[1]["about_me"] == sample.ABOUT_ME


def write_until_killed(server: Server, number: int) -> None:
    """Save one contact after another."""
    try:
        for each in range(1000):
            contact = {"name": "x" * 2000, "url": f"https://example.org/w{number}-{each}", "status": "sent"}
            server.post("/v1/contacts/save", {"contact": contact})
    except (OSError, ValueError, http.client.HTTPException):
        return


def repeat_kills(folder: Path, times: int) -> None:
    """Kill and restart so many times."""
    with serving(folder) as server:
        server.post("/v1/about-me/save", {"about_me": sample.ABOUT_ME})
        for number in range(times):
            killed_and_restarted(server, number)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_lets_answers_out(tmp_path: Path, how: signal.Signals) -> None:
    """SIGTERM and Ctrl-C in the middle of requests: all are answered, exit status 0."""
    stopped_in_the_middle(tmp_path / "data", how)


def test_a_stopping_server_takes_no_new_request(tmp_path: Path) -> None:
    """After the signal nobody new is let in, and it ends soon though a connection is open and idle."""
    with serving(tmp_path / "data") as server:
        idle = [server.get("/v1/openapi.json") for _ in range(3)]
        started = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - started < 5
        assert idle
        with pytest.raises(OSError, match="refused"):
            server.get("/")


def test_state_survives_a_kill(tmp_path: Path) -> None:
    """Kill -9 while writing, and start again: nothing that was confirmed is lost, tokens still work."""
    repeat_kills(tmp_path / "data", SHORT)


def test_a_signal_in_the_first_moment_ends_it_well(tmp_path: Path) -> None:
    """Stopped as soon as it has said where it is, while the language model is loading: exit status 0, no trace."""
    command = [sys.executable, "-m", "overture", "serve", "--no-browser", "--port", str(free_port())]
    for number in range(3):
        process = subprocess.Popen(
            [*command, "--data-dir", str(tmp_path / f"data{number}")],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.2 * number)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=30)
        assert (process.returncode, "Traceback" in said) == (0, False), said


@pytest.mark.soak
def test_twenty_signals_let_answers_out(tmp_path: Path) -> None:
    """SIGTERM in the middle of requests, 20 times of 20."""
    for number in range(FULL):
        stopped_in_the_middle(tmp_path / f"data{number}", signal.SIGTERM)


@pytest.mark.soak
def test_state_survives_twenty_kills(tmp_path: Path) -> None:
    """Kill -9 and restart, 20 times of 20."""
    repeat_kills(tmp_path / "data", FULL)
