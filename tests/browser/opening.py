"""The panel as a click on a page opens it, and the state that it shows."""

from __future__ import annotations

from tests.browser.chromium import Browser, Panel
from tests.browser.profiles import OTTOLINE, Person, page


def state(panel: Panel) -> str:
    """The name of the state shown, or of the trouble above the results."""
    shown = "[...document.querySelectorAll('[data-state], [data-trouble]')].find((each) => each.checkVisibility())"
    return str(panel.run(f"{shown}?.dataset.state ?? {shown}?.dataset.trouble"))


def open_on(browser: Browser, person: Person = OTTOLINE) -> Panel:
    """The panel after a click on this person's page."""
    browser.click_toolbar(browser.show(person.url, page(person)))
    panel = browser.panel()
    panel.size(380, 800)
    return panel
