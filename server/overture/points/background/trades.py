"""A line of work that both know from the inside: the same trade in a title of theirs and in the sender's own words.

Only trades count that tell who somebody is ("interpreter", "chimney sweep"); "manager" or "engineer" joins nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from overture.inflection import forms
from overture.points.background.names import TABLES, fold
from overture.points.making import details, employer, point
from overture.points.ranking import KINDS
from overture.points.text import pieces
from overture.records import AboutMe, Profile, Role, TalkingPoint

_TRADES = {word: trade[0] for trade in TABLES["trades"]["same"] for word in trade}
_TRADES |= {word: word for word in TABLES["trades"]["words"]}
_LONGEST_FIRST = sorted(_TRADES, key=len, reverse=True)
_FORMER = re.compile(
    r"\b(?:ex|former|formerly|retired|used to|was|were|been|turned|until|before|once)\b", re.IGNORECASE
)
_NOW = re.compile(r"(?:now|currently|today)\b", re.IGNORECASE)  # what stands beside it is over
_NOT_YET = re.compile(
    r"\b(?:want\w*|hop(?:e|ing)|aspiring|future|becom\w+|to be|student|studying|trainee|apprentice|thinking|would|not|"
    r"applying|for|with|by|my|our|the)\b[^,;.]*$",
    re.IGNORECASE,
)
_MYSELF = re.compile(r"^(?:I\b|(?:\w+ )?(?:\w+ )?years? )", re.IGNORECASE)


def _trades(text: str) -> tuple[str, ...]:
    """The trades that a title or headline names of its owner, less those that somebody only wants to be in."""
    folded, found = f" {fold(text)} ", []
    for word in _LONGEST_FIRST:
        before, named, after = folded.partition(f" {word} ")
        if named and not _NOT_YET.search(before):
            found.append(_TRADES[word])
            folded = f"{before} {after}"  # a dental receptionist is no receptionist besides
    return tuple(found)


def _plural(trade: str) -> str:
    *before, last = trade.split()
    return " ".join([*before, *forms(last, "NNS")[:1]])


def _mine(about_me: AboutMe) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """(the sender's words, their trades, whether these are theirs today)."""
    headline = pieces(about_me.headline)
    for piece in headline:
        changed = any(_NOW.match(other) for other in headline if other != piece)
        yield piece, _trades(piece), not (changed or _FORMER.search(piece))
    for job in about_me.experience:
        yield job.title, _trades(job.title), job.current
    for saying in pieces(about_me.about):
        if _MYSELF.match(saying):
            yield saying, _trades(saying), not _FORMER.search(saying)


def _house(about_me: AboutMe, trade: str, *, now: bool) -> str:
    """Where the sender works or worked in a trade; "" where no job of theirs bears it."""
    jobs = (job for job in about_me.experience if job.current == now and trade in _trades(job.title))
    return next((employer(Role(company=job.company)) for job in jobs), "")


def find(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """At most one trade."""
    known = [("experience", role) for role in profile.experience]
    known += [("headline", Role(title=piece)) for piece in pieces(profile.headline) if not _FORMER.search(piece)]
    theirs = [(section, role, trade) for section, role in known for trade in _trades(role.title)]
    for words, mine, now in _mine(about_me):
        match = next((each for each in theirs if each[2] in mine), None)
        if match is None:
            continue
        section, role, trade = match
        still = role.current or section == "headline"
        words = next((part for part in words.split(",") if trade in _trades(part)), words)
        many = _plural(trade)
        yield point(
            "shared-background",
            f"that we both work as {many}" if now and still else f"that we have both worked as {many}",
            [(section, role.title), ("experience", employer(role) and role.company), ("about-me", words)],
            score=KINDS["shared-trade"],
            why="You know the same work from the inside.",
            subtype="trade",
            parts=details(
                shared=trade,
                mine=words,
                theirs=role.title,
                **{"their_house_now" if still else "their_house_then": employer(role)},
                **{"my_house_now" if now else "my_house_then": _house(about_me, trade, now=now)},
            ),
        )
        return
