"""A connection note: a link and one more thought; honest and short where there is nothing to name."""

from __future__ import annotations

from collections.abc import Sequence

from overture.words import realise
from overture.words.candidate import Candidate
from overture.words.likeness import TWIN, likeness
from overture.words.limits import LIMITS
from overture.words.mine import gap_slots
from overture.words.readability import HARDEST, grade
from overture.words.render import Segments, chain, fill, text_of
from overture.words.sentences import part
from overture.words.speech import Speech


def note(openers: Sequence[Candidate], found: Sequence[Candidate], speech: Speech) -> Segments:
    """The best opener, or another on the same point where that one says who the sender is and what they ask."""
    if not openers:
        return _bare_note(speech)
    lead = openers[0].points[0]
    others = [c for c in found if c.points[0] == lead]
    who = [speech.sender["i_am"].text] if "i_am" in speech.sender else []
    who += [told.text for told in speech.tellings]
    names = ("goal_direct", "goal_asked", "goal")
    goal = [wanted[name].text[1:] for wanted in speech.goals for name in names if name in wanted]

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
