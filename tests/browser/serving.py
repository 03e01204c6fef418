"""The real server as its own process, as a user starts it."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60


def free_port() -> int:
    """A port below 32768, where the system gives none away by itself; two runs begin to look at different ones."""
    first = 27600 + os.getpid() % 900
    for port in range(first, first + 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise RuntimeError(f"no free port from {first} on")


def overture(*arguments: str, data_dir: Path) -> str:
    """What one `overture` command prints on standard output."""
    command = [sys.executable, "-m", "overture", *arguments, "--data-dir", str(data_dir)]
    return subprocess.run(command, env=environment(), capture_output=True, text=True, check=True, timeout=60).stdout


@dataclass
class Server:
    """`overture serve` on a port of its own. `lines` is all it has printed."""

    port: int
    data_dir: Path
    process: subprocess.Popen[str] | None = None
    lines: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Its address, without a slash."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it, and wait until it is ready to read."""
        command = [sys.executable, "-m", "overture", "serve", "--no-browser"]
        command += ["--port", str(self.port), "--data-dir", str(self.data_dir)]
        self.lines.clear()
        self.process = subprocess.Popen(
            command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        threading.Thread(target=self._listen, args=(self.process,), daemon=True).start()
        self.wait_for(r"\bready\b")

    def stop(self) -> None:
        """Stop it as Ctrl-C does."""
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=20)
            self.process = None

    def wait_for(self, pattern: str) -> re.Match[str]:
        """The first match in what it printed."""
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            for line in list(self.lines):
                if match := re.search(pattern, line):
                    return match
            if self.process and self.process.poll() is not None:
                break
            time.sleep(0.02)
        raise AssertionError(f"the server never printed {pattern!r}; it printed: {self.lines}")

    def code(self) -> str:
        """A fresh pairing code."""
        return re.search(r"\b\d{8}\b", overture("pair", data_dir=self.data_dir))[0]  # type: ignore[index]

    def _listen(self, process: subprocess.Popen[str]) -> None:
        with process.stdout:  # type: ignore[union-attr]
            for line in process.stdout:  # type: ignore[union-attr]
                self.lines.append(line.rstrip())


@contextmanager
def serving(data_dir: Path) -> Iterator[Server]:
    """A server that runs, and is stopped in the end."""
    server = Server(free_port(), data_dir)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def environment() -> dict[str, str]:
    """The variables with which this checkout's `overture` runs."""
    path = os.pathsep.join([str(ROOT / "server"), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    return {**os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1"}
