"""A line of work that both know from the inside: the same trade in a title of theirs and in the sender's own words.

Only trades count that tell who somebody is ("interpreter", "chimney sweep"); "manager" or "engineer" joins nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from overture.inflection import forms
from overture.points.background.names import TABLES, fold
from overture.points.making import details, point
from overture.points.ranking import KINDS
from overture.points.text import pieces
from overture.records import AboutMe, Profile, TalkingPoint

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


def _trade(text: str) -> str:
    """The trade that a title or headline names of its owner; "" where none, or where somebody only wants to be it."""
    folded = f" {fold(text)} "
    found = next((word for word in _LONGEST_FIRST if f" {word} " in folded), "")
    before = folded.partition(f" {found} ")[0] if found else ""
    return "" if not found or _NOT_YET.search(before) else _TRADES[found]


def _plural(trade: str) -> str:
    *before, last = trade.split()
    return " ".join([*before, *forms(last, "NNS")[:1]])


def _mine(about_me: AboutMe) -> Iterator[tuple[str, str, bool]]:
    """(the sender's words, the trade, whether it is theirs today)."""
    headline = pieces(about_me.headline)
    for piece in headline:
        changed = any(_NOW.match(other) for other in headline if other != piece)
        yield piece, _trade(piece), not (changed or _FORMER.search(piece))
    for job in about_me.experience:
        yield job.title, _trade(job.title), job.current
    for saying in pieces(about_me.about):
        if _MYSELF.match(saying):
            yield saying, _trade(saying), not _FORMER.search(saying)


def find(profile: Profile, about_me: AboutMe) -> Iterator[TalkingPoint]:
    """At most one trade."""
    theirs = [(role.title, _trade(role.title), role.current) for role in profile.experience]
    for words, trade, now in _mine(about_me):
        match = next((each for each in theirs if trade and each[1] == trade), None)
        if match is None:
            continue
        title, _, still = match
        words = next((part for part in words.split(",") if _trade(part) == trade), words)
        many = _plural(trade)
        yield point(
            "shared-background",
            f"that we both work as {many}" if now and still else f"that we have both worked as {many}",
            [("experience", title), ("about-me", words)],
            score=KINDS["shared-trade"],
            why="You know the same work from the inside.",
            subtype="trade",
            parts=details(shared=trade, mine=words, theirs=title),
        )
        return
