"""The local page with somebody's profile pasted into it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.pasted import pasted
from tests.browser.serving import Server


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    """The local page with a pasted profile, and nobody written to."""
    with pasted(chromium, server) as opened:
        yield opened
