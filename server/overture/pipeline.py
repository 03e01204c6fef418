"""The way through, one line a stage: captures -> profile -> talking points -> words."""

from __future__ import annotations

from collections.abc import Sequence

from overture import page, points, words
from overture.records import AboutMe, Capture, Draft, Options, Profile, Suggestion, TalkingPoint


def suggest(captures: Sequence[Capture], about_me: AboutMe | None, options: Options) -> Suggestion:
    """The profile, its talking points and the drafts, from one or more captures of the same person's pages.

    Raises NotAProfile where the first capture is no profile. The same input gives the same output.
    """
    profile = page.read(captures)
    found = points.find(profile, about_me)
    return Suggestion(profile=profile, talking_points=found, draft=words.compose(profile, found, about_me, options))


def compose(
    profile: Profile, talking_points: Sequence[TalkingPoint], about_me: AboutMe | None, options: Options
) -> Draft:
    """The drafts from talking points that the user has reviewed."""
    return words.compose(profile, talking_points, about_me, options)
