"""The draft beside what the user writes: which of its words stay proven, and which other draft is offered when."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.chromium import SHOTS
from tests.browser.pasted import DRAFTED, TALL, asked, settled
from tests.browser.serving import Server

pytestmark = pytest.mark.browser


def test_the_drafts_facts_stay_underlined_but_for_what_is_changed(page: Page) -> None:
    """The message marks its facts and shows their proof under the pointer; an edit takes away the mark of what it
    changes and of nothing else, undoing it brings that back.
    """
    page.get_by_text("Another profile").click()
    page.locator(".sample").first.click()
    expect(page.locator("#who")).to_contain_text("Mirela Ashdown")
    page.locator("[data-key='choice channel']").select_option("message")
    settled(page)
    marks = page.evaluate(DRAFTED)
    drafted = page.locator("#message-text").input_value()
    assert len(marks) > 1
    assert all(mark in drafted and mark == mark.strip() for mark in marks)
    fact = page.locator(".facts mark.as-fact").first
    fact.scroll_into_view_if_needed()
    box = fact.bounding_box() or pytest.fail("not shown")
    page.mouse.move(box["x"] + 20, box["y"] + box["height"] - 8)  # its last line
    expect(page.locator("#message-proof")).to_contain_text("“")
    copy = page.locator("#view-write .message .copy").bounding_box() or pytest.fail("not shown")
    tip = page.locator("#message-proof").bounding_box() or pytest.fail("not shown")
    assert tip["y"] + tip["height"] <= copy["y"]
    page.screenshot(path=SHOTS / "message-proof.png")
    area, gone = page.locator("#message-text"), page.locator("#message-key").get_by_text("no longer show a proof")
    for change in ("Really. " + drafted, drafted + " Really.", drafted.replace("Hi ", "Hello ", 1)):
        area.fill(change)
        assert page.evaluate(DRAFTED) == marks
        expect(gone).to_have_count(0)
    for number, mark in enumerate(marks):
        area.fill("Really. " + drafted.replace(mark, mark + "s", 1))
        assert page.evaluate(DRAFTED) == marks[:number] + marks[number + 1 :]
        expect(page.locator("#message-key")).to_contain_text("no longer show a proof")
    area.fill(drafted)
    assert page.evaluate(DRAFTED) == marks


def test_a_proof_covers_nothing_that_one_reads_next(page: Page) -> None:
    """With the pointer on a fact its proof stands above the card, or below where the head is; Escape takes it away."""
    card = page.locator(".opener", has=page.locator(".fact")).nth(1)
    fact, tip = card.locator(".fact").first, card.locator(".tip")
    fact.scroll_into_view_if_needed()
    fact.hover()
    shown, whole = (each.bounding_box() or pytest.fail("not shown") for each in (tip, card))
    assert shown["y"] + shown["height"] <= whole["y"]
    page.screenshot(path=SHOTS / "opener-proof.png")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.set_viewport_size({"width": 400, "height": 500})
    card.evaluate("(card) => scrollTo(0, card.offsetTop - document.querySelector('.bar').offsetHeight - 4)")
    page.mouse.move(0, 0)
    fact.hover()
    shown, whole = (each.bounding_box() or pytest.fail("not shown") for each in (tip, card))
    assert shown["y"] >= whole["y"] + whole["height"]


def test_another_draft_is_offered_only_where_there_is_one(page: Page) -> None:
    """An edit, and Use with Others after it, make no other draft; a choice does, and taking it loses nothing."""
    other, area = page.get_by_text("there is another draft"), page.locator("#message-text")
    mine = area.input_value().replace("Hi ", "Good day ")
    area.fill(mine + " And you?")
    page.wait_for_timeout(500)
    expect(other).to_be_hidden()
    page.locator(".opener").nth(1).get_by_role("button", name="Use").click()
    settled(page)
    expect(page.get_by_text("Your own text is set aside.")).to_be_visible()
    for name in ("Others", "The first ones"):
        page.get_by_role("button", name=name).click()
        settled(page)
        expect(other).to_be_hidden()
    page.get_by_role("button", name="Bring it back").click()
    expect(area).to_have_value(mine + " And you?")
    page.locator("[data-key='choice tone']").select_option("formal")
    settled(page)
    expect(other).to_be_visible()
    page.screenshot(path=SHOTS / "another-draft.png")
    page.get_by_role("button", name="Take the other draft").click()
    expect(area).not_to_have_value(mine + " And you?")
    expect(other).to_be_hidden()
    area.fill(area.input_value() + " Truly.")
    page.get_by_role("button", name="Bring it back").click()
    expect(area).to_have_value(mine + " And you?")
    page.get_by_role("button", name="Bring it back").click()
    expect(area).to_have_value(re.compile(r" Truly\.$"))


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_a_changed_message_gets_its_subject(chromium: Browser, server: Server, locale: str) -> None:
    """Where a text of the user's own becomes an e-mail there is a subject, which waits where there is no place."""
    with chromium.new_context(viewport=TALL, locale=locale) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{server.url}/#code={server.code()}")
        page.locator(".sample").first.click()
        expect(page.locator(".opener").first).to_be_visible()
        page.locator("#message-text").fill("Hi Mirela, my own words.")
        channel, subject = page.locator("[data-key='choice channel']"), page.locator("#message-subject")
        expect(subject).to_be_hidden()
        channel.select_option("email")
        expect(subject).to_be_visible()
        expect(subject).to_have_value(re.compile(r"\w"))
        subject.fill("Night buses")
        channel.select_option("message")
        expect(subject).to_be_hidden()
        channel.select_option("inmail")
        expect(subject).to_have_value("Night buses")
        expect(page.locator("#message-text")).to_have_value("Hi Mirela, my own words.")


