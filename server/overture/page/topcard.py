"""The top card: whose page this is."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import get_args

from overture.page.activity_words import is_count
from overture.page.lexicon import folded, words
from overture.page.lines import Line
from overture.page.mutual import is_mutual
from overture.page.names import pronouns, same_person
from overture.records import Degree

_TITLE_HEAD = re.compile(r"^\(\d+\+?\)\s*")
_TITLE_TAIL = re.compile(r"\s*[|–-]\s*LinkedIn.*$")


@dataclass(frozen=True, slots=True)
class TopCard:
    """What the top card says; `found` tells whether a name stood there at all."""

    name: str = ""
    pronouns: str = ""
    degree: Degree | None = None
    headline: str = ""
    location: str = ""


def name_of_title(title: str) -> str:
    """The name in "(3) Kaja Nymarken | LinkedIn" or "Activity | Kaja Nymarken | LinkedIn", or ""."""
    if not _TITLE_TAIL.search(title):
        return ""
    return _TITLE_TAIL.sub("", _TITLE_HEAD.sub("", title.strip())).rsplit(" | ", 1)[-1].strip()


def read_top(lines: Sequence[Line], title: str, organizations: Collection[str] = ()) -> TopCard:
    """The top card out of the lines before the first section. `organizations` are names known not to be places."""
    shown = [line for line in lines if not line.hidden and line.flat]
    at, name, behind = _name(shown, name_of_title(title))
    if at is None:
        return TopCard()
    said, degree, rest = behind, None, shown[at + 1 :]
    i = 0
    while i < len(rest):
        text = rest[i].flat
        if rest[i].control or same_person(text, name) or _is_aside(text):
            pass
        elif not said and pronouns(text):
            said = pronouns(text)
        elif (found := degree_of(text)) and (degree in (None, found) or text[0] in "·•"):
            degree = degree or found
        else:
            break
        i += 1
    rest = rest[i:]
    headline = rest[0].flat if rest and not _is_fact(rest[0].flat) else ""
    return TopCard(name, said, degree, headline, _location(rest, headline, organizations))


def _name(lines: Sequence[Line], expected: str) -> tuple[int | None, str, str]:
    """(place, name, pronouns behind it on the same line)."""
    if expected:
        for i, line in enumerate(lines):
            if same_person(line.flat, expected) and not line.control:
                return i, line.flat, ""
        # A logged-out page's title goes on: "Name - Headline | LinkedIn".
        head = re.split(r"\s[-–]\s", expected)[0]
        for i, line in enumerate(lines):
            if same_person(line.flat, head) and not line.control:
                return i, line.flat, ""
    for i, line in enumerate(lines):
        if line.level and not line.control and not is_count(line.flat):
            return i, line.flat, ""
    for i, line in enumerate(lines[:40]):
        if (degree_of(line.flat) or pronouns(line.flat)) and i:
            for j in range(i - 1, -1, -1):
                if not (degree_of(lines[j].flat) or pronouns(lines[j].flat) or _is_nav(lines[j])):
                    return j, lines[j].flat, ""
    for i, line in enumerate(lines[:60]):
        if _could_be_name(line.flat) and not _is_nav(line):
            return i, line.flat, ""
    return None, "", ""


def _could_be_name(text: str) -> bool:
    return len(text) <= 80 and sum(c.isalpha() for c in text) >= 2 and text[-1] not in ".:;?!" and "http" not in text


def _is_nav(line: Line) -> bool:
    return line.control or line.flat.casefold() in folded("top", "nav") or _is_aside(line.flat) or line.flat.isdigit()


def _is_aside(text: str) -> bool:
    return text in "·•" or any(text.endswith(end) for end in words("top", "asides"))


def is_degree(text: str) -> bool:
    """Is the line a badge like "· 2nd"?"""
    return degree_of(text) is not None


def degree_of(text: str) -> Degree | None:
    """The degree that a badge states, or None."""
    return _degrees().get(text.strip("·• ").casefold())


@cache
def _degrees() -> dict[str, Degree]:
    known: dict[str, Degree] = {}
    for degree in get_args(Degree):
        known.update((text.casefold(), degree) for text in words("top", "degrees", degree))
    return known


def _is_fact(text: str) -> bool:
    return bool(_contact(text)) or is_connections(text) or is_mutual(text)


def is_connections(text: str, followers: bool = True) -> bool:
    """Is the line "500+ connections", "1,204 followers", or the number or the word alone?"""
    if len(text) > 50:
        return False
    *number, last = text.casefold().split()
    if last not in folded("top", "connections") and not (followers and last in folded("top", "followers")):
        number = [*number, last]
    return all(re.fullmatch(r"\d[\d.,]*\+?", part) for part in number)


def end_of_top(lines: Sequence[Line]) -> int:
    """The place behind the facts of a copied top card, as far as "Contact info" and the connections tell; else 0."""
    contact = next((i for i, line in enumerate(lines[:60]) if _contact(line.flat)), None)
    if contact is None:
        return 0
    return max([contact, *(i for i in range(contact, min(contact + 9, len(lines))) if _ends_top(lines[i].flat))]) + 1


def _ends_top(text: str) -> bool:
    return is_connections(text, followers=False) and not text.isdigit()


def _contact(text: str) -> str | None:
    """What stands before "Contact info" on the same line, or None where the line does not end so."""
    for word in words("top", "contact"):
        if text.endswith(word):
            return text[: -len(word)].strip(" ·") or " "
    return None


def _location(lines: Sequence[Line], headline: str, organizations: Collection[str]) -> str:
    """The place stands before "Contact info": on its line, in its box, or before the separator."""
    for i, line in enumerate(lines):
        before = _contact(line.flat) or (" " if "contact-info" in line.href else None)
        if before is None:
            continue
        if before.strip():
            return before.strip()
        return _before_contact(lines, i, headline, organizations)
    for i, line in enumerate(lines):
        text = line.flat
        head, dot, tail = text.partition(" · ")
        if dot and is_connections(tail.split(" · ")[0]):
            return head
        if is_connections(text) and i and lines[i - 1].flat != headline and not lines[i - 1].control:
            return lines[i - 1].flat
    return ""


def _before_contact(lines: Sequence[Line], at: int, headline: str, organizations: Collection[str]) -> str:
    i = at - 1
    while i > 0 and (lines[i].flat in "·•" or is_connections(lines[i].flat) or lines[i].control):
        i -= 1
    if i < 0:
        return ""
    text = lines[i].flat
    employed = any(text == name or text.startswith(f"{name} · ") for name in organizations if name)
    if text == headline or employed or _is_fact(text):
        return ""
    return text
