"""The sheet for the talk: questions by TIARA built on the talking points, a short introduction, a checklist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, get_args

from overture.data import table
from overture.records import AboutMe, InterviewSheet, Options, Pitch, Profile, Question, TalkingPoint
from overture.words import realise
from overture.words.mine import NAME_GAP, WHO_GAP
from overture.words.parts import Choice, best, filled
from overture.words.render import text_of
from overture.words.said import opens, said
from overture.words.speech import SHARED, Speech, speech_for
from overture.words.telling import MY_SIDE, tellings

Phase = Literal["trends", "insights", "advice", "resources", "assignments"]
PHASES: tuple[Phase, ...] = get_args(Phase)
FEWEST, MOST = 5, 8
MINUTES_A_QUESTION = 2.9
MOST_PITCH_WORDS, WORDS_A_SECOND = 75, 2.5
BUILT_ON = 4  # talking points
MOST_SENTENCES = 4  # of About me in the introduction
_SUBJECT = re.compile(r"(?:I|We|My|Our|The|In|On|At|Since|For|Last|This)\b")
_WANTING = re.compile(
    r"^(?:trying|wanting|want|looking|hoping|thinking|i want|i’m trying|i am trying|seeking|open to)\b", re.IGNORECASE
)


def interview(
    profile: Profile, talking_points: Sequence[TalkingPoint], about_me: AboutMe | None, options: Options, minutes: int
) -> InterviewSheet:
    """Five to eight questions for a talk of so many minutes, an introduction made of About me, and a checklist."""
    speech = speech_for(profile, about_me, options)
    count = max(FEWEST, min(MOST, round(minutes / MINUTES_A_QUESTION)))
    return InterviewSheet(
        questions=_questions(talking_points, speech, count),
        pitch=_pitch(about_me, speech),
        checklist=_checklist(minutes),
    )


def _questions(points: Sequence[TalkingPoint], speech: Speech, count: int) -> tuple[Question, ...]:
    """One question a phase, then more insights and advice; no talking point twice."""
    extra: list[Phase] = ["insights", "advice", "trends"]
    places = {phase: 1 + extra[: count - len(PHASES)].count(phase) for phase in PHASES}
    used: set[str] = set()
    out: list[Question] = []
    for phase in PHASES:
        texts: set[str] = set()
        for choice in best(_offered(phase, points, speech), speech):
            owners = [s.point for s in choice.segments if s.point and s.point != "about-me"]
            if len(texts) < places[phase] and choice.id not in texts and not used & set(owners):
                texts.add(choice.id)
                used.update(owners)
                out.append(Question(phase=phase, text=text_of(choice.segments), point=owners[0] if owners else None))
    return tuple(out)


def _offered(phase: Phase, points: Sequence[TalkingPoint], speech: Speech) -> Iterator[Choice]:
    name = "interview/questions"
    ranked = sorted((p for p in points if opens(p) and p.kind not in SHARED), key=lambda p: -p.score)[:BUILT_ON]
    for place, point in enumerate(ranked):
        each = said(point)
        mention = each.phrase("mention", speech)
        slots = {**each.slots, **({"mention": mention[1]} if mention else {})}
        for choice in filled(name, phase, slots, speech, each):
            if any(s.point == point.id for s in choice.segments):
                yield choice.worth(-0.1 * place)
    yield from (c for c in filled(name, phase, speech.sender, speech) if not c.bound)


def _pitch(about_me: AboutMe | None, speech: Speech) -> Pitch:
    """Name, who I am, a sentence or two of About me as they stand, and what I would like to learn."""
    name = speech.sender["me"].text if "me" in speech.sender else NAME_GAP
    who = speech.sender["i_am"].text if "i_am" in speech.sender else f"I’m {WHO_GAP}"
    wanted = speech.together or speech.sender
    last = f"I’m trying to understand {wanted['goal'].text}." if "goal" in wanted else ""
    room = MOST_PITCH_WORDS - len(f"My name is {name}. {who}. {last}".split())
    middle: list[str] = []
    for sentence in _sentences(about_me)[:MOST_SENTENCES]:
        told = _told(sentence)
        after = told.removeprefix(MY_SIDE)
        if not told or len(told.split()) > room:
            continue
        if after == told:
            middle.append(f"{told}.")
        elif "i_am_named" in speech.sender and ":" not in who:
            who = f"{who}: {after}"
        else:
            continue
        room -= len(told.split())
    first = f"My name is {name}. {who}."
    text = speech.style.own(" ".join(part for part in (first, *middle, last) if part))
    return Pitch(text=text, seconds=max(1, round(len(text.split()) / WORDS_A_SECOND)))


def _sentences(about_me: AboutMe | None) -> list[str]:
    return re.findall(r"[^.!?\n]+[.!?]", realise.curly(realise.clean(about_me.about)) if about_me else "")


def _told(sentence: str) -> str:
    """A sentence of About me as one says it aloud, without its mark: with a subject, and none of one's wishes."""
    said_it = sentence.strip().rstrip(".")
    if _WANTING.match(said_it) or re.search(r"[{}<>\[\]|]|https?:", said_it):
        return ""
    found = tellings(AboutMe(about=sentence))
    return max((t.text for t in found), key=len) if found else said_it * bool(_SUBJECT.match(said_it))


def _checklist(minutes: int) -> tuple[str, ...]:
    items = table(__package__, "sentences/interview/checklist.toml")["items"]
    return tuple(item.format(minutes=minutes) for item in items)
