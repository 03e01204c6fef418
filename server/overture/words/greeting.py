"""How a message begins and what all its sentences share."""

from __future__ import annotations

from overture.records import AboutMe, Options, Profile, Segment, Tone
from overture.words.openers import Speech
from overture.words.render import Segments, Slot, Style, fill, text_of
from overture.words.sentences import part
from overture.words.slots import first_name, sender_slots


def greeting(first: str, tone: Tone) -> Segments:
    """The greeting in this tone; "Hello," where no first name is known. A name that addresses somebody states nothing."""
    for sentence in part("message/greeting", "greeting" if first else "nameless"):
        if not sentence.tones or tone in sentence.tones:
            return (Segment(text=text_of(fill(sentence, {"first": Slot(first)}, Style()))),)
    return ()


def speech_for(profile: Profile, about_me: AboutMe | None, options: Options) -> Speech:
    """Who speaks to whom in this draft, and how."""
    formal = options.tone == "formal"
    return Speech(
        profile=profile,
        options=options,
        sender=sender_slots(about_me, formal=formal),
        style=Style(formal=formal, british=options.spelling == "british"),
        greeting=greeting(first_name(profile), options.tone),
    )
