"""Order: each point's score with its reasons, from weights kept as data, and diversity among the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from overture.data import table
from overture.points.features import NAMES
from overture.records import TalkingPoint

_DATA = table("overture.points", "weights.toml")
_WEIGHTS = tuple(float(_DATA["statement"][name]) for name in NAMES)
FORMS: dict[str, float] = _DATA["form"]
NEAR: dict[str, float] = _DATA["near"]
KINDS: dict[str, float] = _DATA["kind"]
AGES: list[tuple[int, float]] = [(row["days"], row["factor"]) for row in _DATA["age"]]
MOST = int(_DATA["limits"]["points"])


def worth(measures: Sequence[float]) -> float:
    """How much a thoughtful person would want to bring a sentence up; around 0 for a middling one, 3 for the best."""
    return sum(m * w for m, w in zip(measures, _WEIGHTS, strict=True))


def age_factor(age_days: int | None) -> float:
    """1 for the newest, less for older; an unknown age counts as middling."""
    if age_days is None:
        return float(_DATA["limits"]["unknown-age"])
    return next((factor for days, factor in AGES if age_days <= days), AGES[-1][1])


def score(kind: str, value: float, age_days: int | None = None, *, aged: bool = False) -> float:
    """A score between 0 and 1: what the kind is worth, moved by how telling the words are and by their age."""
    telling = max(-1.0, min(1.0, (value - 1.5) / 3))
    result = KINDS[kind] + 0.15 * telling
    if aged:
        result *= age_factor(age_days)
    return round(max(0.01, min(1.0, result)), 3)


def order(points: Iterable[TalkingPoint]) -> tuple[TalkingPoint, ...]:
    """Best first; among the first five no kind more than twice; unusable ones last."""
    ranked = sorted(points, key=lambda p: (not p.usable, -p.score))
    usable = [p for p in ranked if p.usable]
    first: list[TalkingPoint] = []
    for point in usable:
        if len(first) < 5 and sum(p.kind == point.kind for p in first) < 2:
            first.append(point)
    rest = [p for p in usable if p not in first]
    return (*first, *rest)[:MOST] + tuple(p for p in ranked if not p.usable)


def numbered(points: Iterable[TalkingPoint]) -> tuple[TalkingPoint, ...]:
    """The points with ids, `kind-n`, in their order."""
    counts: dict[str, int] = {}
    out = []
    for point in points:
        counts[point.kind] = counts.get(point.kind, 0) + 1
        out.append(replace(point, id=f"{point.kind}-{counts[point.kind]}"))
    return tuple(out)
