"""The panel for everybody: axe-core finds nothing in any tab, light or dark, and the keyboard reaches everything."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.browser import node
from tests.browser.chromium import Panel

pytestmark = pytest.mark.browser
TABS = ("Write", "Follow up", "Talk", "Contacts", "About me")
TAB, ENTER, ARROW_RIGHT, END, SPACE = 9, 13, 39, 35, 32
NARROWEST, WIDEST = 320, 600


def violations(panel: Panel) -> list[Any]:
    """What axe-core says of the panel as it is shown now."""
    if not panel.run("'axe' in globalThis"):
        panel.run((node.modules() / "axe-core" / "axe.min.js").read_text(encoding="utf-8") + "; null")
    found = panel.run(
        """axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(
             ({ id, nodes }) => [id, nodes.map((each) => each.html.slice(0, 160) + " " + each.failureSummary)]))"""
    )
    return list(found)


def fill_tab(panel: Panel, tab: str) -> None:
    """Show a tab with something in it."""
    panel.click("[role=tab]", tab)
    if tab == "Write":
        panel.run("document.querySelector('.proof').open = true")
        panel.fill("#message-text", "Hi! Do you have a job for me? Here is my CV! 🎉")
        panel.until("document.querySelector('.check.block')")
        panel.run("document.querySelector('#message-text').blur()")
    elif tab == "Follow up":
        panel.click("[role=tab]", "Write")
        panel.click("[data-key=sent]", "I sent it")
        panel.click("[data-key=sent]", "Sent with red checks")
        panel.until("document.querySelector('[data-key=sent]').textContent === 'Saved in Contacts'")
        panel.until("document.querySelector('[data-key=sent]').textContent === 'I sent it'")
        panel.click("[role=tab]", tab)
        panel.click("button", "Write it")
        panel.until("!!document.querySelector('#follow-up-text')?.value")
    elif tab == "Talk":
        panel.click("button", "Make my sheet")
        panel.until("!!document.querySelector('.questions li')")
    elif tab == "Contacts":
        panel.until("!!document.querySelector('#view-contacts h2')")
    else:
        panel.until("!!document.querySelector('form.about h2')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("tab", TABS)
def test_axe_finds_nothing(panel: Panel, tab: str, scheme: str) -> None:
    """No rule of axe-core is broken."""
    panel.media(prefers_color_scheme=scheme)
    fill_tab(panel, tab)
    panel.shot(f"tab-{tab.lower().replace(' ', '-')}-{scheme}")
    assert violations(panel) == []


@pytest.mark.parametrize("width", [NARROWEST, 380, WIDEST])
@pytest.mark.parametrize("tab", TABS)
def test_nothing_is_cut_off(panel: Panel, tab: str, width: int) -> None:
    """At every width of a side panel nothing has to be scrolled sideways, and each choice of a list is seen whole."""
    panel.media(prefers_color_scheme="light")
    panel.size(width, 800)
    panel.click("[role=tab]", tab)
    wide = panel.run("document.documentElement.scrollWidth")
    assert wide <= width
    assert panel.clipped() == []
    if width != 380:
        panel.shot(f"width-{width}-{tab.lower().replace(' ', '-')}")


def test_twice_the_size_still_fits(panel: Panel) -> None:
    """At 200 % zoom of a 640 pixel panel everything is there, in 320 CSS pixels."""
    panel.size(NARROWEST, 400, scale=2)
    panel.click("[role=tab]", "Write")
    assert panel.run("document.documentElement.scrollWidth") <= NARROWEST
    panel.size(380, 900)


def test_the_keyboard_alone_is_enough(panel: Panel) -> None:
    """From the tabs to a tick, an edit, a choice and a copy, without a mouse; what has the focus can be seen."""
    panel.size(380, 900)
    panel.run("document.querySelector('#tab-write').focus()")
    panel.press("End", END)
    panel.until("document.activeElement.id === 'tab-about' && !document.querySelector('#view-about').hidden")
    panel.press("ArrowRight", ARROW_RIGHT)
    panel.until("document.activeElement.id === 'tab-write' && !document.querySelector('#view-write').hidden")

    seen, unmarked = [], []
    for _ in range(80):
        panel.press("Tab", TAB)
        here = panel.run(
            """(() => {
              const each = document.activeElement, style = getComputedStyle(each);
              return { key: each.dataset.key ?? each.id ?? "", tag: each.localName,
                       marked: style.outlineStyle !== "none" && style.outlineWidth !== "0px" };
            })()"""
        )
        seen.append(here["key"] or here["tag"])
        if not here["marked"]:
            unmarked.append(here)
        if here["key"] == "sent":
            break
    assert unmarked == []
    for wanted in ("tick", "proof", "choice channel", "fact", "copy", "use", "message-text", "copy message", "sent"):
        assert [key for key in seen if key.startswith(wanted)], (wanted, seen)


def test_a_tick_and_a_copy_by_key(panel: Panel) -> None:
    """Space takes a talking point out, Enter copies, and the focus stays where it was."""
    first = panel.run("document.querySelector('.point input').dataset.key")
    panel.run("document.querySelector('.point input').focus()")
    panel.press(" ", SPACE, " ")
    panel.until("!document.querySelector('.point input').checked")
    panel.settled()
    assert panel.run("document.activeElement.dataset.key") == first
    panel.press(" ", SPACE, " ")
    panel.until("document.querySelector('.point input').checked")
    panel.run("document.querySelector('.opener .copy').focus()")
    panel.press("Enter", ENTER, "\r")
    panel.until("document.querySelector('[role=status].unseen').textContent === 'Copied'")


def test_a_fact_says_its_proof(panel: Panel) -> None:
    """With the focus on a fact, its description holds the words on the page; Escape takes them away."""
    panel.settled()
    panel.run("document.querySelector('.fact').focus()")
    tip = "document.getElementById(document.activeElement.getAttribute('aria-describedby'))"
    described = panel.run(f"{tip}.textContent")
    quotes = panel.run("[...document.querySelectorAll('.proof mark')].map((each) => each.textContent)")
    assert any(quote in described for quote in quotes), (described, quotes)
    panel.press("Escape", 27)
    panel.until(f"{tip}.hidden")


def test_what_moves_can_be_stilled(panel: Panel) -> None:
    """Nothing is animated for those who asked for less motion."""
    panel.media(prefers_reduced_motion="reduce")
    moving = panel.run(
        """[...document.querySelectorAll("*")].filter((each) => {
          const { transitionDuration, animationName } = getComputedStyle(each);
          return animationName !== "none" || transitionDuration.split(", ").some((one) => one !== "0s");
        }).length"""
    )
    assert moving == 0
    panel.media(prefers_reduced_motion="no-preference")


def test_news_is_spoken(panel: Panel) -> None:
    """There is one polite live region of our own, and it said how many openers there are."""
    regions = panel.run("document.querySelectorAll('[aria-live=polite]').length")
    assert regions == 1
    panel.choose("select[data-key='choice tone']", "plain")
    panel.until("/Openers: \\d+/.test(document.querySelector('[aria-live=polite]').textContent)")
    assert json.dumps(panel.run("document.documentElement.lang")).strip('"').startswith("en")
