"""The editor: it counts as LinkedIn does, marks what a check means, mends what is safe, and copies what is seen."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser.chromium import Browser, Panel

pytestmark = pytest.mark.browser
AREA = "document.querySelector('#message-text')"
TEXT = "document.querySelector('#message-text').value"
COUNT = "document.querySelector('#message-count').textContent"


@pytest.fixture(scope="module")
def reader(browser: Browser, profile_page: Page) -> Page:
    """A page that may read the clipboard."""
    browser.context.grant_permissions(["clipboard-read"], origin="https://www.linkedin.com")
    return profile_page


def lib(panel: Panel, call: str) -> Any:
    """The value of a call into lib/text.js."""
    return panel.run(f"import('/lib/text.js').then((text) => text.{call})")


def test_counts_as_the_channel_does(panel: Panel) -> None:
    """An emoji counts as two, as on LinkedIn; beyond the limit the count says so."""
    panel.fill("#message-text", "Hi Ottoline 👋🏽")
    panel.until(f"{COUNT} === '16 of 200 characters'")
    panel.fill("#message-text", "a" * 201)
    panel.until("document.querySelector('#message-count.over') !== null")
    panel.until("document.querySelector('.check.block[data-rule=fits-channel]') !== null")


def test_marks_the_words_that_a_check_means(panel: Panel) -> None:
    """The marks behind the text are at the offending words, emoji before them or not; Show selects them."""
    panel.fill("#message-text", "Hi Ottoline 👋 could you give me a job at Fjordlinja Vest?")
    panel.until("document.querySelector('.check.block[data-rule=no-job-ask]') !== null")
    marked = panel.run("[...document.querySelectorAll('.behind mark.block')].map((mark) => mark.textContent)")
    assert any("job" in words for words in marked)
    assert "To change, says a check" in panel.run("document.querySelector('#message-key .key.block').textContent")
    panel.click(".check[data-rule=no-job-ask] button", "Show")
    selected = panel.run(
        "(() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd); })()"
    )
    assert "job" in selected


def test_mends_what_is_safe(panel: Panel) -> None:
    """An emoji or a mark that a check means goes at a click, leaves a whole sentence, and can be undone."""
    panel.fill("#message-text", "Hi Ottoline, your timetable made me smile 🎉 and wonder: who tests it?")
    panel.until("document.querySelector('#message-key .key.advise')?.textContent === 'A check’s advice'")
    panel.click(".check[data-rule=mild-warmth] button", "Take it out")
    panel.until(f"{TEXT} === 'Hi Ottoline, your timetable made me smile and wonder: who tests it?'")
    panel.fill("#message-text", "Hi Ottoline!!! 😀 Many thanks! Who tests it?")
    panel.until("!document.querySelector('[data-key=\"fix mild-warmth\"]:enabled')")
    panel.click("[data-key='fix mild-warmth']:enabled", "Take it out")
    panel.until(f"{TEXT} === 'Hi Ottoline! Many thanks. Who tests it?'")
    assert panel.run("document.execCommand('undo')")
    panel.until(f"{TEXT} === 'Hi Ottoline!!! 😀 Many thanks! Who tests it?'")
    panel.until("!!document.querySelector('[data-key=\"fix mild-warmth\"]:enabled')")
    panel.run(f"import('/lib/dom.js').then(({{ retype }}) => retype({AREA}, 'Only this.'))")
    assert panel.run(TEXT) == "Only this."


def test_own_words_stay(panel: Panel) -> None:
    """A change of tone offers another draft and touches nothing; it is taken on a click, and the words come back."""
    panel.fill("#message-text", "Only mine.")
    panel.choose("select[data-key='choice tone']", "formal")
    panel.settled()
    panel.shows("there is another draft")
    assert panel.run(TEXT) == "Only mine."
    panel.click("button", "Take the other draft")
    panel.until(f"{TEXT} !== 'Only mine.' && {TEXT}.length > 20")
    panel.click("button", "Bring it back")
    panel.until(f"{TEXT} === 'Only mine.'")
    panel.shows("there is another draft")
    panel.click("button", "Take the other draft")
    panel.until(f"{TEXT} !== 'Only mine.' && {TEXT}.length > 20")
    panel.choose("select[data-key='choice tone']", "warm")
    panel.settled()


def test_each_channel_has_its_shape(panel: Panel) -> None:
    """A subject where there is one, the channel's limit, and openers to use."""
    for channel, limit, subject in (
        ("note-premium", "of 300", False),
        ("message", "of 1900", False),
        ("inmail", "of 1900", True),
        ("email", "characters", True),
        ("note", "of 200", False),
    ):
        panel.choose("select[data-key='choice channel']", channel)
        panel.settled()
        panel.until(f"{COUNT}.includes({json.dumps(limit)})")
        assert panel.run("document.querySelector('#message-subject').checkVisibility()") is subject
        assert panel.run("!!document.querySelector('[data-key^=\"use \"]')")


