"""The same panel without the extension: the page that the server gives out."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser import node
from tests.browser.chromium import SHOTS
from tests.browser.pasted import PASTED
from tests.browser.serving import ROOT, Server

pytestmark = pytest.mark.browser
WIDE = {"width": 1280, "height": 900}


def test_a_sample_shows_openers_at_once(page: Page) -> None:
    """Paired by the address alone: one click on an invented person, and there are openers."""
    expect(page.locator(".sample")).to_have_count(3)
    page.screenshot(path=SHOTS / "page-welcome.png")
    assert "code" not in page.url
    for number in range(3):
        page.get_by_text("Another profile").click() if number else None
        sample = page.locator(".sample").nth(number)
        name = sample.locator("strong").inner_text()
        sample.click()
        expect(page.locator("#who")).to_contain_text(name)
        expect(page.locator(".opener").nth(2)).to_be_visible()
        expect(page.locator(".who")).to_contain_text("Written as")
        page.screenshot(path=SHOTS / f"page-sample-{number + 1}.png", full_page=True)


def test_copies(page: Page) -> None:
    """The message as shown is on the clipboard, and the button says so."""
    page.locator("#view-write .message .copy").click()
    expect(page.locator("#view-write .message .copy")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#message-text").input_value()


def test_a_pasted_profile_is_read(page: Page) -> None:
    """A text copied from a profile by hand gives that person's openers; further text is added to the same person."""
    page.get_by_text("Another profile").click()
    page.get_by_label("Paste a profile").fill(PASTED)
    page.get_by_role("button", name="Find openers").click()
    expect(page.locator("#who")).to_contain_text("Wilhelmina Okonjo-Reyes")
    expect(page.locator(".opener").first).to_be_visible()
    expect(page.get_by_label("Paste a profile")).to_have_value("")
    page.get_by_role("button", name="Add another page").click()
    expect(page.get_by_label("Paste a profile")).to_be_focused()
    expect(page.get_by_label("Paste a profile")).to_be_in_viewport()
    expect(page.get_by_text("A further page of Wilhelmina Okonjo-Reyes: paste it above")).to_be_visible()
    page.get_by_label("Paste a profile").fill(PASTED + "Volunteering\nVolunteering\nRadio operator\nRadio operator\n")
    page.get_by_role("button", name="Add to this person").click()
    expect(page.locator(".pages")).to_contain_text("2 pages read")
    expect(page.get_by_label("Paste a profile")).to_have_value("")


def test_a_page_of_somebody_else_is_refused_in_words(page: Page) -> None:
    """What happened and what to do stand above the results, the text stays, and the page is none of hers."""
    other = json.loads(next((ROOT / "extension" / "samples").glob("mirela*")).read_text(encoding="utf-8"))
    page.get_by_role("button", name="Add another page").click()
    page.get_by_label("Paste a profile").fill(other["capture"]["text"])
    page.get_by_role("button", name="Add to this person").click()
    for words in ("These pages are of two different people", "Read the other person's page on its own"):
        expect(page.locator("[data-trouble=error]")).to_contain_text(words)
    expect(page.get_by_label("Paste a profile")).to_have_value(other["capture"]["text"])
    expect(page.locator("#who")).to_contain_text("Wilhelmina Okonjo-Reyes")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-trouble]")).to_have_count(0)
    expect(page.locator(".pages")).to_contain_text("2 pages read")


def test_a_text_that_is_no_profile_says_what_to_do(page: Page) -> None:
    """Any other text gets a sentence and a next step, and the form stays."""
    page.get_by_text("Another profile").click()
    page.get_by_label("Paste a profile").fill("A shopping list: milk, bread, two pears.")
    page.get_by_role("button", name="Find openers").click()
    expect(page.locator("[data-state=not-a-profile]")).to_be_visible()
    expect(page.get_by_label("Paste a profile")).to_be_visible()
    expect(page.get_by_label("Paste a profile")).to_have_value(re.compile("shopping"))
    expect(page.get_by_role("heading", level=2).filter(visible=True)).to_have_count(2)
    assert page.locator(".source h2").bounding_box()["height"] <= 1  # type: ignore[index]
    page.screenshot(path=SHOTS / "page-not-a-profile.png")


def test_reloading_keeps_where_one_was(page: Page) -> None:
    """After a reload the same person is there, still paired, with the words that were being written."""
    page.locator(".sample").first.click()
    expect(page.locator(".opener").first).to_be_visible()
    expect(page.get_by_label("Paste a profile")).to_have_value("")
    page.locator("#message-text").fill("Half a sentence")
    page.wait_for_timeout(500)
    page.reload()
    expect(page.locator("#message-text")).to_have_value("Half a sentence")
    expect(page.locator(".opener").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, scheme: str) -> None:
    """No rule of axe-core is broken on the local page, with a person shown and without."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.get_by_role("tab", name="Write").click()
    page.locator(".source").evaluate("(source) => { source.open = true; }")
    page.evaluate((node.modules() / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] }).then((all) => all.violations)")
    page.screenshot(path=SHOTS / f"page-{scheme}.png", full_page=True)
    assert [(each["id"], [one["html"] for one in each["nodes"]]) for each in found] == []


def test_fits_a_small_window(page: Page) -> None:
    """At 320 pixels nothing has to be scrolled sideways."""
    page.set_viewport_size({"width": 320, "height": 700})
    for tab in ("Write", "Follow up", "Talk", "Contacts", "About me"):
        page.get_by_role("tab", name=tab).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [320, 360, 429])
def test_the_first_tab_stands_below_the_logo(page: Page, width: int) -> None:
    """Their words and the text below begin on one line down the page."""
    page.set_viewport_size({"width": width, "height": 700})
    left = """[...document.querySelectorAll('.bar h1, [role=tab]:first-child')].map((each) =>
        each.getBoundingClientRect().x + parseFloat(getComputedStyle(each).paddingLeft))"""
    logo, tab = page.evaluate(left)
    assert abs(logo - tab) < 1
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]


def test_without_a_code_it_asks_for_one(chromium: Browser, server: Server) -> None:
    """Opened by hand the page asks for a code, keeps the token out of what outlives the tab, and goes on."""
    with chromium.new_context(viewport=WIDE) as apart:  # type: ignore[arg-type]
        page = apart.new_page()
        page.goto(f"{server.url}/")
        expect(page.locator("[data-state=not-paired]")).to_be_visible()
        page.get_by_label("Eight-digit code").fill(server.code())
        page.get_by_role("button", name="Pair").click()
        expect(page.locator(".sample").first).to_be_visible()
        assert page.evaluate("localStorage.length") == 0
        assert page.evaluate("document.cookie") == ""
        page.locator(".sample").nth(1).click()
        expect(page.locator(".opener").first).to_be_visible()


def test_speaks_german(chromium: Browser, server: Server) -> None:
    """With German as the browser's language every word of the page's own is German."""
    with chromium.new_context(viewport=WIDE, locale="de-DE") as german:  # type: ignore[arg-type]
        page = german.new_page()
        page.goto(f"{server.url}/#code={server.code()}")
        expect(page.get_by_role("tab", name="Schreiben")).to_be_visible()
        assert page.evaluate("document.documentElement.lang") == "de"
        page.locator(".sample").first.click()
        expect(page.get_by_role("heading", name="Einstiege")).to_be_visible()
        page.set_viewport_size({"width": 320, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.screenshot(path=SHOTS / "page-german.png", full_page=True)
