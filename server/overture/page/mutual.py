"""The people whom reader and person both know, out of one sentence of the top card or the highlights."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from overture.page.lexicon import words
from overture.page.lines import Line
from overture.page.names import split_names
from overture.records import MutualConnections


def mutual_connections(lines: Iterable[Line]) -> MutualConnections:
    """Names shown and how many more. The sentence that names most wins; a bare count gives `others` alone."""
    found = [m for line in lines if (m := _read(line))]
    return max(found, key=lambda m: (len(m.names), m.others), default=MutualConnections())


def is_mutual(text: str) -> bool:
    """Does this line speak of mutual connections?"""
    return len(text) < 400 and any(pattern.fullmatch(text) for pattern in _patterns())


def _read(line: Line) -> MutualConnections | None:
    text = line.flat
    if len(text) >= 400:
        return None
    for pattern in _patterns():
        if match := pattern.fullmatch(text):
            parts = match.groupdict()
            others = int(re.sub(r"\D", "", parts.get("n") or "") or 0)
            stated = parts.get("names") or ""
            bold = tuple(name for name in line.bold if name in stated)
            return MutualConnections(names=bold or split_names(stated, words("mutual", "joints")), others=others)
    return _by_link(line)


def _by_link(line: Line) -> MutualConnections | None:
    """A sentence in a language that the table lacks: the link leads to people, the names are bold, a number is left."""
    if "/search/results/people" not in line.href or not line.bold:
        return None
    rest = line.flat
    for name in line.bold:
        rest = rest.replace(name, " ", 1)
    number = re.search(r"\d{1,6}", rest)
    return MutualConnections(names=line.bold, others=int(number[0]) if number else 0)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    slots = {"{names}": r"(?P<names>.{1,300}?)", "{n}": r"(?P<n>\d[\d.,]{0,8})", "{them}": r".{1,60}?"}
    out = []
    for sentence in words("mutual", "patterns"):
        pattern = re.escape(sentence).replace(r"\{", "{").replace(r"\}", "}")
        for slot, shape in slots.items():
            pattern = pattern.replace(slot, shape)
        out.append(re.compile(pattern))
    return tuple(out)
