"""All openers that can truly be said: each point with each fitting sentence, as candidates to choose from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from overture.records import TalkingPoint
from overture.words.candidate import TURNS, Candidate, Plan, Stock, asks_own, introduces, planned
from overture.words.render import Slot
from overture.words.said import Said, opens, said, unechoed
from overture.words.sentences import Sentence, part
from overture.words.speech import SHARED, Speech

BEST_POINTS, ALL_POINTS = 12, 60  # how many points are tried, and where everything is wanted
JOINED_SHARED, JOINED_OTHERS = 2, 3  # how many points are tried for openers on two of them
ENOUGH, ALIKE = 9, 3  # candidates a point, and of these with one hook or one question, unless all are wanted


def candidates(points: Iterable[TalkingPoint], speech: Speech, *, everything: bool = False) -> tuple[Candidate, ...]:
    """Openers that fit the channel: the best of each point and pair of points, or everything that can be said."""
    worth = sorted((p for p in points if opens(p)), key=lambda p: -p.score)
    ready = [said(p) for p in (worth[: ALL_POINTS if everything else BEST_POINTS])]
    shared = [s for s in ready if s.point.kind in SHARED][:JOINED_SHARED]
    others = [s for s in ready if s.point.kind not in SHARED][:JOINED_OTHERS]
    groups = [list(_of(each, speech)) for each in ready]
    groups += [list(_joined(a, b, speech)) for a in shared for b in others]
    return tuple(c for group in groups for c in _best(group, speech, everything))


def _best(plans: list[Plan], speech: Speech, everything: bool) -> Iterator[Candidate]:
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


def _of(each: Said, speech: Speech) -> Iterator[Plan]:
    stocks = _stocks({**each.slots, **speech.alike(each.slots)}, speech, each.point)
    files = ["openers/any"] if each.point.edited else [f"openers/{each.point.kind}", "openers/any"]
    for file in files:
        usable = [s for s in (*part(file, "hook"), *part(file, "whole")) if s.slots <= stocks[0].slots.keys()]
        follows = [(stock, f) for f in _follows(each, file, speech) for stock in _fitting(f, stocks)]
        for hook in [s for s in usable if speech.suits(s) and each.suits(s)]:
            if hook.part == "whole":
                yield planned((each,), hook, None, stocks[0], speech)
                for intro in _intros(hook, speech):
                    yield planned((each,), intro, hook, stocks[0], speech)
            else:
                for stock, follow in [(s, f) for s, f in follows if _answers(f, hook)]:
                    yield planned((each,), hook, follow, stock, speech)


def _intros(whole: Sentence, speech: Speech) -> list[Sentence]:
    """The sentences on who I am that may stand before a whole one, unless it says so itself."""
    return [] if introduces(whole) else [s for s in part("openers/turn", "intro") if speech.suits(s)]


def _stocks(slots: Mapping[str, Slot], speech: Speech, *points: TalkingPoint) -> list[Stock]:
    """One stock for each thing that the sender wants to learn, the most fitting first."""
    mine = speech.me(*points)
    return [
        Stock(unechoed({**mine, **asking.slots, **slots}, slots), speech.style, place, asking.apt)
        for place, asking in enumerate(speech.asking(*points))
    ]


def _fitting(follow: Sentence, stocks: Sequence[Stock]) -> Sequence[Stock]:
    """Which stocks a sentence is to be filled from: each where it says what the sender wants to learn."""
    return stocks if asks_own(follow) else stocks[:1]


def _follows(each: Said, file: str, speech: Speech) -> list[Sentence]:
    """The questions, and turns to the sender, that may be put to this point."""
    found = (*part(file, "question"), *part("openers/turn", "turn"))
    return [sentence for sentence in found if speech.suits(sentence) and each.suits(sentence)]


def _answers(follow: Sentence, before: Sentence) -> bool:
    """Whether a question asks about something that the sentence before it puts before the reader."""
    if follow.part in TURNS and before.announces:
        return False
    return not follow.refers or not set(follow.refers).isdisjoint(before.refers)


def _joined(first: Said, second: Said, speech: Speech) -> Iterator[Plan]:
    """Openers that join what both share with something that they did."""
    mention = second.phrase("mention", speech)
    named = {**first.bond(speech), **({"mention": mention[1]} if mention else {})}
    told_once = "shared_bare" in first.slots and "echo" not in named
    known = {"shared_bare": first.slots["shared_bare"]} if told_once else {}
    stocks = _stocks({**second.slots, **named, **known}, speech, second.point, first.point)
    follows = _follows(second, f"openers/{second.point.kind}", speech)
    have = stocks[0].slots.keys()
    for hook in [h for h in part("openers/joined", "hook") if speech.suits(h) and h.slots <= have]:
        before = mention[0] if mention and "mention" in hook.slots else hook
        for follow in [f for f in follows if _answers(f, before) and not (f.part == "turn" and hook.announces)]:
            for stock in _fitting(follow, stocks):
                yield planned((second, first), hook, follow, stock, speech)
    hooks = [h for h in part(f"openers/{second.point.kind}", "hook") if not h.announces and h.slots <= have]
    for hook in [h for h in hooks if speech.suits(h) and second.suits(h)]:
        for follow in [t for t in part("openers/turn", "shared") if speech.suits(t)]:
            for stock in _fitting(follow, stocks):
                yield planned((second, first), hook, follow, stock, speech)
    for whole in [w for w in part(f"openers/{second.point.kind}", "whole") if w.slots <= have]:
        for intro in part("openers/turn", "intro_shared") if speech.suits(whole) and second.suits(whole) else ():
            yield planned((second, first), intro, whole, stocks[0], speech)
