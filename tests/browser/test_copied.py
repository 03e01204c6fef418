"""A whole profile page, copied by hand in a real browser and pasted: what the guide tells people to do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright
from tests.browser.chromium import executable, sandbox_flags
from tests.browser.profiles import CASIMIR, OTTOLINE, Person, page

from overture import points
from overture.page import read
from overture.records import Capture

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A plain browser."""
    started = playwright.chromium.launch(executable_path=executable(), args=sandbox_flags())
    yield started
    started.close()


def copied(chromium: Browser, html: str) -> str:
    """All of the page, as select all, copy and paste give it."""
    with chromium.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        shown = context.new_page()
        shown.set_content(html)
        shown.keyboard.press("ControlOrMeta+a")
        shown.keyboard.press("ControlOrMeta+c")
        there = context.new_page()
        there.set_content("<!doctype html><textarea autofocus></textarea>")
        there.focus("textarea")
        there.keyboard.press("ControlOrMeta+v")
        return str(there.input_value("textarea"))


@pytest.mark.parametrize("person", [OTTOLINE, CASIMIR], ids=lambda person: person.slug)
def test_a_page_copied_by_hand_gives_what_the_page_gives(chromium: Browser, person: Person) -> None:
    """The same person, jobs, schools, honors and posts, and no fewer things to talk about."""
    html = page(person)
    text = copied(chromium, html)
    assert "ExperienceExperience" in text, "the browser puts the doubles on lines of their own: test that too"
    by_hand, by_button = read([Capture(text=text)]), read([Capture(html=html, url=person.url)])
    for name in ("name", "headline", "degree", "location", "about", "education", "honors", "volunteering"):
        assert getattr(by_hand, name) == getattr(by_button, name), name
    assert [(r.title, r.company, r.start, r.end) for r in by_hand.experience] == [
        (r.title, r.company, r.start, r.end) for r in by_button.experience
    ]
    assert [(p.own, p.text) for p in by_hand.posts] == [(p.own, p.text) for p in by_button.posts]
    assert len(points.find(by_hand, None)) >= len(points.find(by_button, None))
