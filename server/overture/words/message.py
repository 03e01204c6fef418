"""The whole draft for a channel: a note or a longer message, with its counts."""

from __future__ import annotations

from collections.abc import Sequence

from overture.records import Channel, Message, TalkingPoint
from overture.words import realise
from overture.words.candidate import Candidate
from overture.words.letter import letter, subject
from overture.words.limits import LIMITS, NOTES
from overture.words.links import relation
from overture.words.note import note
from overture.words.render import Segments, text_of
from overture.words.said import opens, said
from overture.words.speech import Speech


def as_message(segments: Segments, channel: Channel, about: str | None = None) -> Message:
    """The segments as a message with its counts."""
    text = text_of(segments)
    return Message(subject=about, text=text, segments=segments, characters=realise.units(text), limit=LIMITS[channel])


def compose_message(
    points: Sequence[TalkingPoint], openers: Sequence[Candidate], found: Sequence[Candidate], speech: Speech
) -> Message:
    """The draft for the channel, built on the point of the best opener; honest and short where there is none."""
    if speech.options.channel in NOTES:
        return as_message(note(openers, found, speech), speech.options.channel)
    lead = openers[0].points if openers else ()
    ready = [said(p) for p in sorted((p for p in points if opens(p)), key=lambda p: (p.id not in lead, -p.score))]
    whole = letter(ready, relation(speech, points), speech)
    told = {segment.point for segment in whole}
    spoken = sorted(ready, key=lambda each: each.point.id not in told)  # a subject is about what the message tells
    return as_message(whole, speech.options.channel, subject(spoken, speech))
