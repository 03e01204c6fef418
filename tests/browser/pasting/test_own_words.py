"""What the user changes stays told apart from what the page says, from the first tick to the follow-up."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.chromium import SHOTS
from tests.browser.pasted import TALL, asked, paste, settled
from tests.browser.serving import Server, environment

pytestmark = pytest.mark.browser


def test_reworded_points_are_the_users_words(page: Page) -> None:
    """A reworded talking point says so on its card and in each draft, and can be undone."""
    card = page.locator(".point[data-kind=achievement], .point[data-kind=post]").first
    card.locator("summary").click()
    card.get_by_role("button", name="Change the words").click()
    field = card.locator(".edit textarea")
    field.fill(" ")
    expect(card.locator(".edit")).to_contain_text("Saved empty, the words are again as they were found.")
    field.fill("your love of lighthouses")
    expect(card.locator(".edit")).not_to_contain_text("Saved empty")
    card.get_by_role("button", name="Save").click()
    settled(page)
    expect(card).to_contain_text("Reworded by you")
    others = "[...document.querySelectorAll('.point:not(:has(.reworded)) input:checked')]"
    page.evaluate(f"for (const tick of {others}) tick.click()")
    settled(page)
    mine = page.locator(".opener .as-yours")
    expect(mine.first).to_contain_text("lighthouses")
    expect(page.locator(".facts .as-yours").first).to_contain_text("lighthouses")
    expect(page.locator(".opener .fact.as-fact")).to_have_count(0)
    mine.first.hover()
    expect(page.locator(".tip:visible").first).to_have_text("Your words, not the page’s")
    page.screenshot(path=SHOTS / "reworded.png", full_page=True)
    card.get_by_role("button", name="Undo").click()
    settled(page)
    expect(page.locator(".as-yours")).to_have_count(0)


def test_everything_unticked_is_the_users_wish(page: Page) -> None:
    """With all talking points unticked the page says so, and not that nothing could be read."""
    page.evaluate("for (const tick of document.querySelectorAll('.point input:checked')) tick.click()")
    settled(page)
    expect(page.locator(".who")).to_contain_text("You unticked everything")
    expect(page.locator(".who")).not_to_contain_text("could be read")


def test_an_empty_message_is_one_sentence(page: Page) -> None:
    """Without a word there is nothing to check."""
    page.locator("#message-text").fill("")
    page.wait_for_timeout(600)
    expect(page.locator("#view-write .message")).to_contain_text("The message is empty.")
    expect(page.locator(".check")).to_have_count(0)
    for key in ("copy message", "sent"):
        expect(page.locator(f"[data-key='{key}']")).to_be_disabled()
    page.locator("#message-text").fill("Hi")
    expect(page.locator("[data-key='copy message']")).to_be_enabled()


def test_a_follow_up_rests_on_what_was_sent(page: Page) -> None:
    """Before anything was sent there is none; then it is asked for with the sent points alone, in this session and
    in a later one.
    """
    follow_up = page.get_by_role("tab", name="Follow up")
    follow_up.click()
    expect(page.locator("#view-follow-up")).to_contain_text("Nothing sent yet")
    page.get_by_role("tab", name="Write").click()
    ids = page.evaluate("[...document.querySelectorAll('.facts .as-fact')].length")
    assert ids
    page.locator("[data-key=sent]").click()
    expect(page.locator("[data-key=sent]")).to_have_text("Saved in Contacts")
    calls = asked(page, "follow-up")
    follow_up.click()
    page.get_by_role("button", name="Write it").click()
    expect(page.locator("#follow-up-text")).to_have_value(re.compile("Wilhelmina"))
    page.wait_for_timeout(400)  # until all is kept, so that all can be lost
    drafts = "Object.keys(sessionStorage).filter((key) => key.startsWith('drafts:'))"
    page.evaluate(f"for (const key of {drafts}) sessionStorage.removeItem(key)")
    page.reload()
    paste(page)
    follow_up.click()
    page.get_by_role("button", name="Write it").click()
    expect(page.locator("#follow-up-text")).to_have_value(re.compile("Wilhelmina"))
    now, later = ({point["id"] for point in call["talking_points"]} for call in calls)  # type: ignore[attr-defined]
    assert 0 < len(now) <= ids
    assert later == now


def test_words_of_ones_own_prove_nothing_in_a_follow_up(page: Page) -> None:
    """Where the user wrote every word, a follow-up names none of the page's talking points; red checks are asked about
    once.
    """
    page.locator("#message-text").fill("Hi Wilhelmina, do you have a job for me?")
    expect(page.locator(".check.block").first).to_be_visible()
    sent = page.locator("[data-key=sent]")
    sent.click()
    expect(sent).to_contain_text("Sent with red checks")
    sent.click()
    expect(sent).to_have_text("Saved in Contacts")
    calls = asked(page, "follow-up")
    page.get_by_role("tab", name="Follow up").click()
    page.get_by_role("button", name="Write it").click()
    expect(page.locator("#follow-up-text")).to_have_value(re.compile("Wilhelmina"))
    assert calls[0]["talking_points"] == []


def test_a_sample_is_no_contact(page: Page, server: Server) -> None:
    """“I sent it” on an invented person saves nobody, counts no note, and says why."""
    page.get_by_text("Another profile").click()
    page.locator(".sample").first.click()
    expect(page.locator(".who")).to_contain_text("Written as")
    settled(page)
    page.locator("[data-key=sent]").click()
    expect(page.locator("#view-write .message")).to_contain_text("is invented: nobody was saved")
    page.get_by_role("tab", name="Contacts").click()
    expect(page.locator("#view-contacts")).to_contain_text("Connection notes this month: 0 of")
    expect(page.locator(".contact")).to_have_count(0)


def test_a_link_that_was_used_says_so(chromium: Browser, server: Server, tmp_path: Path) -> None:
    """A second window with the same link gets the reason, what is true of a tab, and the command for a new code."""
    code = server.code()
    for number in range(2):
        with chromium.new_context() as context:
            page = context.new_page()
            page.goto(f"{server.url}/#code={code}")
            if number:
                expect(page.locator(".problem")).to_contain_text("That link was used before")
                expect(page.locator("[data-state=not-paired]")).to_contain_text("Each new tab of this page needs")
                [shown] = page.locator(".command code").all_inner_texts()
                command = [*shlex.split(shown), "--data-dir", str(server.data_dir)]
                made = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True)
                page.get_by_label("Eight-digit code").fill(made.stdout.split()[-1])
                page.get_by_role("button", name="Pair").click()
                expect(page.locator(".sample").first).to_be_visible()
            else:
                expect(page.locator(".sample").first).to_be_visible()


def test_a_stopped_server_stays_in_view(page: Page, server: Server) -> None:
    """However far down one is, the head says that Overture stopped, and leads to the command with its own port."""
    page.locator("#view-write .checks").scroll_into_view_if_needed()
    server.stop()
    try:
        page.locator("#message-text").fill("Anything.")
        expect(page.locator(".alarm")).to_contain_text("Overture is not running")
        expect(page.locator(".alarm")).to_be_in_viewport()
        page.screenshot(path=SHOTS / "page-stopped.png")
        page.get_by_role("button", name="What to do").click()
        notice = page.locator(".trouble")
        expect(notice).to_be_in_viewport()
        expect(notice).to_contain_text("The window where it ran was closed")
        expect(notice.locator("code")).to_have_text(re.compile(rf"overture serve --port {server.port}$"))
    finally:
        server.start()
    expect(page.locator(".alarm")).to_be_hidden()


def test_german_says_what_stays_english(chromium: Browser, server: Server) -> None:
    """One line: talking points and drafts. What the checks and the notes say is German, each with its advice."""
    with chromium.new_context(viewport=TALL, locale="de-DE") as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{server.url}/#code={server.code()}")
        page.locator(".sample").first.click()
        expect(page.get_by_text("Entwürfe sind auf Englisch: Es sind Worte für die andere Person.")).to_be_visible()
        page.locator("#message-text").fill("Hi, do you have a job for me? Look: https://example.org [your name]")
        for rule, words in {
            "no-job-ask": "Das klingt nach der Bitte um eine Stelle",
            "no-links": "Links und Telefonnummern wirken",
            "no-gaps": "Ersetzen Sie die eckigen Klammern",
        }.items():
            check = page.locator(f".check[data-rule={rule}]")
            expect(check).to_contain_text(words)
            expect(check.locator("p")).to_have_count(1)
        page.screenshot(path=SHOTS / "german-checks.png", full_page=True)
        page.locator("#message-text").fill("a" * 314)
        too_long = page.locator(".check[data-rule=fits-channel]")
        expect(too_long).to_contain_text("314 Zeichen, und das Feld nimmt 200. Kürzen Sie ihn um 114.")
        page.evaluate("document.querySelector('details.source').open = true")
        page.locator("#pasted").fill("Wanda Ilse Quell\n2nd\nBaker\nOslo Contact info\nExperience\n")
        page.locator("form").get_by_role("button", name="Einstiege finden").click()
        expect(page.locator("#who")).to_contain_text("Wanda Ilse Quell")
        expect(page.locator("[data-note=no-hook]")).to_contain_text("Vernetzen Sie sich ohne Notiz")


def test_spelling_is_a_choice(page: Page) -> None:
    """Where nothing was chosen none is asked for; British is asked for once it is chosen, and stays chosen."""
    calls = asked(page, "compose")
    page.locator("[data-key='choice tone']").select_option("plain")
    settled(page)
    expect(page.locator("[data-key='choice spelling']")).to_have_value("american")
    page.locator("[data-key='choice spelling']").select_option("british")
    settled(page)
    page.wait_for_timeout(400)  # until all is kept
    assert [call["options"].get("spelling") for call in calls] == [None, "british"]  # type: ignore[attr-defined]
    page.reload()
    expect(page.locator("[data-key='choice spelling']")).to_have_value("british")
