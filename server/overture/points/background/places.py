"""Places: the same town now, or a town that both have lived in. An ambiguous name needs its region on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from overture.points.background.names import TABLES, fold
from overture.points.making import details, point
from overture.points.ranking import KINDS
from overture.points.text import pieces
from overture.records import AboutMe, Profile, TalkingPoint

_AMBIGUOUS = frozenset(TABLES["places"]["ambiguous"])
_COUNTRIES = frozenset(TABLES["places"]["countries"])
SHORTEST = 4  # letters of a town in the line of a role
_AREA = re.compile(r"^Greater | (?:Metropolitan )?(?:Area|Region)$| Metropolitan$| State$| City$| County$| Prefecture$")
_HOME = re.compile(
    r"\b(?i:born|grew up|raised|from|native of|childhood|lived) (?:and \w+ )?(?:in|of|from)? ?"
    r"([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)"
)
_RAISED = re.compile(r"\b([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)[ -](?:born|bred|raised|native)\b")
_NO_LONGER = re.compile(
    r"\b(?:before|was|were|used to|grew up|ex-|spent|semester|exchange|abroad|visited|lived|trained|studied|"
    r"for (?:a|one|two|three|\d+) (?:years?|months?|summers?))\b",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(
    r"\b(?:offer\w*|moving to|move to|relocat\w+|want\w*|would|hop(?:e|ing)|plan\w*|never|not|considering|thinking)\b",
    re.IGNORECASE,
)


def _sayings(about_me: AboutMe) -> Iterator[str]:
    yield about_me.headline
    yield from pieces(about_me.about)
    yield from (text for job in about_me.experience for text in (job.title, job.company))


def _saying_about(place: str, rest: list[str], about_me: AboutMe) -> str:
    """The sender's sentence that puts them in this place, "" where none does or the place may be another."""
    pattern = re.compile(
        rf"\b(?:in|from|around|near)\s+{re.escape(place)}\b(?:,\s*([A-Z][\w. ’-]+?))?(?=[\s.,;|)!?]|$)"
        rf"|(?:^|[|·,]\s*){re.escape(place)}(?:,\s*([A-Z][\w. ]+?)| [A-Z]{{2}})?(?=\s*(?:$|[|·,]))"
    )
    for saying in _sayings(about_me):
        match = pattern.search(saying)
        if match is None or _NOT_THERE.search(saying):
            continue
        region = fold(match[1] or match[2] or "")
        known = bool(region) and any(region in r or r in region for r in rest if r)
        if known or not (fold(place) in _AMBIGUOUS or region):  # "Ternate, Cavite" is no other Ternate
            return saying
    return ""


def _make(summary: str, place: str, section: str, theirs: str, mine: str, subtype: str, weight: str) -> TalkingPoint:
    return point(
        "shared-background",
        summary,
        [(section, theirs), ("about-me", mine)],
        score=KINDS[weight],
        why="A place that you both know.",
        subtype=subtype,
        parts=details(shared=place, mine=mine, theirs=theirs),
    )


def find(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """At most one place: where both are, else one of the person's that the sender knows too."""
    parts = [p.strip() for p in re.split(r"[,·]", profile.location) if p.strip()]
    names = [_AREA.sub("", part).strip() for part in parts]
    for at, place in enumerate(names[: max(1, len(names) - 1)]):
        if len(place) < 3 or fold(place) in _COUNTRIES:
            continue
        saying = _saying_about(place, [fold(n) for n in names if n != place], about_me)
        if saying:
            now = at == 0 and not _NO_LONGER.search(saying)
            summary = f"that we are both in {place}" if now else f"that we both know {place}"
            yield _make(
                summary, place, "top-card", profile.location, saying, "location" if now else "place", "shared-location"
            )
            return
    for role in profile.experience:
        town, *rest = [p.strip() for p in re.split(r"[,·(]", role.location) if p.strip()] or [""]
        elsewhere = town not in names and fold(town) not in _COUNTRIES and len(town) >= SHORTEST
        if elsewhere and (saying := _saying_about(town, [fold(each) for each in rest], about_me)):
            yield _make(
                f"that we both know {town}", town, "experience", role.location, saying, "place", "shared-location"
            )
            return
    own = [("headline", line) for line in pieces(profile.headline)] + [
        ("about", line) for line in pieces(profile.about)
    ]
    for section, line in own:
        home = _HOME.search(line) or _RAISED.search(line)
        if home and fold(home[1]) not in _COUNTRIES | _AMBIGUOUS and (saying := _saying_about(home[1], [], about_me)):
            yield _make(f"that we both know {home[1]}", home[1], section, line, saying, "place", "shared-location")
            return
