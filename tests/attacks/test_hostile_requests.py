"""Hostile requests on a raw socket: every pair of wrong parts, odd methods, targets, versions and bodies.

Each must end without success, without a fault of ours, and without a word of CORS to a stranger.
"""

from __future__ import annotations

import itertools
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.attacks.conftest import extension_origin
from tests.support import raw
from tests.support.process import Server

PARTS = tomllib.loads(Path(__file__).with_name("hostile.toml").read_text(encoding="utf-8"))
METHODS = [*PARTS["methods"], "X" * 300]
TARGETS = [*PARTS["targets"], "/" + "a" * 9000]
BODIES = [
    b"",
    b"[]",
    b"null",
    b'"x"',
    b"{",
    b"\xff\xfe{}",
    b'{"capture":' * 5000,
    b"[" * 100_000,
    b'{"capture":{"text":"\\ud800"}}',
]
BODIES += [
    b'{"a":1}',
    b"x" * 600_000,
    b'{"__proto__":{}}',
    b"\x00" * 100,
    b'{"capture":{"text":NaN}}',
    b'{"capture":1e999}',
]

GOOD_BODY = json.dumps({"capture": {"text": "Somebody\nSomewhere"}}).encode()
Parts = dict[str, str]


def honest(server: Server) -> Parts:
    """The parts of a request that would pass."""
    return {
        "Host": f"127.0.0.1:{server.port}",
        "X-Overture": "1",
        "Content-Type": "application/json",
        "Authorization": f"Bearer {server.token}",
    }


def filled(text: str, server: Server) -> str:
    """The text with this server's port and origins in it."""
    chrome = extension_origin()
    facts = {
        "port": server.port,
        "next": server.port + 1,
        "token": server.token,
        "chrome": chrome,
        "upper": chrome.upper(),
    }
    return text.format(**facts)


def wrong_parts(server: Server) -> Iterator[tuple[str, str]]:
    """Each wrong value of each header."""
    for name, values in (
        ("Host", PARTS["hosts"]),
        ("Origin", PARTS["origins"]),
        ("Content-Type", PARTS["types"]),
        ("Authorization", PARTS["tokens"]),
        ("X-Overture", PARTS["marks"]),
    ):
        yield from ((name, filled(value, server)) for value in values)


def harmless(server: Server, reply: raw.Reply, *, allowed: frozenset[int] = frozenset()) -> None:
    """No success, no fault, no CORS for a stranger, and our name on what was said."""
    assert not 200 <= reply.status < 300 or reply.status in allowed, reply
    assert reply.status < 500 or reply.status == 501, reply
    allow = reply.headers.get("access-control-allow-origin")
    assert allow in (None, server.url, extension_origin()), reply
    assert "access-control-allow-credentials" not in reply.headers
    if reply.status:
        assert reply.headers["overture-api"] == "1", reply


def test_every_pair_of_wrong_headers_is_refused(server: Server) -> None:
    """At least 1,000 requests, each with one wrong part or with two at once."""
    parts = list(wrong_parts(server))
    pairs = [(one,) for one in parts] + [both for both in itertools.combinations(parts, 2) if both[0][0] != both[1][0]]
    for changes in pairs:
        headers = {**honest(server), **dict(changes)}
        harmless(server, raw.send(server.port, raw.request("POST", "/v1/suggest", list(headers.items()), GOOD_BODY)))
    assert len(pairs) > 700


@pytest.mark.parametrize("origin", ["", "https://evil.example", "{chrome}"])
def test_odd_methods_on_every_target_are_refused(server: Server, origin: str) -> None:
    """Every method that is not the target's own, on targets that are ours and that are not."""
    headers = {**honest(server), **({"Origin": filled(origin, server)} if origin else {})}
    for method, target in itertools.product(METHODS, ["/v1/suggest", "/v1/pair", "/v1/contacts/list", "/", "/nothing"]):
        if (method, target) == ("GET", "/") and origin != "https://evil.example":
            continue  # that one is honest
        harmless(server, raw.send(server.port, raw.request(method, target, list(headers.items()))))


