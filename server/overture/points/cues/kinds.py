"""The type of a post: how many phrases speak for each type, weighed by a small linear model fitted on the corpus."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache

from overture.data import table
from overture.points.cues.books import book
from overture.points.cues.phrasebook import Phrasebook

_TABLE = table("overture.points", "cues/types.toml")
TYPES = tuple(_TABLE)
_ME = re.compile(r"\b(?:I|me|my)\b")
_US = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")
NAMES = (
    *(f"whole {kind}" for kind in TYPES),
    *(f"opening {kind}" for kind in TYPES),
    "asks-first", "asks-last", "asks", "short", "long", "numbers", "exclaims",
    "me", "us", "share", "quotes", "arrow", "bias",
)  # fmt: skip


@cache
def _book() -> Phrasebook:
    return book([(kind, phrase) for kind, row in _TABLE.items() for phrase in row["phrases"]])


def _phrases(text: str) -> Counter[str]:
    return Counter(label for label, _ in {(hit.label, hit.phrase) for hit in _book().find(text)})


def measure(text: str, opening: str) -> tuple[float, ...]:
    """What is measured of a post, in the order of NAMES."""
    whole, first, words = _phrases(text), _phrases(opening), max(6, len(text.split()))
    return (
        *(math.log1p(whole[kind]) for kind in TYPES),
        *(math.log1p(first[kind]) for kind in TYPES),
        float(opening.endswith("?")), float(text.endswith("?")), float("?" in text), float(words < 25),
        float(words > 90), min(len(re.findall(r"\d+", text)) / 5, 3.0), min(text.count("!") / 3, 2.0),
        10 * len(_ME.findall(text)) / words, 10 * len(_US.findall(text)) / words, float("%" in text),
        float(any(mark in text for mark in "\"“")), float("→" in text), 1.0,
    )  # fmt: skip


_WEIGHTS: dict[str, list[float]] = table("overture.points", "cues/type-weights.toml")


def post_type(text: str, opening: str) -> str:
    """The type of a post, one of TYPES, from its sentences joined and its first two."""
    measured = measure(text, opening)
    score = {kind: sum(a * b for a, b in zip(measured, _WEIGHTS[kind], strict=True)) for kind in _WEIGHTS}
    return max(score, key=lambda kind: score[kind])
