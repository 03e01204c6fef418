"""Recommendations: what others wrote about this person, and what this person wrote about others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from overture.page.activity_words import is_empty_state, without_more
from overture.page.lexicon import words
from overture.page.lines import Line, joined
from overture.page.rows import is_noise
from overture.page.topcard import is_degree
from overture.records import Recommendation

# "March 27, 2024, Shreya managed Maria directly", "27 de março de 2024, …", "27. März 2024, …"
_CAPTION = re.compile(r"(?P<date>[^,]{3,20}\s?\d{1,2},\s(?:19|20)\d\d|[^,]{6,30}(?:19|20)\d\d),\s(?P<relation>.{3,200})")


def read_recommendations(lines: Sequence[Line], name: str) -> tuple[Recommendation, ...]:
    """All of both tabs, the hidden one too. `name` is the person's own, to tell given from received in copied text."""
    lines = [line for line in lines if not (is_noise(line.flat) or is_empty_state(line.flat) or is_degree(line.flat))]
    tabs = [line.flat for line in lines if _is_tab(line.flat)]
    rows = [line for line in lines if not _is_tab(line.flat) and not line.control]
    at = [i for i, line in enumerate(rows) if _CAPTION.fullmatch(line.flat)]
    found: list[Recommendation] = []
    for n, i in enumerate(at):
        start = _author(rows, i, at[n - 1] + 1 if n else 0)
        end = _author(rows, at[n + 1], i + 1) if n + 1 < len(at) else len(rows)
        caption = _CAPTION.fullmatch(rows[i].flat)
        text = without_more(joined(rows[i + 1 : end]))[0]
        if caption and text:
            who = rows[start].flat
            given = _given(rows[i], tabs, who, text, name)
            found.append(Recommendation(by=who, relation=caption["relation"], text=text, given=given))
    return tuple(found)


def _author(rows: Sequence[Line], caption: int, floor: int) -> int:
    """Where the row of this caption begins: its first line in the layout's box, else one or two lines before."""
    if rows[caption].items:
        item, depth = rows[caption].items, len(rows[caption].items)
        i = caption
        while i > floor and rows[i - 1].items[:depth] == item:
            i -= 1
        return i
    if rows[caption].trail:
        i = caption
        while i > floor and rows[i - 1].rule == rows[caption].rule and rows[i - 1].tab == rows[caption].tab:
            i -= 1
        return i
    before = caption - floor
    if floor == 0 or before <= 2:
        return max(floor, caption - 2 if before >= 2 else caption - 1)
    return caption - 2 if len(rows[caption - 2].text) < 60 and not rows[caption - 2].text.endswith((".", "!", "?")) else caption - 1


def _given(line: Line, tabs: Sequence[str], who: str, text: str, name: str) -> bool:
    """The second tab is "Given"; where no tab tells, a text that names its author's other side speaks for itself."""
    if line.tab:
        order = [tab for tab in dict.fromkeys(tabs)]
        if len(order) > 1:
            return line.tab > 1
        return bool(order) and order[0].startswith(words("recommendations", "given"))
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
