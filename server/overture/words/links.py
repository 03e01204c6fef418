"""The first paragraph of a letter: something of theirs, what both share, or both, and a second thing if it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from overture.records import TalkingPoint
from overture.words.candidate import ALONE, BONDS, TOUCHES, dropped, vivid
from overture.words.parts import Choice, best, filled
from overture.words.render import chain, text_of
from overture.words.said import Said
from overture.words.speech import SHARED, Speech

POINTS, SECONDS, WEIGHED = 6, 6, 8  # how many points are tried first, and second; how many sentences are weighed
TOLD_ONLY, ON_WAY = "told", "way"  # first sentences that tell a thing, or their way, and ask nothing of it
JOINED = (("joined", 0.2), ("alone", 0.3))  # how much each kind of first sentence is worth
CONNECTED = (("connected", 1.0),)
LATER = 0.2  # what a lower place among the points costs
SECOND, RELATED = -0.8, 0.5  # what a second thing costs, and what each tie that it has to the sender is worth
ASIDE = -0.7  # to ask for one thing at first and for another later, which is what the sender wants to learn
NEAR = frozenset(subtype for subtype, worth in BONDS.items() if worth > BONDS["place"])  # rarer than a place
QUOTED_ROW, QUOTED_ABROAD = 1.4, 1.1
ANSWERS = 0.35  # each word that their thing and the sender's question have in common
FOREIGN = 0.5  # what stands in another language says little in the middle of English
APT = 0.3  # what it is worth that the sender's question follows from it
Relation = Literal["close", "alumni", "mutual", "stranger"]


def relation(speech: Speech, points: Sequence[TalkingPoint]) -> Relation:
    """How near the sender is to this person."""
    if speech.profile.degree == "1st":
        return "close"
    shared = [p for p in points if p.usable and p.kind in SHARED]
    if any(p.kind == "shared-background" and p.subtype in ("school", "employer") for p in shared):
        return "alumni"
    return "mutual" if shared else "stranger"


def first_paragraphs(ready: Sequence[Said], near: Relation, speech: Speech) -> Iterator[Choice]:
    """The best first sentences, each alone and, where it only tells something, with a second thing of theirs."""
    return _with_second(_links(ready, near, speech)[:WEIGHED], ready, speech)


def closest(ready: Sequence[Said]) -> Said | None:
    """What both share that is the rarest: a background before an acquaintance."""
    shared = [each for each in ready if each.point.kind in SHARED]
    return max(shared, key=lambda s: (s.point.subtype in NEAR, s.point.score), default=None)


def _links(ready: Sequence[Said], near: Relation, speech: Speech) -> tuple[Choice, ...]:
    """The first sentence: what both share joined with something of theirs, or one of them."""
    nearest = closest(ready)
    shared = nearest.bond(speech) if nearest else {}
    aside = ASIDE if speech.goals else 0.0
    costs = {"joined": dropped(nearest.point, speech) if nearest else 0.0, "alone": aside, "connected": aside}
    found: list[Choice] = []
    for place, theirs in enumerate([s for s in ready if s.point.kind not in SHARED][:POINTS]):
        mention = theirs.phrase("mention", speech)
        apt = APT * speech.asking(theirs.point)[0].apt + TOUCHES * speech.touches(theirs.point) + vivid(theirs)
        apt -= FOREIGN * ("foreign" in theirs.cues)
        apt += ANSWERS * speech.answers(theirs.point) * ("won" not in theirs.cues)  # a prize bears the field's name
        apt += ALONE.get(theirs.point.kind, 0.0)
        slots = {**theirs.slots, **speech.alike(theirs.slots), **shared, **({"mention": mention[1]} if mention else {})}
        for wanted, bonus in JOINED + (CONNECTED if near == "close" else ()):
            more = filled("message/link", wanted, slots, speech, theirs, near)
            worth = bonus + apt - LATER * place
            cost = costs.get(wanted, 0.0)
            found += [choice.worth(worth - _row(choice, theirs) + cost * (not choice.build)) for choice in more]
    if shared:
        found += filled("message/link", "shared", shared, speech, None, near)
    return best(found or filled("message/link", "plain", {}, speech), speech)


def _with_second(links: Sequence[Choice], ready: Sequence[Said], speech: Speech) -> Iterator[Choice]:
    """The first sentences; and each that only tells something, with the best second thing of theirs behind it."""
    found: list[Choice] = []
    for place, theirs in enumerate([s for s in ready if s.point.kind not in SHARED][:SECONDS]):
        related = speech.on_the_way(theirs.point) + speech.touches(theirs.point)
        bonus = SECOND + RELATED * related - LATER / 2 * place
        more = filled("message/link", "second", theirs.slots, speech, theirs) if related else ()
        found += [choice.worth(bonus) for choice in more]
    for link in links:
        yield link
        told = {s.point for s in link.segments}
        fresh = (c for c in best(found, speech) if told.isdisjoint(s.point for s in c.segments if s.point))
        fresh = (c for c in fresh if not _houses(c) & _houses(link))
        other = next((c for c in fresh if link.build == TOLD_ONLY or c.build != link.build), None)
        if link.build in (TOLD_ONLY, ON_WAY) and other:
            yield Choice(
                link.id, chain([link.segments, other.segments]), link.score + other.score, link.build, link.slots
            )


def _houses(choice: Choice) -> frozenset[str]:
    """The names of more than one word that a sentence holds: two sentences on one house are one too many."""
    return frozenset(re.findall(r"[A-Z][\w’&-]+(?: [A-Z&][\w’-]*)+", text_of(choice.segments)[1:]))


def _row(choice: Choice, theirs: Said) -> float:
    """What it costs to quote a row of a list, which is no sentence, or a line that is only read back."""
    if not theirs.quoted_by(choice.slots):
        return 0.0
    return QUOTED_ROW * ("clause" not in theirs.cues) + QUOTED_ABROAD * ("foreign" in theirs.cues)
