"""Pictures for the README and the guide, made from the real panel, so that they never show what is not there.

Each run makes them anew in build/screenshots. Those that the README shows are kept in tests/browser/shots: to renew
one, delete it there and run this test.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Playwright
from tests.browser.chromium import Browser, browsing
from tests.browser.profiles import OTTOLINE, page
from tests.browser.serving import overture, serving

pytestmark = pytest.mark.browser
SENDER = {
    "name": "Ifeanyi Marklund",
    "headline": "Airport shift planner in Bergen",
    "about": "I plan the shifts of ground crews. I volunteer with Redningsselskapet Askøy on weekends.",
    "goal": "how timetable planners test a plan before winter",
    "volunteering": ["Redningsselskapet Askøy"],
}
WIDTH, HEIGHT, SCALE = 400, 1180, 2
KEPT = Path(__file__).parent / "shots"


def test_the_panel_in_both_lights(playwright: Playwright, tmp_path: Path) -> None:
    """With About me filled in, the message has no gap and passes every check; light and dark are two pictures."""
    me = tmp_path / "me.json"
    me.write_text(json.dumps(SENDER), encoding="utf-8")
    with serving(tmp_path / "data") as server, browsing(playwright, tmp_path / "chromium") as context:
        overture("about-me", "set", str(me), data_dir=server.data_dir)
        browser = Browser(context)
        browser.click_toolbar(browser.show(OTTOLINE.url, page(OTTOLINE)))
        panel = browser.panel()
        panel.size(WIDTH, HEIGHT, SCALE)
        panel.pair(server.port, server.code)
        panel.shows("checks passed")
        assert "[" not in panel.run("document.querySelector('#message-text').value")
        assert panel.run("document.querySelectorAll('.check.block').length") == 0
        for scheme in ("light", "dark"):
            panel.media(prefers_color_scheme=scheme)
            picture = panel.shot(f"panel-{scheme}", whole=False).read_bytes()
            assert len(picture) > 50_000
            kept = KEPT / f"panel-{scheme}.png"
            if not kept.exists():
                kept.write_bytes(picture)
            assert size(kept.read_bytes()) == size(picture) == (WIDTH * SCALE, HEIGHT * SCALE)


def size(picture: bytes) -> tuple[int, int]:
    """A PNG's width and height in pixels."""
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")
