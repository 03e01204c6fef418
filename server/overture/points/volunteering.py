"""Volunteer work: what they do for nobody's money."""

from __future__ import annotations

import re

from overture.inflection import with_article
from overture.points.making import details, point, shown
from overture.points.ranking import KINDS
from overture.points.statements import quote_of
from overture.points.text import sentences
from overture.points.tongue import is_english
from overture.records import Profile, TalkingPoint, Volunteering

_FOUNDER = re.compile(r"^(co-?founder|founder)(?:\s*(?:&|and)\s*[\w-]+)?(?:,\s*(.+))?$", re.IGNORECASE)
# What a person can be; "Bread" and "Alto" are what they bring and sing.
_PERSON = re.compile(
    r"(?:(?:er|or|ist|ant|ent|ian|ier|eer|ary|man|woman|person|member|coach|lead|chair|head|host|guide|nurse|captain|pilot|cook|chef|"
    r"judge|patron|trustee|naturalist|volunteer|attorney|counsel|aide|guard|steward|friend|ally|scout|warden))$",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_PLAIN_ROLE = re.compile(r"^[A-Za-z][A-Za-z '’/&-]+$")


def _role_words(role: str) -> str:
    """The role in small letters, names of programmes and abbreviations left alone."""
    return " ".join(
        w if any(c.isupper() for c in w[1:]) or w.isupper() or _DAY.fullmatch(w) else w.lower() for w in role.split()
    )


def _phrase(entry: Volunteering) -> str:
    role, organization = shown(entry.role), shown(entry.organization)
    founder = _FOUNDER.match(role)
    verb = "co-founding" if founder and founder[1].lower().startswith("co") else "founding"
    if founder and (founder[2] or organization):
        return f"{verb} {founder[2] or organization}"
    if not role:
        return f"your volunteering with {organization}"
    if not organization:
        return (
            f"your volunteering as {_as(role)}"
            if _PLAIN_ROLE.match(role) and _PERSON.search(role)
            else f"your volunteering ({role})"
        )
    if (
        re.match(r"^(?:volunteer|member|helper|freiwillig\w*)$", role, re.IGNORECASE)
        or not _PLAIN_ROLE.match(role)
        or not _PERSON.search(role)
        or not is_english(role)
    ):
        return f"your volunteering with {organization}"
    return f"your work as {_as(role)} with {organization}"


def _as(role: str) -> str:
    """What one works as: "a lifeguard", "friends of the library"."""
    noun = _role_words(role)
    return noun if noun.endswith("s") and not noun.endswith("ss") else with_article(noun)


def find(profile: Profile) -> list[TalkingPoint]:
    """One point an entry, newest first as on the page."""
    found = []
    for place, entry in enumerate(profile.volunteering):
        if not (entry.role or entry.organization):
            continue
        lines = sentences(entry.description) if is_english(entry.description) else ()
        quote = next((q for s in lines if (q := quote_of(s, longest=90))), "")
        summary = _phrase(entry)
        found.append(
            point(
                "volunteering",
                summary,
                [
                    ("volunteering", entry.role),
                    ("volunteering", entry.organization),
                    ("volunteering", lines[0].text if lines else ""),
                ],
                score=round(KINDS["volunteering"] - 0.04 * place, 3),
                why="Work they chose for its own sake: people like to be asked about it.",
                form="gerund" if summary.startswith(("founding", "co-founding")) else "noun",
                parts=details(role=shown(entry.role), organization=shown(entry.organization), quote=quote),
            )
        )
    return found
