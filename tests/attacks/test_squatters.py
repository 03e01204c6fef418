"""Another program takes our port, or passes our words on: it learns nothing that lets it in."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from tests.attacks.conftest import extension_origin
from tests.support import raw
from tests.support.process import Server, free_port, run


@contextmanager
def squatter(answer: bytes | None, relay_to: int | None = None) -> Iterator[tuple[int, list[bytes]]]:
    """A program on a port that writes down all it hears, and gives a fixed answer or passes the words on."""
    heard: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", free_port() + 7))

    def work() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection:
                data = connection.recv(65536)
                heard.append(data)
                if relay_to is None:
                    connection.sendall(answer or b"")
                    continue
                own, theirs = (f"127.0.0.1:{port}".encode() for port in (listening.getsockname()[1], relay_to))
                with socket.create_connection(("127.0.0.1", relay_to)) as onward:
                    onward.sendall(data.replace(own, theirs))
                    connection.sendall(onward.recv(65536))

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        yield listening.getsockname()[1], heard
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(5)


def ask_for_proof(port: int, client: str, nonce: str) -> raw.Reply:
    """What an honest extension says first: its id and a nonce, and nothing else."""
    headers = [("Host", f"127.0.0.1:{port}"), ("Origin", extension_origin()), ("Content-Type", "application/json")]
    headers += [("X-Overture", "1"), ("X-Overture-Client", client)]
    return raw.send(port, raw.request("POST", "/v1/hello", headers, json.dumps({"nonce": nonce}).encode()))


def proves(reply: raw.Reply, port: int, token: str, nonce: str) -> bool:
    """Whether an extension that means this port would believe the answer."""
    expected = hmac.new(token.encode(), f"hello:{port}:{nonce}".encode(), hashlib.sha256).hexdigest()
    try:
        return bool(hmac.compare_digest(json.loads(reply.body)["proof"], expected))
    except (ValueError, KeyError, TypeError):
        return False


@pytest.fixture
def pairing(server: Server) -> tuple[str, str]:
    """(client id, token) of an extension that has just been paired."""
    code = run("pair", data_dir=server.data_dir).stdout.split()[-1]
    _, answer, _ = server.post("/v1/pair", {"code": code, "label": "x"}, Origin=extension_origin())
    return answer["client"], answer["token"]


def test_the_real_server_is_believed(server: Server, pairing: tuple[str, str]) -> None:
    """The proof of the server that paired is right for its own port."""
    client, token = pairing
    nonce = secrets.token_hex(16)
    assert proves(ask_for_proof(server.port, client, nonce), server.port, token, nonce)


def test_a_squatter_is_not_believed_and_hears_no_token(pairing: tuple[str, str]) -> None:
    """It can only answer with what it has: nothing, or a proof of its own making."""
    client, token = pairing
    made_up = b"HTTP/1.1 200 OK\r\nContent-Length: 76\r\n\r\n" + json.dumps({"proof": "0" * 64}).encode()
    with squatter(made_up) as (port, heard):
        assert not proves(ask_for_proof(port, client, "n"), port, token, "n")
    assert heard
    assert not any(token.encode() in data for data in heard)


def test_a_relay_is_not_believed(server: Server, pairing: tuple[str, str]) -> None:
    """The real server's proof names its own port: passed on from another port it is worth nothing."""
    client, token = pairing
    with squatter(None, relay_to=server.port) as (port, heard):
        reply = ask_for_proof(port, client, "n")
        assert reply.status == 200
        assert not proves(reply, port, token, "n")
    assert not any(token.encode() in data for data in heard)


def test_old_proofs_are_worth_nothing(server: Server, pairing: tuple[str, str]) -> None:
    """A proof that was overheard does not fit the next nonce."""
    client, token = pairing
    overheard = ask_for_proof(server.port, client, "first")
    assert not proves(overheard, server.port, token, "second")
