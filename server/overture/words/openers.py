"""All openers that can truly be said: each point with each fitting sentence, as candidates to choose from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from overture.records import PointKind, TalkingPoint
from overture.words import realise
from overture.words.likeness import start_of, tokens
from overture.words.limits import LIMITS
from overture.words.render import Segments, Slot, Style, chain, fill, stutters, text_of
from overture.words.sentences import Sentence, part
from overture.words.speech import SHARED, Said, Speech, echoes, opens, said

LONGEST = 320  # of an opener where the channel has room
BY_SUMMARY = -0.4  # a sentence for any point is weaker than one for its kind
# A change in numbers is what one remembers of a page; an award, or a line that leans on another, says little.
VIVID = {"change": 0.3, "number": 0.1, "won": -0.6, "announce": -0.3, "loose": -0.3}
ROW = -0.4  # a quoted row of a list is no sentence, and one in another language is only repeated
# What both share says little without a thing of theirs beside it; clubs and degrees say little of the work.
ALONE: dict[PointKind, float] = {
    "shared-connection": -0.5,
    "shared-background": -0.2,
    "volunteering": -0.35,
    "education": -0.6,
    "certification": -0.7,
}
WHOLE = 0.2  # one that was written as a whole reads better than two put together
SCORED, LUCK = 2.0, 0.5  # what the point's own score and luck weigh against a sentence's weight
LATER_GOAL = 0.15  # what it costs to ask the second thing that the sender wants to learn
TURNS = ("turn", "shared")
BEST_POINTS, ALL_POINTS = 12, 60  # how many points are tried, and where everything is wanted
JOINED_SHARED, JOINED_OTHERS = 2, 3  # how many points are tried for openers on two of them
ENOUGH, ALIKE = 14, 3  # candidates a point, and of these with one hook or one question, unless all are wanted


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
    def start(self) -> str:
        """The words with which it is recognised, behind the greeting."""
        return start_of(self.text.partition(",")[2])


@dataclass(frozen=True, slots=True)
class _Stock:
    """The sentences of one group filled from the same slots, each once."""

    slots: Mapping[str, Slot]
    style: Style
    _filled: dict[tuple[str, bool], Segments] = field(default_factory=dict)

    def fill(self, sentence: Sentence, *, inline: bool = False) -> Segments:
        """The sentence's segments, or none where a slot is empty."""
        key = sentence.id, inline
        if key not in self._filled:
            self._filled[key] = fill(sentence, self.slots, self.style, inline=inline)
        return self._filled[key]


@dataclass(frozen=True, slots=True)
class _Plan:
    """A hook and what follows it, not yet filled; `follow` is absent where the hook is whole."""

    points: tuple[TalkingPoint, ...]
    hook: Sentence
    follow: Sentence | None
    stock: _Stock
    score: float

    @property
    def _asks(self) -> str:
        """What is asked: the sender's own question, however it is put, or the sentence that asks."""
        asked = self.follow or self.hook
        own = any(slot.startswith("goal") for slot in asked.slots)
        return self.stock.slots["goal"].text if own else asked.id

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
            build=self.hook.build or self.hook.id,
            asks=self._asks,
            turns=self.follow is not None and self.follow.part in TURNS,
            score=self.score,
        )


def candidates(points: Iterable[TalkingPoint], speech: Speech, *, everything: bool = False) -> tuple[Candidate, ...]:
    """Openers that fit the channel: the best of each point and pair of points, or everything that can be said."""
    worth = sorted((p for p in points if opens(p)), key=lambda p: -p.score)
    ready = [said(p) for p in (worth[: ALL_POINTS if everything else BEST_POINTS])]
    shared = [s for s in ready if s.point.kind in SHARED][:JOINED_SHARED]
    others = [s for s in ready if s.point.kind not in SHARED][:JOINED_OTHERS]
    groups = [list(_of(each, speech)) for each in ready]
    groups += [list(_joined(a, b, speech)) for a in shared for b in others]
    return tuple(c for group in groups for c in _best(group, speech, everything))


def _best(plans: list[_Plan], speech: Speech, everything: bool) -> Iterator[Candidate]:
    """The candidates of one group, best first, no hook or question too often."""
    count, used = 0, Counter[str]()
    for plan in sorted(plans, key=lambda p: -p.score):
        names = {plan.hook.id, (plan.follow or plan.hook).id}
        if not everything and (count >= ENOUGH or any(used[n] >= ALIKE for n in names)):
            continue
        candidate = plan.candidate(speech)
        if candidate is not None:
            count += 1
            used.update(names)
            yield candidate


