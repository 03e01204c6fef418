"""Filled sentences of one part of a message, best first: what all plans are put together from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from overture.words.render import Segments, Slot, fill
from overture.words.said import Said
from overture.words.sentences import part
from overture.words.speech import Speech

LUCK = 0.4  # how far luck may carry one sentence before an equal one


@dataclass(frozen=True, slots=True)
class Choice:
    """One filled sentence and what speaks for it. `build` and `slots` are the sentence's own."""

    id: str
    segments: Segments
    score: float
    build: str = ""
    slots: frozenset[str] = frozenset()
    bound: bool = False

    def worth(self, bonus: float) -> Choice:
        """The same with its score raised."""
        return Choice(self.id, self.segments, self.score + bonus, self.build, self.slots, self.bound)


def filled(
    name: str, wanted: str, slots: Mapping[str, Slot], speech: Speech, each: Said | None = None, relation: str = ""
) -> Iterator[Choice]:
    """The sentences of one part that suit the speech, the point and the relation and whose slots are all filled."""
    for sentence in part(name, wanted):
        near = not sentence.relations or relation in sentence.relations
        if near and speech.suits(sentence) and (each is None or each.suits(sentence)):
            segments = fill(sentence, slots, speech.style)
            if segments:
                bound = bool(sentence.kinds or sentence.subtypes)
                yield Choice(sentence.id, segments, sentence.weight, sentence.build, sentence.slots, bound)


def best(found: Iterable[Choice], speech: Speech) -> tuple[Choice, ...]:
    """The choices, best first; luck, which the seed and the person decide, orders equals."""
    return tuple(sorted(found, key=lambda c: (-(c.score + LUCK * speech.luck(c.id)), c.id)))


def first(found: Iterable[Choice], speech: Speech) -> Segments:
    """The best choice's segments, or none."""
    return next((c.segments for c in best(found, speech)), ())
