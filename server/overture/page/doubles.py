"""Text copied out of a browser that holds each text twice on one line: "ExperienceExperience".

A page says most things once for the eye and once, out of sight, for a screen reader. Some browsers put no line end
between the two when they copy, nor between the rows that follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from overture.page.clean import flat

FEWEST = 3  # doubled lines from which a text is taken for such a copy
SHORTEST, LONGEST = 3, 4_000  # letters of a text that stands twice on one line
HEAD = 8  # letters by which the second of two is looked for: "Jan 2022" stands in both, what follows may differ
MOST_TRIES, MOST_PARTS, MOST_PARAGRAPHS = 12, 40, 15
YEARS = 7  # letters of "2011 - 2014"
_DEGREE = re.compile(r"^.{2,40}[^\W\d_](?:· ?)?(?P<degree>[123](?:st|nd|rd)\+?)$")  # "2nd degree connection2nd"
_AGE = re.compile(r"(?P<age>\d{1,3} ?[^\W\d_]{1,6})(?P=age)$")


def undoubled(lines: Sequence[str]) -> list[str]:
    """The lines with each text once, what stood in a row each on a line of its own; or as they were."""
    doubled = sum(bool(_unfolded(line)[0]) for line in lines)
    if doubled < FEWEST:
        return list(lines)
    found: list[str] = []
    for line in lines:
        found += _once(line, found)
    return found


def _once(line: str, before: Sequence[str]) -> list[str]:
    """The texts of one line; an empty line stays."""
    if not line.strip():
        return [line]
    if degree := _DEGREE.fullmatch(line):
        return [degree["degree"]]
    parts, rest = _unfolded(line)
    if not parts:
        rest = _without_echo(line, before)
    rest = _AGE.sub(lambda match: match["age"], rest)
    return [*parts, *([rest] if rest else [])]


def _unfolded(line: str) -> tuple[list[str], str]:
    """The texts that stand twice at the beginning of a line, one after the other, and what comes behind them."""
    parts: list[str] = []
    rest = line.strip()
    while len(rest) >= 2 * SHORTEST and len(parts) < MOST_PARTS and (size := _doubled(rest)):
        parts.append(rest[: size[0]].strip())
        rest = rest[sum(size) :].strip()
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


def _without_echo(line: str, before: Sequence[str]) -> str:
    """A last paragraph without the whole text that is said again right behind it."""
    for count in range(min(MOST_PARAGRAPHS, len(before)) + 1):
        opening = before[len(before) - count :]
        first = (opening[0] if opening else line)[:HEAD]
        at = 0
        for _ in range(MOST_TRIES if len(first) >= SHORTEST else 0):
            at = line.find(first, at + 1)
            if at < 0:
                break
            if flat(" ".join([*opening, line[:at]])) == flat(line[at:]):
                return line[:at]
    return line


def _spoken(text: str) -> str:
    """Dates are "2019 - 2021" to the eye and "2019 to 2021" to a screen reader."""
    return text.replace(" - ", " to ").replace(" – ", " to ")
