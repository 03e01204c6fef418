"""Text copied out of a browser that put no line end between a text and its echo: "ExperienceExperience".

A page says most things once for the eye and once, out of sight, for a screen reader. Here the two, and the rows that
follow on the same line, are parted: each then stands on a line of its own, as in a copy made by any other browser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from overture.page.clean import flat

FEWEST = 3  # doubled lines from which a text is taken for such a copy
SHORTEST, LONGEST = 3, 4_000  # letters of a text that stands twice on one line
YEARS = 7  # letters of "2011 - 2014"
HEAD = 4  # letters by which the second of two is looked for: "2015" stands in both, what follows may differ
MOST_TRIES, MOST_PARTS, MOST_PARAGRAPHS = 12, 40, 15
# "(she/her) 2nd degree connection2nd"
_DEGREE = re.compile(
    r"^(?:(?P<pronouns>\([^()]{2,30}\)) )?(?P<spoken>.{2,40}[^\W\d_])(?:· ?)?(?P<degree>[123](?:st|nd|rd)\+?)$"
)
_MARKED = re.compile(r"^(?P<mark>[•·] ?)(?P<said>\w{1,6}\+?)(?P=said)")  # "• 3rd3rd" before a headline
_AGE = re.compile(r"(?P<age>\d{1,3} ?[^\W\d_]{1,6})(?P=age)$")  # "posted this • 5d5d"
_AGE_FIRST = re.compile(r"^(?P<age>\d{1,3} ?[^\W\d_]{1,6} [•·]) (?P<spoken>\d.+)$")  # "6d • 6 days ago • Visible to …"


def parted(lines: Sequence[str]) -> list[str]:
    """The lines, each double of one line on two; or as they were, where hardly any line holds a double."""
    if sum(bool(_doubles(line)[0]) for line in lines) < FEWEST:
        return list(lines)
    found: list[str] = []
    for line in lines:
        found += _parts(line, found)
    return found


def _parts(line: str, before: Sequence[str]) -> list[str]:
    """The texts of one line; an empty line stays."""
    if not line.strip():
        return [line]
    if degree := _DEGREE.fullmatch(line):
        return [*([degree["pronouns"]] if degree["pronouns"] else []), degree["spoken"], degree["degree"]]
    parts, rest = _doubles(line)
    if not parts:
        return _echoed(_AGE.sub(lambda match: match["age"], line), before)
    if age := _AGE_FIRST.fullmatch(rest):
        return [*parts, age["age"], age["spoken"]]
    return [*parts, *([rest] if rest else [])]


def _doubles(line: str) -> tuple[list[str], str]:
    """The texts that stand twice at the beginning of a line, each with its echo, and what comes behind them."""
    parts: list[str] = []
    rest = line.strip()
    while len(parts) < MOST_PARTS:
        if parts and (marked := _MARKED.match(rest)):
            parts += [f"{marked['mark']}{marked['said']}", marked["said"]]
            rest = rest[marked.end() :].strip()
        elif len(rest) >= 2 * SHORTEST and (size := _doubled(rest)):
            parts += [rest[: size[0]].strip(), rest[size[0] : sum(size)].strip()]
            rest = rest[sum(size) :].strip()
        else:
            break
    return parts, rest


def _doubled(text: str) -> tuple[int, int] | None:
    """How long the text is that the line begins with, and its echo; None where none follows at once."""
    head, at = text[: min(HEAD, len(text) // 2)], 0
    for _ in range(MOST_TRIES):
        at = text.find(head, at + 1, LONGEST + len(head))
        if at < 0:
            return None
        one = text[:at]
        tells = len(one) >= YEARS or re.search(r"[^\W\d_]", one)
        if len(one) < SHORTEST or one[-1].isspace() or not tells:
            continue
        for echo in (one, _spoken(one)):
            behind = text[at + len(echo) : at + len(echo) + 1]
            if text.startswith(echo, at) and not behind.islower():
                return at, len(echo)
    return None


def _echoed(line: str, before: Sequence[str]) -> list[str]:
    """A last paragraph and the whole text that is said again right behind it, apart."""
    for count in range(min(MOST_PARAGRAPHS, len(before)) + 1):
        opening = before[len(before) - count :]
        first = (opening[0] if opening else line)[:HEAD]
        at = 0
        for _ in range(MOST_TRIES if len(first) >= SHORTEST else 0):
            at = line.find(first, at + 1)
            if at < 0:
                break
            if flat(" ".join([*opening, line[:at]])) == flat(line[at:]):
                return [line[:at], line[at:]]
    return [line]


def _spoken(text: str) -> str:
    """Dates are "2019 - 2021" to the eye and "2019 to 2021" to a screen reader."""
    return text.replace(" - ", " to ").replace(" – ", " to ")
