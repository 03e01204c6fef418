"""What is written after the first message: one reminder, a thank-you after the talk, an update later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from overture.records import AboutMe, Channel, Check, Message, Options, Profile, Stage, TalkingPoint
from overture.words import realise
from overture.words.checks import check
from overture.words.limits import NOTES, TITLED
from overture.words.message import as_message
from overture.words.mine import ABOUT_ME, gap_slots
from overture.words.parts import best, filled, first
from overture.words.render import Segments, Slot, chain, text_of
from overture.words.said import opens, said
from overture.words.speech import SHARED, Speech, speech_for

LEARNED_GAP = "[what you learned, in your own words]"
LONGEST_LEARNED = 400
FEWEST_WORDS, MOST_WORDS = 40, 60  # of a reminder
BODIES: dict[Stage, tuple[str, ...]] = {
    "reminder": ("link", "easier", "leave"),
    "thank-you": ("link", "learned", "next"),
    "update": ("link", "learned", "next"),
}
# What only a first message must have.
FIRST_ONLY = frozenset(
    ("link-first", "specific", "ask-near-end", "small-time", "more-about-them", "strong-draft-stands")
)
ASKS = frozenset(("one-ask", "easy-to-refuse"))


def follow_up(
    stage: Stage,
    learned: str,
    profile: Profile,
    talking_points: Sequence[TalkingPoint],
    about_me: AboutMe | None,
    options: Options,
) -> tuple[Message, tuple[Check, ...]]:
    """A later message and its checks; `learned` is what the talk taught the sender, in the sender's words.

    A note is no place for it, so it is written as a message then. Where `learned` is empty, the thank-you and the
    update hold a visible gap, which blocks.
    """
    channel: Channel = "message" if options.channel in NOTES else options.channel
    speech = speech_for(profile, about_me, replace(options, channel=channel))
    told = realise.clean(learned)[:LONGEST_LEARNED].strip().rstrip(".")
    slots: dict[str, Slot] = {**speech.sender, **gap_slots(), **_mentioned(talking_points, speech)}
    slots["learned"] = Slot(told, ABOUT_ME) if told else Slot(LEARNED_GAP)
    file = f"follow-up/{stage}"
    close, unsigned = ("thanking", "unsigned_thanking") if stage == "reminder" else ("plain", "unsigned")
    signed = first(filled("follow-up/close", close, slots, speech), speech)
    signed = signed or first(filled("follow-up/close", unsigned, slots, speech), speech)
    subject = text_of(first(filled(file, "subject", slots, speech), speech)) if channel in TITLED else None
    message = as_message(_whole(stage, slots, signed, speech), channel, subject)
    return message, _checked(stage, told, message, channel, profile, talking_points, about_me, options)


def _whole(stage: Stage, slots: Mapping[str, Slot], signed: Segments, speech: Speech) -> Segments:
    """The sentences that fit together and, for a reminder, come to 40 to 60 words where they can."""
    parts = [best(filled(f"follow-up/{stage}", part, slots, speech), speech) for part in BODIES[stage]]
    kept, weight = speech.greeting, float("-inf")
    for chosen in product(*parts):
        builds = {c.build for c in chosen if c.build}
        whole = chain([speech.greeting, chain([c.segments for c in chosen]), signed], "\n\n")
        words = len(text_of(whole).split())
        outside = max(0, FEWEST_WORDS - words, words - MOST_WORDS) if stage == "reminder" else 0
        worth = sum(c.score + 0.4 * speech.luck(c.id) for c in chosen) - outside
        if len(builds) <= 1 and worth > weight:
            kept, weight = whole, worth
    return kept


def _mentioned(points: Sequence[TalkingPoint], speech: Speech) -> Mapping[str, Slot]:
    """The best point that a phrase can name."""
    for point in sorted((p for p in points if opens(p) and p.kind not in SHARED), key=lambda p: -p.score):
        if mention := said(point).phrase("mention", speech):
            return {"mention": mention[1]}
    return {}


def _checked(
    stage: Stage, told: str, message: Message, channel: Channel, profile: Profile, points: Sequence[TalkingPoint],
    about_me: AboutMe | None, options: Options,
) -> tuple[Check, ...]:  # fmt: skip
    """The rules that hold for this stage; what the sender learnt counts as said by the sender."""
    sender = about_me or AboutMe()
    knowing = replace(sender, about=f"{sender.about}\n{told}") if about_me or told else None
    checks = check(message.text, message.subject, channel, options.purpose, profile, points, knowing)
    unasked = FIRST_ONLY if stage == "reminder" else FIRST_ONLY | ASKS
    return tuple(c for c in checks if c.rule not in unasked)
