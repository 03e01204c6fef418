"""From talking points to openers, the message, its checks and notes."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from overture.records import AboutMe, Draft, Note, Opener, Options, Profile, TalkingPoint
from overture.words import realise
from overture.words.candidate import Candidate
from overture.words.checks import check
from overture.words.checks.manners import not_a_twin
from overture.words.choice import MOST_A_POINT, choose
from overture.words.message import compose_message
from overture.words.openers import candidates
from overture.words.sender import headline_unsaid
from overture.words.speech import speech_for

_ID = re.compile(r"o-[0-9a-f]{12}")
NO_HOOK = Note(
    code="no-hook",
    message="Nothing specific could be read here to open with. Connect without a note, and write once they accept.",
)
NO_MORE = Note(
    code="no-more-openers",
    message="That is all that can truly be said from this page. Tick other talking points, edit one, or choose an "
    "opener from before.",
)
NO_SENDER = Note(
    code="about-me-empty",
    message="Overture does not know who you are. Fill in About me, or fill the gap in the message by hand.",
)
UNSAID = Note(
    code="headline-unsaid",
    message="Your headline could not be put into a sentence. Write what you are in a few words, as “Biology student at "
    "Lakeside College”.",
)


def opener_id(text: str) -> str:
    """A short name of an opener that stays the same as long as its text does."""
    return "o-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def compose(
    profile: Profile, talking_points: Sequence[TalkingPoint], about_me: AboutMe | None, options: Options
) -> Draft:
    """The openers, best first, the message built on the best, its checks, and what the user should know.

    The same input gives the same output. `options.exclude` holds ids or texts of openers not to give again.
    """
    speech = speech_for(profile, about_me, options)
    excluded = frozenset(options.exclude)
    found = candidates(talking_points, speech, everything=bool(excluded))
    said = {c for c in found if c.text in excluded or opener_id(c.text) in excluded}
    spoken = Counter(c.points[0] for c in said)  # of one thing there is only so much to say
    fresh = [c for c in found if c not in said and spoken[c.points[0]] < MOST_A_POINT]
    given = [text for text in options.exclude if not _ID.fullmatch(text)]
    chosen = choose(fresh, max(0, options.openers), [*given, *(c.text for c in said)])
    message = compose_message(talking_points, chosen or choose(found, 1), found, speech)
    checks = check(message.text, message.subject, options.channel, options.purpose, profile, talking_points, about_me)
    if given:
        checks = (*checks, not_a_twin(message.text, tuple(given)))
    notes = []
    if not found:
        notes.append(NO_HOOK)
    elif excluded and len(chosen) < options.openers:
        notes.append(NO_MORE)
    if "i_am" not in speech.sender and not speech.tellings:
        notes.append(NO_SENDER)
    elif "i_am" not in speech.sender and headline_unsaid(about_me):
        notes.append(UNSAID)
    return Draft(openers=tuple(_opener(c) for c in chosen), message=message, checks=checks, notes=tuple(notes))


def _opener(candidate: Candidate) -> Opener:
    points = tuple(dict.fromkeys(s.point for s in candidate.segments if s.point in candidate.points and s.point))
    return Opener(
        id=opener_id(candidate.text),
        text=candidate.text,
        segments=candidate.segments,
        points=points,
        characters=realise.units(candidate.text),
    )
