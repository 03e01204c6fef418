"""What `make audit` says of pip-audit's reports."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.audit import told

CLEAN = {"name": "calmlib", "version": "1.0", "vulns": []}
HOLED = {"name": "sieve", "version": "2.1", "vulns": [{"id": "GHSA-0000", "fix_versions": ["2.2"]}]}
MISSED = {"name": "shy", "skip_reason": "could not be found"}


@pytest.mark.parametrize(
    ("entries", "status", "said"),
    [
        ([CLEAN], 0, "1 audited, 0 vulnerable."),
        ([CLEAN, HOLED], 1, "sieve 2.1: GHSA-0000, mended in 2.2"),
        ([CLEAN, MISSED], 0, "Not looked up: shy."),
        ([MISSED], 0, "Nothing was audited"),
    ],
)
def test_what_is_said(entries: list[dict[str, Any]], status: int, said: str) -> None:
    """A vulnerability fails and is named; what was not looked up is never called clean."""
    found = told(json.dumps({"dependencies": entries}))
    assert found[0] == status
    assert said in found[1]


def test_no_network_is_said_plainly() -> None:
    """Where pip-audit gave up there is no report, and that is neither a failure nor an all-clear."""
    assert told("") == (0, told(json.dumps({"dependencies": [MISSED]}))[1])
