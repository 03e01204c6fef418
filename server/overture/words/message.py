"""The whole draft: greeting, link, who I am, one ask, a way out, thanks; for a note, a link and one more thought.

The relation decides how it begins: somebody I am connected to, a shared school or employer, a shared connection, or
none of these. Every combination that the sentences allow is weighed and the best one that fits is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from overture.records import Channel, Message, TalkingPoint
from overture.words import cues, realise
from overture.words.candidate import Candidate, vivid
from overture.words.likeness import TWIN, likeness
from overture.words.limits import LIMITS, NOTES, TITLED
from overture.words.parts import Choice, best, filled, first
from overture.words.readability import HARDEST, grade
from overture.words.render import Segments, Slots, chain, fill, joined, stutters, text_of
from overture.words.sentences import part
from overture.words.slots import gap_slots
from overture.words.speech import SHARED, Said, Speech, echoes, opens, said, unechoed
from overture.words.work import working_day

MOST_WORDS, GOOD_LENGTH = 95, 440  # words of the prose, characters of the prose
LINKED_POINTS, WEIGHED_LINKS, WEIGHED_WHOS, WEIGHED_ASKS, WEIGHED_LEAVES = 6, 8, 4, 2, 2
TOLD_ONLY, ON_WAY = "told", "way"  # first sentences that tell a thing, or their way, and ask nothing of it
JOINED = (("joined", 0.2), ("alone", 0.3))  # how much each kind of first sentence is worth
CONNECTED = (("connected", 1.0),)
LATER = 0.25  # what a lower place among the points costs
SECONDS = 6  # how many points are tried for a second thing of theirs
SECOND, RELATED = -0.8, 0.5  # what a second thing costs, and what it is worth that it has to do with the sender
BONDS = ("school", "employer", "volunteering", "phrase", "interest", "trade")
BOND = 0.6  # what it is worth to name what both share in so many words
TOUCHES = 0.3  # each word that their thing and the sender's own words have in common
QUOTED_ROW = 0.6
APT = 0.3  # what it is worth that the sender's question follows from it
TOLD = 0.5  # what it is worth that the sender's question is told
LONGEST_SUBJECT = 8  # words
Relation = Literal["close", "alumni", "mutual", "stranger"]


def relation(speech: Speech, points: Sequence[TalkingPoint]) -> Relation:
    """How near the sender is to this person."""
    if speech.profile.degree == "1st":
        return "close"
    shared = [p for p in points if p.usable and p.kind in SHARED]
    if any(p.kind == "shared-background" and p.subtype in ("school", "employer") for p in shared):
        return "alumni"
    return "mutual" if shared else "stranger"


def as_message(segments: Segments, channel: Channel, subject: str | None = None) -> Message:
    """The segments as a message with its counts."""
    text = text_of(segments)
    return Message(subject=subject, text=text, segments=segments, characters=realise.units(text), limit=LIMITS[channel])


def compose_message(
    points: Sequence[TalkingPoint], openers: Sequence[Candidate], found: Sequence[Candidate], speech: Speech
) -> Message:
    """The draft for the channel, built on the point of the best opener; honest and short where there is none."""
    if speech.options.channel in NOTES:
        return as_message(_note(openers, found, speech), speech.options.channel)
    lead = openers[0].points if openers else ()
    ready = [said(p) for p in sorted((p for p in points if opens(p)), key=lambda p: (p.id not in lead, -p.score))]
    return as_message(_letter(ready, relation(speech, points), speech), speech.options.channel, _subject(ready, speech))


# ---- notes ----


def _note(openers: Sequence[Candidate], found: Sequence[Candidate], speech: Speech) -> Segments:
    """The best opener, or another on the same point where that one says who the sender is and what they ask."""
    if not openers:
        return _bare_note(speech)
    lead = openers[0].points[0]
    others = [c for c in found if c.points[0] == lead]
    who = [speech.sender["i_am"].text] if "i_am" in speech.sender else []
    who += [told.text for told in speech.tellings]
    goal = [speech.sender[name].text[1:] for name in ("goal_direct", "goal_asked", "goal") if name in speech.sender]

    def rank(c: Candidate) -> tuple[bool, bool, int, float]:
        told = any(text in c.text for text in who) + any(text in c.text for text in goal)
        return not told, grade(c.text) > HARDEST + 1, -told, -c.score

    apart = (c for c in others if all(likeness(c.tokens, o.tokens) < TWIN for o in openers))
    return min([openers[0], *apart], key=rank).segments


def _bare_note(speech: Speech) -> Segments:
    room = LIMITS[speech.options.channel] or 0
    slots = {**speech.sender, **gap_slots()}
    for sentence in part("message/note", "note"):
        body = fill(sentence, slots, speech.style, inline=True)
        whole = chain([speech.greeting, body])
        if body and realise.units(text_of(whole)) <= room:
            return whole
    return speech.greeting


# ---- letters ----


def _links(ready: Sequence[Said], near: Relation, speech: Speech) -> tuple[Choice, ...]:
    """The first sentence: what both share joined with something of theirs, or one of them."""
    shared = _shared(_closest(ready), speech)
    found: list[Choice] = []
    for place, theirs in enumerate([s for s in ready if s.point.kind not in SHARED][:LINKED_POINTS]):
        if speech.on_the_way(theirs.point):
            theirs = replace(theirs, cues=theirs.cues | {cues.PATH})
        mention = theirs.phrase("mention", speech)
        apt = APT * speech.asking(theirs.point)[0].apt + TOUCHES * speech.touches(theirs.point) + vivid(theirs)
        slots = {**theirs.slots, **shared, **({"mention": mention[1]} if mention else {})}
        for wanted, bonus in JOINED + (CONNECTED if near == "close" else ()):
            more = filled("message/link", wanted, slots, speech, theirs, near)
            found += [choice.worth(bonus + apt - LATER * place - _row(choice, theirs)) for choice in more]
    if shared:
        found += filled("message/link", "shared", shared, speech, None, near)
    return best(found or filled("message/link", "plain", {}, speech), speech)


def _with_second(links: Sequence[Choice], ready: Sequence[Said], speech: Speech) -> Iterator[Choice]:
    """The first sentences; and each that only tells something, with the best second thing of theirs behind it."""
    found: list[Choice] = []
    for place, theirs in enumerate([s for s in ready if s.point.kind not in SHARED][:SECONDS]):
        related = speech.on_the_way(theirs.point) + speech.touches(theirs.point)
        bonus = SECOND + RELATED * related - LATER / 2 * place
        more = filled("message/link", "second", theirs.slots, speech, theirs)
        found += [choice.worth(bonus) for choice in more]
    for link in links:
        yield link
        told = {s.point for s in link.segments}
        fresh = (c for c in best(found, speech) if told.isdisjoint(s.point for s in c.segments if s.point))
        other = next((c for c in fresh if link.build == TOLD_ONLY or c.build != link.build), None)
        if link.build in (TOLD_ONLY, ON_WAY) and other:
            yield Choice(
                link.id, chain([link.segments, other.segments]), link.score + other.score, link.build, link.slots
            )


def _shared(shared: Said | None, speech: Speech) -> Slots:
    """The clause on what both share, and the sender's part in it; nothing where who I am names it already."""
    if shared is None or echoes(shared.slots, speech.sender):
        return {}
    return {name: phrase[1] for name in ("lead", "bond") if (phrase := shared.phrase(name, speech))}


