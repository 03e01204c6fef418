"""Which openers to give: the best, from different points, differently built, none the twin of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from overture.words.candidate import Candidate
from overture.words.likeness import LAST_TWIN, TWIN, likeness, tokens, told_of

MOST_A_POINT = 2
SAME_KIND, SAME_ACQUAINTANCE = 0.15, 0.9  # a second shared connection says what the first has said
SAME_TURN, SAME_OWN = 0.05, 0.2  # five openers should not all come to the sender's own question
SAME_POINT, SAME_BOND, SAME_BUILD, SAME_ASK, SAME_START = 0.9, 0.4, 0.7, 1.0, 0.5
PREFERRED = 195  # characters; what is longer loses a little


def choose(found: Sequence[Candidate], count: int, given: Iterable[str] = ()) -> tuple[Candidate, ...]:
    """At most `count` candidates, best first; none is the twin of another or of the texts given before."""
    given = tuple(given)
    before, told = [tokens(text) for text in given], {told_of(text) for text in given}
    pool = [c for c in found if c.told not in told and all(likeness(c.tokens, b) < LAST_TWIN for b in before)]
    chosen: list[Candidate] = []
    used: Counter[tuple[str, str]] = Counter()
    while len(chosen) < count:
        ranked = sorted(pool, key=lambda c: (_worth(c, used), c.text), reverse=True)
        best = next((c for c in ranked if all(likeness(c.tokens, o.tokens) < TWIN for o in chosen)), None)
        if best is None:
            break
        chosen.append(best)
        used.update(
            [
                *(("point", point) for point in best.points),
                ("kind", best.kind),
                ("build", best.build),
                ("ask", best.asks),
                ("start", best.start),
                ("turn", str(best.turns)),
            ]
        )
        pool = [c for c in pool if c is not best and all(used["point", p] < MOST_A_POINT for p in c.points)]
    return tuple(chosen)


def _worth(candidate: Candidate, used: Counter[tuple[str, str]]) -> float:
    alike = SAME_POINT * used["point", candidate.points[0]] + SAME_BUILD * used["build", candidate.build]
    alike += SAME_BOND * sum(used["point", point] for point in candidate.points[1:])
    alike += used["kind", candidate.kind] * (SAME_ACQUAINTANCE if candidate.kind == "shared-connection" else SAME_KIND)
    alike += SAME_TURN * used["turn", "True"] * candidate.turns
    alike += (SAME_OWN if candidate.turns else SAME_ASK) * used["ask", candidate.asks]
    alike += SAME_START * used["start", candidate.start]
    return candidate.score - alike - max(0, len(candidate.text) - PREFERRED) / 200
