"""Shared connections: the people whom both know, by the names that the page shows."""

from __future__ import annotations

import re

from overture.points.making import details, point, shown
from overture.points.ranking import KINDS
from overture.records import Profile, TalkingPoint

_TITLE = re.compile(
    r"(?:Dr|Prof|Mr|Mrs|Ms|Mx|Sr|Sra|Fr|Rev|Sir|Dame)\.?", re.IGNORECASE
)  # all that a page shows at times
STEP = 0.03  # a name further on in the list is worth a little less


def find(profile: Profile) -> list[TalkingPoint]:
    """One point a name. A bare count of mutual connections names nobody and gives none."""
    names = profile.mutual_connections.names
    return [
        point(
            "shared-connection",
            f"that we both know {shown(name)}",
            [("top-card", name)],
            score=round(KINDS["shared-connection"] - STEP * place, 3),
            why="You both know this person.",
            form="noun",
            parts=details(name=shown(name)),
        )
        for place, name in enumerate(names)
        if name.strip() and not _TITLE.fullmatch(name.strip())
    ]
