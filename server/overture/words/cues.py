"""What the words of a talking point allow to be asked of it: the cue lists of `cues.toml`, compiled once."""

from __future__ import annotations

import re
from functools import lru_cache

from overture.data import table
from overture.records import TalkingPoint

_READ = ("deed", "gerund", "quote", "fact", "topic", "title", "what")


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile("|".join(f"(?:{p})" for p in each), re.IGNORECASE | re.MULTILINE)
        for name, each in table(__package__, "cues.toml").items()
    }


def names() -> frozenset[str]:
    """The names of all cues: those of the words, and what the date and the language decide."""
    return frozenset(_patterns()) | {"old", "foreign"}


def cues(point: TalkingPoint) -> frozenset[str]:
    """The names of the cues that the point's words hold."""
    text = " \n ".join([point.summary, *(point.detail(name) for name in _READ)])[:1000]
    return frozenset(name for name, pattern in _patterns().items() if pattern.search(text))
