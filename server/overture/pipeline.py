"""The way through, one line a stage: captures -> profile -> talking points -> words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from overture import notes, page, points, words
from overture.records import (
    AboutMe,
    Capture,
    Channel,
    Check,
    Draft,
    InterviewSheet,
    Message,
    MyJob,
    MySchool,
    Options,
    Profile,
    Purpose,
    Stage,
    Suggestion,
    TalkingPoint,
)

WARM_UP = Path(__file__).with_name("warm_up.txt")


def suggest(captures: Sequence[Capture], about_me: AboutMe | None, options: Options) -> Suggestion:
    """The profile, its talking points and the drafts, from one or more captures of the same person's pages.

    Raises NotAProfile where the first capture is no profile. The same input gives the same output.
    """
    profile = page.read(captures)
    found = points.find(profile, about_me)
    draft = words.compose(profile, found, about_me, options)
    draft = replace(draft, notes=(*notes.about(profile), *draft.notes))
    return Suggestion(profile=profile, talking_points=found, draft=draft)


def compose(
    profile: Profile, talking_points: Sequence[TalkingPoint], about_me: AboutMe | None, options: Options
) -> Draft:
    """The drafts from talking points that the user has reviewed."""
    return words.compose(profile, talking_points, about_me, options)


def check(
    text: str,
    subject: str | None,
    channel: Channel,
    purpose: Purpose,
    profile: Profile,
    talking_points: Sequence[TalkingPoint],
    about_me: AboutMe | None,
) -> tuple[Check, ...]:
    """Each rule for a draft that the user has edited, and whether it is kept."""
    return words.check(text, subject, channel, purpose, profile, talking_points, about_me)


def follow_up(
    stage: Stage,
    learned: str,
    profile: Profile,
    talking_points: Sequence[TalkingPoint],
    about_me: AboutMe | None,
    options: Options,
) -> tuple[Message, tuple[Check, ...]]:
    """A later message and its checks; `learned` is what the talk taught the sender, in the sender's words."""
    return words.follow_up(stage, learned, profile, talking_points, about_me, options)


def interview(
    profile: Profile, talking_points: Sequence[TalkingPoint], about_me: AboutMe | None, options: Options, minutes: int
) -> InterviewSheet:
    """What is needed on the table during a talk of so many minutes."""
    return words.interview(profile, talking_points, about_me, options, minutes)


def about_me(captures: Sequence[Capture]) -> AboutMe:
    """The sender, as their own profile page shows them. Raises NotAProfile where it is none."""
    mine = page.read(captures)
    return AboutMe(
        name=mine.name,
        headline=mine.headline,
        about=mine.about,
        education=tuple(MySchool(school=each.school, degree=each.degree, years=each.years) for each in mine.education),
        experience=tuple(
            MyJob(title=each.title, company=each.company, start=each.start, end=each.end) for each in mine.experience
        ),
        volunteering=tuple(
            ", ".join(part for part in (each.role, each.organization) if part) for each in mine.volunteering
        ),
    )


def warm_up() -> None:
    """Nothing, after all that is loaded at its first use has been loaded, by reading a short invented page."""
    suggest([Capture(text=WARM_UP.read_text(encoding="utf-8"))], None, Options())
