"""An opener that could be given, how it is put together, and what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from overture.records import PointKind, TalkingPoint
from overture.words import realise
from overture.words.likeness import start_of, tokens, told_of
from overture.words.limits import LIMITS
from overture.words.render import Segments, Slot, Style, chain, fill, stutters, text_of
from overture.words.said import Said
from overture.words.sentences import Sentence, fills
from overture.words.speech import SHARED, Speech

LONGEST = 320  # characters of an opener where the channel has room
TURNS, INTROS = ("turn", "shared"), ("intro", "intro_shared")
BY_SUMMARY = -0.4  # a sentence for any point is weaker than one for its kind
# A change in numbers is what one remembers of a page; an award, or a line that leans on another, says little.
VIVID = {"change": 0.3, "number": 0.1, "won": -0.6, "announce": -0.3, "loose": -0.5, "mishap": -0.4, "titled": -0.4}
OF_OTHERS = -0.3  # "a village head sends nine photos"
_THEIRS = re.compile(r"\byou(?:rs?)?\b")
ROW, ABROAD = -1.6, -0.6  # a quoted row of a list is no sentence; one in another language is only repeated
# What both share says little without a thing of theirs beside it; clubs and degrees say little of the work.
ALONE: dict[PointKind, float] = {
    "shared-connection": -0.8,
    "shared-background": -0.2,
    "volunteering": -0.9,
    "education": -0.9,
    "certification": -1.0,
}
# What both share beside a thing of theirs: the nearer, the better.
BONDS = {
    "school": 1.0,
    "employer": 1.2,
    "volunteering": 1.0,
    "phrase": 1.0,
    "interest": 0.8,
    "trade": 0.8,
    "place": 0.2,
    "location": 0.2,
}
ACQUAINTANCE = -0.5  # the name of somebody whom both know, dropped beside something else
WHOLE = 0.2  # one that was written as a whole reads better than two put together
SCORED, LUCK = 2.0, 0.5  # what the point's own score and luck weigh against a sentence's weight
APART = -0.35  # the sender's question does not follow from what stands before it
EDITED = 1.5  # what the user has worded is what they want to say
TOUCHES = 0.3  # each word that their thing and the sender's own words have in common
WAY = 0.35  # where they began, to one who asks how to begin
INTRODUCED = 0.25  # that it says who asks
FOREIGN = -0.3  # what stands in another language says little in the middle of English
STOCK = -1.0  # a question of ours, where the sender has one
LATER_GOAL = 0.15  # what it costs to ask the second thing that the sender wants to learn


@dataclass(frozen=True, eq=False)
class Candidate:
    """An opener that could be given: greeting and body on one line."""

    segments: Segments
    points: tuple[str, ...]
    kind: PointKind
    build: str
    asks: str
    turns: bool  # to what the sender would like to learn
    score: float

    @cached_property
    def text(self) -> str:
        """The text."""
        return text_of(self.segments)

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Its words."""
        return tokens(self.text)

    @cached_property
    def told(self) -> str:
        """What it brings up, which "others" do not bring up again."""
        return told_of(self.text)

    @cached_property
    def start(self) -> str:
        """The words with which it is recognised, behind the greeting."""
        return start_of(self.text.partition(",")[2])


@dataclass(frozen=True, slots=True)
class Stock:
    """The sentences of one group filled from the same slots, each once.

    `place` is that of the sender's question among theirs; `apt` tells whether it touches what is spoken of.
    """

    slots: Mapping[str, Slot]
    style: Style
    place: int = 0
    apt: bool = True
    _filled: dict[tuple[str, bool], Segments] = field(default_factory=dict)

    def fill(self, sentence: Sentence, *, inline: bool = False) -> Segments:
        """The sentence's segments, or none where a slot is empty."""
        key = sentence.id, inline
        if key not in self._filled:
            self._filled[key] = fill(sentence, self.slots, self.style, inline=inline)
        return self._filled[key]


