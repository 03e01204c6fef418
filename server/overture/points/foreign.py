"""Texts in other languages: what is safe to say of them in an English message is what stands there, verbatim.

Nothing is translated. A name that the text capitalises can be named; a short sentence can be quoted as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from overture.data import table
from overture.points.features import NUMBER
from overture.points.making import shown
from overture.points.text import Sentence, curly

CHECK = "Written in another language: check the wording before you use it."
LONGEST, MOST_TITLE = 110, 5
OPENING = 3  # sentences in which a post says whose news it brings
TAKING_BACK, CRY = 5, 3  # words
MOST_CAPITALS = 0.2  # share of words with a capital, from which every noun has one, as in German
LONG_WORD = 6  # letters of a word by which a house is known
FEWEST, MOST_WORDS = 4, 18  # of a line without a figure
_LISTS: dict[str, list[str]] = table("overture.points", "foreign.toml")


def _any(*lists: str) -> re.Pattern[str]:
    """One of the words of a list; of several lists, one of each in a row, with a word or two between."""
    row = r" (?:[\w-]+ ){0,2}?".join(f"(?:{'|'.join(_LISTS[name])})" for name in lists)
    return re.compile(rf"\b{row}\b", re.IGNORECASE)


_NEGATED, _CHEERS, _HOUSE, _OWN_PRIDE = _any("negations"), _any("cheers"), _any("houses"), _any("own-pride")
_THEIRS = re.compile(f"{_any('mine', 'others').pattern}|{_any('others-mine').pattern}", re.IGNORECASE)
# "¡Ana Duarte, de nuestro taller, se ganó la beca!": one who is named by two names, and what they got.
_GAINED = re.compile(
    rf"\W*[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?(?:,[^,.!?]{{2,60}},)?"
    rf" (?:{'|'.join(_LISTS['gained'])})\b"
)
_ASIDE = re.compile(r"\([^)]*\)")
_NAMES = re.compile(
    r"(?<=[\w,’'] )(?![A-ZÀ-Þ]{5})(?:[A-ZÀ-Þ][\w’'-]{2,})"
    r"(?: (?:de|da|do|dos|van|von|der|di|del|la|le)? ?[A-ZÀ-Þ][\w’'-]+(?!&))+"
)
_PART_OF = re.compile(
    r"\b(?:de|da|do|dos|das|del|della|di|du|des|van|von|na|no|em|en|in|im|nella|nel|dans|op|på|i)\s$", re.IGNORECASE
)
_NONE_OF = re.compile(
    r", (?:kein\w*|geen|ning[uú]n\w*|nenhum\w*|nessun\w*|aucun\w*|zero|sem|sin|senza|ohne|sans) [^,.;]+$", re.IGNORECASE
)
_INFLECTED = re.compile(r"[ęą]\b|(?:owi|ego|iej|ową|ovi|ého)\b")
_CASE = re.compile(r"[’'][a-zçğıöşü]{1,5}$")  # what a Turkish name is inflected by
_BREAK = re.compile(r"\s[–—-]\s|[;:]\s|\s\(|,\s")
_COLON = re.compile(r"\s?:\s")
_QUOTED = re.compile(r"[«\"“]\s*([^\W_][^«»\"“”]{4,60}?)\s*[»\"”]")


def passes_on(lines: Iterable[Sentence]) -> bool:
    """Whether a post cheers somebody else, tells what they won, or opens with kin, a colleague or a pupil.

    It may do so after a cry of joy.
    """
    opening = [line.plain for line in list(lines)[:OPENING]]
    if any(_GAINED.match(text) for text in opening):
        return True
    cried = len(opening) > 1 and len(opening[0].split()) <= CRY
    cheered = any(_CHEERS.search(text) and not _OWN_PRIDE.search(text) for text in opening)
    return cheered or any(_THEIRS.search(text) for text in opening[: 1 + cried])


def of_others(line: Sentence) -> bool:
    """Whether a sentence speaks of kin, a colleague or a pupil, or cheers somebody."""
    return _THEIRS.search(line.plain) is not None or _CHEERS.search(line.plain) is not None


def sayable(text: str) -> bool:
    """Whether words can be shown as they stand: short enough, and nothing in them says that something was not so."""
    denies = _NEGATED.search(_without(text)) and not text.endswith("?")  # a question denies nothing
    return len(text.split()) >= 4 and len(text) <= LONGEST and not denies


def _without(text: str) -> str:
    """The text without asides, and without what a figure went without: "1.900 Mitarbeitende, keine Kündigung"."""
    text = _ASIDE.sub("", text)
    return _NONE_OF.sub("", text.rstrip(".")) if NUMBER.search(text) else text


def quote_of(line: Sentence) -> str:
    """The sentence for quotation marks, in its own language, or the part of a long one before a break; or ""."""
    text = re.sub(r"[.…:\s]+$", "", line.plain)
    cuts = _BREAK if len(text) > LONGEST else _COLON
    breaks = [m.start() for m in cuts.finditer(text[:LONGEST])]
    parts = [text, *(text[:at].rstrip(" ,;:–—(") for at in reversed(breaks))]
    return next((curly(part, inner=True) for part in parts if sayable(part) and _whole(part)), "")


def _whole(text: str) -> bool:
    pairs = (("(", ")"), ("«", "»"), ("“", "”"))
    return all(text.count(a) == text.count(b) for a, b in pairs) and text.count('"') % 2 == 0


def name_in(lines: Iterable[Sentence]) -> tuple[str, Sentence] | None:
    """A title in quotation marks or a name of several words that stands in the first sentences, and the sentence."""
    lines = list(lines)
    nouns = _writes_nouns_large(line.plain for line in lines)
    for line in lines[:4]:
        found = _QUOTED.search(line.plain) or (None if nouns else _NAMES.search(line.plain))
        if found and found.re is _QUOTED and found[1][0].islower() and len(found[1].split()) > MOST_TITLE:
            found = None
        if found and found.re is _QUOTED and found[1][0].islower() and found[0][0] != "«":
            found = None  # a saying rather than a title
        if found and found.re is _QUOTED and line.plain[: found.start()].rstrip().endswith((",", ":")):
            found = None  # somebody is speaking
        if found and found.re is _NAMES and _PART_OF.search(line.plain[: found.start()]):
            found = None  # "Equipa de Andares do Ano" is more than its end, "na Revista …" is where it appeared
        if found and found.re is _NAMES and _INFLECTED.search(found[0]):
            found = None  # "Barbarę Stachurę": a name in a case that English does not have
        if found and found[1 if found.re is _QUOTED else 0].rstrip().endswith(("?", "!")):
            found = None  # somebody is quoted
        if found and not _NEGATED.search(line.plain[: found.start()]):
            return (f"“{shown(found[1])}”" if found.re is _QUOTED else shown(_CASE.sub("", found[0]))), line
    return None


def _writes_nouns_large(texts: Iterable[str]) -> bool:
    """Whether capitals tell no names, because the language gives one to each noun."""
    inner: list[str] = [word for text in texts for word in re.findall(r"(?<=[^\W\d_] )[^\W\d_]+", text)]
    return sum(word[0].isupper() for word in inner) > MOST_CAPITALS * len(inner)


def written_in_latin(text: str) -> bool:
    """Whether the text is in Latin letters: of others, not even a loss would be recognised, so none is quoted."""
    letters = [c for c in text if c.isalpha()]
    return sum(c < "\u0250" or "\u1e00" <= c < "\u1f00" for c in letters) > 0.8 * len(letters)


def takes_back(lines: Iterable[Sentence]) -> bool:
    """Whether a post opens with something that was not so: too delicate to quote without understanding the rest.

    A short second sentence takes the first back too: "No ganamos". A title denies nothing, nor does what it names.
    """
    first, *rest = [_QUOTED.sub("", _ASIDE.sub("", line.plain)) for line in list(lines)[:2]]
    first = first if len((head := _COLON.split(first)[0]).split()) < FEWEST else head
    short = [text for text in rest if len(text.split()) <= TAKING_BACK]
    return any(_NEGATED.search(text) and not text.endswith("?") for text in (first, *short))


def telling(lines: Iterable[Sentence], employer: str = "") -> list[Sentence]:
    """The sentences that hold a number and can be shown, in reading order; none that praises the employer by name."""
    return [line for line in lines if NUMBER.search(quote_of(line)) and _of_the_person(line, employer)]


def quotable(lines: Iterable[Sentence], employer: str = "") -> list[Sentence]:
    """The sentences that hold no number and say enough to be quoted, in reading order."""
    return [
        line
        for line in lines
        if FEWEST <= line.words <= MOST_WORDS
        and quote_of(line)
        and not NUMBER.search(line.plain)
        and _of_the_person(line, employer)
    ]


def _of_the_person(line: Sentence, employer: str) -> bool:
    opening = line.plain.casefold().split()[:3]
    named = any(len(word) >= LONG_WORD and word in opening for word in employer.casefold().split())
    named = named or (bool(employer) and employer.casefold() in line.plain.casefold())
    return not (named or line.plain.endswith(":") or _HOUSE.search(line.plain) or _NEGATED.search(_without(line.plain)))