def _row(choice: Choice, theirs: Said) -> float:
    """What it costs to quote a row of a list, which is no sentence."""
    quotes = "quote" in choice.slots or ("mention" in choice.slots and theirs.form == "quote")
    return QUOTED_ROW if quotes and "clause" not in theirs.cues else 0.0


def _letter(ready: Sequence[Said], near: Relation, speech: Speech) -> Segments:
    shared = _closest(ready)
    asks = best(filled("message/ask", "ask", _asking(ready, speech), speech, None, near), speech)
    busy = {**working_day(speech.profile), **speech.sender, **gap_slots()}
    leaves = [c.segments for c in best(filled("message/close", "exit", busy, speech), speech)][:WEIGHED_LEAVES] or [()]
    signed = first(filled("message/close", "signoff", busy, speech), speech)
    signed = signed or first(filled("message/close", "unsigned", busy, speech), speech)
    kept, weight = speech.greeting, float("-inf")
    for link in [*_with_second(_links(ready, near, speech)[:WEIGHED_LINKS], ready, speech)]:
        for who in _whos(link, ready, shared, speech)[:WEIGHED_WHOS]:
            for ask in [a for a in asks if a.build in ("", who.build)][:WEIGHED_ASKS]:
                body = next((b for b in (_body(link, who, ask, leave) for leave in leaves) if not stutters(b)), ())
                worth = _worth((link, who, ask), body, speech)
                if body and worth > weight and text_of(body).count("!") < 2:
                    kept, weight = chain([speech.greeting, body, signed], "\n\n"), worth
    return joined(kept)


