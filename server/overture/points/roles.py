"""Roles and career moves: where they are, where they came from, how long."""

from __future__ import annotations

from itertools import pairwise

from overture.points.making import details, house, point, shown
from overture.points.ranking import KINDS
from overture.records import Profile, Role, TalkingPoint


def _promotion(later: Role, earlier: Role) -> TalkingPoint:
    company = house(later.company)
    return point(
        "achievement",
        f"your step from {shown(earlier.title)} to {shown(later.title)} at {company}",
        [("experience", later.title), ("experience", earlier.title), ("experience", later.company)],
        score=KINDS["promotion"],
        why="A step up inside one company, by its own dates.",
        subtype="promotion",
        parts=details(title=shown(later.title), from_=shown(earlier.title), company=company),
    )


def find(profile: Profile) -> list[TalkingPoint]:
    """The current role, promotions inside a company, the last move, and the first role of a longer path."""
    roles = [r for r in profile.experience if r.title or r.company]
    found: list[TalkingPoint] = []
    if not roles:
        return found
    now = next((r for r in roles if r.current), None)
    if now is not None and now.title and now.company:
        found.append(
            point(
                "role",
                f"your work as {shown(now.title)} at {house(now.company)}",
                [("experience", now.title), ("experience", now.company)],
                score=KINDS["current"],
                why="What they do now: true, though everybody sees it.",
                subtype="current",
                parts=details(title=shown(now.title), company=house(now.company)),
            )
        )
    for later, earlier in pairwise(roles):
        same = later.company and later.company == earlier.company
        if same and later.title and earlier.title and later.title != earlier.title:
            found.append(_promotion(later, earlier))
            break
    moves = [
        (later, earlier)
        for later, earlier in pairwise(roles)
        if later.company and earlier.company and later.company != earlier.company and not earlier.current
    ]
    for place, (later, earlier) in enumerate(moves[:3]):
        current = later is now
        found.append(
            point(
                "role",
                f"your move from {house(earlier.company)} to {house(later.company)}",
                [("experience", earlier.company), ("experience", later.company), ("experience", earlier.title)],
                score=round(KINDS["move"] - 0.06 * place - (0 if current else 0.06), 3),
                why="A change they made: why and how is a question that only they can answer.",
                subtype="move",
                parts=details(
                    title=shown(later.title),
                    company=house(later.company),
                    from_=house(earlier.company),
                    from_title=shown(earlier.title),
                ),
            )
        )
    return found
