"""The side panel in German: its own words, and what the server says by a code."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Playwright
from tests.bench.profiles import person
from tests.browser.chromium import EXTENSION, Browser, browsing
from tests.browser.profiles import SITE
from tests.browser.serving import serving
from tests.page.newer import newer

pytestmark = pytest.mark.browser


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """The extension with German as its only language, for a Chromium may have none but English of its own."""
    copy = tmp_path / "extension"
    shutil.copytree(EXTENSION, copy)
    shutil.rmtree(copy / "_locales" / "en")
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    (copy / "manifest.json").write_text(json.dumps({**manifest, "default_locale": "de"}), encoding="utf-8")
    return copy


def test_notes_and_checks_are_german(playwright: Playwright, german: Path, tmp_path: Path) -> None:
    """A part that was not loaded is named in German with what to do, and so is a check with its advice."""
    who = replace(person(4), name="Ilse Quell")
    with (
        serving(tmp_path / "data") as server,
        browsing(playwright, tmp_path / "chromium", extensions=(german,)) as context,
    ):
        browser = Browser(context)
        browser.click_toolbar(browser.show(f"{SITE}/in/{who.slug}/", newer(who, loaded=False)))
        panel = browser.panel()
        panel.size(380, 900)
        panel.run(f"chrome.storage.local.set({{ port: {server.port} }})")
        panel.fill(".pair input", server.code())
        panel.click(".pair button")
        panel.shows("Einstiege")
        note = panel.until("document.querySelector('[data-note$=not-loaded]')?.textContent")
        assert note.startswith("Noch nicht geladen (")
        assert "Berufserfahrung" in note
        panel.fill("#message-text", "Do you have a job for me?")
        panel.shows("Das klingt nach der Bitte um eine Stelle")
        panel.shot("panel-german")
