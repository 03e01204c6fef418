"""When somebody of this work may have a quarter of an hour: "between shifts"; words only ever offered, no claim."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from overture.records import Profile
from overture.words.render import Slot


@cache
def _groups() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    raw = tomllib.loads(resources.files(__package__).joinpath("work.toml").read_text(encoding="utf-8"))
    return tuple((_any_of(group["words"]), group["when"], group["busy"]) for group in raw["work"])


def _any_of(words: list[str]) -> re.Pattern[str]:
    """A pattern for any of the words, whole; a final "*" stands for any ending."""
    each = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return re.compile(rf"\b(?:{'|'.join(each)})\b", re.IGNORECASE)


def working_day(profile: Profile) -> dict[str, Slot]:
    """`moment` and `busy` by the words of the present title, else of the headline; empty where none is known."""
    title = next((role.title for role in profile.experience if role.current), "")
    for text in (title, profile.headline):
        for words, moment, busy in _groups():
            if text and words.search(text):
                return {"moment": Slot(moment), "busy": Slot(busy)}
    return {}
