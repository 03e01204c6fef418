"""Who is due leads to a ready draft with one click, in a later session as well: it rests on what was sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, expect
from tests.browser.chromium import SHOTS, Browser, browsing, executable, sandbox_flags
from tests.browser.later import ago, change
from tests.browser.profiles import CASIMIR, OTTOLINE, page
from tests.browser.serving import Server, serving

pytestmark = pytest.mark.browser
TALL = {"width": 400, "height": 1000}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that has been restarted since Ottoline was written to, eight days ago."""
    with serving(tmp_path_factory.mktemp("home") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def sent(playwright: Playwright, server: Server, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The contact as it was kept when the message was sent, in a browser that is gone."""
    with browsing(playwright, tmp_path_factory.mktemp("chromium")) as context:
        browser = Browser(context)
        browser.click_toolbar(browser.show(OTTOLINE.url, page(OTTOLINE)))
        panel = browser.panel()
        panel.pair(server.port, server.code)
        panel.shows("Openers")
        panel.choose("select[data-key='choice channel']", "message")
        panel.settled()
        panel.click("[data-key=sent]", "I sent it")
        panel.click("[data-key=sent]", "Sent with red checks")
        panel.shows("Saved in Contacts")
    server.stop()
    contact = change(server, dates={"sent": ago(days=8)})
    server.start()
    return contact


@pytest.fixture
def local_page(playwright: Playwright, server: Server, sent: dict[str, Any]) -> Iterator[tuple[Page, list[Any]]]:
    """The local page in a new browser that knows nobody, and the bodies of its calls for a follow-up."""
    chromium = playwright.chromium.launch(executable_path=executable(), args=sandbox_flags())
    opened = chromium.new_context(viewport=TALL).new_page()  # type: ignore[arg-type]
    bodies: list[Any] = []
    opened.on("request", lambda each: bodies.append(each.post_data_json) if "/v1/follow-up" in each.url else None)
    opened.goto(f"{server.url}/#code={server.code()}")
    opened.get_by_role("tab", name="Contacts").click()
    yield opened, bodies
    chromium.close()


def test_what_was_sent_is_kept_with_its_proof(sent: dict[str, Any]) -> None:
    """The contact holds the talking points of its text, each with its kind, its words and its evidence on the page."""
    assert sent["first_name"] == "Ottoline"
    assert sent["points"]
    shown = " ".join(re.sub(r"<[^>]+>", " ", page(OTTOLINE)).split())
    for point in sent["points"]:
        assert point["kind"]
        assert point["summary"]
        assert all(" ".join(each["text"].split()) in shown for each in point["evidence"])


def test_a_reminder_is_one_click_away(local_page: tuple[Page, list[Any]], sent: dict[str, Any], server: Server) -> None:
    """In a browser that never saw the profile, one click writes the reminder, on the points that were sent, and what
    was sent of it is kept.
    """
    page, bodies = local_page
    expect(page.locator(".due li")).to_contain_text("has not answered for a week")
    page.screenshot(path=SHOTS / "due.png")
    page.get_by_role("button", name="Write it: Ottoline Brandvold").click()
    expect(page.locator("#follow-up-text")).to_have_value(re.compile(r"^Hi Ottoline,"))
    expect(page.locator("#follow-up-text")).to_be_focused()
    expect(page.locator("#view-follow-up")).to_contain_text("Ottoline Brandvold")
    page.screenshot(path=SHOTS / "due-reminder.png")
    [body] = bodies
    assert body["stage"] == "reminder"
    assert body["talking_points"] == sent["points"]
    page.get_by_role("tab", name="Write").click()
    page.get_by_role("tab", name="Follow up").click()
    expect(page.locator("#follow-up-text")).to_have_value(re.compile(r"^Hi Ottoline,"))
    page.locator("#follow-up-text").fill("Hi Ottoline, one more word on ferries.")
    page.get_by_role("button", name="I sent the reminder").click()
    expect(page.locator(".contact")).to_have_count(1)
    expect(page.locator(".due li")).to_have_count(0)
    page.locator(".contact summary").click()
    expect(page.locator(".contact blockquote")).to_have_text([sent["text"], "Hi Ottoline, one more word on ferries."])
    expect(page.locator(".contact figcaption")).to_have_text([re.compile(" · Message$"), re.compile(" · Reminder$")])
    page.screenshot(path=SHOTS / "contact-reminded.png")
    change(server, dates={"reminded": "", "sent": ago(days=8)}, history=sent["history"])


def test_a_thank_you_waits_for_what_was_learned(
    local_page: tuple[Page, list[Any]], server: Server, sent: dict[str, Any]
) -> None:
    """The thank-you comes with a gap for the user's own words, and with the focus where they go; it and what is sent
    later are kept.
    """
    page, _ = local_page
    change(server, dates={"talked": ago(hours=30)}, status="talked")
    page.get_by_role("tab", name="About me").click()
    page.get_by_role("tab", name="Contacts").click()
    expect(page.locator(".due li")).to_contain_text("is waiting for your thank-you")
    page.locator(".due button").click()
    expect(page.locator("#follow-up-text")).to_have_value(re.compile(r"^Hi Ottoline,[\s\S]*\[what you learned"))
    expect(page.locator("#learned")).to_be_focused()
    page.keyboard.type("that storms have a timetable too")
    page.screenshot(path=SHOTS / "due-thank-you.png")
    page.get_by_role("button", name="Write it").click()
    expect(page.locator("#follow-up-text")).to_have_value(re.compile("storms have a timetable too"))
    page.get_by_role("button", name="I sent the thank-you").click()
    expect(page.locator(".contact")).to_have_attribute("data-status", "thanked")
    expect(page.locator(".due li")).to_have_count(0)
    page.get_by_role("button", name="Write what came of it").click()
    expect(page.locator("#follow-up-text")).to_have_value(re.compile(r"^Hi Ottoline,"))
    page.get_by_role("button", name="I sent it").click()
    page.locator(".contact summary").click()
    expect(page.locator(".contact blockquote").nth(1)).to_contain_text("storms have a timetable too")
    expect(page.locator(".contact blockquote")).to_have_count(3)
    expect(page.locator(".contact figcaption").nth(1)).to_contain_text(" · Thank-you")
    expect(page.locator(".contact")).to_have_attribute("data-status", "thanked")
    change(server, dates={"thanked": "", "talked": ""}, status="sent", history=sent["history"])


def test_whoever_talked_can_be_thanked_at_once(local_page: tuple[Page, list[Any]], server: Server) -> None:
    """A status leads to what comes next, due or not: whoever was talked with is thanked, and nobody before. Nobody who
    was written to is only drafted.
    """
    page, _ = local_page
    for status, words in {
        "sent": "Write the reminder",
        "replied": "We have talked",
        "scheduled": "We have talked",
        "thanked": "Write what came of it",
        "closed": "",
    }.items():
        page.locator(".contact select").select_option(status)
        expect(page.locator(f".contact[data-status={status}] > .row")).to_have_text(words)
    expect(page.locator(".contact option", has_text="Drafted")).to_have_count(0)
    page.locator(".contact select").select_option("scheduled")
    page.get_by_role("button", name="We have talked").click()
    expect(page.locator(".contact")).to_have_attribute("data-status", "talked")
    expect(page.locator(".due li")).to_have_count(0)
    page.get_by_role("button", name="Write the thank-you: Ottoline Brandvold").click()
    expect(page.locator("#view-follow-up")).to_contain_text("For Ottoline Brandvold")
    expect(page.locator("#follow-up-text")).to_have_value(re.compile(r"^Hi Ottoline,[\s\S]*\[what you learned"))
    change(server, dates=dict.fromkeys(("replied", "scheduled", "thanked", "closed", "talked"), ""), status="sent")


def test_a_reminder_says_from_when_it_is_due(
    local_page: tuple[Page, list[Any]], server: Server, sent: dict[str, Any]
) -> None:
    """Before it is due its day stands beside it, seven days after the message; who has had one is left in peace."""
    page, _ = local_page
    row = page.locator(".contact > .row")
    for days, words in ((8, "Write the reminder"), (0, "A reminder is due on")):
        change(server, dates={"sent": ago(days=days)})
        page.reload()
        page.get_by_role("tab", name="Contacts").click()
        expect(row).to_contain_text(words)
    due = datetime.now().astimezone() + timedelta(days=7)
    expect(row).to_contain_text(f"{due:%b} {due.day}, {due.year}, seven days after your message.")
    page.screenshot(path=SHOTS / "reminder-from.png")
    change(server, dates={"sent": ago(days=9), "reminded": ago(days=1)})
    page.reload()
    page.get_by_role("tab", name="Contacts").click()
    expect(page.locator(".contact")).to_have_count(1)
    expect(row).to_be_hidden()
    change(server, dates={"reminded": "", "sent": ago(days=8)}, history=sent["history"])


def test_each_message_sent_is_shown(local_page: tuple[Page, list[Any]], server: Server, sent: dict[str, Any]) -> None:
    """Each stands with its day and its kind. Of a reminder that was written elsewhere there is its day."""
    page, _ = local_page
    page.locator(".contact summary").click()
    expect(page.locator(".contact figcaption")).to_contain_text(" · Message")
    expect(page.locator(".contact blockquote")).to_have_text(sent["text"])
    note = {"at": "2026-03-04T10:00:00Z", "channel": "note", "text": "Hi Ottoline, a note about ferries."}
    change(server, dates={}, history=[note, *sent["history"]])
    page.reload()
    page.get_by_role("tab", name="Contacts").click()
    page.locator(".contact summary").click()
    expect(page.locator(".contact figure.sent")).to_have_count(2)
    expect(page.locator(".contact figcaption").nth(1)).to_contain_text(" · Message")
    expect(page.locator(".contact blockquote").first).to_have_text(note["text"])
    page.screenshot(path=SHOTS / "contact-history.png")
    change(server, dates={}, history=sent["history"])
    page.reload()
    page.get_by_role("tab", name="Contacts").click()
    page.locator(".contact summary").click()
    page.locator(".contact details").get_by_role("button", name="I sent the reminder").click()
    expect(page.locator(".contact figcaption").nth(1)).to_contain_text(" · Reminder")
    expect(page.locator(".contact blockquote")).to_have_count(1)
    change(server, dates={"reminded": ""}, history=sent["history"])


def test_the_panel_comes_back_to_the_person_at_hand(
    playwright: Playwright, server: Server, sent: dict[str, Any], tmp_path: Path
) -> None:
    """In the side panel, with somebody else's profile read, a due contact's draft keeps the tone of what was sent, and
    leads back to that somebody; from there the contacts are a click away. Where the profile is the contact's own there
    is nobody else to come back to.
    """
    with browsing(playwright, tmp_path) as context:
        browser = Browser(context)
        browser.click_toolbar(browser.show(CASIMIR.url, page(CASIMIR)))
        panel = browser.panel()
        panel.size(380, 900)
        panel.pair(server.port, server.code)
        panel.shows("Openers")
        panel.choose("select[data-key='choice tone']", "formal")
        panel.settled()
        panel.click("[role=tab]", "Contacts")
        panel.click(".due button", "Write it")
        panel.until("document.querySelector('#follow-up-text').value.startsWith('Hi Ottoline,')")
        panel.shot("due-panel")
        panel.click("#view-follow-up button", "Casimir Oyelaran instead")
        panel.shows("For Casimir Oyelaran")
        panel.shows("Nothing sent yet")
        panel.click("[data-key=choose-contact]")
        panel.until("!!document.querySelector('.contact')?.checkVisibility()")
        browser.click_toolbar(browser.show(OTTOLINE.url, page(OTTOLINE)))
        panel.click("[role=tab]", "Write")
        panel.shows(OTTOLINE.headline)
        panel.settled()
        panel.click("[role=tab]", "Contacts")
        panel.settled()
        panel.click(".due button", "Write it")
        panel.until("document.querySelector('#follow-up-text').value.startsWith('Hi Ottoline,')")
        panel.shows("For Ottoline Brandvold")
        assert "Ottoline Brandvold instead" not in panel.text()
