"""What must never open a message: loss, health, a lost job, politics, papers, money, family, harm, faith.

People write of these things sidelong ("a fern and a box after eleven years"), so words add up: a sure phrase is enough
alone, likely ones and hints count together, and a phrase of `innocent` takes the words it covers out of the count.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from overture.data import table
from overture.points.cues.books import book
from overture.points.cues.phrasebook import Phrasebook
from overture.points.tongue import is_english

KINDS = ("grief", "health", "layoff", "politics", "visa", "money", "family", "harm", "faith", "private")
WORTH = {"sure": 1.0, "likely": 0.5, "hint": 0.1}
ENOUGH = 1.0
HINTS_AT_MOST = 0.4  # everyday words alone never make a private matter
FALSE_FRIEND = 0.5  # a single word of another language counts half within an English text: "arts", "rak", "chemi*"
DAILY = 0.5  # a nurse writes of patients, a lender of loans
ENOUGH_TO_TELL = 8  # words from which a text's language can be told
STEM, SHORTEST = 6, 4  # letters of a word that are compared; of a word that can name a trade
LONG, BY_CHANCE = 35, 0.9  # words from which two likely phrases may meet by chance, as a mason's "drip" and "bed"


@cache
def _tables() -> dict[str, dict[str, Any]]:
    """The phrases of each kind, read at the first question: reading them must not hold up the server's first answer."""
    return {kind: table("overture.points", f"cues/matters/{kind}.toml") for kind in KINDS}


@cache
def _book() -> Phrasebook:
    return book(
        [
            (f"{language} {kind} {level}", phrase)
            for kind, languages in _tables().items()
            for language, levels in languages.items()
            if language not in ("why", "work")
            for level, phrases in levels.items()
            for phrase in phrases
        ]
    )


@cache
def _work(kind: str) -> frozenset[str]:
    """The trades whose daily work a kind of matter is, as stems."""
    return trade(_tables()[kind].get("work", ""))


def stem(word: str) -> str:
    """The beginning of a word in small letters, the same for "loan" and "loans"."""
    return re.sub(r"(?<=\w{3})s$", "", word.strip(".,;:!?()\"“”'’").casefold())[:STEM]


def trade(text: str) -> frozenset[str]:
    """The words by which a headline and titles name somebody's trade, as stems."""
    return frozenset(stem(word) for word in re.findall(r"[^\W\d_]+", text) if len(word) >= SHORTEST)


@lru_cache(maxsize=256)
def weigh(text: str, trade: frozenset[str] = frozenset()) -> dict[str, float]:
    """How heavily a text speaks of each kind of matter; 1 and more is enough.

    What is only likely does not count where it holds a word of the writer's `trade` (as `stem` gives it): "ballot" is
    no politics to a clerk of elections.
    """
    hits = _book().find(text)
    english = text.count(" ") >= ENOUGH_TO_TELL and is_english(text)
    likely = BY_CHANCE if len(text.split()) >= LONG else 1.0
    covered = {(hit.start, hit.end) for hit in hits if hit.label.endswith("innocent")}
    worth: dict[tuple[str, int], float] = {}
    seen: set[tuple[str, str, str]] = set()
    for label, phrase, start, end in hits:
        language, kind, level = label.split()
        if (kind, phrase, language) in seen or any(a <= start and end <= b for a, b in covered):
            continue
        seen.add((kind, phrase, language))
        if level != "sure" and any(stem(word) in trade for word in text[start:end].split()):
            continue
        doubt = FALSE_FRIEND if language != "en" and " " not in phrase and english else 1.0
        doubt *= likely if level == "likely" else 1.0
        doubt *= DAILY if level == "likely" and _work(kind) & trade else 1.0
        worth[kind, end] = max(worth.get((kind, end), 0.0), WORTH[level] * doubt)  # "the drip" and "drip" are one
    weight = dict.fromkeys((kind for kind, _ in worth), 0.0)
    hints = dict.fromkeys(weight, 0.0)
    for (kind, _), value in worth.items():
        tally = hints if value <= WORTH["hint"] else weight
        tally[kind] += value
    return {kind: weight[kind] + min(hints[kind], HINTS_AT_MOST) for kind in weight}


def sensitive(text: str, trade: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """The kind of sensitive matter a text holds and the reason to show, or None; `trade` as in `weigh`."""
    weight = weigh(text, trade)
    kind = max(weight, key=lambda each: weight[each], default="")
    return (kind, _tables()[kind]["why"]) if kind and weight[kind] >= ENOUGH else None
