"""Of a page's lines, those that the reader saw: a capture's text knows what CSS hid, its HTML does not."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from overture.page.lines import Line

_TRUSTED = 0.5  # a text that holds less of the page than this is another page's, or a selection
_NEAR = 4000  # between two fixed points, a longer text is searched by whole lines only


def mark_hidden(lines: Sequence[Line], text: Sequence[Line]) -> list[Line]:
    """The page's lines, `hidden` where the text lacks them.

    Lines that stand once in both, in the same order, are fixed points; between two of them a line is visible if the
    text there holds it. So "· 2nd" behind the name is missed there although the rail shows another one.
    """
    keys, seen = [_key(line.text) for line in lines], [_key(line.text) for line in text]
    points = _fixed_points(keys, seen)
    out: list[Line] = []
    found = 0
    for (i, j), (next_i, next_j) in zip([(-1, -1), *points], [*points, (len(keys), len(seen))], strict=True):
        stretch = seen[j + 1 : next_j]
        whole = set(stretch)
        near = "".join(stretch) if sum(map(len, stretch)) <= _NEAR else ""
        for k in range(i + 1, next_i):
            visible = keys[k] in whole or bool(near and keys[k] in near)
            found += visible
            out.append(lines[k] if visible else replace(lines[k], hidden=True))
        if next_i < len(keys):
            found += 1
            out.append(lines[next_i])
    return out if found >= _TRUSTED * len(lines) else list(lines)


def _key(text: str) -> str:
    """What a line of the page and its first line in the text have in common: prose ends in "…more" in one of them."""
    return "".join(text[:200].strip().split("\n", 1)[0].split())[:80]


def _fixed_points(keys: Sequence[str], seen: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places (in the page, in the text) of lines that stand once in each, in rising order in both."""
    once_here, once_there = (Counter(side) for side in (keys, seen))
    there = {key: j for j, key in enumerate(seen) if once_there[key] == 1}
    pairs = [(i, there[key]) for i, key in enumerate(keys) if once_here[key] == 1 and key in there]
    # The longest rising run of places in the text (patience sorting).
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1], ends[pile : pile + 1] = [j], [k]
    run: list[tuple[int, int]] = []
    k = ends[-1] if ends else -1
    while k >= 0:
        run.append(pairs[k])
        k = before[k]
    return run[::-1]
