"""The whole draft: greeting, link, who I am, one ask, a way out, thanks; for a note, a link and one more thought.

The relation decides how it begins: somebody I am connected to, a shared school or employer, a shared connection, or
none of these. Every combination that the sentences allow is weighed and the best one that fits is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from overture.records import Channel, Message, Segment, TalkingPoint
from overture.words import realise
from overture.words.choice import TWIN, likeness, tokens
from overture.words.limits import LIMITS, NOTES, TITLED
from overture.words.openers import SHARED, Candidate, Said, Speech, opens, phrase, said
from overture.words.render import Segments, Slot, Style, chain, fill, joined, stutters, text_of
from overture.words.sentences import Sentence, part
from overture.words.slots import gap_slots

MOST_WORDS, GOOD_LENGTH = 100, 400
JOINED = (("joined", 0.6), ("alone", 0.2))  # how much each kind of first sentence is worth
CONNECTED = (("connected", 0.4),)
LATER = 0.25  # what a lower place among the points costs
_PLAIN = Style()
Relation = Literal["close", "alumni", "mutual", "stranger"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One filled sentence and what speaks for it."""

    sentence: Sentence
    segments: Segments
    score: float


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
    return Message(
        subject=subject, text=text, segments=segments, characters=realise.units(text), limit=LIMITS[channel]
    )


def compose_message(points: Sequence[TalkingPoint], openers: Sequence[Candidate], found: Sequence[Candidate], speech: Speech) -> Message:
    """The draft for the channel, built on the point of the best opener; honest and short where there is none."""
    if speech.options.channel in NOTES:
        return as_message(_note(openers, found, speech), speech.options.channel)
    first = openers[0].points if openers else ()
    ready = [said(p) for p in sorted((p for p in points if opens(p)), key=lambda p: (p.id not in first, -p.score))]
    return as_message(_letter(ready, relation(speech, points), speech), speech.options.channel, _subject(ready, speech))


# ---- notes ----


def _note(openers: Sequence[Candidate], found: Sequence[Candidate], speech: Speech) -> Segments:
    """The link of the best opener with one clause about the sender where it fits; else its second-best opener."""
    room = LIMITS[speech.options.channel] or 0
    if openers:
        lead = openers[0].points[0]
        near = [tokens(text_of(o.whole(speech.greeting))) for o in openers]
        own = sorted(
            (c for c in found if c.points[0] == lead and c.body != openers[0].body),
            key=lambda c: (not c.asks.startswith("openers/turn"), -c.score),
        )
        for candidate in own:
            words = tokens(text_of(candidate.whole(speech.greeting)))
            if all(likeness(words, n) < TWIN for n in near):
                return candidate.whole(speech.greeting)
        return openers[0].whole(speech.greeting)
    for sentence in part("message/note", "note"):
        body = fill(sentence, {**speech.sender, **gap_slots()}, speech.style, inline=True)
        whole = chain([speech.greeting, body])
        if body and realise.units(text_of(whole)) <= room:
            return whole
    return speech.greeting


# ---- letters ----


def _best(found: Iterator[Choice], name: str, speech: Speech) -> tuple[Choice, ...]:
    """The choices, best first; luck decides between equals."""
    return tuple(sorted(found, key=lambda c: (-(c.score + 0.4 * speech.luck(name, c.sentence.id)), c.sentence.id)))


def _filled(
    name: str, wanted: str, slots: Mapping[str, Slot], speech: Speech, near: Relation, each: Said | None = None
) -> Iterator[Choice]:
    for sentence in part(name, wanted):
        fits = speech.suits(sentence) and (not sentence.relations or near in sentence.relations)
        if fits and (each is None or each.suits(sentence)):
            segments = fill(sentence, slots, speech.style)
            if segments:
                yield Choice(sentence, segments, sentence.weight)


