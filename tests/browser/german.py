"""Whether everything that is shown is German: no word that our English has and our German has not."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Page
from tests.browser import said
from tests.browser.chromium import EXTENSION, Panel
from tests.browser.profiles import OTTOLINE, Person

BARE = Person(slug="quill-bare", name="Quill Bare", headline="--", place="Malmö, Sweden", degree="3rd", about="")
# All that can be seen, read out or pointed at, but for the page's words, drafts, what is typed, and commands.
SHOWN = """(() => {
  const theirs = `[lang=en]:not(html), [dir=auto], [aria-hidden=true], blockquote, textarea, code, .tip, .sample,
    .point > input, .contact strong, .due strong`;
  const found = [];
  for (const each of document.querySelectorAll("body, body *")) {
    if (!each.checkVisibility() || each.closest(theirs)) continue;
    for (const child of each.childNodes) if (child.nodeType === Node.TEXT_NODE) found.push(child.data);
    for (const name of ["aria-label", "title", "placeholder", "alt"]) found.push(each.getAttribute(name) ?? "");
  }
  return [document.documentElement.lang, ...found].join("\\n");
})()"""


def vocabulary(*texts: str) -> set[str]:
    """All words of some texts, in small letters."""
    return {word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", re.sub(r"\$\w+\$|\{\w+\}", "", text))}


def spoken(language: str) -> set[str]:
    """All words of a language's messages."""
    messages = json.loads((EXTENSION / "_locales" / language / "messages.json").read_text(encoding="utf-8"))
    return vocabulary(*(entry["message"] for entry in messages.values()))


OF_THE_PAGE = [text for who in (OTTOLINE, BARE) for text in (who.name, who.headline, who.place)]
ENGLISH_ALONE = (spoken("en") | vocabulary(*said.words())) - spoken("de") - vocabulary(*OF_THE_PAGE)


def all_german(panel: Panel | Page, where: str) -> None:
    """Nothing of ours that is shown now holds a word that our English has and our German has not."""
    shown = str(panel.run(SHOWN) if isinstance(panel, Panel) else panel.evaluate(SHOWN))
    lines = [line for line in shown.splitlines() if vocabulary(line) & ENGLISH_ALONE]
    assert not lines, where
    assert shown.startswith("de")
