"""The real server as its own process, as a user starts it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60.0
STOP_SECONDS = 20.0
CODE = re.compile(r"Pairing code for the extension: (\d{8})")


def free_port() -> int:
    """A port below 32768, where the system gives none away by itself, and apart from what the browser tests take."""
    for port in range(28700 + os.getpid() % 500, 30000):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise RuntimeError("no free port")


def environment() -> dict[str, str]:
    """The environment in which our command line runs from the checkout."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "server"), "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"}


def run(*arguments: str, data_dir: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """One `overture` command, finished."""
    command = [sys.executable, "-m", "overture", *arguments, "--data-dir", str(data_dir)]
    return subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=120, input=stdin)


@dataclass
class Server:
    """`overture serve` on a port of its own; `lines` is all that it has printed and logged."""

    data_dir: Path
    port: int = field(default_factory=free_port)
    lines: list[str] = field(default_factory=list)
    listen: bool = True
    _process: subprocess.Popen[str] | None = None
    _token: str = ""
    _reader: threading.Thread | None = None

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def process(self) -> subprocess.Popen[str]:
        """The running process."""
        assert self._process is not None, "start the server first"
        return self._process

    @property
    def printed(self) -> str:
        """Everything it has printed and logged so far."""
        return "".join(self.lines)

    @property
    def token(self) -> str:
        """A script's token, made once by `overture token`."""
        if not self._token:
            self._token = run("token", data_dir=self.data_dir).stdout.strip()
        return self._token

    def start(self) -> None:
        """Start it and wait until it answers (the language model may still be loading)."""
        command = [sys.executable, "-m", "overture", "serve", "--no-browser", "--port", str(self.port)]
        self._process = subprocess.Popen(
            [*command, "--data-dir", str(self.data_dir)],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if self.listen else subprocess.PIPE,
            text=True,
        )
        if self.listen:
            self._reader = threading.Thread(target=self._listen, daemon=True)
            self._reader.start()
        until = time.monotonic() + START_SECONDS
        while True:
            try:
                self.get("/")
                return
            except OSError:
                assert self._process.poll() is None, f"the server ended: {self.printed}"
                assert time.monotonic() < until, f"the server did not start: {self.printed}"
                time.sleep(0.05)

    def wait_until_ready(self) -> None:
        """Wait for the language model."""
        until = time.monotonic() + START_SECONDS
        while self.get("/v1/openapi.json").headers["Overture-Ready"] != "yes":
            assert time.monotonic() < until, f"the model did not load: {self.printed}"
            time.sleep(0.05)

    def get(self, target: str) -> Any:
        """The answer to a GET; an error status is an answer too."""
        return _open(urllib.request.Request(self.url + target))

    def post(self, target: str, body: Any, **headers: str) -> tuple[int, dict[str, Any], dict[str, str]]:
        """(status, answer, headers) of a call with the script's token; further headers replace those."""
        usual = {"Content-Type": "application/json", "X-Overture": "1", "Authorization": f"Bearer {self.token}"}
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        reply = _open(urllib.request.Request(self.url + target, json.dumps(body).encode(), {**usual, **given}))
        return reply.status, json.loads(reply.read()), dict(reply.headers)

    def stop(self) -> int:
        """Ask it to stop; its exit status."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_SECONDS)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()
        if self._reader is not None:
            self._reader.join()
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        self.lines.extend(self.process.stdout)


class _Errors(urllib.request.HTTPErrorProcessor):
    def http_response(self, request: Any, response: Any) -> Any:
        return response


def _open(request: urllib.request.Request) -> Any:
    return urllib.request.build_opener(urllib.request.ProxyHandler({}), _Errors).open(request, timeout=60)


@contextmanager
def serving(data_dir: Path, *, listen: bool = True) -> Iterator[Server]:
    """A running server, which is gone afterwards."""
    server = Server(data_dir, listen=listen)
    try:
        server.start()
        yield server
    finally:
        server.kill()
