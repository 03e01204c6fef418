"""Profile -> talking points: what a thoughtful person would bring up, each with the words on the page that prove it."""

from __future__ import annotations

import re

from overture.points import background, changes, connections, entries, posts, prose, roles, volunteering
from overture.points.ranking import numbered, order
from overture.points.reading import read
from overture.points.relevance import brought_near
from overture.records import AboutMe, Profile, TalkingPoint

SAME = 0.6  # share of common words from which two summaries say the same


def find(profile: Profile, about_me: AboutMe | None) -> tuple[TalkingPoint, ...]:
    """The talking points of a profile, best first; those that must not open a message come last, with their reason."""
    reading = read(profile)
    found = [
        *background.find(profile, about_me),
        *connections.find(profile),
        *posts.find(profile, reading),
        *prose.from_about(profile, reading),
        *prose.from_roles(profile, reading),
        *changes.of_about(profile, reading),
        *changes.of_roles(profile, reading),
        *entries.find(profile),
        *volunteering.find(profile),
        *roles.find(profile),
    ]
    return numbered(order(brought_near(_once(found), about_me)))


def _once(points: list[TalkingPoint]) -> list[TalkingPoint]:
    """The points without repetitions: the better of two that say nearly the same or rest on the same words."""
    kept: list[TalkingPoint] = []
    usable: list[tuple[TalkingPoint, frozenset[str], set[str]]] = []
    for point in sorted(points, key=lambda p: -p.score):
        words, proof = _words(point.summary), {e.text for e in point.evidence}
        if point.usable:
            if any(
                proof == its_proof or (_overlap(words, its_words) >= SAME and not _named_apart(other, point))
                for other, its_words, its_proof in usable
            ):
                continue
            usable.append((point, words, proof))
        kept.append(point)
    return kept


def _named_apart(a: TalkingPoint, b: TalkingPoint) -> bool:
    """Two people whom both know are two points, however alike the phrases are."""
    return a.kind == b.kind == "shared-connection" and a.detail("name") != b.detail("name")


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.casefold()))


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 1.0
