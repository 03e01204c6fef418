"""A program that sits on our port learns nothing from the panel."""

from __future__ import annotations

import json

import pytest
from tests.browser.chromium import EXTENSION_ID, Browser
from tests.browser.opening import open_on, state
from tests.browser.profiles import OTTOLINE
from tests.browser.serving import free_port
from tests.browser.squatter import squatting

pytestmark = pytest.mark.browser
PAIRING = {"token": "canary-token", "client": "0123456789abcdef"}


def test_tells_nothing_to_another_program(fresh: Browser) -> None:
    """A program on the port that is not Overture gets no token and no word of the page, and is named as such."""
    port = free_port()
    with squatting(port) as heard:
        panel = open_on(fresh)
        panel.run(f"chrome.storage.local.set({{ port: {port}, pairing: {json.dumps(PAIRING)} }})")
        panel.shows("Another program answers")
        assert state(panel) == "not-ours"
        panel.shot("state-not-ours", whole=False)
    said = json.dumps(heard)
    assert "canary-token" not in said
    assert OTTOLINE.name not in said


def test_tells_nothing_to_a_program_that_plays_overture(fresh: Browser) -> None:
    """One that answers in our shape, but cannot prove that it knows the token, hears a nonce and no more."""
    port = free_port()
    origin = f"chrome-extension://{EXTENSION_ID}"
    with squatting(port, allow=origin, proof="0" * 64) as heard:
        panel = open_on(fresh)
        panel.run(f"chrome.storage.local.set({{ port: {port}, pairing: {json.dumps(PAIRING)} }})")
        panel.shows("Another program answers")
    assert {call["path"] for call in heard if call["body"] not in ("", "{}")} == {"/v1/hello"}
    said = json.dumps(heard)
    assert "canary-token" not in said
    assert OTTOLINE.name not in said
