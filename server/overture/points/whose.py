"""Whose news a text is: the person's own, or somebody else's that they pass on."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from overture.data import table
from overture.points.cues.books import book
from overture.points.cues.phrasebook import Phrasebook
from overture.points.features import is_first_person
from overture.points.phrasing import with_subject
from overture.points.text import Sentence

_GAINED = (
    r"(?:won|wins|got|gets|received|receives|earned|passed|joined|joins|defended|graduated|published|was named|"
    r"has been|have been|is officially (?:an?|our|the)|"
    r"is the [^.!?]{3,60} of the year|is on the|made the [^.!?]{0,40}list|"
    r"(?:has |have )?(?:secured|topped|stood (?:first|second|third)|come first)|"
    r"is the first|are the first|made partner|was promoted|got promoted|has a|landed|is our new|"
    r"have (?:closed|raised|launched|opened|published)|"
    r"was selected|was awarded|(?:was|is) (?:sworn in|called to the bar|ordained|elected|appointed)|"
    r"takes over|scored|finished|completed|will be joining|have won|"
    r"(?:has )?(?:signed|accepted) (?:his|her|their)|has won|has received|has just|gets?|"
    r"took (?:1st|2nd|3rd|first|second|third|home|gold|silver|bronze)|conferred)"
)
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w'’.-]+(?: (?:de|da|do|van|von|der|al|el|bin|arap|la)?\s?[A-ZÀ-ÞĀ-Ž][\w'’-]+){0,3}"
_NAMED_GAIN = re.compile(
    rf"^(?:(?:Mr|Mrs|Ms|Dr|Miss|Coach)\.? )?"
    r"(?!(?:[Aa]ny|[Ss]ome|[Ee]very|[Nn]o)(?:body|one)\b|[Ww]ho\b|(?:It|This|That|There|Here|What|Which)\b)"
    rf"(?:(?:[Oo]ur|[Mm]y) (?:[a-z-]+ ){{0,4}}|the (?:brilliant|wonderful|one and only) )?"
    rf"(?:{_NAME})(?: (?:and|&) {_NAME})?"
    rf"(?:,[^,.!?]{{2,70}}){{0,2}},?(?: \([^()]*\))?(?: from (?:my|our) \w+)?"
    rf"\s+(?:just |finally |officially )?(?i:{_GAINED})\b"
)
_KIN_GAIN = re.compile(
    rf"\b(?:my|our) (?:\w+ )?(?:son|daughter|kid|kids|child|boy|girl|grandson|granddaughter|wife|husband|brother|"
    rf"sister|student|mentee|colleague|teammate|friend|intern|apprentice|trainee|niece|nephew|mother|father|mum|mom|dad|partner|boss|manager)s?\b[^!?\n]{{0,80}}?"
    rf"\b{_GAINED}\b",
    re.IGNORECASE,
)
# A text that opens with one's own family: whatever it goes on to tell is not for a stranger to bring up.
_FAMILY = re.compile(
    r"^\W*(?:(?:so|and|well|today|yesterday|last night),? )?my (?:own |little |big |older |younger |\w+-year-old )?"
    r"(?:dad|daddy|father|mum|mom|mother|mama|wife|husband|brother|sister|son|daughter|kid|kids|child|children|"
    r"grand(?:mother|father|ma|pa)|nan|gran|uncle|aunt|auntie|cousin|nephew|niece|partner|fiancée?|parents)(?:['’]s)?\b",
    re.IGNORECASE,
)
_I = re.compile(r"\b(?:I|[Ww]e)\b")
_SHOUTED = re.compile(r"^[A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{2,}){2,}")
_ASIDE = re.compile(r"\([^)]*\)")
_PHRASES = table("overture.points", "cues/whose.toml")
_CALLED = re.compile(rf"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?{_NAME}[!.]+$")  # "Dr. Kaur Lepa!": whose news it is
_OTHER = re.compile(r"\b(?:he|him|his|she|her|they|them)\b", re.IGNORECASE)
CALLED = 4  # sentences in which whoever is called is spoken of
OPENING = 2  # sentences in which a post says whose news it brings


@cache
def _book() -> Phrasebook:
    return book(
        [(kind, phrase) for kinds in _PHRASES.values() for kind, phrases in kinds.items() for phrase in phrases]
    )


def _told(text: str, name: str) -> Counter[str]:
    """How many things of each kind a text tells; praise of the person themselves is not counted.

    One thing may be found by several phrases, and one phrase in several places: the fewer of the two are counted.
    """
    own = set(name.casefold().split())
    hits = [
        hit
        for hit in _book().find(text)
        if not ("{cap}" in hit.phrase and own & set(text[hit.start : hit.end].casefold().split()))
        and not (hit.label == "others" and " I " in text[hit.start : hit.end])  # "Son, I got …" is said to somebody
    ]
    phrases = Counter(label for label, _ in {(hit.label, hit.phrase) for hit in hits})
    return phrases & Counter(label for label, _ in {(hit.label, hit.end) for hit in hits})


def _gains(text: str, name: str) -> bool:
    """Whether the text opens with somebody else's gain: "Our Ana won …", "my daughter has passed …"."""
    named = _NAMED_GAIN.match(text)
    head = re.split(r"[,(]| from (?:my|our)\b", text[: named.end()])[0] if named else ""  # and no "MY second year"
    rest = re.sub(r"^(?:our|my)\b", "", head, flags=re.IGNORECASE)
    opens = named and not is_first_person(rest) and text.split()[0].rstrip(",") not in name.split()
    return bool(opens) or _KIN_GAIN.search(text) is not None


