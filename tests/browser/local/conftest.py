"""The local page in a window of its own, paired by the address that the server printed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.serving import Server

WIDE = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A window that may read the clipboard back."""
    made = chromium.new_context(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    yield made
    made.close()


@pytest.fixture(scope="module")
def page(context: BrowserContext, server: Server) -> Iterator[Page]:
    """The local page at the address that `overture serve` printed, code and all. Nothing may go wrong on it."""
    opened = context.new_page()
    problems: list[str] = []
    opened.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("requestfailed", lambda request: problems.append(request.url))
    opened.goto(server.wait_for(r"http://127\.0\.0\.1:\d+/#code=\d{8}")[0])
    yield opened
    assert [each for each in problems if "status of 422" not in each] == []  # 422 is how a text is told from a profile
