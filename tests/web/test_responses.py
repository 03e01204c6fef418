"""Every answer: who it is from, what a browser may do with it, and one shape for errors."""

from __future__ import annotations

from typing import Any

import pytest

from overture import __version__
from overture.web import calls

ANSWERS: dict[str, dict[str, Any]] = {
    "page": {"method": "GET", "target": "/"},
    "document": {"method": "GET", "target": "/v1/openapi.json"},
    "not found": {"method": "GET", "target": "/nothing"},
    "wrong method": {"method": "DELETE", "target": "/v1/suggest"},
    "not paired": {"method": "POST", "target": "/v1/suggest", "X-Overture": "1", "Content-Type": "application/json"},
    "preflight": {"method": "OPTIONS", "target": "/v1/pair", "Access-Control-Request-Method": "POST"},
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_answer_says_who_it_is_from(bench: Any, kind: str) -> None:
    """Version, API and readiness stand on every answer, with what keeps it to itself."""
    parts = dict(ANSWERS[kind])
    headers = bench.ask(parts.pop("method"), parts.pop("target"), **parts).headers
    assert headers["Overture-Version"] == __version__
    assert headers["Overture-Api"] == "1"
    assert headers["Overture-Ready"] in ("yes", "no")
    assert headers["Vary"] == "Origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] in ("no-store", "no-cache")
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "Werkzeug" not in headers.get("Server", "")


@pytest.mark.parametrize("kind", ["not found", "wrong method", "not paired"])
def test_errors_have_one_shape(bench: Any, kind: str) -> None:
    """An error holds a code, what happened and what to do, and nothing else."""
    parts = dict(ANSWERS[kind])
    answer = bench.ask(parts.pop("method"), parts.pop("target"), **parts)
    assert answer.content_type == "application/json"
    assert set(answer.json) == {"error"}
    assert set(answer.json["error"]) == {"code", "message", "fix"}
    assert all(answer.json["error"].values())


def test_the_unforeseen_tells_nothing(bench: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours is `internal` in the same shape: no trace, no word of the request."""

    def fail(*given: object) -> None:
        raise ValueError("Thessaly Quartermain said this")

    monkeypatch.setattr(calls.pipeline, "compose", fail)
    answer = bench.post("/v1/compose", {"profile": {"name": "Thessaly Quartermain"}})
    assert answer.status_code == 500
    assert answer.json["error"]["code"] == "internal"
    assert "Thessaly" not in answer.get_data(as_text=True)
    assert "Traceback" not in answer.get_data(as_text=True)


def test_unauthorized_names_the_way(bench: Any) -> None:
    """HTTP wants a 401 to say how to prove oneself."""
    assert bench.post("/v1/suggest", {}, Authorization=None).headers["WWW-Authenticate"].startswith("Bearer")