def about_others(sentence: Sentence, name: str) -> bool:
    """Whether a sentence tells what somebody else did or got; `name` is the person's own."""
    text = sentence.plain
    if _gains(text, name):
        return True
    told = _told(text, name)
    if told["disclaimed"]:
        return True
    of_others = (told["others"] or told["company"]) and not told["mine"]
    if of_others and not _I.search(with_subject(text)):  # "Took on 11 apprentices, 8 qualified" is theirs
        return True
    return bool(_SHOUTED.match(text)) and not is_first_person(text) and not text.split()[0].isdigit()


def _praises(text: str, name: str) -> bool:
    """Whether a sentence tells somebody else's deed and the author is not its subject: "so proud of Ana who passed"."""
    return _told(text, name)["others"] > 0 and not _I.search(text)


def opens_with_family(lines: tuple[Sentence, ...]) -> bool:
    """Whether a text is, from its first words on, about somebody of the writer's family."""
    return bool(lines) and _FAMILY.match(lines[0].plain) is not None


def post_is_about_others(lines: tuple[Sentence, ...], name: str) -> bool:
    """Whether a post passes on somebody else's news.

    It says so itself ("not mine"), or opens with another's deed or praise and no deed of the author's outweighs it.
    """
    if lines and _CALLED.match(lines[0].text) and not set(name.split()) & set(lines[0].plain.strip("!. ").split()):
        spoken_of = any(_OTHER.search(line.plain) for line in lines[1:CALLED])
        if spoken_of:
            return True
    plain = [_ASIDE.sub("", line.plain) for line in lines]  # "a torn shoulder (not mine)" disclaims no news
    opening, whole = _told("\n".join(plain[:OPENING]), name), _told("\n".join(plain), name)
    gains = sum(_gains(line, name) for line in plain[:OPENING])
    theirs = [line for line in plain[:OPENING] if _gains(line, name) or _praises(line, name)]
    mine = sum(_told(line, name)["mine"] for line in theirs)  # "Ana passed" is nothing of mine
    opening["mine"], whole["mine"] = opening["mine"] - mine, whole["mine"] - mine
    if whole["disclaimed"] and gains + opening["others"] + whole["disclaimed"] > opening["mine"]:
        return True
    if whole["company"] > 1 and not whole["mine"]:
        return True
    return gains + opening["others"] > opening["mine"] and gains + whole["others"] >= whole["mine"]
