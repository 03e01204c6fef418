"""Lines -> sections: where each begins, what kind it is, and where what is about this person ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from overture.page import dates
from overture.page.activity_words import closes_post, opens_post
from overture.page.lexicon import folded, headings
from overture.page.lines import Line, without_twins
from overture.page.topcard import end_of_top
from overture.records import SectionKind

_COUNT = re.compile(r"\s*\(\d+\)$|^\d+\s+")
_FOOTER = ("accessibility", "talent solutions")
_MAX_CANDIDATES = 120
# What a layout itself calls a card, for headings in a language that the table lacks.
_MARKS: tuple[tuple[str, SectionKind], ...] = (
    ("volunteer", "volunteering"),
    ("experience", "experience"),
    ("education", "education"),
    ("certification", "certifications"),
    ("honor", "honors"),
    ("award", "honors"),
    ("recommendation", "recommendations"),
    ("publication", "publications"),
    ("patent", "patents"),
    ("course", "courses"),
    ("project", "projects"),
    ("language", "languages"),
    ("skill", "skills"),
    ("organization", "organizations"),
    ("content_collections", "activity"),
    ("recent-activity", "activity"),
    ("activity", "activity"),
    ("featured", "featured"),
    ("highlight", "highlights"),
    ("interest", "interests"),
    ("cause", "causes"),
    ("service", "services"),
    ("test", "test-scores"),
    ("about", "about"),
    ("summary", "about"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A section with the lines under its heading. The first part of a page has no kind: the top card.

    `copied` is true where each text stands twice, as in a page copied by hand; the lines are folded already, except in
    the activity, whose posts stand once.
    """

    kind: SectionKind | None
    lines: tuple[Line, ...]
    copied: bool = False
    heading: str = ""


@dataclass(frozen=True, slots=True)
class _Start:
    at: int
    kind: SectionKind | None
    rank: int
    weight: int
    taken: int = 1


def heading_of(text: str) -> tuple[SectionKind | None, int] | None:
    """(kind, rank) of a known heading, or None. "Skills (5)" and "4 Patents" count too."""
    if len(text) > 60:
        return None
    key = text.casefold().strip()
    known = headings()
    found = known.get(key) or known.get(_COUNT.sub("", key))
    if found is None and key.startswith("people similar to"):
        return known["people also viewed"]
    return found


def parts_of(lines: Sequence[Line]) -> list[Part]:
    """The top card and the sections, in the page's order. Other people's sections are left out."""
    if any(line.level for line in lines) and (starts := _by_tag(lines)):
        return _cut(lines, starts, copied=False)
    copied = _is_hand_copy(lines)
    starts = _by_words(lines, copied)
    return _cut(lines, starts, copied)


def _cut(lines: Sequence[Line], starts: Sequence[_Start], copied: bool) -> list[Part]:
    ends = [*(s.at for s in starts[1:]), len(lines)]
    top = lines[: starts[0].at] if starts else lines
    parts = [Part(None, tuple(without_twins(top) if copied else top), copied)]
    for start, end in zip(starts, ends, strict=False):
        if start.kind is None:
            if start.rank > 8 and not any(s.rank <= 8 for s in starts if s.at > start.at):
                break
            continue
        body = lines[start.at + start.taken : end]
        card = lines[start.at].card
        if card and any(line.card == card or card in line.trail for line in body):
            body = [line for line in body if card in line.trail]
        if copied and start.kind != "activity":
            body = without_twins(body)
        parts.append(Part(start.kind, tuple(body), copied, lines[start.at].flat))
    return parts


# ---- where the layout says what a heading is ----


def _by_tag(lines: Sequence[Line]) -> list[_Start]:
    common = _common_items(lines)
    starts: list[_Start] = []
    seen: set[str] = set()
    cards = _first_in_card(lines)
    for i, line in enumerate(lines):
        if not line.level or line.control or len(line.items) > common:
            continue
        known = heading_of(line.flat)
        if known is None and i in cards and starts and line.level <= 3:
            known = kind_of_mark(line.mark), 7
            if known[0] is None:
                known = _by_rows(lines[i + 1 : i + 12], starts)
        if known is None or (known[0] is not None and known[0] in seen and known[0] != "other"):
            continue
        if known[0] is not None:
            seen.add(known[0])
        starts.append(_Start(i, known[0], known[1], 1))
    return starts


def _common_items(lines: Sequence[Line]) -> int:
    """How many list items hold the whole page."""
    return min((len(line.items) for line in lines), default=0)


