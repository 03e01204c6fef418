"""A sentence with its slots filled, as segments that know what proves them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from overture.records import Segment
from overture.words import realise
from overture.words.sentences import PIECES, Sentence


@dataclass(frozen=True, slots=True)
class Slot:
    """A filled slot and what proves it: a point's id, `about-me`, or None for a name that only addresses somebody."""

    text: str
    owner: str | None = None


Slots = Mapping[str, Slot]
Segments = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """How our own words are put: contractions or none, American or British spelling."""

    formal: bool = False
    british: bool = False

    def own(self, text: str) -> str:
        """Our own words in this style."""
        return _own(text, formal=self.formal, british=self.british) if self.formal or self.british else text


@cache
def _own(text: str, *, formal: bool, british: bool) -> str:
    """Our own words, of which there are as many as the sentences hold, put in a style once."""
    text = realise.expanded(text) if formal else text
    return realise.british(text) if british else text


def fill(sentence: Sentence, slots: Slots, style: Style, *, inline: bool = False) -> Segments:
    """The sentence's segments, or none where a slot is empty. `inline` is for the place behind "Hi Ada, "."""
    if any(name not in slots or not slots[name].text for name in sentence.slots):
        return ()
    out: list[Segment] = []
    pending: list[str] | None = None  # the pieces of an open bracket
    owner: str | None = None
    for piece in _pieces(sentence.text, inline=inline):
        if piece == "[":
            pending, owner = [], None
        elif piece == "]":
            out.append(Segment(text="".join(pending or ()), point=owner))
            pending = None
        elif piece.startswith("{") and piece.endswith("}"):
            slot = slots[piece[1:-1]]
            if pending is None:
                out.append(Segment(text=slot.text, point=slot.owner))
            else:
                pending.append(slot.text)
                owner = slot.owner or owner
        elif pending is None:
            out.append(Segment(text=style.own(piece)))
        else:
            pending.append(style.own(piece))
    return joined(_sentence_capitals(_unstopped(out), begun=inline))


@cache
def _pieces(text: str, *, inline: bool) -> tuple[str, ...]:
    """Brackets, slots and our words between them; begun small in the middle of a line, where the first word is ours."""
    if inline and re.match(r"\[?(?!I\b)[A-Z]", text):
        text = re.sub(r"[^\W\d_]", lambda m: m[0].lower(), text, count=1)
    return tuple(PIECES.split(text))


def text_of(segments: Iterable[Segment]) -> str:
    """The text that the segments make."""
    return "".join(s.text for s in segments)


def joined(segments: Iterable[Segment]) -> Segments:
    """The same stretches, empty ones left out and neighbours of one owner made one."""
    out: list[Segment] = []
    for segment in segments:
        if not segment.text:
            continue
        if out and out[-1].point == segment.point:
            out[-1] = Segment(text=out[-1].text + segment.text, point=segment.point)
        else:
            out.append(segment)
    return tuple(out)


def chain(parts: Iterable[Segments], between: str = " ") -> Segments:
    """Several stretches, one after the other, with `between` where both sides say something."""
    out: list[Segment] = []
    for part in parts:
        if part and out:
            out.append(Segment(text=between))
        out.extend(part)
    return joined(out)


def _unstopped(segments: list[Segment]) -> list[Segment]:
    """Without a full stop or comma where what stands before already ends in a mark ("Inc." + ".", "why?” + ".")."""
    out: list[Segment] = []
    for segment in segments:
        before = out[-1].text if out else ""
        text = segment.text
        if text[:1] == "." and re.search(r"[.!?…]$", before):
            text = text[1:]
        out.append(Segment(text=text, point=segment.point))
    return out


def _sentence_capitals(segments: list[Segment], *, begun: bool) -> list[Segment]:
    """With a capital where a sentence begins with a slot, whose phrase is written for the middle of one."""
    out: list[Segment] = []
    said = ""
    for segment in segments:
        text = segment.text
        before = said.rstrip()
        if text and ((not said and not begun) or (before != said and before.endswith((".", "!", "?")))):
            text = realise.upper_first(text)
        said += text
        out.append(Segment(text=text, point=segment.point))
    return out


_WORD, _LETTERS = re.compile(r"[^\W_]+"), re.compile(r"[^\W\d_]{4,}")
WITHIN = 5  # words within which one hears that a word comes twice


def stutters(segments: Segments) -> bool:
    """Whether a word comes twice within five words, other than within the words of the page or the sender alone."""
    last: dict[str, tuple[int, int]] = {}  # where a word came last: which word of the text, in which segment
    count = 0
    for number, segment in enumerate(segments):
        for word in _WORD.findall(segment.text.casefold()):
            count += 1
            before, place = last.get(word, (-WITHIN, number))
            near = count - before <= WITHIN and (place != number or segment.point is None)
            if near and _LETTERS.fullmatch(word):
                return True
            last[word] = count, number
    return False