def _of(each: Said, speech: Speech) -> Iterator[_Plan]:
    stocks = _stocks(each.slots, speech, each.point)
    files = ["openers/any"] if each.point.edited else [f"openers/{each.point.kind}", "openers/any"]
    for file in files:
        usable = [s for s in (*part(file, "hook"), *part(file, "whole")) if s.slots <= stocks[0].slots.keys()]
        follows = [(place, f) for f in _follows(each, file, speech) for place in _places(f, stocks)]
        for hook in [s for s in usable if speech.suits(s) and each.suits(s)]:
            if hook.part == "whole":
                yield _plan((each,), hook, None, stocks[0], speech)
            else:
                for place, follow in [(p, f) for p, f in follows if _answers(f, hook)]:
                    yield _plan((each,), hook, follow, stocks[place], speech, place)


def _stocks(slots: Mapping[str, Slot], speech: Speech, *points: TalkingPoint) -> list[_Stock]:
    """One stock for each thing that the sender wants to learn, the most fitting first."""
    mine = speech.me(*points)
    return [_Stock(_without_echo({**mine, **goal, **slots}), speech.style) for goal in speech.asking(*points)]


def _places(follow: Sentence, stocks: Sequence[_Stock]) -> range:
    """Which stocks a sentence is to be filled from: each where it says what the sender wants to learn."""
    return range(len(stocks) if any(slot.startswith("goal") for slot in follow.slots) else 1)


def _without_echo(slots: dict[str, Slot]) -> dict[str, Slot]:
    """The slots; without who I am where that would only name once more what both share."""
    shared = slots["shared_bare"].text if "shared_bare" in slots else ""
    echoes = bool(shared) and "i_am" in slots and shared in slots["i_am"].text
    return {n: s for n, s in slots.items() if not n.startswith("i_am")} if echoes else slots


def _follows(each: Said, file: str, speech: Speech) -> list[Sentence]:
    """The questions, and turns to the sender, that may be put to this point."""
    found = (*part(file, "question"), *part("openers/turn", "turn"))
    return [sentence for sentence in found if speech.suits(sentence) and each.suits(sentence)]


def _answers(follow: Sentence, before: Sentence) -> bool:
    """Whether a question asks about something that the sentence before it puts before the reader."""
    if follow.part in TURNS and before.announces:
        return False
    return not follow.refers or not set(follow.refers).isdisjoint(before.refers)


def _joined(first: Said, second: Said, speech: Speech) -> Iterator[_Plan]:
    """Openers that join what both share with something that they did."""
    lead, mention = first.phrase("lead", speech), second.phrase("mention", speech)
    if lead is None or echoes(first, speech):
        return
    named = {"lead": lead[1], **({"mention": mention[1]} if mention else {})}
    stocks = _stocks({**second.slots, **named}, speech, second.point, first.point)
    follows = _follows(second, f"openers/{second.point.kind}", speech)
    have = stocks[0].slots.keys()
    for hook in [h for h in part("openers/joined", "hook") if speech.suits(h) and h.slots <= have]:
        before = mention[0] if mention and "mention" in hook.slots else hook
        for follow in [f for f in follows if _answers(f, before) and not (f.part == "turn" and hook.announces)]:
            for place in _places(follow, stocks):
                yield _plan((second, first), hook, follow, stocks[place], speech, place)
    hooks = [h for h in part(f"openers/{second.point.kind}", "hook") if not h.announces and h.slots <= have]
    for hook in [h for h in hooks if speech.suits(h) and second.suits(h)]:
        for follow in [t for t in part("openers/turn", "shared") if speech.suits(t)]:
            for place in _places(follow, stocks):
                yield _plan((second, first), hook, follow, stocks[place], speech, place)


def _plan(
    about: tuple[Said, ...], hook: Sentence, follow: Sentence | None, stock: _Stock, speech: Speech, place: int = 0
) -> _Plan:
    """The plan with its score; `place` tells how far the sender's question stands down the list of theirs."""
    point, cues = about[0].point, about[0].cues
    weight = hook.weight + (follow.weight if follow else WHOLE) + sum(VIVID[cue] for cue in cues & VIVID.keys())
    if hook.id.startswith("openers/any") and not point.edited:
        weight += BY_SUMMARY
    quotes = "quote" in hook.slots or ("mention" in hook.slots and about[0].form == "quote")
    if quotes and ("clause" not in cues or "foreign" in cues):
        weight += ROW
    if len(about) == 1:
        weight += ALONE.get(point.kind, 0.0)
    luck = LUCK * speech.luck(point.id, hook.id, follow.id if follow else "")
    score = SCORED * point.score + weight + luck - LATER_GOAL * place
    return _Plan(tuple(s.point for s in about), hook, follow, stock, score)
