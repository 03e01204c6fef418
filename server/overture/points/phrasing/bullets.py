"""Sentences put so that they say who did what: bullets given their subject, "I am the founder of" as "I founded"."""

from __future__ import annotations

import re

from overture import inflection
from overture.points.phrasing.person import LISTS

# "Improved case fill from 89% to 97%": a share of something moves, and only some verbs move it.
FROM_TO = re.compile(r"\bfrom [\d.,]+ ?(?:%|percent\b)? ?to [\d.,]+ ?(?:%|percent\b)", re.IGNORECASE)
_SAME = frozenset({"cut", "set", "split", "spread"})
NUMBER = re.compile(r"\d")
_FIRST_EVER = re.compile(r"\w+ up (?:the|an?|our|its) (?:first|new|only)\b")  # "Set up the first …" is no standing duty
# "Took on 11 apprentices": a form that is no participle can have nothing done to it, whatever follows.
_WITH_PARTICLE = re.compile(r"([A-Z]?[a-z]{2,}) (?P<second>(?!))?(?:on|over|in|up|out|off|back|down) (?=\S)")
_VERB_FIRST = re.compile(
    r"([A-Z]?[a-z]{2,}) (?:and (?P<second>[a-z]{3,}) )?"
    r"(?!(?:by|in|as|of|at|to|with|from|under|on|for|since|and|or|are|is)\b)(?=\S)"
)
# "Started as a lab tech": what nothing can be done to has its writer for a subject; "Started in a barn" may be a club.
WENT = re.compile(
    r"(?:(?:Started|Began) (?:out )?as an?|"
    r"(?:Worked|Served|Came|Rose|Moved|Stayed|Lived|Studied) (?:as|in|at|on|from|to|with|out|up))\b"
)

# What one is of a thing, as what one did.
_MADE = {"founder": "founded", "co-founder": "co-founded", "cofounder": "co-founded", "developer": "developed",
         "creator": "created", "inventor": "invented", "designer": "designed", "author": "wrote"}  # fmt: skip
_ORIGIN = re.compile(rf"(I|He|She) (?:am|is) (?:also )?the (?:original )?({'|'.join(_MADE)}) of (?=\S)")


def as_deed(text: str) -> str:
    """The text with what one is of a thing as what one did: "He is the inventor of …" -> "He invented …"."""
    found = _ORIGIN.match(text)
    return f"{found[1]} {_MADE[found[2]]} {text[found.end() :].replace(' and of ', ' and ')}" if found else text


def can_move(base: str, text: str) -> bool:
    """Whether a verb may be the deed of a text: "made tea from 78% to 86%" is tea, "took scrap from 9% to 3%" is."""
    return FROM_TO.search(text) is None or base in LISTS["changes"] | LISTS["moves"]


def _is_past(verb: str) -> bool:
    base = inflection.base(verb)
    return bool(base) and base != verb and verb in inflection.forms(base, "VBD")


def with_subject(text: str) -> str:
    """The text with "I" before it where it begins with a verb in the past: else the parser takes that for a participle.

    Not where the form may be another ("Set", "Cut"), nor where something was done to the person ("Appointed to …").
    """
    if WENT.match(text):
        return f"I {text[0].lower()}{text[1:]}"
    first = _VERB_FIRST.match(text) or _WITH_PARTICLE.match(text)
    verb = first[1].casefold() if first else ""
    base = inflection.base(verb) if verb else ""
    if first and first.re is _WITH_PARTICLE and verb in inflection.forms(base, "VBN"):
        return text
    # "Cut returns by 40%" asks nobody to cut them.
    told = base != verb or (verb in _SAME and (NUMBER.search(text) or _FIRST_EVER.match(text)))
    if not base or not told or base in LISTS["done-to"] or verb not in inflection.forms(base, "VBD"):
        return text
    if first and first["second"] and not _is_past(first["second"]):
        return text
    subject = "I have" if base == verb else "I"  # behind "have" it can be no present
    return f"{subject} {text[0].lower()}{text[1:]}" if can_move(base, text) else text
