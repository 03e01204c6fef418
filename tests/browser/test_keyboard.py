"""By keyboard alone, from the pairing code to a contact: nothing is focused, clicked or chosen by a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Playwright
from tests.browser.chromium import SHOTS, Browser, Panel, browsing
from tests.browser.profiles import OTTOLINE, page
from tests.browser.serving import serving

pytestmark = pytest.mark.browser
CODES = {"Tab": 9, "Enter": 13, "End": 35, "ArrowLeft": 37, "ArrowRight": 39, "ArrowDown": 40, " ": 32}
MOST_TABS = 120
HERE = """(() => {
  const each = document.activeElement, style = getComputedStyle(each);
  if (each === document.body) return ["", true];  // past the last, before the first
  return [each.dataset.key ?? each.id ?? "", style.outlineStyle !== "none" && style.outlineWidth !== "0px"];
})()"""


def key(panel: Panel, name: str) -> None:
    """One key, pressed as a hand does."""
    panel.press(name, CODES[name], {"Enter": "\r", " ": " "}.get(name, ""))


def to(panel: Panel, wanted: str) -> None:
    """Tab on until what has the focus begins so; all on the way can be seen to have it."""
    passed = []
    for _ in range(MOST_TABS):
        key(panel, "Tab")
        here, marked = panel.run(HERE)
        assert marked, here
        if here.startswith(wanted):
            return
        passed.append(here)
    raise AssertionError(f"Tab never comes to {wanted!r}, but to {passed}")


def write(panel: Panel, words: str) -> None:
    """Type into what has the focus."""
    for sign in words:
        panel.press(sign, ord(sign.upper()), sign)


def test_from_the_code_to_the_contact(playwright: Playwright, tmp_path: Path) -> None:
    """Pair, take a point out and back, reword it, choose, use an opener, change it, copy it, note it as sent, and come
    to the contacts.
    """
    with serving(tmp_path / "data") as server, browsing(playwright, tmp_path / "chromium") as context:
        browser = Browser(context)
        browser.click_toolbar(browser.show(OTTOLINE.url, page(OTTOLINE)))
        panel = browser.panel()
        panel.size(380, 900)
        panel.run(f"chrome.storage.local.set({{ port: {server.port} }})")
        panel.until("!!document.querySelector('.pair input')")
        to(panel, "code")
        write(panel, server.code())
        SHOTS.mkdir(parents=True, exist_ok=True)
        panel.shot("keyboard-code", whole=False)
        key(panel, "Enter")
        panel.shows("Openers")

        to(panel, "tick ")
        point = panel.run("document.activeElement.dataset.key.slice(5)")
        key(panel, " ")
        panel.until("!document.activeElement.checked")
        panel.settled()
        key(panel, " ")
        panel.settled()
        to(panel, f"proof {point}")
        key(panel, "Enter")
        to(panel, f"edit {point}")
        key(panel, "Enter")
        panel.until(f"document.activeElement.dataset.key === 'words {point}'")
        key(panel, "End")
        write(panel, " again")
        key(panel, "Enter")
        panel.shows("Reworded by you")
        panel.settled()
        assert panel.run("document.activeElement.dataset.key") == f"edit {point}"

        to(panel, "choice tone")
        key(panel, "ArrowDown")
        panel.until("document.querySelector(\"select[data-key='choice tone']\").value === 'plain'")
        panel.settled()
        to(panel, "fact ")
        key(panel, "Enter")
        panel.until("document.activeElement.localName === 'summary' && document.activeElement.closest('.proof').open")
        to(panel, "use ")
        used = panel.run("document.activeElement.closest('.opener').querySelector('.said').textContent")
        key(panel, "Enter")
        panel.until("document.activeElement.id === 'message-text'")
        panel.until(f"document.activeElement.value === {used!r}")
        panel.settled()
        write(panel, "Dear ")
        to(panel, "copy message")
        key(panel, "Enter")
        panel.until("document.activeElement.textContent === 'Copied'")
        to(panel, "sent")
        key(panel, "Enter")
        if "Sent with red checks" in panel.text():
            key(panel, "Enter")
        panel.shows("Saved in Contacts")

        to(panel, "tab-write")
        for _ in range(3):
            key(panel, "ArrowRight")
        panel.until("document.activeElement.id === 'tab-contacts'")
        panel.until("document.querySelectorAll('.contact').length === 1")
        to(panel, "status ")
        key(panel, "ArrowDown")
        panel.until("document.querySelector('.contact').dataset.status === 'replied'")
        panel.until("document.activeElement.dataset.key.startsWith('status ')")
        to(panel, "next ")
        key(panel, "Tab")
        key(panel, "Enter")
        panel.until("document.querySelector('.contact details').open")
