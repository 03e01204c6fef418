"""Requests as bytes on a socket: what no honest client would send."""

from __future__ import annotations

import socket
from dataclasses import dataclass

PATIENCE = 15.0


@dataclass(frozen=True)
class Reply:
    """What came back: status 0 where the connection was closed without a word."""

    status: int
    headers: dict[str, str]
    body: bytes


def request(method: str, target: str, headers: list[tuple[str, str]], body: bytes = b"", version: str = "1.1") -> bytes:
    """The bytes of a request with just these headers; the length is added where there is a body and none is given."""
    named = {name.lower() for name, _ in headers}
    if body and not named & {"content-length", "transfer-encoding"}:
        headers = [*headers, ("Content-Length", str(len(body)))]
    lines = [f"{method} {target} HTTP/{version}", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def send(port: int, data: bytes) -> Reply:
    """The first answer to these bytes."""
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection:
        try:
            connection.sendall(data)
            return receive(connection, bodiless=data.startswith(b"HEAD "))
        except (ConnectionError, BrokenPipeError):
            return Reply(0, {}, b"")


def receive(connection: socket.socket, *, bodiless: bool = False) -> Reply:
    """One answer from an open connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65536)
        if not chunk:
            return Reply(0, {}, data)
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    while not bodiless and len(body) < int(headers.get("content-length", 0)):
        chunk = connection.recv(65536)
        if not chunk:
            break
        body += chunk
    return Reply(int(first.split()[1]), headers, body)