def _closest(ready: Sequence[Said]) -> Said | None:
    """What both share that is the rarest: a background before an acquaintance."""
    shared = [each for each in ready if each.point.kind in SHARED]
    return max(shared, key=lambda s: (s.point.subtype in BONDS, s.point.score), default=None)


def _asking(ready: Sequence[Said], speech: Speech) -> Slots:
    """What the sender wants to learn: both questions where there are two, else what suits the points."""
    wanted = speech.together or speech.asking(*(s.point for s in ready[:LINKED_POINTS]))[0].slots
    return {**speech.sender, **wanted, **working_day(speech.profile)}


def _whos(link: Choice, ready: Sequence[Said], shared: Said | None, speech: Speech) -> tuple[Choice, ...]:
    """Who the sender is, by what touches the first sentence, with what both share where that has not been said."""
    told = {segment.point for segment in link.segments}
    points = [s.point for s in ready if s.point.id in told]
    me = {**speech.me(*points), **_asking(ready, speech)}
    found = [*filled("message/who", "who" if me.keys() & {"i_am", "telling"} else "gap", {**me, **gap_slots()}, speech)]
    if shared and shared.point.id not in told:
        bonus = BOND if shared.point.subtype in BONDS else 0.0
        both = {**unechoed(me, shared.slots), **_shared(shared, speech)}
        found += [choice.worth(bonus) for choice in filled("message/who", "who_shared", both, speech)]
    return best(found, speech)


def _body(link: Choice, who: Choice, ask: Choice, leave: Segments) -> Segments:
    return chain([link.segments, chain([who.segments, ask.segments]), leave], "\n\n")


def _worth(chosen: tuple[Choice, ...], body: Segments, speech: Speech) -> float:
    text = text_of(body)
    luck = speech.luck("letter", *(c.id for c in chosen))
    length = max(0, len(text) - GOOD_LENGTH) / 100 + 5 * (len(text.split()) > MOST_WORDS)
    told = TOLD * any(c.slots & {"goal", "goal_asked", "goal_question"} for c in chosen)
    return sum(c.score for c in chosen) + told + 0.4 * luck - length


def _subject(ready: Sequence[Said], speech: Speech) -> str | None:
    if speech.options.channel not in TITLED:
        return None
    found: list[Choice] = []
    for each in ready[:1]:
        found += filled("message/subject", "subject", {**each.slots, **speech.sender}, speech, each)
    found = found or [c for c in filled("message/subject", "subject", speech.sender, speech) if not c.bound]
    return text_of(first([c for c in found if len(text_of(c.segments).split()) <= LONGEST_SUBJECT], speech))
