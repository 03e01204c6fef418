"""What words tell of a sentence or a post: private matters, hedges, calls, and the type of post."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from overture.data import table
from overture.points.cues.kinds import post_type
from overture.points.cues.weighing import sensitive, trade

__all__ = ["first_doubt", "has", "hedged", "post_type", "sensitive", "trade"]

REMEMBERED = 2048  # answers kept: a sentence is asked about several times while one page is read
LONGEST_SENTENCE = 1000  # characters looked at


def _compile(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE | re.MULTILINE)


_FACTS = {
    name: _compile(patterns) for name, patterns in table("overture.points", "cues/facts.toml")["not-a-fact"].items()
}


@lru_cache(maxsize=REMEMBERED)
def has(cue: str, text: str) -> bool:
    """Whether a text holds a cue of `[not-a-fact]`: negated, hypothetical, duty, boilerplate, call, thanks, …"""
    return _FACTS[cue].search(text, 0, LONGEST_SENTENCE) is not None


def hedged(text: str) -> bool:
    """Whether a sentence is negated, hypothetical or still to come."""
    return has("negated", text) or has("hypothetical", text)


def first_doubt(text: str) -> int | None:
    """Where the first negated or hypothetical word of a text begins, or None."""
    found = [m.start() for cue in ("negated", "hypothetical") if (m := _FACTS[cue].search(text, 0, LONGEST_SENTENCE))]
    return min(found, default=None)
