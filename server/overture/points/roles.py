"""Roles and career moves: where they are, where they came from, how long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from overture.points.making import details, employer, house, point, shown
from overture.points.ranking import KINDS
from overture.records import Profile, Role, TalkingPoint

MOST_MOVES = 3
LONG_WAY = 3  # roles from which the first one is worth naming
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ARROW = re.compile(r"\s*(?:→|->|>)\s*")
_FOUNDED = re.compile(r"\b(?:co-?)?found\w*|\bowner\b|\bgeschäftsführ\w*|\bcofondat\w*|\bsócia\b", re.IGNORECASE)
_BREAK = re.compile(r"(?:career break|sabbatical|parental leave|maternity|paternity)\b", re.IGNORECASE)


def _year(date: str) -> str:
    """The year of a date as the page shows it; "" where it shows none."""
    found = _YEAR.search(date)
    return found[0] if found else ""


def _dated(date: str) -> list[tuple[str, str]]:
    """A date as evidence, where it holds a year."""
    return [("experience", date)] if _year(date) else []


def _promotion(later: Role, earlier: Role) -> TalkingPoint:
    company = house(later.company)
    return point(
        "achievement",
        f"your step from {shown(earlier.title)} to {shown(later.title)} at {company}",
        [
            ("experience", later.title),
            ("experience", earlier.title),
            ("experience", later.company),
            *_dated(earlier.start if later.current else ""),
        ],
        score=KINDS["promotion"],
        why="A step up inside one company, by its own dates.",
        subtype="promotion",
        parts=details(
            title=shown(later.title),
            from_=shown(earlier.title),
            company=company,
            since=_year(earlier.start) if later.current else "",
        ),
    )


def _current(now: Role) -> TalkingPoint:
    at = f" at {employer(now)}" if employer(now) else ""
    return point(
        "role",
        f"your work as {shown(now.title)}{at}",
        [("experience", now.title), ("experience", now.company)],
        score=KINDS["current"],
        why="What they do now: true, though everybody sees it.",
        subtype="current",
        parts=details(title=shown(now.title), company=employer(now)),
    )


def _straight(earlier: Role, later: Role) -> bool:
    """Whether one left the first for the second, as far as the years tell, and did not found it."""
    left, came = _year(earlier.end), _year(later.start)
    apart = bool(left and came) and not 0 <= int(came) - int(left) <= 1
    return not (apart or _FOUNDED.search(later.title))


def _move(later: Role, earlier: Role, score: float) -> TalkingPoint:
    return point(
        "role",
        f"your move from {employer(earlier)} to {employer(later) or 'working for yourself'}",
        [
            ("experience", earlier.company),
            ("experience", later.company),
            ("experience", earlier.title),
            *_dated(later.start),
        ],
        score=round(score, 3),
        why="A change they made: why and how is a question that only they can answer.",
        subtype="move",
        parts=details(
            title=shown(later.title),
            company=employer(later),
            from_=employer(earlier),
            from_title=shown(earlier.title),
            since=_year(later.start),
        ),
    )


def _way(first: Role, now: Role) -> TalkingPoint:
    begun = shown(_ARROW.split(first.title)[0])
    return point(
        "role",
        f"your path from {begun} to {shown(now.title)}",
        [
            ("experience", first.title),
            ("experience", first.company),
            ("experience", now.title),
            *_dated(first.start),
        ],
        score=KINDS["early"],
        why="A long way: what they learned at its beginning is easy to ask about.",
        subtype="early",
        parts=details(
            title=shown(now.title),
            from_title=begun,
            from_=employer(first),
            company=employer(now),
            since=_year(first.start),
        ),
    )


def _promotions(roles: list[Role]) -> Iterator[TalkingPoint]:
    for later, earlier in pairwise(roles):
        same = later.company and later.company == earlier.company
        if same and later.title and earlier.title and later.title != earlier.title:
            first = _first_there(roles, earlier)
            yield _promotion(later, first if first.title != later.title else earlier)
            return


def _first_there(roles: list[Role], since: Role) -> Role:
    """The first role of an unbroken run in one company that ends with this one."""
    run = list(takewhile(lambda r: r.company == since.company and r.title, roles[roles.index(since) :]))
    return run[-1]


def find(profile: Profile) -> list[TalkingPoint]:
    """The current role, the last promotion inside a company, moves, and the way from the first role to the current."""
    roles = [r for r in profile.experience if (r.title or r.company) and not _BREAK.match(r.company or r.title)]
    now = next((r for r in roles if r.current), None)
    found = [_current(now)] if now is not None and now.title and now.company else []
    found += _promotions(roles)
    moves = [
        (later, earlier)
        for later, earlier in pairwise(roles)
        if later.company and employer(earlier) and later.company != earlier.company and not earlier.current
        if _straight(earlier, later)
    ]
    for place, (later, earlier) in enumerate(moves[:MOST_MOVES]):
        found.append(_move(later, earlier, KINDS["move"] - 0.06 * place - (0 if later is now else 0.06)))
    if now is not None and len(roles) >= LONG_WAY and now.title and roles[-1].title not in ("", now.title):
        found.append(_way(roles[-1], now))
    return found
