"""What words tell of a sentence or a post: the cue lists of `cues.toml`, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib import resources


def _compile(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE | re.MULTILINE)


_DATA = tomllib.loads(resources.files(__package__).joinpath("cues.toml").read_text(encoding="utf-8"))
_SENSITIVE = {name: (_compile(entry["patterns"]), entry["why"]) for name, entry in _DATA["sensitive"].items()}
_FACTS = {name: _compile(patterns) for name, patterns in _DATA["not-a-fact"].items()}
_TYPES = [(entry["name"], _compile(entry["patterns"])) for entry in _DATA["post-type"]]


def sensitive(text: str) -> tuple[str, str] | None:
    """The kind of sensitive matter a text holds and the reason to show, or None."""
    for name, (pattern, why) in _SENSITIVE.items():
        if pattern.search(text):
            return name, why
    return None


def has(cue: str, text: str) -> bool:
    """Whether a text holds a cue of `[not-a-fact]`: negated, hypothetical, duty, boilerplate, call, thanks, …"""
    return _FACTS[cue].search(text) is not None


def hedged(text: str) -> bool:
    """Whether a sentence is negated, hypothetical or still to come."""
    return has("negated", text) or has("hypothetical", text)


def first_doubt(text: str) -> int | None:
    """Where the first negated or hypothetical word of a text begins, or None."""
    found = [m.start() for cue in ("negated", "hypothetical") if (m := _FACTS[cue].search(text))]
    return min(found, default=None)


def post_type(text: str, opening: str) -> str:
    """The type of a post: its opening sentences decide, then the whole; "other" where no cue is found."""
    for part in (opening, text):
        for name, pattern in _TYPES:
            if pattern.search(part):
                return name
    return "other"
