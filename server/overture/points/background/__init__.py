"""Shared background: what the page and About me have in common, near-misses refused.

A school or employer is the same only when its whole name is: "University of Washington" is not "Washington University",
"Wayne State College" is not "Wayne State University". Sharing is claimed from names, never from likeness.
"""

from __future__ import annotations

from overture.points.background import causes, organisations, places, trades
from overture.points.background.names import fold, name_forms
from overture.records import AboutMe, Profile, TalkingPoint

__all__ = ["find"]

_WAYS = (
    organisations.same,
    organisations.named,
    causes.volunteering,
    causes.credentials,
    places.find,
    causes.interests,
    trades.find,
)


def find(profile: Profile, about_me: AboutMe | None) -> list[TalkingPoint]:
    """What both share, each once; highlights of the page first, then what About me tells."""
    found = list(organisations.highlights(profile))
    if about_me is None:
        return found
    for way in _WAYS:
        for candidate in way(profile, about_me):
            known = {fold(p.detail("shared")) for p in found} | {
                f for p in found for f in name_forms(p.detail("theirs"))
            }
            if not ({fold(candidate.detail("shared"))} | name_forms(candidate.detail("theirs"))) & known:
                found.append(candidate)
    return found
