"""The same sources in Firefox: toolbar button, sidebar, pairing, points, edit, openers, clipboard."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from tests.browser.profiles import CASIMIR, OTTOLINE, page
from tests.browser.serving import ROOT, Server

if TYPE_CHECKING:
    from tests.browser.firefox import Firefox

pytestmark = pytest.mark.browser
URL = OTTOLINE.url.replace("https:", "http:")
WATCH = """
window.changes = 0;
new MutationObserver((records) => { window.changes += records.length; })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
"""
OPENERS = "[...document.querySelectorAll('.opener .said')].map((each) => each.textContent)"


@pytest.fixture(scope="module")
def fox(tmp_path_factory: pytest.TempPathFactory, server: Server) -> Iterator[Firefox]:
    """Firefox with the packed add-on, its sidebar opened by the button on Ottoline's page, and paired."""
    driver = pytest.importorskip("tests.browser.firefox", reason="marionette_driver is not installed")
    if driver.executable() is None:
        pytest.skip("Firefox is not installed; Debian: apt-get install firefox-esr")
    folder = tmp_path_factory.mktemp("firefox")
    subprocess.run([sys.executable, str(ROOT / "extension" / "build.py"), "--out", str(folder)], check=True)
    with driver.firefox(folder, folder / "overture-firefox.zip") as started:
        started.show(URL, page(OTTOLINE))
        started.page(WATCH)
        started.click_toolbar()
        started.shows("Overture is not running")
        started.panel(f"browser.storage.local.set({{ port: {server.port} }})")
        started.fill(".pair input", server.code())
        started.click(".pair button", "Pair")
        started.shows("Openers")
        yield started


def test_reads_and_changes_nothing(fox: Firefox) -> None:
    """The sidebar shows whose profile it is, and the page has not changed by a node."""
    fox.shows(OTTOLINE.name)
    fox.shows(OTTOLINE.headline)
    assert fox.page("return window.changes") == 0


def test_copies_an_opener(fox: Firefox) -> None:
    """A click on Copy puts the opener on the clipboard."""
    opener = fox.panel(OPENERS)[0]
    fox.click(".opener .copy")
    fox.until("document.querySelector('.opener .copy').textContent === 'Copied'")
    assert fox.clipboard() == opener


def test_edited_words_go_into_the_openers(fox: Firefox) -> None:
    """A changed summary comes back in an opener."""
    fox.click(".proof > summary")
    fox.click(".proof button", "Change the words")
    fox.fill(".edit textarea", "your school boat that waits four minutes")
    fox.click(".edit button", "Save")
    fox.until("document.querySelector('.openers').textContent.includes('school boat that waits')")


def test_a_fix_can_be_undone(fox: Firefox) -> None:
    """What a check's button takes out comes back as what was typed does."""
    text = "document.querySelector('#message-text').value"
    fox.fill("#message-text", "Hi Ottoline, your timetable made me smile 🎉 and wonder: who tests it?")
    fox.until("!!document.querySelector('[data-key=\"fix mild-warmth\"]:enabled')")
    fox.click("[data-key='fix mild-warmth']")
    fox.until(f"{text} === 'Hi Ottoline, your timetable made me smile and wonder: who tests it?'")
    assert fox.panel("document.execCommand('undo')")
    fox.until(rf"/smile \S+ and/.test({text})")
    fox.until("!!document.querySelector('[data-key=\"fix mild-warmth\"]:enabled')")  # nothing moves any more


def test_the_page_cannot_reach_the_extension(fox: Firefox) -> None:
    """Even a page that knows the add-on's address loads nothing of it."""
    address = fox.panel("browser.runtime.getURL('')")
    with fox.marionette.using_context("content"):
        found = fox.marionette.execute_async_script(
            """const [address, resolve] = arguments;
               const tries = ["manifest.json", "panel/panel.html", "icons/128.png"].map((name) =>
                 fetch(address + name).then(() => name, () => null));
               Promise.all(tries).then((all) => resolve(all.filter(Boolean)));""",
            script_args=[address],
        )
    assert found == []


def test_says_when_the_button_is_needed_again(fox: Firefox) -> None:
    """Firefox lets us read until the next full load: then the panel says to click the button, and a click reads."""
    other = CASIMIR.url.replace("https:", "http:")
    fox.show(other, page(CASIMIR))
    fox.shows("These words are for Ottoline")
    fox.click("button", "Read again")
    fox.shows("This page cannot be read")
    fox.click_toolbar()
    fox.shows(CASIMIR.headline)
    assert json.dumps(OTTOLINE.headline) not in fox.panel("document.body.innerText")
