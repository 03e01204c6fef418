"""One server and one browser for a module; a fresh panel for whoever asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, Playwright, sync_playwright
from tests.browser.chromium import Browser, Panel, browsing, executable, sandbox_flags
from tests.browser.profiles import OTTOLINE, page
from tests.browser.serving import Server, serving


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, once."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real server, with an empty data folder of its own."""
    with serving(tmp_path_factory.mktemp("home") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Chromium]:
    """A plain browser, for the local page."""
    started = playwright.chromium.launch(executable_path=executable(), args=sandbox_flags())
    yield started
    started.close()


@pytest.fixture(scope="module")
def browser(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium with the extension, and nothing paired."""
    with browsing(playwright, tmp_path_factory.mktemp("chromium")) as context:
        yield Browser(context)


@pytest.fixture(scope="module")
def profile_page(browser: Browser) -> Page:
    """Ottoline's profile, in front."""
    return browser.show(OTTOLINE.url, page(OTTOLINE))


@pytest.fixture(scope="module")
def panel(browser: Browser, server: Server, profile_page: Page) -> Panel:
    """The side panel, paired, with what was found on Ottoline's page."""
    browser.click_toolbar(profile_page)
    opened = browser.panel()
    opened.size(380, 900)
    opened.pair(server.port, server.code)
    opened.shows(OTTOLINE.name)
    return opened


@pytest.fixture
def fresh(playwright: Playwright, tmp_path: Path) -> Iterator[Browser]:
    """A browser in which nothing is paired."""
    with browsing(playwright, tmp_path / "chromium") as context:
        yield Browser(context)
