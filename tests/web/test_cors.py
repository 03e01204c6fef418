"""What browsers are told: our own origins, to the letter, and nobody else."""

from __future__ import annotations

from typing import Any

import pytest

ASKS = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization,content-type,x-overture,x-overture-client",
}


def preflight(bench: Any, origin: str, target: str = "/v1/suggest", **more: str) -> Any:
    """The answer to a browser's question before a call."""
    headers = {**ASKS, "Origin": origin, "Host": f"127.0.0.1:{bench.settings.port}", **more}
    return bench.client.open(target, method="OPTIONS", headers=headers)


@pytest.mark.parametrize("name", ["chrome_origin", "origin"])
def test_our_origins_may_call(bench: Any, name: str) -> None:
    """The preflight names this origin, POST and the headers asked for, and never credentials."""
    origin = getattr(bench.settings, name)
    headers = preflight(bench, origin).headers
    assert headers["Access-Control-Allow-Origin"] == origin
    assert headers["Access-Control-Allow-Methods"] == "POST"
    assert set(headers["Access-Control-Allow-Headers"].split(", ")) == set(
        ASKS["Access-Control-Request-Headers"].split(",")
    )
    assert "Access-Control-Allow-Credentials" not in headers
    assert headers["Vary"] == "Origin"


@pytest.mark.parametrize("network", ["Private", "Local"])
def test_a_question_about_the_network_is_answered(bench: Any, network: str) -> None:
    """Where a browser asks whether it may reach this network, our own extension may."""
    asked = {f"Access-Control-Request-{network}-Network": "true"}
    allowed = f"Access-Control-Allow-{network}-Network"
    assert preflight(bench, bench.settings.chrome_origin, **asked).headers[allowed] == "true"
    assert allowed not in preflight(bench, bench.settings.chrome_origin).headers
    assert allowed not in preflight(bench, "https://attacker.example", **asked).headers


@pytest.mark.parametrize("suffix", ["x", "\t", ".attacker.example", "/", "?"])
def test_origins_match_whole(bench: Any, suffix: str) -> None:
    """An origin that only begins like ours is refused without a CORS header."""
    answer = preflight(bench, bench.settings.chrome_origin + suffix)
    assert answer.status_code == 403
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_case_counts(bench: Any) -> None:
    """flask-cors would let capitals pass: the guard does not."""
    answer = preflight(bench, bench.settings.chrome_origin.upper())
    assert answer.status_code == 403
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_nothing_is_said_without_an_origin(bench: Any) -> None:
    """A request without Origin hears of no origin of ours."""
    answer = bench.post("/v1/about-me/load", {})
    assert answer.status_code == 200
    assert not [name for name in answer.headers.keys() if name.lower().startswith("access-control")]  # noqa: SIM118


def test_our_own_extension_can_read_errors(bench: Any) -> None:
    """An error for our own origin carries the header that lets the panel read what happened."""
    answer = bench.post("/v1/suggest", {}, Origin=bench.settings.chrome_origin, Authorization=None)
    assert answer.status_code == 401
    assert answer.headers["Access-Control-Allow-Origin"] == bench.settings.chrome_origin


def test_an_unpaired_firefox_may_only_ask_to_pair(bench: Any) -> None:
    """Its preflight passes for /v1/pair and for nothing else."""
    firefox = "moz-extension://3f1c2b6a-9d14-4e0b-8a57-0c6f1be2d9aa"
    assert preflight(bench, firefox, "/v1/pair").status_code == 200
    refused = preflight(bench, firefox, "/v1/suggest")
    assert refused.status_code == 403
    assert "Access-Control-Allow-Origin" not in refused.headers


def test_a_preflight_for_another_method_is_none(bench: Any) -> None:
    """Only POST can be asked for."""
    answer = preflight(bench, bench.settings.chrome_origin, **{"Access-Control-Request-Method": "DELETE"})
    assert answer.status_code == 405
