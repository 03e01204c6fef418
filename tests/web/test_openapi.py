"""The OpenAPI document: it describes every call, and what the server does agrees with it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.support.process import Server, serving

from overture.web import openapi
from overture.web.calls import CALLS

# A request in order may still hold a page that is no profile, which is 422: no document can say which.
CONFIGURATION = """
[[operations]]
include-path = "/v1/suggest"
checks.positive_data_acceptance.enabled = false
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for this module."""
    with serving(tmp_path_factory.mktemp("openapi") / "data") as running:
        yield running


def test_every_call_is_described(bench: Any) -> None:
    """Each call of the table stands in the document, with its answer, its errors and its proof."""
    document = bench.ask("GET", openapi.TARGET).json
    assert document["openapi"] == "3.1.0"
    assert set(document["paths"]) == set(CALLS)
    for target, path in document["paths"].items():
        operation = path["post"]
        assert {"200", "400", "403", "413", "415", "422", "500"} <= set(operation["responses"])
        assert operation["summary"].endswith(".")
        assert bool(operation["security"]) == (CALLS[target].proof == "token")


def test_every_reference_leads_somewhere(bench: Any) -> None:
    """No `$ref` of the document is broken, and none of its schemas is for nothing."""
    document = bench.ask("GET", openapi.TARGET).json

    def references(node: Any) -> set[str]:
        if isinstance(node, dict):
            own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
            return own.union(*(references(each) for each in node.values()))
        return set().union(*(references(each) for each in node)) if isinstance(node, list) else set()

    used = {ref.removeprefix("#/components/schemas/") for ref in references(document)}
    assert used == set(document["components"]["schemas"])


def _schemathesis(server: Server, folder: Path, examples: int) -> None:
    """Schemathesis against the running server: requests made up right and wrong, answers held against the document."""
    (folder / "schemathesis.toml").write_text(CONFIGURATION)
    command = [Path(sys.executable).with_name("schemathesis"), "--config-file", "schemathesis.toml", "run"]
    command += [f"{server.url}{openapi.TARGET}", "--header", f"Authorization: Bearer {server.token}"]
    command += ["--max-examples", str(examples), "--phases", "examples,coverage,fuzzing", "--no-color"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=3600)
    said = "\n".join(line[:500] for line in ended.stdout.splitlines())
    assert ended.returncode == 0, f"{said}\n{ended.stderr}"
    assert "unforeseen" not in server.printed


def test_the_server_does_as_described(server: Server, tmp_path: Path) -> None:
    """Some thousands of requests to all calls: none is a fault, each answer is as the document says."""
    _schemathesis(server, tmp_path, 3)


@pytest.mark.soak
def test_the_server_does_as_described_at_length(server: Server, tmp_path: Path) -> None:
    """The same with 500 examples for each call."""
    _schemathesis(server, tmp_path, 500)
