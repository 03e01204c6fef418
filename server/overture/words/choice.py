"""Which openers to give: the best, from different points, differently built, none the twin of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from overture.words.openers import Candidate
from overture.words.render import Segments, text_of

TWIN = 0.6  # share of words that two openers may not reach
LAST_TWIN = 0.8  # the same against what was given before
MOST_A_POINT = 2
SAME_POINT, SAME_BUILD, SAME_ASK, SAME_START = 0.9, 1.0, 1.0, 0.5
PREFERRED = 185  # characters of a body; what is longer loses a little


def tokens(text: str) -> frozenset[str]:
    """The words of a text, in small letters."""
    return frozenset(re.findall(r"[^\W_]+", text.casefold()))


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of words in common, from 0 to 1."""
    return len(a & b) / len(a | b) if a | b else 1.0


def start_of(text: str) -> str:
    """The first two words, with which an opening is recognised."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold())[:2])


def choose(
    found: Sequence[Candidate], greeting: Segments, count: int, given: Iterable[str], besides: Iterable[str] = ()
) -> tuple[Candidate, ...]:
    """At most `count` candidates, best first. `given` are texts given before, `besides` what stands next to them."""
    before = [tokens(text) for text in given]
    hello = len(text_of(greeting))
    pool = [(c, text_of(c.whole(greeting))) for c in found]
    words = {id(c): tokens(text) for c, text in pool}
    pool = [(c, text) for c, text in pool if all(likeness(words[id(c)], b) < LAST_TWIN for b in before)]
    chosen: list[Candidate] = []
    near = [tokens(text) for text in besides]
    used: Counter[tuple[str, str]] = Counter()
    while pool and len(chosen) < count:
        best, text = max(pool, key=lambda pair: (_worth(pair[0], pair[1][hello:], used), pair[1]))
        chosen.append(best)
        near.append(words[id(best)])
        used.update([("point", best.points[0]), ("build", best.build), ("ask", best.asks), ("start", start_of(text[hello:]))])
        pool = [
            (c, t)
            for c, t in pool
            if used["point", c.points[0]] < MOST_A_POINT and all(likeness(words[id(c)], n) < TWIN for n in near)
        ]
    return tuple(chosen)


def _worth(candidate: Candidate, body: str, used: Counter[tuple[str, str]]) -> float:
    alike = SAME_POINT * used["point", candidate.points[0]] + SAME_BUILD * used["build", candidate.build]
    alike += SAME_ASK * used["ask", candidate.asks] + SAME_START * used["start", start_of(body)]
    return candidate.score - alike - max(0, len(body) - PREFERRED) / 200
