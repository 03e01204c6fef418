"""A follow-up by the direct way, with the person's page read: it is theirs alone, and kept where it was sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.browser.chromium import Browser, Panel
from tests.browser.opening import open_on
from tests.browser.profiles import CASIMIR, OTTOLINE, Person, page
from tests.browser.serving import serving

from overture.store import open_store

pytestmark = pytest.mark.browser
LEARNED = "that storms have a timetable too"
STAGE = "#view-follow-up select"


def send(browser: Browser, panel: Panel, person: Person) -> None:
    """Have the person's page read, and say that the note was sent."""
    browser.click_toolbar(browser.show(person.url, page(person)))
    panel.click("[role=tab]", "Write")
    panel.shows(person.headline)
    panel.settled()
    panel.click("[data-key=sent]", "I sent it")
    if panel.run("document.querySelector('[data-key=sent]').textContent.includes('red checks')"):
        panel.click("[data-key=sent]", "Sent with red checks")
    panel.shows("Saved in Contacts")


def thank(panel: Panel) -> None:
    """Write a thank-you to the person at hand, with what was learned."""
    panel.click("[role=tab]", "Follow up")
    panel.choose(STAGE, "thank-you")
    panel.fill("#learned", LEARNED)
    panel.click("#view-follow-up button", "Write it")
    panel.until(f"document.querySelector('#follow-up-text').value.includes('{LEARNED}')")


def told(panel: Panel) -> list[str]:
    """The stage that is chosen, and what stands in the field for what was learned."""
    return list(panel.run(f"[document.querySelector('{STAGE}').value, document.querySelector('#learned').value]"))


def test_what_one_person_told_is_never_said_to_another(fresh: Browser, tmp_path: Path) -> None:
    """What was learned goes with its person: when another's message is sent, and when the contact is forgotten."""
    with serving(tmp_path / "data") as server:
        panel = open_on(fresh)
        panel.pair(server.port, server.code)
        send(fresh, panel, OTTOLINE)
        thank(panel)
        send(fresh, panel, CASIMIR)
        panel.click("[role=tab]", "Follow up")
        panel.shows("For Casimir Oyelaran")
        assert told(panel) == ["reminder", ""]
        panel.choose(STAGE, "thank-you")
        assert told(panel) == ["thank-you", ""]
        panel.fill("#learned", "that concrete answers")
        panel.click("#view-follow-up button", "Write it")
        panel.until("document.querySelector('#follow-up-text').value.startsWith('Hi Casimir,')")
        assert LEARNED not in panel.run("document.querySelector('#follow-up-text').value")
        panel.click("[role=tab]", "Contacts")
        panel.until("!!document.querySelector('.contacts')?.checkVisibility()")
        panel.click("button", "Forget all")
        panel.click("button", "Really forget all contacts?")
        panel.shows("Nobody yet.")
        panel.click("[role=tab]", "Follow up")
        panel.shows("Nothing sent yet")
        assert told(panel) == ["reminder", ""]


def test_what_was_sent_is_kept_by_the_direct_way_too(fresh: Browser, tmp_path: Path) -> None:
    """The button beside Copy keeps the thank-you with the saved contact of the person at hand. One contact that is
    forgotten afterwards neither comes back by it nor gives the month's note back.
    """
    with serving(tmp_path / "data") as server:
        panel = open_on(fresh)
        panel.pair(server.port, server.code)
        send(fresh, panel, OTTOLINE)
        thank(panel)
        panel.shot("follow-up-direct")
        panel.click("[data-key=followed]", "I sent the thank-you")
        panel.until("document.querySelector('.contact')?.dataset.status === 'thanked'")
        [contact] = open_store(server.data_dir).contacts.all()
        assert [each.channel for each in contact.history] == ["note", "message"]
        assert LEARNED in contact.history[1].text
        panel.click("[role=tab]", "Follow up")
        assert told(panel) == ["reminder", ""]
        assert panel.run("document.querySelector('#follow-up-text').checkVisibility()") is False
        panel.click("[role=tab]", "Contacts")
        panel.click(".contact button", "Write what came of it")
        panel.until("document.querySelector('#follow-up-text').value.startsWith('Hi Ottoline,')")
        panel.click("[role=tab]", "Contacts")
        panel.settled()
        panel.click(".contact summary")
        panel.click(".contact button", "Forget this person")
        panel.click(".contact button", "Really forget this person?")
        panel.until("!document.querySelector('.contact')")
        panel.shows("Connection notes this month: 1 of 3")
        panel.click("[role=tab]", "Follow up")
        panel.shows("Nothing sent yet")
        assert open_store(server.data_dir).contacts.all() == ()
