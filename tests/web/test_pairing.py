"""Pairing over the wire: a code becomes one token, bound to where it was redeemed."""

from __future__ import annotations

import hashlib
import hmac
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

FIREFOX = "moz-extension://3f1c2b6a-9d14-4e0b-8a57-0c6f1be2d9aa"
OTHER_FIREFOX = "moz-extension://11111111-2222-4333-8444-555555555555"


def pair(bench: Any, code: str, origin: str | None) -> Any:
    """The answer to one attempt to pair from an origin."""
    return bench.post("/v1/pair", {"code": code, "label": "a browser"}, Origin=origin, Authorization=None)


def load(bench: Any, token: str, origin: str | None) -> int:
    """The status of a call with this token from this origin."""
    status: int = bench.post("/v1/about-me/load", {}, Origin=origin, Authorization=f"Bearer {token}").status_code
    return status


def test_a_code_becomes_a_token_once(bench: Any) -> None:
    """The first redeem is answered with a token of 256 bits and a client id; the second is refused."""
    code = bench.store.codes.issue()
    answer = pair(bench, code, bench.settings.chrome_origin)
    assert answer.status_code == 200
    assert len(answer.json["token"]) == 43
    assert answer.json["client"] in {client.id for client in bench.store.clients.all()}
    again = pair(bench, code, bench.settings.chrome_origin)
    assert (again.status_code, again.json["error"]["code"]) == (403, "code-expired")


@pytest.mark.parametrize("home", ["chrome", "page", "firefox"])
def test_a_token_is_bound_to_its_origin(bench: Any, home: str) -> None:
    """It works from where it was paired and from nowhere else, not even from no Origin at all."""
    origins = {"chrome": bench.settings.chrome_origin, "page": bench.settings.origin, "firefox": FIREFOX}
    token = pair(bench, bench.store.codes.issue(), origins[home]).json["token"]
    assert load(bench, token, origins[home]) == 200
    others = [origin for name, origin in origins.items() if name != home]
    assert [load(bench, token, origin) for origin in (*others, None)] == [
        401 if o != FIREFOX else 403 for o in others
    ] + [401]


def test_a_firefox_extension_is_let_in_once_paired(bench: Any) -> None:
    """Before pairing it may only try a code; afterwards its own origin is known, and another's is not."""
    assert bench.post("/v1/hello", {"nonce": "n"}, Origin=FIREFOX).json["error"]["code"] == "bad-origin"
    assert pair(bench, "00000000", FIREFOX).json["error"]["code"] == "code-expired"
    answer = pair(bench, bench.store.codes.issue(), FIREFOX)
    assert answer.headers["Access-Control-Allow-Origin"] == FIREFOX
    client = answer.json["client"]
    assert bench.post("/v1/hello", {"nonce": "n"}, Origin=FIREFOX, X_Overture_Client=client).status_code == 200
    refused = bench.post("/v1/hello", {"nonce": "n"}, Origin=OTHER_FIREFOX, X_Overture_Client=client)
    assert refused.json["error"]["code"] == "bad-origin"
    assert "Access-Control-Allow-Origin" not in refused.headers


def test_a_code_lives_five_minutes(bench: Any) -> None:
    """At 4:59 it works, at 5:00 it is gone."""
    code = bench.store.codes.issue()
    bench.clock.now += 299
    assert pair(bench, code, None).status_code == 200
    code = bench.store.codes.issue()
    bench.clock.now += 300
    assert pair(bench, code, None).json["error"]["code"] == "code-expired"


def test_five_wrong_tries_burn_the_code(bench: Any) -> None:
    """Four wrong tries leave it; after the fifth not even the right one works."""
    code = bench.store.codes.issue()
    wrong = f"{(int(code) + 1) % 10**8:08}"
    assert [pair(bench, wrong, None).json["error"]["code"] for _ in range(4)] == ["bad-code"] * 4
    assert pair(bench, code, None).status_code == 200
    code = bench.store.codes.issue()
    wrong = f"{(int(code) + 1) % 10**8:08}"
    assert [pair(bench, wrong, None).json["error"]["code"] for _ in range(5)] == ["bad-code"] * 5
    assert pair(bench, code, None).json["error"]["code"] == "code-expired"


@pytest.mark.parametrize("code", ["1234567", "123456789", "1234 5678", "１２３４５６７８", "12345678\n", ""])
def test_what_is_no_code_costs_no_try(bench: Any, code: str) -> None:
    """Anything but eight ASCII digits is refused as a field and not counted."""
    right = bench.store.codes.issue()
    for _ in range(6):
        assert pair(bench, code, None).json["error"]["fields"][0]["field"] == "code"
    assert pair(bench, right, None).status_code == 200


def test_fifty_at_once_get_one_token(bench: Any) -> None:
    """However many redeem a code in the same moment, one is answered."""
    code = bench.store.codes.issue()
    before = len(bench.store.clients.all())
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda _: pair(bench, code, bench.settings.origin), range(50)))
    assert sorted(answer.status_code for answer in answers) == [200] + [403] * 49
    assert len(bench.store.clients.all()) == before + 1


def test_revoking_works_at_once(bench: Any) -> None:
    """The next call after revoking is refused."""
    answer = pair(bench, bench.store.codes.issue(), bench.settings.chrome_origin).json
    assert load(bench, answer["token"], bench.settings.chrome_origin) == 200
    assert bench.store.clients.revoke(answer["client"])
    assert load(bench, answer["token"], bench.settings.chrome_origin) == 401


def test_a_script_token_needs_no_origin(bench: Any) -> None:
    """A token of `overture token` works without an Origin, and is refused from a stranger's."""
    assert load(bench, bench.token, None) == 200
    assert load(bench, bench.token, "https://attacker.example") == 403


def test_hello_proves_the_token(bench: Any) -> None:
    """The proof is the HMAC that the protocol names, over this port and this nonce."""
    answer = pair(bench, bench.store.codes.issue(), bench.settings.chrome_origin).json
    origin = {"Origin": bench.settings.chrome_origin, "X_Overture_Client": answer["client"], "Authorization": None}
    proof = bench.post("/v1/hello", {"nonce": "once"}, **origin).json["proof"]
    words = f"hello:{bench.settings.port}:once".encode()
    assert proof == hmac.new(answer["token"].encode(), words, hashlib.sha256).hexdigest()


@pytest.mark.parametrize("client", [None, "", "0" * 16, "../../etc/passwd"])
def test_hello_knows_only_clients(bench: Any, client: str | None) -> None:
    """A stranger's id is answered as not paired."""
    assert bench.post("/v1/hello", {"nonce": "n"}, X_Overture_Client=client).json["error"]["code"] == "not-paired"


def test_hello_is_bound_to_the_origin_too(bench: Any) -> None:
    """A proof is given to the origin that paired and to no other."""
    answer = pair(bench, bench.store.codes.issue(), bench.settings.chrome_origin).json
    stranger = {"Origin": bench.settings.origin, "X_Overture_Client": answer["client"]}
    assert bench.post("/v1/hello", {"nonce": "n"}, **stranger).json["error"]["code"] == "not-paired"
