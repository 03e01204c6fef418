"""What to call a person: the given name of a greeting, out of a name as the page shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TITLES = {
    "dr",
    "prof",
    "mr",
    "mrs",
    "ms",
    "mx",
    "sir",
    "dame",
    "ir",
    "ing",
    "eng",
    "dipl",
    "mag",
    "rev",
    "hon",
    "sra",
    "sr",
    "dra",
    "med",
    "univ",
}
_PARTICLES = {
    "de",
    "da",
    "di",
    "do",
    "dos",
    "del",
    "der",
    "den",
    "van",
    "von",
    "la",
    "le",
    "al",
    "el",
    "bin",
    "ibn",
    "ben",
    "y",
    "e",
}
MOST_LETTERS = 5  # of a qualification behind a name: "ACR", "CHPN"
_QUOTED = re.compile(r"[\"“”„«']([^\"“”„«»']{2,20})[\"“”»'](?=\s|$|,)")
# "PhD", "Jr.", "PharmD", "CFA", "M.Eng.": behind a comma they belong to the name before.
_SUFFIX_WORD = re.compile(
    r"(?:[Jj]r|[Ss]r|Ph\.?\s?D|Esq|Pharm\.?D|[A-Z]\.?[A-Z][A-Za-z]?\.?[A-Z]?|M\.?Eng|M\.?Sc|B\.?Sc|M\.?Ed|D\.?Phil|[A-Z][A-Z.\-]{1,7}®?)\.?"
)
# "谷川 涼平 (Ryohei Tanigawa)": the family name stands first, and the Latin form says which is the given one.
_LATIN_BESIDE = re.compile(
    r"^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\s・]+[(（]([A-Z][a-z'’-]+)(?: [A-Z][\w'’-]*)+[)）]"
)
_IN_BRACKETS = re.compile(r"\([^\W\d]{1,10}(?:[\s/,]{1,2}[^\W\d]{1,10}){0,4}\)")  # "(ella)", "(he/him, sé)"
_SINGLE = frozenset(
    (
        "she",
        "he",
        "they",
        "elle",
        "il",
        "iel",
        "sie",
        "er",
        "ella",
        "él",
        "ela",
        "ele",
        "lei",
        "lui",
        "zij",
        "hij",
        "hen",
    )
)
_PRONOUNS = re.compile(r"[^\W\d]{1,8}(?:\s?/\s?[^\W\d]{1,8}){1,3}(?: \([^\W\d/ ]{1,20}\))?")  # "he/him (ia)"


def pronouns(text: str) -> str:
    """The pronouns that the whole line is ("She/Her"), or ""."""
    text = text.strip()
    if text.casefold() in _SINGLE:
        return text
    bare = text[1:-1].strip() if text.startswith("(") and text.endswith(")") else text
    said = len(text) <= 40 and "/" in text and _PRONOUNS.fullmatch(bare)
    return bare if said or _IN_BRACKETS.fullmatch(text) else ""


def first_name(name: str, spoken: Iterable[str] = ()) -> str:
    """The given name to greet with. A nickname in quotes wins; two given names stay if the page itself uses both.

    `spoken` holds lines in which the site speaks of the person by first name ("Ida Marlen has no recent posts").
    """
    if nick := _QUOTED.search(name):
        return nick[1].strip()
    if latin := _LATIN_BESIDE.search(name):
        return latin[1]
    bare = re.sub(r"\(.*?\)", " ", name.split(",")[0])
    parts = [p for p in (_trimmed(word) for word in bare.split()) if p]
    while len(parts) > 1 and parts[0].rstrip(".").casefold() in _TITLES:
        parts = parts[1:]
    if not parts:
        return name.strip()
    if not all(p.isupper() for p in parts):  # "Ada King ACR FSA": letters behind a name are none of it
        while len(parts) > 2 and parts[-1].isupper() and 1 < len(parts[-1]) <= MOST_LETTERS:
            parts.pop()
    if len(parts) > 2:
        pair = re.compile(rf"(?<!\w){re.escape(parts[0])} {re.escape(parts[1])}(?!\w)(?!\s{re.escape(parts[2])}(?!\w))")
        if any(pair.search(line) for line in spoken):
            return f"{parts[0]} {parts[1]}"
    whole = [p for p in parts[:-1] if not _is_initial(p) and p.casefold() not in _PARTICLES] or [
        p for p in parts if not _is_initial(p)
    ]
    return whole[0] if whole else parts[0]


def same_person(one: str, other: str) -> bool:
    """Are these two writings of one name, with or without emoji, points and capitals?"""
    a, b = ("".join(c for c in n.casefold() if c.isalnum()) for n in (one, other))
    return bool(a) and a == b


def may_be_same(one: str, other: str) -> bool:
    """May these be two names of one person: the same, one inside the other, or with the same first word?"""
    a, b = ([w for w in re.findall(r"[^\W\d_]+", name.casefold()) if len(w) > 1] for name in (one, other))
    return same_person(one, other) or a[:1] == b[:1] or set(a) <= set(b) or set(b) <= set(a)


def split_names(text: str, joints: Iterable[str]) -> tuple[str, ...]:
    """The names in "Kaja Nymarken, Per Olav Strandebarm and Ada King": a suffix behind a comma stays with its name."""
    for joint in joints:
        head, found, tail = text.rpartition(joint)
        if found:
            text = f"{head}, {tail}"
            break
    names: list[str] = []
    for piece in (p.strip() for p in text.split(",")):
        if names and piece and _SUFFIX_WORD.fullmatch(piece):
            names[-1] += f", {piece}"
        elif piece:
            names.append(piece)
    return tuple(names)


def _trimmed(word: str) -> str:
    """A word of a name without emoji and signs around it."""
    return re.sub(r"^[^\w]+|[^\w.’'\-]+$", "", word)


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and not ("\u2e80" <= word[0] <= "\ud7ff")
