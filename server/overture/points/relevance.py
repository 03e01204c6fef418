"""How near a point is to what the sender wants to learn and has done: a question then follows from the detail."""

from __future__ import annotations

import re
from dataclasses import replace

from overture.points.background.names import fold
from overture.points.ranking import NEAR
from overture.points.tongue import ENGLISH, EVERYWHERE
from overture.records import AboutMe, TalkingPoint

SHORTEST = 4  # letters of a word that can tell something
_ENDINGS = re.compile(r"(?:ing|ers?|ed|es|s|ment|ion|al)$")


def stems(text: str) -> frozenset[str]:
    """The telling words of a text, without their endings."""
    words = (w for w in fold(text).split() if len(w) >= SHORTEST and w not in ENGLISH and w not in EVERYWHERE)
    return frozenset(_ENDINGS.sub("", w) for w in words)


def brought_near(points: list[TalkingPoint], about_me: AboutMe | None) -> list[TalkingPoint]:
    """The points, those that touch the sender's goal or own work a little higher."""
    if about_me is None:
        return points
    goal = stems(about_me.goal)
    mine = stems(
        " ".join([about_me.headline, about_me.about, *about_me.interests, *(j.title for j in about_me.experience)])
    )
    return [replace(p, score=_score(p, goal, mine - goal)) for p in points]


def _score(point: TalkingPoint, goal: frozenset[str], mine: frozenset[str]) -> float:
    if not point.usable or point.kind in ("shared-connection", "shared-background"):
        return point.score
    words = stems(" ".join([point.summary, *(e.text for e in point.evidence)]))
    nearness = NEAR["goal"] * len(words & goal) + NEAR["mine"] * len(words & mine)
    return round(min(1.0, point.score + min(nearness, NEAR["most"])), 3)
