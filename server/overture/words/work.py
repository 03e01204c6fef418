"""When somebody of this work may have a quarter of an hour: "between shifts"; words only ever offered, no claim."""

from __future__ import annotations

import re
from functools import cache

from overture.data import table
from overture.records import Profile
from overture.words.render import Slot

_LOOKING = re.compile(r"\b(?:open to work|looking for|seeking|available|between (?:jobs|\w+))\b", re.IGNORECASE)


@cache
def _groups() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    groups = table(__package__, "work.toml")["work"]
    return tuple((_any_of(group["words"]), group["when"], group["busy"]) for group in groups)


def _any_of(words: list[str]) -> re.Pattern[str]:
    """A pattern for any of the words, whole; a final "*" stands for any ending."""
    each = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return re.compile(rf"\b(?:{'|'.join(each)})\b", re.IGNORECASE)


def working_day(profile: Profile) -> dict[str, Slot]:
    """`moment` and `busy` by the words of a present title; empty where none is known, or where work is looked for."""
    title = next((role.title for role in profile.experience if role.current), "")
    for words, moment, busy in _groups() if title and not _LOOKING.search(profile.headline) else ():
        if words.search(title):
            return {"moment": Slot(moment), "busy": Slot(busy)}
    return {}
