"""Recommendations: what others wrote about this person, and what this person wrote about others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from overture.page.activity_words import is_empty_state, shows_all, without_more
from overture.page.lexicon import words
from overture.page.lines import Line, cut_at, joined
from overture.page.rows import boxed_rows, is_noise, is_prose
from overture.page.topcard import is_degree
from overture.records import Recommendation

# Where the page cut a text.
# "March 27, 2024, Shreya managed Maria directly", "27 de março de 2024, …", "27. März 2024, …"
_CUT = re.compile(r"\s(?:\.\.\.|…)(?:\s{1,3}See more)?$")
_CAPTION = re.compile(
    r"(?P<date>[^,]{3,20}\s?\d{1,2},\s(?:19|20)\d\d|[^,]{6,30}(?:19|20)\d\d),\s(?P<relation>.{3,200})"
)


def read_recommendations(lines: Sequence[Line], name: str) -> tuple[Recommendation, ...]:
    """All of both tabs, the hidden one too. `name` is the person's own, to tell given from received in copied text."""
    tabs = list(dict.fromkeys(line.flat for line in lines if _is_tab(line.flat)))
    rows = [line for line in lines if not line.control and not _is_furniture(line.flat)]
    boxed = any(line.trail for line in rows)
    found: list[Recommendation] = []
    for _, panel in groupby(rows, key=lambda line: line.tab):
        tab = list(panel)
        for box in (boxed_rows(tab) or []) if boxed else _split(tab):
            if len(box) > 1 and (one := _recommendation(box, tabs, name)):
                found.append(one)
    return tuple(found)


def _is_furniture(text: str) -> bool:
    return is_noise(text) or shows_all(text) or is_empty_state(text) or is_degree(text) or _is_tab(text)


def _recommendation(box: Sequence[Line], tabs: Sequence[str], name: str) -> Recommendation | None:
    """Who, their headline, "March 27, 2024, Shreya managed Maria directly", then the text."""
    at = next((i for i, line in enumerate(box) if i and _CAPTION.fullmatch(line.flat)), None)
    caption = _CAPTION.fullmatch(box[at].flat) if at is not None else None
    prose = box[at + 1 :] if at is not None else box[-1:]
    text = _CUT.sub("", _CUT.sub("", without_more(joined(prose))[0]))
    if not text:
        return None
    who = box[0].flat
    relation = caption["relation"] if caption else ""
    return Recommendation(by=who, relation=relation, text=text, given=_given(box[0], tabs, who, text, name))


def _split(lines: Sequence[Line]) -> list[list[Line]]:
    """Rows of copied text: each caption, with the one or two lines before it that name who wrote."""
    at = [i for i, line in enumerate(lines) if _CAPTION.fullmatch(line.flat)]
    starts: list[int] = []
    for n, i in enumerate(at):
        floor = at[n - 1] + 2 if n else 0
        start = max(floor, i - 2)
        starts.append(start + 1 if start == i - 2 and is_prose(lines[start]) else start)
    return cut_at(lines, starts)


def _given(line: Line, tabs: Sequence[str], who: str, text: str, name: str) -> bool:
    """The second tab is "Given"; where no tab tells, a text that names its author's other side speaks for itself."""
    if line.tab:
        if len(tabs) > 1:
            return line.tab % 2 == 0
        return bool(tabs) and tabs[0].startswith(words("recommendations", "given"))
    return _names(who, text) and not _names(name, text)


def _names(name: str, text: str) -> bool:
    return any(
        re.search(rf"(?<!\w){re.escape(part)}(?:’s|'s)?(?!\w)", text)
        for part in re.findall(r"[^\W\d_][\w’'-]+", name)
        if len(part) > 2 and part[0].isupper()
    )


def _is_tab(text: str) -> bool:
    labels = words("recommendations", "received") + words("recommendations", "given")
    return len(text) < 40 and re.sub(r"\s*\(\d+\)", "", text).strip() in labels