@dataclass(frozen=True, slots=True)
class Plan:
    """A hook and what follows it, not yet filled: a question, a turn to me, or nothing; or an intro and a whole."""

    points: tuple[TalkingPoint, ...]
    hook: Sentence
    follow: Sentence | None
    stock: Stock
    score: float

    @property
    def telling(self) -> Sentence:
        """The sentence that brings up the point."""
        return self.follow if self.follow and self.hook.part in INTROS else self.hook

    @property
    def _asks(self) -> str:
        """What is asked: the sender's own question, however it is put, or the sentence that asks."""
        asked = self.follow or self.hook
        return self.stock.slots["goal"].text if asks_own(asked) else asked.id

    def candidate(self, speech: Speech) -> Candidate | None:
        """The filled opener, or None where a slot is empty, it does not fit, or a word comes twice."""
        room = min(LIMITS[speech.options.channel] or LONGEST, LONGEST)
        statement = self.stock.fill(self.hook, inline=True)
        asked = self.stock.fill(self.follow) if self.follow else ()
        if not statement or (self.follow and not asked):
            return None
        if sum(len(segment.text) for segment in (*speech.greeting, *statement, *asked)) > room:
            return None
        whole = chain([speech.greeting, statement, asked])
        text = text_of(whole)
        if realise.units(text) > room or text.count("!") > 1 or stutters(whole):
            return None
        return Candidate(
            segments=whole,
            points=tuple(p.id for p in self.points),
            kind=self.points[0].kind,
            build=self.telling.build or self.telling.id,
            asks=self._asks,
            turns=self.follow is not None and self.follow.part in TURNS,
            score=self.score,
        )


def vivid(said: Said) -> float:
    """What the words of a point are worth to whoever reads them; what tells of others is understood by few."""
    fact = said.slots["fact"].text if "fact" in said.slots else ""
    apart = fact and "change" not in said.cues and not _THEIRS.search(fact)
    return sum(VIVID[cue] for cue in said.cues & VIVID.keys()) + (OF_OTHERS if apart else 0.0)


def bond(shared: TalkingPoint, speech: Speech) -> float:
    """What it is worth to name what both share beside something else."""
    return BONDS.get(shared.subtype, 0.0) + dropped(shared, speech)


def dropped(shared: TalkingPoint, speech: Speech) -> float:
    """What it costs to name an acquaintance of whom the sender has nothing to say."""
    return 0.0 if shared.kind != "shared-connection" or speech.names(shared) else ACQUAINTANCE


def asks_own(sentence: Sentence) -> bool:
    """Whether a sentence says what the sender wants to learn."""
    return fills(sentence.text, ("goal", "advice"))


def introduces(sentence: Sentence | None) -> bool:
    """Whether a sentence says who the sender is."""
    return sentence is not None and fills(sentence.text, ("i_am", "telling"))


def planned(about: tuple[Said, ...], hook: Sentence, follow: Sentence | None, stock: Stock, speech: Speech) -> Plan:
    """The plan with its score; the first point is the one spoken of, a second one what both share."""
    point, cues = about[0].point, about[0].cues
    weight = hook.weight + (follow.weight if follow else WHOLE) + vivid(about[0])
    if hook.id.startswith("openers/any") and not point.edited:
        weight += BY_SUMMARY
    weight += (
        EDITED * point.edited
        + TOUCHES * speech.touches(point)
        + WAY * (point.subtype == "early" and speech.on_the_way(point))
    )
    if about[0].quoted_by(hook.slots) and ("clause" not in cues or "foreign" in cues):
        weight += ABROAD if "foreign" in cues else ROW
    weight += FOREIGN * ("foreign" in cues)
    weight += INTRODUCED * (introduces(hook) or introduces(follow))
    weight += bond(about[1].point, speech) if len(about) > 1 else ALONE.get(point.kind, 0.0)
    if follow and asks_own(follow):
        weight -= LATER_GOAL * stock.place
        weight += 0.0 if stock.apt or point.kind in SHARED else APART
    elif speech.goals and "goal" in stock.slots:
        weight += STOCK
    luck = LUCK * speech.luck(point.id, hook.id, follow.id if follow else "")
    return Plan(tuple(s.point for s in about), hook, follow, stock, SCORED * point.score + weight + luck)
