"""Checks of a draft."""

from __future__ import annotations

from collections.abc import Sequence

from overture.records import AboutMe, Channel, Check, Profile, Purpose, TalkingPoint


def check(
    text: str,
    subject: str | None,
    channel: Channel,
    purpose: Purpose,
    profile: Profile,
    talking_points: Sequence[TalkingPoint],
    about_me: AboutMe | None,
) -> tuple[Check, ...]:
    """Every rule."""
    return ()
