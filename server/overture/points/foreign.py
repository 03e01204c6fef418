"""Texts in other languages: what is safe to say of them in an English message is what stands there, verbatim.

Nothing is translated. A name that the text capitalises can be named; a short sentence can be quoted as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from overture.points.features import NUMBER
from overture.points.making import shown
from overture.points.text import Sentence, curly

CHECK = "Written in another language: check the wording before you use it."
LONGEST, MOST_TITLE = 110, 5
_NEGATED = re.compile(
    r"\b(?:ne|n['’]\w+|pas|jamais|nicht|kein\w*|nie|niemals|no|nunca|não|nem|non|mai|niet|geen|nooit|ikke|ej|inte|aldrig|nem|"
    r"değil|yok|hiç|neb|ni)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^)]*\)")
_CHEERS = re.compile(
    r"\b(?:bravo|parabéns|felicidades|enhorabuena|félicitations|glückwunsch|gratulation|gefeliciteerd|complimenti|tillykke|"
    r"tebrikler|gratulacje|orgul\w+|hermana|hermano|irmã|irmão|acaba de ser|fier|fière|stolz|trots|orgoglios\w+|"
    r"auszubildende[rn]?|azubis?|lehrling\w*|tochter|sohn|apprentie?s?|stagiaires?|sobrin[ao]|hij[ao]|filh[ao]|figli[ao])\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?<=[\w,’'] )(?:[A-ZÀ-Þ][\w’'-]{2,})(?: (?:de|da|do|dos|van|von|der|di|del|la|le)? ?[A-ZÀ-Þ][\w’'-]+)+"
)
_BREAK = re.compile(r"\s[–—-]\s|[;:]\s|\s\(|,\s")
_HOUSE = re.compile(
    r"\b(?:fond[ée]e?s?|gegründet|fundad[ao]|fondat[ao]|opgericht|grundlagt|kuruld\w+|założon\w+|führende\w*|líder|leader|marktführer|"
    r"reconnue?|premier|première|unternehmen|empresa|entreprise|azienda|bedrijf)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[«\"“]\s*([^\W_][^«»\"“”]{4,60}?)\s*[»\"”]")


def passes_on(lines: Iterable[Sentence]) -> bool:
    """Whether a post cheers somebody else."""
    return any(_CHEERS.search(line.plain) for line in list(lines)[:3])


def sayable(text: str) -> bool:
    """Whether words can be shown as they stand: short enough, and nothing in them says that something was not so."""
    return len(text.split()) >= 4 and len(text) <= LONGEST and not _NEGATED.search(_ASIDE.sub("", text))


def quote_of(line: Sentence) -> str:
    """The sentence for quotation marks, in its own language, or the part of a long one before a break; or ""."""
    text = re.sub(r"[.…:\s]+$", "", line.plain)
    breaks = [m.start() for m in _BREAK.finditer(text[:LONGEST])] if len(text) > LONGEST else []
    parts = [text, *(text[:at].rstrip(" ,;:–—(") for at in reversed(breaks))]
    return next((curly(part, inner=True) for part in parts if sayable(part) and _whole(part)), "")


def _whole(text: str) -> bool:
    return text.count("(") == text.count(")") and text.count("«") == text.count("»")


def name_in(lines: Iterable[Sentence]) -> tuple[str, Sentence] | None:
    """A title in quotation marks or a name of several words that stands in the first sentences, and the sentence."""
    for line in list(lines)[:4]:
        found = _QUOTED.search(line.plain) or _NAMES.search(line.plain)
        if found and found.re is _QUOTED and found[1][0].islower() and len(found[1].split()) > MOST_TITLE:
            found = None
        if found and found.re is _QUOTED and line.plain[: found.start()].rstrip().endswith((",", ":")):
            found = None  # somebody is speaking
        if found and found[1 if found.re is _QUOTED else 0].rstrip().endswith(("?", "!")):
            found = None  # somebody is quoted
        if found and not _NEGATED.search(line.plain[: found.start()]):
            return (f"“{shown(found[1])}”" if found.re is _QUOTED else shown(found[0])), line
    return None


def written_in_latin(text: str) -> bool:
    """Whether the text is in Latin letters: of others, not even a loss would be recognised, so none is quoted."""
    letters = [c for c in text if c.isalpha()]
    return sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in letters) > 0.8 * len(letters)


def takes_back(lines: Iterable[Sentence]) -> bool:
    """Whether a post opens with something that was not so: too delicate to quote without understanding the rest."""
    return any(_NEGATED.search(_ASIDE.sub("", line.plain)) for line in list(lines)[:2])


def telling(lines: Iterable[Sentence], employer: str = "") -> list[Sentence]:
    """The sentences that hold a number and can be shown, in reading order; none that praises the employer by name."""
    name = employer.casefold()
    return [
        line
        for line in lines
        if NUMBER.search(quote_of(line))
        and not line.plain.endswith(":")
        and not _HOUSE.search(line.plain)
        and not (name and name in line.plain.casefold())
    ]
