"""All openers that can truly be said: each point with each fitting sentence, as candidates to choose from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from overture.records import Options, Profile, TalkingPoint
from overture.words import cues, realise
from overture.words.limits import LIMITS
from overture.words.render import Segments, Slot, Style, chain, fill, joined, stutters, text_of
from overture.words.sentences import Sentence, part, sentences
from overture.words.slots import point_form, point_slots

BY_SUMMARY = -0.4  # a sentence for any point is weaker than one for its kind
LONGEST = 320  # of an opener where the channel has room
SHARED = ("shared-connection", "shared-background")


@dataclass(frozen=True, slots=True)
class Speech:
    """What all sentences of one draft share: who speaks to whom, and how."""

    profile: Profile
    options: Options
    sender: Mapping[str, Slot]
    style: Style
    greeting: Segments

    def suits(self, sentence: Sentence) -> bool:
        """Whether a sentence may stand in this tone, channel and purpose."""
        o = self.options
        return (
            (not sentence.tones or o.tone in sentence.tones)
            and (not sentence.channels or o.channel in sentence.channels)
            and (not sentence.purposes or o.purpose in sentence.purposes)
        )

    def luck(self, *names: str) -> float:
        """A number from 0 to 1 that the seed, the person and these names decide: the same each time."""
        told = "\x1f".join((str(self.options.seed), self.profile.url, self.profile.name, *names))
        return int.from_bytes(hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest()[:6], "big") / 2**48


@dataclass(frozen=True, slots=True)
class Candidate:
    """An opener that could be given. `body` is the text without its greeting."""

    body: Segments
    points: tuple[str, ...]
    build: str
    asks: str
    score: float

    def whole(self, greeting: Segments) -> Segments:
        """Greeting and body on one line."""
        return chain([greeting, self.body])


@dataclass(frozen=True, slots=True)
class Said:
    """A point's slots and cues, worked out once."""

    point: TalkingPoint
    slots: Mapping[str, Slot]
    cues: frozenset[str]

    def suits(self, sentence: Sentence) -> bool:
        """Whether the point is of the kind, subtype, form and cues that a sentence is for."""
        return (
            (not sentence.kinds or self.point.kind in sentence.kinds)
            and (not sentence.subtypes or self.point.subtype in sentence.subtypes)
            and (not sentence.forms or "summary" not in sentence.slots or point_form(self.point) in sentence.forms)
            and self.cues.issuperset(sentence.when)
            and self.cues.isdisjoint(sentence.unless)
        )


def said(point: TalkingPoint) -> Said:
    """The point made ready for sentences."""
    return Said(point=point, slots=point_slots(point), cues=cues.cues(point))


def opens(point: TalkingPoint) -> bool:
    """Whether a point may open a message: usable, and more than the title and employer that everybody sees."""
    bare = point.kind == "role" and point.subtype == "current" and not point.edited
    return point.usable and bool(point.summary.strip()) and not bare


def candidates(points: Iterable[TalkingPoint], speech: Speech) -> tuple[Candidate, ...]:
    """Every opener that fits the channel and repeats no word, in no order that means anything."""
    ready = [said(p) for p in points if opens(p)]
    found = [c for each in ready for c in _of(each, speech)]
    shared = [s for s in ready if s.point.kind in SHARED][:2]
    rest = [s for s in ready if s.point.kind not in SHARED][:4]
    found += [c for a in shared for b in rest for c in _joined(a, b, speech)]
    room = min(LIMITS[speech.options.channel] or LONGEST, LONGEST)
    return tuple(c for c in found if _fits(c, speech.greeting, room))


def _fits(candidate: Candidate, greeting: Segments, room: int) -> bool:
    whole = candidate.whole(greeting)
    text = text_of(whole)
    return realise.units(text) <= room and text.count("!") < 2 and not stutters(whole)


def files_of(each: Said) -> tuple[str, ...]:
    """The sentence files that speak of a point."""
    return ("openers/any",) if each.point.edited else (f"openers/{each.point.kind}", "openers/any")


def hooks(each: Said, speech: Speech) -> Iterator[tuple[Sentence, Segments]]:
    """The statements about one point that can be made."""
    for name in files_of(each):
        for sentence in part(name, "hook"):
            if speech.suits(sentence) and each.suits(sentence):
                segments = fill(sentence, {**speech.sender, **each.slots}, speech.style, inline=True)
                if segments:
                    yield sentence, segments


def _of(each: Said, speech: Speech) -> Iterator[Candidate]:
    slots = {**speech.sender, **each.slots}
    for hook, statement in hooks(each, speech):
        for follow in _follows(each, hook.refers, speech, hook.id.split("/")[1]):
            asked = fill(follow, slots, speech.style)
            if asked:
                weight = hook.weight + follow.weight
                yield _candidate(chain([statement, asked]), (each.point,), hook, follow, weight, speech)
    for whole in (s for name in files_of(each) for s in part(name, "whole")):
        if speech.suits(whole) and each.suits(whole):
            body = fill(whole, slots, speech.style, inline=True)
            if body:
                yield _candidate(body, (each.point,), whole, whole, whole.weight + 0.2, speech)


def _follows(each: Said, refers: tuple[str, ...], speech: Speech, file: str) -> Iterator[Sentence]:
    """The questions, and turns to the sender, that may follow a hook which puts `refers` before the reader."""
    names = ["openers/any"] if file == "any" else [f"openers/{each.point.kind}"]
    for sentence in [s for name in names for s in part(name, "question")]:
        if set(sentence.refers) & set(refers) and speech.suits(sentence) and each.suits(sentence):
            yield sentence
    for sentence in sentences("openers/turn"):
        if (not sentence.refers or set(sentence.refers) & set(refers)) and speech.suits(sentence):
            yield sentence


def phrase(each: Said, wanted: str, speech: Speech) -> tuple[Sentence, Slot] | None:
    """The best `lead` or `mention` of a point, as a slot that it owns."""
    for sentence in part("openers/phrases", wanted):
        if each.suits(sentence) and not (each.point.edited and sentence.slots != {"summary"}):
            segments = fill(sentence, each.slots, speech.style, inline=True)
            if segments:
                return sentence, Slot(text_of(segments), each.point.id)
    return None


def _joined(first: Said, second: Said, speech: Speech) -> Iterator[Candidate]:
    """Openers that join what both share with something that they did."""
    lead, mention = phrase(first, "lead", speech), phrase(second, "mention", speech)
    if lead is None or mention is None:
        return
    slots = {**speech.sender, "lead": lead[1], "mention": mention[1]}
    for hook in part("openers/joined", "hook"):
        statement = fill(hook, slots, speech.style, inline=True) if speech.suits(hook) else ()
        for follow in _follows(second, mention[0].refers, speech, second.point.kind) if statement else ():
            asked = fill(follow, slots, speech.style)
            if asked:
                weight = hook.weight + follow.weight + mention[0].weight
                yield _candidate(chain([statement, asked]), (second.point, first.point), hook, follow, weight, speech)


def _candidate(
    body: Segments, points: tuple[TalkingPoint, ...], hook: Sentence, follow: Sentence, weight: float, speech: Speech
) -> Candidate:
    by_summary = BY_SUMMARY if hook.id.startswith("openers/any") and not points[0].edited else 0.0
    score = points[0].score * 2 + weight + by_summary + 0.5 * speech.luck(points[0].id, hook.id, follow.id)
    return Candidate(
        body=joined(body), points=tuple(p.id for p in points), build=hook.build or hook.id, asks=follow.id, score=score
    )