def test_an_opener_becomes_the_message(panel: Panel) -> None:
    """Use puts an opener into the editor, ready to be changed; until it is, it follows what is chosen."""
    second = panel.run("document.querySelectorAll('.opener .said')[1].textContent")
    proven = "[...document.querySelectorAll('.facts .as-fact')].map((mark) => mark.textContent)"
    panel.click(".opener:nth-child(2) button", "Use")
    panel.until(f"{TEXT} === {json.dumps(second)}")
    facts = panel.until(f"{proven}.length && {proven}")
    panel.choose("select[data-key='choice tone']", "formal")
    panel.until(f"{TEXT}.startsWith('Dear Ottoline')")
    panel.settled()
    assert panel.run(proven) == facts
    assert "there is another draft" not in panel.text()
    panel.choose("select[data-key='choice tone']", "warm")
    panel.until(f"{TEXT}.startsWith('Hi Ottoline')")
    panel.click("button", "Others")
    panel.settled()
    assert panel.run(proven) == facts
    panel.click("button", "The first ones")
    panel.settled()


def test_copies_what_is_seen(panel: Panel, reader: Page) -> None:
    """Control, bidirectional and zero-width characters do not reach the clipboard; line breaks and accents do."""
    panel.fill("#message-text", "Hi Ottoline,\n\nb\u202eåt\u202c \u200bfar\u0007 å ø 👍")
    panel.click("#view-write .message .copy")
    panel.until("document.querySelector('#view-write .message .copy').textContent === 'Copied'")
    reader.bring_to_front()
    assert reader.evaluate("navigator.clipboard.readText()") == "Hi Ottoline,\n\nbåt far å ø 👍"


def test_words_are_found_whole_and_in_order(panel: Panel) -> None:
    """Words stand at a likely place first, never inside longer ones, and never before those that went before."""
    text = "'a lens, lenses, the lens'"
    assert lib(panel, f"placeOf('lens', {text}, 0, [])") == 2
    assert lib(panel, f"placeOf('lens', {text}, 3, [])") == 20
    assert lib(panel, f"placeOf('lens', {text}, 0, [8, 20])") == 20
    assert lib(panel, f"placeOf('lens', {text}, 21, [2])") == -1
    assert lib(panel, f"placeOf(', the', {text}, 0, [])") == 14


def test_offsets_count_code_points(panel: Panel) -> None:
    """The server's offsets are code points, a browser's are UTF-16 units."""
    assert lib(panel, "units('👋🏽 job', [3, 6])") == [5, 8]
    assert lib(panel, "pieces('a job here', [[2, 5, 'block']])") == [
        {"text": "a ", "mark": None},
        {"text": "job", "mark": "block"},
        {"text": " here", "mark": None},
    ]
    assert [each["text"] for each in lib(panel, "pieces('abcdef', [[1, 4, 'x'], [2, 6, 'y']])")] == ["a", "bcd", "ef"]


def test_evidence_stands_in_its_surroundings(panel: Panel) -> None:
    """The words around a piece of evidence come from its own line, and long ones are cut between words."""
    page = "above\\nI made a lens of glass. Twice.\\nbelow"
    assert passages(panel, ["lens"], page) == ["I made a [lens] of glass. Twice."]
    assert passages(panel, ["Twice.", "lens"], page) == ["I made a [lens] of glass. [Twice.]"]
    assert passages(panel, ["lens", "below"], page) == ["I made a [lens] of glass. Twice.", "[below]"]
    assert passages(panel, ["lens"], page, reach=5) == ["… a [lens] of …"]
    assert passages(panel, ["made", "Twice"], page, reach=4) == ["I [made] a …", "… [Twice]."]
    assert passages(panel, ["lens"], "") == ["[lens]"]


def passages(panel: Panel, evidence: list[str], page: str, reach: int = 70) -> list[str]:
    """The stretches of a page in which evidence stands, with brackets for its marks."""
    listed = json.dumps([{"section": "about", "text": each} for each in evidence])
    found = lib(panel, f"passages({listed}, [{{ text: null }}, {{ text: '{page}' }}], {reach})")
    show = {None: "{}", True: "[{}]"}
    return ["".join(show[each["mark"]].format(each["text"]) for each in one["pieces"]) for one in found]


def test_a_request_always_fits(panel: Panel) -> None:
    """Too large a request loses markup before text, the largest first, and ends below the server's limit."""
    made = """fitted({
      capture: { html: "<p>".repeat(100000), text: "t".repeat(90000) },
      more: [{ html: "<b>".repeat(90000), text: "u".repeat(90000) }, { html: null, text: "v".repeat(900000) }],
    })"""
    fitted = lib(panel, made)
    assert len(json.dumps(fitted).encode()) < 512 * 1024
    assert fitted["capture"]["html"] is None
    assert fitted["capture"]["text"] == "t" * 90000
    small = lib(panel, "fitted({ capture: { html: '<p>', text: 't' }, more: [] })")
    assert small == {"capture": {"html": "<p>", "text": "t"}, "more": []}
