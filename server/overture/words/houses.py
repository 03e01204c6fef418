"""Schools and employers by the names that stand behind "at", and which of them is the sender's today."""

from __future__ import annotations

import re
from datetime import date

from overture.records import AboutMe
from overture.words import realise

LEARNERS = ("student", "undergrad", "undergraduate", "freshman", "sophomore", "junior", "senior")
NO_HOUSE = re.compile(r"(?:self|self[- ]?employed|free-?lance\w*|independent|various|n/a)\b", re.IGNORECASE)
MARKS = re.compile(r"[|{}<>\[\]\\]|!!|\?")  # no name of a company or school holds these
_OF_A_FIELD = re.compile(
    r"\b(?:University|County|City|Town|Port|Bank|Institute|Association|Society|Federation|Ministry|Department|Journal|"
    r"Review) of\b|\b[Pp]roceedings$|\b(?:Symposium|Conference|Congress|Forum|Festival)\b"
)


def with_the(name: str) -> str:
    """A house or journal that takes an article behind its article: "the Bikol Journal of Action Research"."""
    return f"the {name}" if _OF_A_FIELD.search(name) and not re.match(r"(?:the|an?)\b", name, re.IGNORECASE) else name


def house_of(called: str, about_me: AboutMe) -> str:
    """Where somebody is who says only what: the school of one who learns, the house of their present job so named."""
    last = called.split()[-1].casefold()
    if last in LEARNERS:
        return next((_short(s.school) for s in about_me.education[:1] if current(s.years) and _plain(s.school)), "")
    jobs = (j for j in about_me.experience if j.current and _plain(j.company))
    return next((_short(j.company) for j in jobs if title_of(j.title).casefold().split()[-1:] == [last]), "")


def current(years: str) -> bool:
    """Whether the school years tell of studies that may still go on; an absent end does."""
    found = re.findall(r"(?:19|20)\d\d", years)
    return not found or len(found) == 1 or int(found[-1]) >= date.today().year


def title_of(title: str) -> str:
    """A job title without what is set behind it: "Cashier, front shop"."""
    return re.split(r"\s*(?:,|\||\(|→|->|[-–—]\s)\s*", realise.clean(title))[0].strip()


def _plain(house: str) -> bool:
    return house[:1].isupper() and not MARKS.search(house) and not NO_HOUSE.match(house)


def _short(house: str) -> str:
    """A house by its own name, without place or aside, as it stands behind "at"."""
    house = re.split(r", |\s\(", realise.clean(house))[0].strip()
    return with_the(re.sub(r"^The ", "the ", house))
