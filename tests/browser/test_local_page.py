"""The same panel without the extension: the page that the server gives out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser import node
from tests.browser.chromium import SHOTS
from tests.browser.serving import Server

from overture.store import open_store
from overture.store.contacts import Contact

pytestmark = pytest.mark.browser
WIDE = {"width": 1280, "height": 900}
PASTED = """Home
My Network
Jobs
Wilhelmina Okonjo-Reyes
2nd degree connection
2nd
Lighthouse keeper turned optics engineer | Fresnel lenses
Tromsø, Troms, Norway Contact info
412 connections
About
About
I kept a lighthouse for six winters and now I design the lenses that made it lonely.
In 2023 my team cut the weight of a harbour lens from 90 kg to 31 kg.
Experience
Experience
Optics Engineer
Optics Engineer
Nordlys Optikk · Full-time
Nordlys Optikk · Full-time
Feb 2020 - Present · 6 yrs 10 mos
Feb 2020 to Present · 6 yrs 10 mos
Tromsø, Troms, Norway
Tromsø, Troms, Norway
"""


@pytest.fixture(scope="module")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A window that may read the clipboard back."""
    made = chromium.new_context(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
    yield made
    made.close()


@pytest.fixture(scope="module")
def page(context: BrowserContext, server: Server) -> Iterator[Page]:
    """The local page at the address that `overture serve` printed, code and all. Nothing may go wrong on it."""
    opened = context.new_page()
    problems: list[str] = []
    opened.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("requestfailed", lambda request: problems.append(request.url))
    opened.goto(server.wait_for(r"http://127\.0\.0\.1:\d+/#code=\d{8}")[0])
    yield opened
    assert [each for each in problems if "status of 422" not in each] == []  # 422 is how a text is told from a profile


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
    page.get_by_role("button", name="Add another page").click()
    expect(page.get_by_label("Paste a profile")).to_be_focused()
    expect(page.get_by_label("Paste a profile")).to_be_in_viewport()
    expect(page.get_by_text("A further page of Wilhelmina Okonjo-Reyes: paste it above")).to_be_visible()
    page.get_by_label("Paste a profile").fill(PASTED + "Volunteering\nVolunteering\nRadio operator\nRadio operator\n")
    page.get_by_role("button", name="Add to this person").click()
    expect(page.locator(".pages")).to_contain_text("2 pages read")


def test_a_text_that_is_no_profile_says_what_to_do(page: Page) -> None:
    """Any other text gets a sentence and a next step, and the form stays."""
    page.get_by_text("Another profile").click()
    page.get_by_label("Paste a profile").fill("A shopping list: milk, bread, two pears.")
    page.get_by_role("button", name="Find openers").click()
    expect(page.locator("[data-state=not-a-profile]")).to_be_visible()
    expect(page.get_by_label("Paste a profile")).to_be_visible()
    page.screenshot(path=SHOTS / "page-not-a-profile.png")


def test_reloading_keeps_where_one_was(page: Page) -> None:
    """After a reload the same person is there, still paired, with the words that were being written."""
    page.locator(".sample").first.click()
    expect(page.locator(".opener").first).to_be_visible()
    page.locator("#message-text").fill("Half a sentence")
    page.wait_for_timeout(500)
    page.reload()
    expect(page.locator("#message-text")).to_have_value("Half a sentence")
    expect(page.locator(".opener").first).to_be_visible()


def test_contacts_at_a_glance(page: Page) -> None:
    """Who was written to, how far it came, this month's notes, notes of one's own, both exports, and forgetting."""
    page.get_by_text("Another profile").click()
    page.get_by_label("Paste a profile").fill(PASTED)
    page.get_by_role("button", name="Find openers").click()
    expect(page.locator("#who")).to_contain_text("Wilhelmina Okonjo-Reyes")
    page.get_by_role("button", name="I sent it").click()
    expect(page.get_by_role("button", name="Saved in Contacts")).to_be_visible()
    page.get_by_role("tab", name="Contacts").click()
    expect(page.locator(".contact")).to_have_count(1)
    expect(page.locator("#view-contacts .count").first).to_contain_text("1 of 3")
    page.locator(".contact select").select_option("talked")
    expect(page.locator("svg.stages")).to_have_attribute("aria-label", re.compile("Talked: 1"))
    page.locator(".contact summary").click()
    page.locator(".contact textarea").fill("Likes night buses")
    page.locator(".contact textarea").blur()
    expect(page.locator(".contact .noted")).to_have_text("Saved")
    page.screenshot(path=SHOTS / "page-contacts.png")
    for name in ("Save as table", "Save as JSON"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        assert "Likes night buses" in download.value.path().read_text(encoding="utf-8-sig")
    page.get_by_text("Settings").click()
    page.get_by_label("Connection notes a month").fill("5")
    page.locator("#view-contacts form").get_by_role("button", name="Save").click()
    expect(page.locator("#view-contacts .count").first).to_contain_text("1 of 5")
    page.get_by_role("button", name="Forget all").click()
    page.get_by_role("button", name="Really?").click()
    expect(page.locator(".contact")).to_have_count(0)


def test_the_chart_is_never_louder_than_the_list(page: Page, server: Server) -> None:
    """Folded with one contact; its words have one size, the small one of the page, in a window of any width."""
    contacts = open_store(server.data_dir).contacts
    contacts.save(Contact(name="Quill Bare", status="sent"))
    page.reload()
    page.get_by_role("tab", name="Contacts").click()
    expect(page.locator(".contact")).to_have_count(1)
    expect(page.locator(".chart")).to_be_hidden()
    for number in range(3):
        contacts.save(Contact(name=f"Quill Bare {number}", status="closed"))
    page.reload()
    page.get_by_role("tab", name="Contacts").click()
    expect(page.locator(".chart")).to_be_visible()
    for width in (320, 600, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        boxes = page.locator(".chart text").evaluate_all("all => all.map((each) => each.getBoundingClientRect())")
        quiet = page.locator(".contact .quiet").first.evaluate(
            "(each) => parseFloat(getComputedStyle(each).lineHeight)"
        )
        heights = {box["height"] for box in boxes}
        assert len(heights) == 1
        assert quiet / 2 < heights.pop() <= quiet
        edge = page.locator(".chart").evaluate("(each) => each.getBoundingClientRect().x")
        assert all(edge < box["x"] and box["right"] < width for box in boxes)
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    contacts.forget_all()


def test_about_me_is_saved_and_used(page: Page) -> None:
    """The form is saved, comes back, is filled by "This is me", which names whose profile it is, and forgets."""
    page.get_by_role("tab", name="About me").click()
    page.get_by_label("What you do, in one line").fill("Night porter in Tromsø")
    page.get_by_role("button", name="Add a school").click()
    page.get_by_label("School", exact=True).fill("Tromsø Maritime School")
    page.locator("form.about").get_by_role("button", name="Save").click()
    expect(page.locator("form.about")).to_contain_text("Saved on this computer.")
    page.wait_for_timeout(100)  # her profile is read again, with this in mind
    expect(page.locator("[data-working]")).to_have_count(0)
    page.reload()
    page.get_by_role("tab", name="About me").click()
    expect(page.get_by_label("What you do, in one line")).to_have_value("Night porter in Tromsø")
    expect(page.get_by_label("School", exact=True)).to_have_value("Tromsø Maritime School")
    expect(page.locator(".from-profile")).to_contain_text("You have Wilhelmina Okonjo-Reyes’s profile open")
    page.get_by_role("tab", name="Write").click()
    page.get_by_text("Another profile").click()
    page.locator(".sample").first.click()
    expect(page.locator("#who")).to_contain_text("Mirela Ashdown")
    page.get_by_role("tab", name="About me").click()
    expect(page.locator(".from-profile")).to_have_count(0)
    page.get_by_role("tab", name="Write").click()
    page.get_by_text("Another profile").click()
    page.get_by_label("Paste a profile").fill(PASTED)
    page.get_by_role("button", name="Find openers").click()
    expect(page.locator("#who")).to_contain_text("Wilhelmina Okonjo-Reyes")
    page.get_by_role("tab", name="About me").click()
    page.get_by_role("button", name="This is me").click()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Wilhelmina Okonjo-Reyes")
    expect(page.locator("form.about")).to_contain_text("Look it over")
    page.screenshot(path=SHOTS / "page-about-me.png", full_page=True)
    page.get_by_role("button", name="Forget all this").click()
    expect(page.get_by_label("What you do, in one line")).to_have_value("")


def test_follow_up_and_talk(page: Page) -> None:
    """A thank-you in one's own words once something was sent, and a sheet for the talk, printed without buttons."""
    page.get_by_role("tab", name="Write").click()
    page.get_by_text("Another profile").click()
    page.locator(".sample").first.click()
    expect(page.locator("#who")).to_contain_text("Mirela Ashdown")
    page.get_by_role("tab", name="Follow up").click()
    expect(page.locator("#view-follow-up")).to_contain_text("Nothing sent yet")
    expect(page.get_by_role("button", name="Write it")).to_be_hidden()
    page.get_by_role("tab", name="Write").click()
    page.locator("[data-key=sent]").click()
    expect(page.locator("#view-write .message")).to_contain_text("Mirela Ashdown is invented")
    page.get_by_role("tab", name="Follow up").click()
    page.locator("#view-follow-up select").select_option("thank-you")
    expect(page.locator("#view-follow-up")).to_contain_text("For Mirela Ashdown")
    page.get_by_label("What you learned").fill("that the first year is mostly listening")
    page.get_by_role("button", name="Write it").click()
    expect(page.locator("#follow-up-text")).to_have_value(re.compile("first year is mostly listening"))
    assert page.locator("#follow-up-text").evaluate("(area) => area.scrollHeight <= area.clientHeight")
    page.locator("#view-follow-up select").select_option("update")
    expect(page.get_by_label("What came of it, in your own words")).to_have_value("")
    page.locator("#view-follow-up select").select_option("thank-you")
    expect(page.get_by_label("What you learned")).to_have_value("that the first year is mostly listening")
    page.get_by_role("tab", name="Talk").click()
    page.get_by_role("button", name="Make my sheet").click()
    expect(page.locator(".questions li").nth(4)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".bar")).to_be_hidden()
    expect(page.get_by_role("button", name="Make my sheet")).to_be_hidden()
    expect(page.locator(".print-only")).to_be_visible()
    page.screenshot(path=SHOTS / "page-talk-print.png", full_page=True)
    page.emulate_media(media="screen")


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
