"""The guard: each check alone, and their order."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from overture.web.calls import CALLS

# One way to fail each check, in the protocol's order, with the code that must answer.
WRONG: dict[str, dict[str, Any]] = {
    "bad-host": {"Host": "localhost:27182"},
    "not-found": {"target": "/v1/nothing"},
    "bad-method": {"method": "PUT"},
    "bad-origin": {"Origin": "https://www.linkedin.com"},
    "missing-header": {"X-Overture": None},
    "bad-content-type": {"Content-Type": "text/plain"},
    "too-large": {"body": b'{"text": "' + b"a" * 600_000 + b'"}'},
    "not-paired": {"Authorization": "Bearer " + "A" * 43},
    "bad-json": {"body": b"["},
}
ORDER = list(WRONG)
PAIRS = [pair for pair in combinations(ORDER, 2) if pair != ("too-large", "bad-json")]  # both change the body
HONEST: dict[str, Any] = {"method": "POST", "target": "/v1/about-me/load", "body": b"{}"}


def ask(bench: Any, **changes: Any) -> Any:
    """The answer to an honest call with these changes."""
    parts = {**HONEST, **changes}
    method, target, body = parts.pop("method"), parts.pop("target"), parts.pop("body")
    headers = {
        "Host": f"127.0.0.1:{bench.settings.port}",
        "X-Overture": "1",
        "Content-Type": "application/json",
        "Authorization": f"Bearer {bench.token}",
        **parts,
    }
    kept = {name: value for name, value in headers.items() if value is not None}
    return bench.client.open(target, method=method, data=body, headers=kept)


def test_an_honest_call_passes(bench: Any) -> None:
    """What breaks no rule is answered."""
    answer = ask(bench)
    assert (answer.status_code, answer.json) == (200, {"about_me": None})


@pytest.mark.parametrize("code", ORDER)
def test_each_check_answers_alone(bench: Any, code: str) -> None:
    """One thing wrong is answered with its own code."""
    assert ask(bench, **WRONG[code]).json["error"]["code"] == code


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_first_that_fails_answers(bench: Any, first: str, second: str) -> None:
    """Where two things are wrong, the one that the protocol looks at earlier is named."""
    assert ask(bench, **{**WRONG[second], **WRONG[first]}).json["error"]["code"] == first


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1:27183",
        "localhost:27182",
        "LOCALHOST:27182",
        "127.0.0.1:27182.",
        "127.0.0.1.:27182",
        "127.1:27182",
        "0.0.0.0:27182",
        "[::1]:27182",
        "attacker.example:27182",
        "127.0.0.1:27182, attacker.example",
        "user@127.0.0.1:27182",
        "127.0.0.1:027182",
        "",
    ],
)
def test_only_our_own_address_is_a_host(bench: Any, host: str) -> None:
    """A rebound name, a neighbouring address and an odd spelling are all refused."""
    assert ask(bench, Host=host).json["error"]["code"] == "bad-host"


@pytest.mark.parametrize(
    "target",
    ["/v1/suggest/", "/v1//suggest", "/V1/suggest", "/v1/suggest?a=b", "/v1/%73uggest", "/v1/suggest;a"],
)
def test_targets_are_exact(bench: Any, target: str) -> None:
    """Nothing but the very target is found: no query, no other spelling."""
    assert ask(bench, target=target).json["error"]["code"] == "not-found"


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "",
        "http://127.0.0.1",
        "http://127.0.0.1:27183",
        "https://127.0.0.1:27182",
        "http://localhost:27182",
        "HTTP://127.0.0.1:27182",
        "http://127.0.0.1:27182/",
        "http://127.0.0.1:27182.attacker.example",
        "http://127.0.0.1:27182\t",
        "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "moz-extension://00000000-0000-4000-8000-000000000000",
        "https://www.linkedin.com",
        "file://",
    ],
)
def test_only_our_own_origins_are_let_in(bench: Any, origin: str) -> None:
    """Another origin is refused and hears nothing of CORS."""
    answer = ask(bench, Origin=origin)
    assert answer.json["error"]["code"] == "bad-origin"
    assert not [name for name in answer.headers.keys() if name.lower().startswith("access-control")]  # noqa: SIM118


@pytest.mark.parametrize(
    "value", ["application/json", "application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"']
)
def test_json_may_say_that_it_is_utf8(bench: Any, value: str) -> None:
    """The usual ways to say JSON all pass."""
    assert ask(bench, **{"Content-Type": value}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/json; charset=latin-1"},
        {"Content-Type": "text/plain; application/json"},
        {"Content-Type": "application/json, text/plain"},
        {"Content-Type": None},
        {"Content-Encoding": "gzip"},
        {"Content-Encoding": "identity, gzip"},
    ],
)
def test_only_plain_json_is_read(bench: Any, headers: dict[str, str | None]) -> None:
    """What a form could send, and what is compressed, is refused."""
    assert ask(bench, **headers).json["error"]["code"] == "bad-content-type"


def test_the_largest_body_is_512_kib(bench: Any) -> None:
    """One byte more is too much, and the last one allowed is read."""
    limit = bench.settings.body_limit
    assert ask(bench, body=b"{}" + b" " * (limit - 2)).status_code == 200
    assert ask(bench, body=b"{}" + b" " * (limit - 1)).json["error"]["code"] == "too-large"


@pytest.mark.parametrize("form", ["{}", "bearer {}", "Bearer  {}", "Bearer {},", "Basic {}", "Bearer {}\u00e9"])
def test_the_token_has_one_form(bench: Any, form: str) -> None:
    """A token in any other form than `Bearer` and 43 characters is none."""
    assert ask(bench, Authorization=form.format(bench.token)).json["error"]["code"] == "not-paired"


@pytest.mark.parametrize("target", sorted(CALLS))
def test_every_call_is_guarded(bench: Any, target: str) -> None:
    """No call answers a stranger: without a token, a client id or a code it is refused."""
    answer = ask(bench, target=target, Authorization=None)
    assert answer.json["error"]["code"] in ("not-paired", "bad-request")
    assert answer.json["error"]["code"] == "not-paired" or target == "/v1/pair"


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "OPTIONS"])
def test_calls_are_posts(bench: Any, method: str) -> None:
    """Any other method is refused, and told which one is right; OPTIONS passes only as a preflight."""
    answer = bench.ask(method, "/v1/suggest")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST, OPTIONS"


def test_pages_are_gets(bench: Any) -> None:
    """The local page's files and the OpenAPI document answer to GET alone."""
    for target in ("/", "/v1/openapi.json"):
        assert bench.ask("GET", target).status_code == 200
        refused = bench.ask("POST", target)
        assert (refused.status_code, refused.headers["Allow"]) == (405, "GET")
