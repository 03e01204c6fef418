"""A longer message: greeting, link and who I am, one ask with a way out, thanks.

The relation decides how it begins: somebody I am connected to, a shared school or employer, a shared connection, or
none of these. Every combination that the sentences allow is weighed and the best one that fits is taken.
"""

from __future__ import annotations

from collections.abc import Sequence

from overture.words.candidate import dropped
from overture.words.limits import TITLED
from overture.words.links import NEAR, POINTS, Relation, closest, first_paragraphs
from overture.words.mine import gap_slots
from overture.words.parts import Choice, best, filled, first
from overture.words.render import Segments, Slots, chain, joined, stutters, text_of
from overture.words.said import Said, unechoed
from overture.words.speech import Speech
from overture.words.work import working_day

MOST_WORDS, GOOD_LENGTH = 95, 440  # words of the prose, characters of the prose
WHOS, ASKS, LEAVES = 4, 2, 2  # how many sentences of each part are weighed
BOND = 0.6  # what it is worth to name what both share in so many words
TOLD = 0.5  # what it is worth that the sender's question is told
LONGEST_SUBJECT = 8  # words


def letter(ready: Sequence[Said], near: Relation, speech: Speech) -> Segments:
    """The best letter that the sentences allow; `ready` are the points, the one to begin with first."""
    shared, wanted = closest(ready), _asking(ready, speech)
    asks = best(filled("message/ask", "ask", wanted, speech, None, near), speech)
    busy = {**working_day(speech.profile), **speech.sender, **gap_slots()}
    leaves = [c.segments for c in best(filled("message/close", "exit", busy, speech), speech)][:LEAVES] or [()]
    signed = first(filled("message/close", "signoff", busy, speech), speech)
    signed = signed or first(filled("message/close", "unsigned", busy, speech), speech)
    kept, weight = speech.greeting, float("-inf")
    for link in first_paragraphs(ready, near, speech):
        for who in _whos(link, ready, shared, wanted, speech)[:WHOS]:
            for ask in [a for a in asks if a.build in ("", who.build)][:ASKS]:
                body = next((b for b in (_body(link, who, ask, leave) for leave in leaves) if not stutters(b)), ())
                worth = _worth((link, who, ask), body, speech)
                if body and worth > weight and text_of(body).count("!") < 2:
                    kept, weight = chain([speech.greeting, body, signed], "\n\n"), worth
    return joined(kept)


def _asking(ready: Sequence[Said], speech: Speech) -> Slots:
    """What the sender wants to learn: both questions where there are two, else what suits the points."""
    wanted = speech.together or speech.asking(*(s.point for s in ready[:POINTS]))[0].slots
    return {**speech.sender, **wanted, **working_day(speech.profile)}


def _whos(
    link: Choice, ready: Sequence[Said], shared: Said | None, wanted: Slots, speech: Speech
) -> tuple[Choice, ...]:
    """Who the sender is, by what touches the first sentence, with what both share where that has not been said."""
    told = {segment.point for segment in link.segments}
    points = [s.point for s in ready if s.point.id in told]
    me = {**speech.me(*points), **wanted}
    found = [*filled("message/who", "who" if me.keys() & {"i_am", "telling"} else "gap", {**me, **gap_slots()}, speech)]
    if shared and shared.point.id not in told and not _named_in(link, shared):
        bonus = BOND if shared.point.subtype in NEAR else dropped(shared.point, speech)
        clause = shared.bond(speech)
        both = {**(me if "echo" in clause else unechoed(me, shared.slots)), **clause}
        found += [choice.worth(bonus) for choice in filled("message/who", "who_shared", both, speech)]
    return best(found, speech)


def _named_in(link: Choice, shared: Said) -> bool:
    """Whether the first sentence names already what both share, or where they did the same work."""
    text = text_of(link.segments)
    houses = ("shared_bare", "their_house_now", "their_house_then")
    return any(shared.slots[name].text in text for name in houses if name in shared.slots)


def _body(link: Choice, who: Choice, ask: Choice, leave: Segments) -> Segments:
    return chain([chain([link.segments, who.segments]), chain([ask.segments, leave])], "\n\n")


def _worth(chosen: tuple[Choice, ...], body: Segments, speech: Speech) -> float:
    text = text_of(body)
    luck = speech.luck("letter", *(c.id for c in chosen))
    length = max(0, len(text) - GOOD_LENGTH) / 100 + 5 * (len(text.split()) > MOST_WORDS)
    told = TOLD * any(c.slots & {"goal", "goal_asked", "goal_question"} for c in chosen)
    return sum(c.score for c in chosen) + told + 0.4 * luck - length


def subject(ready: Sequence[Said], speech: Speech) -> str | None:
    """What an InMail or e-mail is about, in few words; None for a channel without a subject."""
    if speech.options.channel not in TITLED:
        return None
    found: list[Choice] = []
    for each in ready[:1]:
        found += filled("message/subject", "subject", {**each.slots, **speech.sender}, speech, each)
    found = found or [c for c in filled("message/subject", "subject", speech.sender, speech) if not c.bound]
    return text_of(first([c for c in found if len(text_of(c.segments).split()) <= LONGEST_SUBJECT], speech))
