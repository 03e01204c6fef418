"""The last grammar: possessives, capitals, quotation marks, ages, spelling. Text in, text out.

Only our own words are ever respelled or expanded; what the page or the sender said stays as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from overture.data import table

_UNSEEN = re.compile("[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_EMOJI = re.compile(
    "[\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\u200d"
    "\ufe0e\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]+"
)
LONGEST = 2000
_ARROWS = "→←"
_AGES = (
    (1, "today"),
    (2, "yesterday"),
    (7, "the other day"),
    (14, "last week"),
    (28, "a few weeks ago"),
    (60, "last month"),
)


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    return table(__package__, "spelling.toml")


_LETTER, _UNRAISED = re.compile(r"[^\W\d_]"), re.compile(r"\s*[\d“‘\"']")


def possessive(name: str) -> str:
    """The name with ’s ("James’s"); a name of several words in s, an organisation, takes the apostrophe alone."""
    if not name:
        return ""
    return f"{name}’" if name.endswith(("s", "S")) and len(name.split()) > 1 else f"{name}’s"


def upper_first(text: str) -> str:
    """The text with its first letter raised, past opening marks."""
    match = _LETTER.search(text)
    if match is None or _UNRAISED.match(text):
        return text
    return text[: match.start()] + text[match.start()].upper() + text[match.start() + 1 :]


def curly(text: str) -> str:
    """Straight quotation marks and apostrophes made typographic, three full stops one mark."""
    text = re.sub(r"\s?\.{3,}", "…", text)
    text = re.sub(r"(^|[\s(\[—–-])[\"]", r"\1“", text).replace('"', "”")
    text = re.sub(r"(?<=\w)'", "’", text)
    return re.sub(r"(^|[\s(\[“])'(?=\w)", r"\1‘", text)


def quoted(text: str) -> str:
    """The text inside curly quotation marks, its own ones made single, no full stop before the last; or ""."""
    inner = re.sub(r"[.!,;:\s]+$", "", curly(text.strip()))
    if inner[:1] == "“" and inner[-1:] == "”" and inner.count("“") == 1:
        inner = inner[1:-1]
    if inner.count("“") != inner.count("”") or inner.count("‘") > inner.count("’"):
        return ""
    return f"“{inner.replace('“', '‘').replace('”', '’')}”" if inner else ""


def age(days: int | None) -> str:
    """How one says how long ago: "last week" only for 7 to 13 days; "" beyond two months or where nothing is known."""
    if days is None or days < 0:
        return ""
    return next((words for below, words in _AGES if days < below), "")


def clean(text: str) -> str:
    """One line of plain text: no control, bidi or zero-width characters, no emoji, no doubled white space.

    What is longer than LONGEST characters is cut: nothing that goes into a sentence is.
    """
    text = _UNSEEN.sub("", text[:LONGEST])
    text = _EMOJI.sub(lambda m: "".join(c for c in m[0] if c in _ARROWS), text)
    text = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def units(text: str) -> int:
    """The length in UTF-16 code units, which is what the site's boxes count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def expanded(text: str) -> str:
    """Our own words without contractions, for the formal tone."""
    for short, long in _table()["expanded"].items():
        text = re.sub(rf"\b{short}\b", long, text)
        text = re.sub(rf"\b{short[0].upper()}{short[1:]}\b", long[0].upper() + long[1:], text)
    return text


def british(text: str) -> str:
    """Our own words, which are written in American spelling, in British spelling."""
    for american, word in _table()["british"].items():
        text = re.sub(rf"\b{american}", word, text)
        text = re.sub(rf"\b{american[0].upper()}{american[1:]}", word[0].upper() + word[1:], text)
    return text
