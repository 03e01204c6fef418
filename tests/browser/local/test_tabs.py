"""What stands behind the first tab of the local page: contacts, About me, follow-up and talk."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.chromium import SHOTS
from tests.browser.pasted import PASTED
from tests.browser.serving import Server

from overture.store import open_store
from overture.store.contacts import Contact

pytestmark = pytest.mark.browser
WIDE = {"width": 1280, "height": 900}


def read(page: Page) -> None:
    """Have Wilhelmina's profile read, whoever is shown."""
    page.get_by_role("tab", name="Write").click()
    another = page.get_by_text("Another profile")
    if another.is_visible():
        another.click()
    page.get_by_label("Paste a profile").fill(PASTED)
    page.get_by_role("button", name="Find openers").click()
    expect(page.locator("#who")).to_contain_text("Wilhelmina Okonjo-Reyes")


def test_contacts_at_a_glance(page: Page) -> None:
    """Who was written to, how far it came, this month's notes, notes of one's own, both exports, and forgetting."""
    read(page)
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
    for name in ("Save as CSV", "Save as JSON"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        assert "Likes night buses" in download.value.path().read_text(encoding="utf-8-sig")
    page.get_by_text("Settings").click()
    page.get_by_label("Connection notes a month").fill("5")
    page.locator("#view-contacts form").get_by_role("button", name="Save").click()
    expect(page.locator("#view-contacts .count").first).to_contain_text("1 of 5")
    page.get_by_role("button", name="Forget all").click()
    page.get_by_role("button", name="Really forget all contacts?").click()
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
    """The form is saved, comes back, and forgets; "This is me", which names whose profile it is, asks before it takes
    the place of something, and what is saved comes back.
    """
    read(page)
    page.get_by_role("tab", name="About me").click()
    page.get_by_label("What you do, in one line").fill("Night porter in Tromsø")
    page.get_by_role("button", name="Add a school").click()
    expect(page.get_by_label("Years")).to_have_attribute("placeholder", "2015 - 2019")
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
    read(page)
    page.get_by_role("tab", name="About me").click()
    name, headline = page.get_by_label("Name", exact=True), page.get_by_label("What you do, in one line")
    back = page.get_by_role("button", name="Back to what is saved")
    expect(back).to_be_hidden()
    page.get_by_role("button", name="This is me").click()
    expect(headline).to_have_value("Night porter in Tromsø")
    page.get_by_role("button", name="Really replace what you filled in?").click()
    expect(name).to_have_value("Wilhelmina Okonjo-Reyes")
    expect(page.locator("form.about")).to_contain_text("Look it over")
    page.screenshot(path=SHOTS / "page-about-me.png", full_page=True)
    back.click()
    expect(headline).to_have_value("Night porter in Tromsø")
    expect(name).to_have_value("")
    expect(back).to_be_hidden()
    page.wait_for_timeout(300)  # until what was typed would be kept
    page.reload()
    page.get_by_role("tab", name="About me").click()
    expect(headline).to_have_value("Night porter in Tromsø")
    expect(back).to_be_hidden()
    page.get_by_role("button", name="Forget all this").click()
    expect(headline).to_have_value("Night porter in Tromsø")
    page.get_by_role("button", name="Really forget “About me”?").click()
    expect(headline).to_have_value("")
    page.get_by_role("button", name="This is me").click()  # with nothing to lose it asks nothing
    expect(name).to_have_value("Wilhelmina Okonjo-Reyes")
    page.get_by_role("button", name="Forget all this").click()
    page.get_by_role("button", name="Really forget “About me”?").click()


@pytest.mark.parametrize("width", [320, 360, 430, 431])
def test_a_jobs_two_ends_share_a_row(page: Page, width: int) -> None:
    """However narrow the window, From and To stand beside each other."""
    page.get_by_role("tab", name="About me").click()
    page.set_viewport_size({"width": width, "height": 900})
    page.get_by_role("button", name="Add a job").click()
    start, end = (
        page.locator(f"[data-row=experience] [data-field={each}]").bounding_box() for each in ("start", "end")
    )
    assert start
    assert end
    assert start["y"] == end["y"]
    page.locator("[data-row=experience]").get_by_role("button").click()
    page.set_viewport_size(WIDE)


def test_follow_up_and_talk(page: Page) -> None:
    """A thank-you in one's own words once something was sent, and a sheet for the talk, printed without buttons."""
    page.get_by_role("tab", name="Write").click()
    page.get_by_text("Another profile").click()
    page.locator(".sample").first.click()
    expect(page.locator("#who")).to_contain_text("Mirela Ashdown")
    page.get_by_role("tab", name="Follow up").click()
    expect(page.locator("#view-follow-up")).to_contain_text("Nothing sent yet")
    expect(page.get_by_role("button", name="Write it")).to_be_hidden()
    expect(page.get_by_role("button", name="Choose somebody in Contacts")).to_be_hidden()
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
    expect(page.locator("#view-talk")).to_contain_text("For Mirela Ashdown")
    page.get_by_role("button", name="Make my sheet").click()
    expect(page.locator(".questions li").nth(4)).to_be_visible()
    said = page.locator("body > [role=status]")
    expect(said).to_contain_text("Your sheet is ready")
    page.get_by_role("tab", name="Contacts").click()
    expect(said).to_be_empty()
    page.get_by_role("tab", name="Talk").click()
    page.emulate_media(media="print", color_scheme="dark")
    ink = "getComputedStyle(document.querySelector('.sheet .said')).color"
    assert page.evaluate(f"[getComputedStyle(document.documentElement).backgroundColor, {ink}]") == [
        "rgba(0, 0, 0, 0)",
        "rgb(35, 40, 45)",
    ]
    expect(page.locator(".bar")).to_be_hidden()
    expect(page.get_by_role("button", name="Make my sheet")).to_be_hidden()
    expect(page.locator(".print-only")).to_be_visible()
    page.screenshot(path=SHOTS / "page-talk-print.png", full_page=True)
    page.emulate_media(media="screen", color_scheme="light")
