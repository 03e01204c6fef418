"""First names as one greets with them."""

from __future__ import annotations

import re

from overture.records import Profile
from overture.words import realise

MAX_NAME, SHORT_NAME = 40, 2  # characters; letters of a name that is not shouted
_TITLES = re.compile(r"^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|rev|sgt|capt|eng|ing)\.?\s+", re.IGNORECASE)


def named(name: str) -> str:
    """A name without what no name holds: "Ana!!" is "Ana"."""
    return " ".join(re.sub(r"[^\w\s.’'·&-]|_", "", name).strip(" .&-").split())


def first_name(profile: Profile) -> str:
    """How to greet them: the shown first name without titles, emoji or suffixes; empty where none is known."""
    name = realise.clean(profile.first_name)
    if not _TITLES.sub("", f"{name} ").strip():
        name = re.split(r"[,(|]", _TITLES.sub("", realise.clean(profile.name)))[0].strip().split(" ")[0]
    name = named(_TITLES.sub("", name))
    usable = len(name) <= MAX_NAME and re.search(r"[^\W\d_]", name) and not re.search(r"[\d{}<>\[\]|/]", name)
    if name.isupper() and len(name) > SHORT_NAME:  # "SAM LEE" is shouted, "JJ" is not
        name = "-".join(part.capitalize() for part in name.split("-"))
    return name if usable else ""
