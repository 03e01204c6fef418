"""How alike two texts are."""

from __future__ import annotations

import re
from itertools import islice

TWIN = 0.6  # share of words that two openers of one answer may not reach
LAST_TWIN = 0.8  # the same against what was given before
_WORD = re.compile(r"[^\W_]+")


def tokens(text: str) -> frozenset[str]:
    """The words of a text, in small letters."""
    return frozenset(_WORD.findall(text.casefold()))


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of words in common, from 0 to 1."""
    return len(a & b) / len(a | b) if a | b else 1.0


def told_of(opener: str) -> str:
    """The first sentence behind the greeting that does not begin with the sender, in small letters.

    Two openers that bring up a thing in the same words have it in common.
    """
    sentences = re.split(r"(?<=[.!?])\s+", opener.partition(",")[2].strip())
    theirs = (s for s in sentences if not re.match(r"I\b|My\b", s))
    return next(theirs, opener).casefold().rstrip(".!?")


def start_of(text: str) -> str:
    """The first two words, with which an opening is recognised."""
    return " ".join(match[0] for match in islice(_WORD.finditer(text.casefold()), 2))
