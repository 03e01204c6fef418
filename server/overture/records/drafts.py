"""What goes out: drafts, their checks, notes, and the sheet for the talk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from overture.records.points import TalkingPoint
from overture.records.profile import Profile

Level = Literal["block", "advise"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a draft and what proves it: a talking point's id, `about-me`, or None where nothing is stated."""

    text: str
    point: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opener:
    """One or two sentences that fit the channel. `characters` counts UTF-16 code units."""

    id: str
    text: str
    segments: tuple[Segment, ...]
    points: tuple[str, ...]
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A whole draft. `limit` and `characters` count UTF-16 code units; an e-mail has no limit."""

    subject: str | None
    text: str
    segments: tuple[Segment, ...]
    characters: int
    limit: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One rule, whether the draft keeps it, and where it does not (`spans` are code-point offsets in the text)."""

    rule: str
    level: Level
    passed: bool
    message: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    fix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something the user should know, with what to do about it."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What `compose` gives: openers, the message built on the best, its checks, and notes."""

    openers: tuple[Opener, ...]
    message: Message
    checks: tuple[Check, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What `suggest` gives: the profile, its talking points, and the draft."""

    profile: Profile
    talking_points: tuple[TalkingPoint, ...]
    draft: Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question for the talk; `point` names the talking point it is built on."""

    phase: Literal["trends", "insights", "advice", "resources", "assignments"]
    text: str
    point: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitch:
    """A short introduction of the sender, and how long it takes to say."""

    text: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewSheet:
    """All that is needed on the table during the talk."""

    questions: tuple[Question, ...]
    pitch: Pitch
    checklist: tuple[str, ...]