def test_odd_targets_are_refused(server: Server) -> None:
    """Other spellings of our targets, and other people's favourites, by both methods and with wrong hosts too."""
    hosts = [f"127.0.0.1:{server.port}", "evil.example", ""]
    for target, method, host in itertools.product(TARGETS, ["GET", "POST"], hosts):
        headers = {**honest(server), "Host": host}
        sent = raw.request(
            method, filled(target, server), list(headers.items()), GOOD_BODY if method == "POST" else b""
        )
        harmless(server, raw.send(server.port, sent))


def test_odd_bodies_are_refused(server: Server) -> None:
    """Bodies that are no request, on every kind of call, from a script that is known."""
    for body, target in itertools.product(
        BODIES, ["/v1/suggest", "/v1/compose", "/v1/pair", "/v1/hello", "/v1/about-me/save"]
    ):
        harmless(server, raw.send(server.port, raw.request("POST", target, list(honest(server).items()), body)))


def test_odd_framing_is_refused(server: Server) -> None:
    """Lengths that lie, two hosts, compressed or strangely encoded bodies, and what is no HTTP at all."""
    good = list(honest(server).items())
    for extra in (
        [("Content-Length", "-1")],
        [("Content-Length", "1e3")],
        [("Content-Length", "99999999999")],
        [("Content-Length", "10"), ("Content-Length", "20")],
        [("Transfer-Encoding", "gzip")],
        [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")],
        [("Content-Encoding", "gzip")],
        [("Content-Encoding", "br")],
        [("Host", "evil.example")],
        [("Origin", "https://evil.example"), ("Origin", server.url)],
        [("Authorization", f"Bearer {server.token}"), ("Authorization", "Bearer x")],
        [("X-Forwarded-Host", f"127.0.0.1:{server.port}"), ("Host", "evil.example")],
        [("X-Big", "x" * 20_000)],
        [(f"X-{number}", "x" * 20) for number in range(2000)],
        [("Bad Header", "x")],
        [("X-Null", "a\0b"), ("X-Overture", "2")],
    ):
        harmless(server, raw.send(server.port, raw.request("POST", "/v1/suggest", good + extra, GOOD_BODY)))
    for noise in (
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
        b"GET\r\n\r\n",
        b"\r\n\r\nGET / HTTP/9.9\r\n\r\n",
        b"\x00" * 500 + b"\r\n\r\n",
    ):
        harmless(server, raw.send(server.port, noise))
    for version in ("0.9", "1.0", "2.0", "1.1x"):
        harmless(server, raw.send(server.port, raw.request("POST", "/v1/suggest", [("Host", "x")], GOOD_BODY, version)))


def test_preflights_of_strangers_are_refused(server: Server) -> None:
    """No stranger's preflight passes, for any call, whatever it asks for."""
    for origin, target, network in itertools.product(
        PARTS["origins"], ["/v1/suggest", "/v1/hello", "/v1/about-me/load"], [False, True]
    ):
        headers = [("Host", f"127.0.0.1:{server.port}"), ("Origin", filled(origin, server))]
        headers += [("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization")]
        headers += [("Access-Control-Request-Private-Network", "true")] if network else []
        reply = raw.send(server.port, raw.request("OPTIONS", target, headers))
        harmless(server, reply)
        assert not [name for name in reply.headers if name.startswith("access-control")], reply


def test_a_token_is_worth_nothing_from_elsewhere(server: Server, paired: str) -> None:
    """The extension's token from no origin, from the local page's and from a stranger's is refused."""
    for origin in [None, server.url, *(filled(each, server) for each in PARTS["origins"])]:
        headers = {
            **honest(server),
            "Authorization": f"Bearer {paired}",
            **({"Origin": origin} if origin is not None else {}),
        }
        for target in ("/v1/suggest", "/v1/about-me/load", "/v1/contacts/list"):
            harmless(server, raw.send(server.port, raw.request("POST", target, list(headers.items()), b"{}")))


def test_an_honest_request_still_passes(server: Server, paired: str) -> None:
    """After all that, the script and the extension are answered as ever."""
    assert server.post("/v1/about-me/load", {})[0] == 200
    own = {"Origin": extension_origin(), "Authorization": f"Bearer {paired}"}
    status, _, headers = server.post("/v1/about-me/load", {}, **own)
    assert (status, headers["Access-Control-Allow-Origin"]) == (200, extension_origin())
    assert "unforeseen" not in server.printed