def _links(ready: Sequence[Said], near: Relation, speech: Speech) -> tuple[Choice, ...]:
    """The first sentence: what both share joined with something of theirs, or one of them."""
    shared = next((s for s in ready if s.point.kind in SHARED), None)
    lead = phrase(shared, "lead", speech) if shared else None
    found: list[Choice] = []
    for place, theirs in enumerate([s for s in ready if s.point.kind not in SHARED][:3]):
        mention = phrase(theirs, "mention", speech)
        slots = {**theirs.slots, **({"lead": lead[1]} if lead else {}), **({"mention": mention[1]} if mention else {})}
        for wanted, bonus in JOINED + (CONNECTED if near == "close" else ()):
            for choice in _filled("message/link", wanted, slots, speech, near, theirs):
                found.append(Choice(choice.sentence, choice.segments, choice.score + bonus - LATER * place))
    if shared and lead:
        found += _filled("message/link", "shared", {"lead": lead[1]}, speech, near)
    return _best(iter(found or _filled("message/link", "plain", {}, speech, near)), "link", speech)


def _letter(ready: Sequence[Said], near: Relation, speech: Speech) -> Segments:
    me = {**speech.sender, **gap_slots()}
    who_part = "who" if "i_am" in me else "gap"
    links = _links(ready, near, speech)
    whos = _best(_filled("message/who", who_part, me, speech, near), "who", speech)
    asks = _best(_filled("message/ask", "ask", me, speech, near), "ask", speech)
    exits = _best(_filled("message/close", "exit", me, speech, near), "exit", speech)
    signed = _best(_filled("message/close", "signoff", me, speech, near), "signoff", speech)
    signoff = (signed or _best(_filled("message/close", "unsigned", me, speech, near), "signoff", speech))[0]
    best, weight = speech.greeting, -99.0
    for link in links[:10]:
        for who in whos:
            fitting = [a for a in asks if a.sentence.build in ("", who.sentence.build)]
            for ask in fitting[:3]:
                body = _body(link, who, ask, exits[0])
                whole = chain([speech.greeting, body, signoff.segments], "\n\n")
                worth = _worth(link, who, ask, body, speech)
                if worth > weight and not stutters(body) and text_of(body).count("!") < 2:
                    best, weight = whole, worth
    return joined(best)


def _body(link: Choice, who: Choice, ask: Choice, leave: Choice) -> Segments:
    first = chain([link.segments, who.segments])
    return chain([first, chain([ask.segments, leave.segments])], "\n\n")


def _worth(link: Choice, who: Choice, ask: Choice, body: Segments, speech: Speech) -> float:
    text = text_of(body)
    luck = speech.luck("letter", link.sentence.id, who.sentence.id, ask.sentence.id)
    length = max(0, len(text) - GOOD_LENGTH) / 100 + 5 * (len(text.split()) > MOST_WORDS - 8)
    told = 0.5 * ("goal" in who.sentence.slots or "goal" in ask.sentence.slots)
    return link.score + who.score + ask.score + told + 0.4 * luck - length


def _subject(ready: Sequence[Said], speech: Speech) -> str | None:
    if speech.options.channel not in TITLED:
        return None
    found: list[Choice] = []
    for each in ready[:1]:
        found += _filled("message/subject", "subject", {**each.slots, **speech.sender}, speech, "stranger", each)
    found = found or [
        c for c in _filled("message/subject", "subject", speech.sender, speech, "stranger")
        if not c.sentence.kinds and not c.sentence.subtypes
    ]  # fmt: skip
    found = [c for c in found if len(text_of(c.segments).split()) <= 8]
    return text_of(_best(iter(found), "subject", speech)[0].segments)


def greeting(first: str, speech_tone: str) -> Segments:
    """The greeting in this tone; "Hello," where no first name is known."""
    if first:
        for sentence in part("message/greeting", "greeting"):
            if speech_tone in sentence.tones:
                return (Segment(text=text_of(fill(sentence, {"first": Slot(first)}, _PLAIN))),)
    return (Segment(text=part("message/greeting", "nameless")[0].text),)
