"""What comes in: a capture, what the sender says of themselves, what they ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from overture.records.dates import goes_on

Purpose = Literal["informational-interview", "advice", "alumni", "reconnect"]
Channel = Literal["note", "note-premium", "message", "inmail", "email"]
Tone = Literal["warm", "plain", "formal"]
Spelling = Literal["american", "british"]
Stage = Literal["reminder", "thank-you", "update"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One page as the browser showed it, or a text pasted by hand (`text` alone)."""

    url: str = ""
    title: str = ""
    language: str = ""
    captured_at: str = ""
    html: str | None = None
    text: str | None = None
    selection: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MySchool:
    """A school of the sender's."""

    school: str = ""
    degree: str = ""
    years: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyJob:
    """A job of the sender's."""

    title: str = ""
    company: str = ""
    start: str = ""
    end: str = ""

    @property
    def current(self) -> bool:
        """Whether it is not over: it has no end, or "Present"."""
        return goes_on(self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutMe:
    """What the sender says of themselves: the only source of claims about the sender."""

    name: str = ""
    headline: str = ""
    about: str = ""
    goal: str = ""
    education: tuple[MySchool, ...] = ()
    experience: tuple[MyJob, ...] = ()
    volunteering: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the sender asks for. `exclude` holds opener ids or texts not to give again."""

    purpose: Purpose = "informational-interview"
    channel: Channel = "note"
    tone: Tone = "warm"
    openers: int = 5
    seed: int = 0
    exclude: tuple[str, ...] = ()
    spelling: Spelling = "american"
