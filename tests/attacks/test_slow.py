"""Slow clients: they hold their own connection for ten seconds, and nobody else's."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path

from tests.support import raw, sample
from tests.support.process import Server, serving

DRIPS = 250
DEADLINE = 12.0


def drip(port: int, kind: int, closed: list[float]) -> None:
    """One slow client: silent, dripping headers, or dripping a body; notes how long it was let."""
    started = time.monotonic()
    head = f"POST /v1/suggest HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n".encode()
    start, piece = [
        (b"", b""),
        (head, b"X-A: b\r\n"),
        (head + b"Content-Length: 100000\r\n\r\n", b"a"),
        (b"", b"\r\n"),
    ][kind]
    with socket.create_connection(("127.0.0.1", port), 30) as connection:
        connection.settimeout(0.5)
        try:
            connection.sendall(start)
            while time.monotonic() - started < 20:
                try:
                    if not connection.recv(1000):
                        break
                except TimeoutError:
                    connection.sendall(piece)
        except OSError:
            pass
    closed.append(time.monotonic() - started)


def test_250_slow_drips_starve_nobody(tmp_path: Path) -> None:
    """All are closed by 12 s, and meanwhile a normal request takes under 100 ms."""
    with serving(tmp_path / "data") as server:
        assert server.token
        closed: list[float] = []
        threads = [threading.Thread(target=drip, args=(server.port, n % 4, closed)) for n in range(DRIPS)]
        for thread in threads:
            thread.start()
        time.sleep(1)
        took = sorted(timed(server) for _ in range(5))
        assert took[2] < 0.1, took
        for thread in threads:
            thread.join(30)
        assert len(closed) == DRIPS
        assert max(closed) < DEADLINE, max(closed)
        assert timed(server) < 0.1


def test_more_drips_than_places_delay_little(tmp_path: Path) -> None:
    """With more slow clients than connections, the slow are closed sooner and an honest request gets its turn."""
    with serving(tmp_path / "data") as server:
        assert server.token
        closed: list[float] = []
        threads = [threading.Thread(target=drip, args=(server.port, n % 4, closed)) for n in range(400)]
        for thread in threads:
            thread.start()
        assert timed(server) < 8
        for thread in threads:
            thread.join(30)
        assert len(closed) == 400
        assert timed(server) < 0.1


def timed(server: Server) -> float:
    """Seconds that a light call takes."""
    started = time.monotonic()
    assert server.post("/v1/about-me/load", {})[0] == 200
    return time.monotonic() - started


def test_an_answer_that_nobody_fetches_is_dropped(tmp_path: Path) -> None:
    """Who asks and asks and never reads is closed after ten seconds."""
    with serving(tmp_path / "data") as server:
        headers = [("Host", f"127.0.0.1:{server.port}"), ("X-Overture", "1"), ("Content-Type", "application/json")]
        data = raw.request("GET", "/v1/openapi.json", headers) * 200
        with socket.create_connection(("127.0.0.1", server.port), 30) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.setblocking(False)
            started = time.monotonic()
            while time.monotonic() - started < 25:
                try:
                    connection.send(data)
                except BlockingIOError:
                    time.sleep(0.2)
                except OSError:
                    break
            took = time.monotonic() - started
        assert took < 20, "the connection was left open"
        assert server.post("/v1/suggest", sample.suggest_body())[0] == 200


def test_an_honest_slow_upload_passes(tmp_path: Path) -> None:
    """A large page that takes three seconds to arrive is read: the deadline refuses nobody honest."""
    with serving(tmp_path / "data") as server:
        body = b'{"about_me": {"about": "' + b"a" * 200_000 + b'"}}'
        headers = [("Host", f"127.0.0.1:{server.port}"), ("X-Overture", "1"), ("Content-Type", "application/json")]
        headers.append(("Authorization", f"Bearer {server.token}"))
        data = raw.request("POST", "/v1/about-me/save", headers, body)
        with socket.create_connection(("127.0.0.1", server.port), 30) as connection:
            for start in range(0, len(data), 20_000):
                connection.sendall(data[start : start + 20_000])
                time.sleep(0.25)
            assert raw.receive(connection).status == 200