def test_others_leave_the_message_alone(page: Page) -> None:
    """Another set of openers touches neither the draft nor one that an opener became; a choice writes it anew."""
    area, openers = page.locator("#message-text"), page.locator(".opener .said")
    drafted, first = area.input_value(), openers.all_inner_texts()
    for name in ("Others", "The first ones", "Others"):
        page.get_by_role("button", name=name).click()
        settled(page)
        expect(area).to_have_value(drafted)
    assert openers.all_inner_texts() != first
    page.locator("[data-key='choice tone']").select_option("formal")
    expect(area).to_have_value(re.compile(r"^Dear Wilhelmina"))


def test_use_builds_a_message_on_the_openers_points(page: Page) -> None:
    """In a message, Use writes one that rests on this opener's talking points and no others, and it stays."""
    page.locator("[data-key='choice channel']").select_option("message")
    settled(page)
    calls = asked(page, "compose")
    card = page.locator(".opener").nth(2)
    facts = card.locator(".fact").evaluate_all("(all) => all.map((each) => each.getAttribute('href').slice(7))")
    card.get_by_role("button", name="Use").click()
    settled(page)
    [call] = calls
    assert {point["id"] for point in call["talking_points"]} >= set(facts)  # type: ignore[attr-defined]
    assert len(call["talking_points"]) < 4  # type: ignore[arg-type]
    expect(page.locator("#message-text")).to_be_focused()
    expect(page.locator("#message-text")).to_have_value(re.compile(r"^Hi Wilhelmina,\n\n"))
    assert page.evaluate(DRAFTED)
    page.locator("[data-key='choice tone']").select_option("formal")
    expect(page.locator("#message-text")).to_have_value(re.compile(r"^Dear Wilhelmina,\n\n"))
    assert calls[-1]["talking_points"] == call["talking_points"]
    expect(page.get_by_text("there is another draft")).to_be_hidden()
    page.locator("#message-text").press("End")
    page.keyboard.type(" Truly.")
    mine = page.locator("#message-text").input_value()
    page.locator("[data-key='choice tone']").select_option("plain")
    settled(page)
    expect(page.get_by_text("there is another draft")).to_be_visible()
    expect(page.locator("#message-text")).to_have_value(mine)


def test_a_used_opener_goes_with_its_points(page: Page) -> None:
    """Where its talking points are unticked, the message is the draft again, on what is left."""
    card = page.locator(".opener", has=page.locator(".fact")).nth(1)
    ids = card.locator(".fact").evaluate_all("(all) => all.map((each) => each.getAttribute('href').slice(7))")
    card.get_by_role("button", name="Use").click()
    settled(page)
    used = page.locator("#message-text").input_value()
    for each in {*ids}:
        page.locator(f"#point-{each} input").uncheck()
    settled(page)
    calls = asked(page, "check")
    expect(page.locator("#message-text")).not_to_have_value(used)
    expect(page.locator("#message-text")).to_have_value(re.compile(r"^Hi Wilhelmina"))
    assert calls == []


def test_the_end_of_the_openers_is_said(page: Page) -> None:
    """Where there are no others, the button says why and gives none, and no line points at what is not there."""
    others = page.get_by_role("button", name="Others")
    for _ in range(20):
        if others.is_disabled():
            break
        others.click()
        settled(page)
    expect(others).to_be_disabled()
    expect(others).to_have_accessible_description(page.locator("#openers-end").inner_text())
    expect(page.get_by_role("button", name="The first ones")).to_be_focused()
    page.screenshot(path=SHOTS / "openers-end.png", full_page=True)
    hint = page.get_by_text("Point at underlined words to see the proof:")
    expect(hint).to_be_visible(visible=page.locator(".opener .fact, .opener .as-mine").count() > 0)
    page.get_by_role("button", name="The first ones").click()
    settled(page)
    expect(others).to_be_enabled()
    expect(hint).to_be_visible()
