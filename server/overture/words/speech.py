"""Who speaks to whom in a draft, and how: what the sentences of one draft have in common."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from overture.records import AboutMe, Options, PointKind, Profile, Segment, TalkingPoint, Tone
from overture.words import realise
from overture.words.goal import goals, together
from overture.words.lexicon import lexicon
from overture.words.limits import NOTES
from overture.words.mine import ABOUT_ME, goal_slots, sender_slots
from overture.words.names import first_name
from overture.words.render import Segments, Slot, Slots, Style, fill, text_of
from overture.words.sentences import Sentence, part
from overture.words.telling import LONGEST, LONGEST_NOTE, MY_SIDE, Telling, spans_time, stems, tellings, touching

MOST_TOUCHES = 2  # words in common that count
APT, CHOICE = 1.0, 0.5  # what speaks for asking one thing rather than another: a choice is easier to answer than "how"
_CHOICE = re.compile(r"\b(?:which|or|first)\b")
# How to get to some work: a question that their own way there answers.
_PATH = re.compile(
    r"\b(?:get|gets|got|move|moves|moved|go|goes|went|cross\w*|switch\w*|come|comes|came|turn\w*|break\w*|enter\w*|start\w*|"
    r"begin\w*|become|became|qualify|first year|too late|from \w.* to)\b"
)
_WAYS: Mapping[str, tuple[str, ...]] = {"role": ("early", "move"), "achievement": ("promotion",)}
CLOSE = ("close",)  # for somebody whom the sender is connected to
SHARED: tuple[PointKind, ...] = ("shared-connection", "shared-background")


@dataclass(frozen=True, slots=True)
class Asking:
    """One thing that the sender wants to learn, as slots; `apt` where it touches what is spoken of."""

    slots: Mapping[str, Slot] = field(default_factory=dict)
    apt: bool = False
    aptness: float = 0.0


@dataclass(frozen=True, slots=True)
class Speech:
    """What all sentences of one draft have in common."""

    profile: Profile
    options: Options
    sender: Mapping[str, Slot]
    style: Style
    greeting: Segments
    tellings: tuple[Telling, ...] = ()
    goals: tuple[Mapping[str, Slot], ...] = ()
    together: Mapping[str, Slot] = field(default_factory=dict)  # two of the goals in one, for who has room
    wanted: frozenset[str] = frozenset()  # the telling words of the goals
    mine: frozenset[str] = frozenset()  # the telling words of all that the sender says of themselves
    page: frozenset[str] = frozenset()  # and those of the person's headline, About and work
    _mine_beside: dict[tuple[str, ...], dict[str, Slot]] = field(default_factory=dict, compare=False, repr=False)
    _touched: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

    def asking(self, *points: TalkingPoint) -> tuple[Asking, ...]:
        """What the sender wants to learn, what suits these points first; one empty asking where nothing."""
        theirs = stems(_words_of(points))
        way = any(_is_way(point) for point in points)
        found = (_asking(goal, theirs, way=way) for goal in self.goals)
        return tuple(sorted(found, key=lambda a: -a.aptness)) or (Asking(),)

    def answers(self, point: TalkingPoint) -> int:
        """How many telling words, two at most, a point has in common with what the sender wants to learn."""
        theirs = stems(_words_of((point,)))
        return min(MOST_TOUCHES, len(theirs & self.wanted))

    def on_the_way(self, point: TalkingPoint) -> bool:
        """Whether the sender asks how to get somewhere and the point tells how this person did."""
        return _is_way(point) and any(_PATH.search(goal["goal"].text) for goal in self.goals)

    def alike(self, theirs: Slots) -> dict[str, Slot]:
        """What they began as, as `began_as_i`, where the sender is that today: "a site carpenter" to a carpenter."""
        began, i_am = theirs.get("began", Slot("")), self.sender.get("i_am", Slot("")).text
        trade = began.text.split()[-1].casefold() if began.text else ""
        same = i_am.startswith("I’m ") and trade in re.findall(r"[a-z-]+", i_am.casefold())
        return {"began_as_i": began} if same and trade not in lexicon().ranks else {}

    def touches(self, point: TalkingPoint) -> int:
        """How many telling words, two at most, a point has in common with what the sender says of themselves."""
        if point.id not in self._touched:  # each point is asked about with each sentence
            self._touched[point.id] = min(MOST_TOUCHES, len(stems(_words_of((point,))) & self.mine))
        return self._touched[point.id]

    def names(self, point: TalkingPoint) -> bool:
        """Whether what the sender says of themselves names the person of a shared connection."""
        return not stems(point.detail("name")).isdisjoint(self.mine)

    def me(self, *points: TalkingPoint) -> dict[str, Slot]:
        """What may be said of the sender beside these points; worked out once for each of them. See `_me`."""
        key = tuple(point.id for point in points)
        if key not in self._mine_beside:
            self._mine_beside[key] = self._me(*points)
        return dict(self._mine_beside[key])

    def _me(self, *points: TalkingPoint) -> dict[str, Slot]:
        """What may be said of the sender beside these points: also a sentence of theirs, one that touches them first.

        `telling` is that sentence; `telling_then` the same where it may follow who I am, and
        `telling_i` where it may follow a greeting;
        `telling_after` the same where it tells how long, which may follow a colon; `telling_more` a second
        sentence; `telling_why` the same where it may tell why I ask.
        """
        room = LONGEST_NOTE if self.options.channel in NOTES else LONGEST
        wanted = " ".join(goal["goal"].text for goal in self.goals)
        ranked = touching(self.tellings, _words_of(points), wanted, self.page, room)
        told = ranked[0] if ranked else None
        slots = dict(self.sender)
        if slots.get("i_am", Slot("")).text.startswith("I went to "):  # an old school alone tells a stranger nothing
            slots = {name: slot for name, slot in slots.items() if not name.startswith("i_am")}
        alone = told is not None and not ("i_am" in slots and told.text.startswith(MY_SIDE))
        text = told.text if told else ""
        text = realise.expanded(text) if self.style.formal else text
        if told and told.introduces and alone:
            slots["telling"] = Slot(text, ABOUT_ME)
        if told and not re.match(rf"I’m an? |{MY_SIDE}", told.text):  # who one is stands before it already
            slots["telling_then"] = Slot(text, ABOUT_ME)
            if more := next((t.text for t in ranked[1:] if t.introduces and _adds(t, told)), ""):
                slots["telling_more"] = Slot(realise.expanded(more) if self.style.formal else more, ABOUT_ME)
        if told and re.match(r"I(?: |’(?!m ))", told.text):
            slots["telling_i"] = Slot(text, ABOUT_ME)
            if told.introduces and told.stems & (stems(wanted) | stems(_words_of(points))):
                slots["telling_why"] = Slot(text, ABOUT_ME)
        if told and spans_time(after := told.text.removeprefix(MY_SIDE)):
            slots["telling_after"] = Slot(after, ABOUT_ME)
        return slots

    def suits(self, sentence: Sentence) -> bool:
        """Whether a sentence may stand in this tone, channel and purpose."""
        o = self.options
        return (
            (not sentence.tones or o.tone in sentence.tones)
            and (not sentence.channels or o.channel in sentence.channels)
            and (not sentence.purposes or o.purpose in sentence.purposes)
            and (sentence.relations != CLOSE or self.profile.degree == "1st")
        )

    def luck(self, *names: str) -> float:
        """A number from 0 to 1 that the seed, the person and these names decide: the same each time."""
        told = "\x1f".join((str(self.options.seed), self.profile.url, self.profile.name, *names))
        return zlib.crc32(told.encode("utf-8", "surrogatepass")) / 2**32


def _adds(later: Telling, told: Telling) -> bool:
    """Whether a sentence says something that the one before it does not, and may follow it."""
    apart = later.text not in told.text and told.text not in later.text and not later.text.startswith(told.text[:12])
    return apart and not later.text.startswith(("I’m ", MY_SIDE))


def _is_way(point: TalkingPoint) -> bool:
    """Whether a point tells how they came to the work they do now."""
    return point.subtype in _WAYS.get(point.kind, ())


def _asking(goal: Mapping[str, Slot], theirs: frozenset[str], *, way: bool) -> Asking:
    """How well a question suits a point: one that has a word with it in common, and one that can be put straight.

    Whoever asks how to get somewhere is told by the way that somebody went.
    """
    wanted = goal["goal"].text
    touched = len(stems(wanted) & theirs) + 2 * (way and _PATH.search(wanted) is not None)
    straight, choice = "goal_direct" in goal, _CHOICE.search(wanted) is not None
    return Asking(goal, apt=touched > 0, aptness=APT * (min(touched, 2) + straight) + CHOICE * choice)


def _words_of(points: Iterable[TalkingPoint]) -> str:
    return " ".join(text for point in points for text in _texts(point))


def _texts(point: TalkingPoint) -> tuple[str, ...]:
    """What is said of a point; the rest of the post that it stands in is not heard."""
    return point.summary, *(detail.text for detail in point.details)


def greeting(first: str, tone: Tone) -> Segments:
    """The greeting in this tone; "Hello," where no first name is known. A name that greets states nothing."""
    for sentence in part("message/greeting", "greeting" if first else "nameless"):
        if not sentence.tones or tone in sentence.tones:
            return (Segment(text=text_of(fill(sentence, {"first": Slot(first)}, Style()))),)
    return ()


def _sayings(about_me: AboutMe | None) -> str:
    """All that the sender says of themselves, names of schools and companies left out."""
    if about_me is None:
        return ""
    jobs = (job.title for job in about_me.experience)
    return " ".join(
        (about_me.headline, about_me.about, about_me.goal, *about_me.interests, *about_me.volunteering, *jobs)
    )


def _work_of(profile: Profile) -> str:
    """What the page says of the person's work, houses left out."""
    return " ".join((profile.headline, profile.about, *(f"{r.title} {r.description}" for r in profile.experience)))


def speech_for(profile: Profile, about_me: AboutMe | None, options: Options) -> Speech:
    """Who speaks to whom in this draft, and how."""
    formal = options.tone == "formal"
    wanted = tuple(goal_slots(goal) for goal in goals(about_me))
    return Speech(
        profile=profile,
        options=options,
        sender={**sender_slots(about_me, formal=formal), **(wanted[0] if wanted else {})},
        style=Style(formal=formal, british=options.spelling == "british"),
        greeting=greeting(first_name(profile), options.tone),
        tellings=tellings(about_me),
        goals=wanted,
        together=goal_slots(together(about_me)),
        wanted=stems(about_me.goal) if about_me else frozenset(),
        mine=stems(_sayings(about_me)),
        page=stems(_work_of(profile)),
    )