def _first_in_card(lines: Sequence[Line]) -> set[int]:
    firsts: dict[int, int] = {}
    for i, line in enumerate(lines):
        if line.card:
            firsts.setdefault(line.card, i)
    return set(firsts.values())


def kind_of_mark(mark: str) -> SectionKind | None:
    """The kind that a layout's own name of a card tells, or None."""
    key = mark.casefold().rsplit("card.ref", 1)[-1]
    return next((kind for word, kind in _MARKS if word in key), None)


def _by_rows(rows: Sequence[Line], before: Sequence[_Start]) -> tuple[SectionKind | None, int]:
    """A guess at an unknown section from what its rows look like: spans with a length are jobs, bare years schools."""
    seen = {start.kind for start in before}
    spans = [s for line in rows if (s := dates.span(line.flat))]
    if spans and spans[0].length and spans[0].end and "experience" not in seen:
        return "experience", 5
    hrefs = " ".join(line.href for line in rows)
    if "/school/" in hrefs and "education" not in seen:
        return "education", 6
    if spans and re.fullmatch(r"\d{4}", spans[0].start) and "experience" in seen and "education" not in seen:
        return "education", 6
    return "other", 7


# ---- where only the words say it ----


def _is_hand_copy(lines: Sequence[Line]) -> bool:
    pairs = [i for i in range(len(lines) - 1) if lines[i].text == lines[i + 1].text]
    return sum(heading_of(lines[i].flat) is not None for i in pairs) >= 2 or len(pairs) * 5 > len(lines) > 10


def _by_words(lines: Sequence[Line], copied: bool) -> list[_Start]:
    candidates: list[_Start] = []
    tries = 0
    spaced = sum(line.gap for line in lines) * 2 > len(lines)
    posts = [] if copied else _inside_posts(lines)
    for i in range(end_of_top(lines), len(lines)):
        known = heading_of(lines[i].text)
        if known is None or tries > _MAX_CANDIDATES or any(a < i < b for a, b in posts):
            continue
        tries += 1
        twice = copied and i + 1 < len(lines) and lines[i + 1].text == lines[i].text
        taken = 2 if twice else 1
        # In a hand copy the headings stand twice, but that of a list of other people may stand once.
        if (twice or not copied or known[0] is None) and _fits(lines, i + taken, known[0]):
            set_apart = i + 1 == len(lines) or lines[i + 1].gap or not spaced
            candidates.append(_Start(i, known[0], known[1], 6 if twice or set_apart else 2, taken))
    return _best_order(candidates)


def _inside_posts(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """From each post's age to what counts its likes and comments: whatever stands between is the post's own."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for i, line in enumerate(lines):
        if opens_post(line.text):
            opened = i if opened is None else opened
        elif opened is not None and closes_post(line.text):
            found.append((opened, i))
            opened = None
    return found


def _fits(lines: Sequence[Line], after: int, kind: SectionKind | None) -> bool:
    """May a section of this kind begin before these lines? A heading is never followed by a date: a job's title is."""
    following = [line.text for line in without_twins(lines[after : after + 24])][:14]
    if kind is None:
        return True
    if following and (dates.span(following[0]) or dates.length_line(following[0])):
        return False
    if len(following) > 1 and (span := dates.span(following[1])) and span.length and not dates.span(following[0]):
        return False  # a job that is called "Education", and its employer
    if kind == "about" and any(text.casefold() in _FOOTER for text in following[:4]):
        return False
    if kind == "experience":
        return any(dates.span(text) or dates.length_line(text) or _is_label(text) for text in following)
    return True


def _is_label(text: str) -> bool:
    return text.casefold() in folded("rows", "labels", "company") | folded("rows", "labels", "dates")


def _best_order(candidates: Sequence[_Start]) -> list[_Start]:
    """The heaviest run of candidates whose ranks never fall, each kind once: a post's "Experience" is out of order."""
    best: list[tuple[int, int, frozenset[SectionKind | None]]] = []  # weight, the one before, kinds so far
    for i, one in enumerate(candidates):
        choice: tuple[int, int, frozenset[SectionKind | None]] = (one.weight, -1, frozenset({one.kind}))
        for j in range(i):
            weight, _, kinds = best[j]
            fresh = one.kind is None or one.kind == "other" or one.kind not in kinds
            if fresh and candidates[j].rank <= one.rank and weight + one.weight > choice[0]:
                choice = (weight + one.weight, j, kinds | {one.kind})
        best.append(choice)
    run: list[_Start] = []
    k = max(range(len(best)), key=lambda i: best[i][0], default=-1)
    while k >= 0:
        run.append(candidates[k])
        k = best[k][1]
    return run[::-1]
