"""Which words of a talking point are fit to be said to whom they are about, and which are left unsaid."""

from __future__ import annotations

import re

from overture.words.put import MIN_DEED

# What joins a sentence to the one before it, which is not quoted.
_JOINING = re.compile(r"^(?:So|But|And|Also|Then|Now|Plus|Well|Anyway),?\s+(?=\S+\s+\S)")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|can|will|went|goes|made|took|got|won|ran|led|kept|cut|grew|fell|rose|came|"
    r"put|set|built|found|gave|held|left|let|lost|met|paid|read|said|saw|sent|shut|sold|spent|stood|told|\w{2,}(?:ed|es|ts|ns|ys|ks|ws|ds|ls))\b",
    re.IGNORECASE,
)
# What somebody is, nobody asks about; and "your work at the bank: team of 14" is a row of a list.
_WHAT_IS = re.compile(r"being (?!\w+ed\b|made\b|chosen\b|the (?:first|only|youngest)\b)|your work at [^“]*: ")
_QUESTION = re.compile(r"[?!]\s*$")
_ASKS_FOR_STAFF = re.compile(
    r"\b(?:looking for (?:an?|one|two|\d+)|cvs?|r[eé]sum[eé]s?|apply|hiring|vacanc\w+)\b", re.IGNORECASE
)
# A line to everybody, or on somebody's child, is none to read back.
_NO_LINE = re.compile(
    r"^(?:a |one )?(?:quick )?question (?:for|to)\b|^number \d+\b|\b(?:my|our) (?:son|daughter|kids?|children|twins)\b|"
    r"\b(?:meine[rsnm]*|unsere[rsnm]*) (?:Sohn|Tochter|Kind)\w*|\b(?:mon|ma|mes) (?:fils|fille|enfants?)\b|"
    r"\bm(?:i|is|eu|inha|eus|io|ia) (?:hij|filh|figli)\w+",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:says?|said|asks?|asked|told|tells|wrote)\b|\b(?:team|unit|crew) (?:named|awarded|recogni[sz]ed|nominated)\b"
)
# "You did 60 consultations" and "you printed all of them" leave out what; a shouted title is not understood.
_LEAVES_OUT = re.compile(
    r"\b[A-Z]{4,} [A-Z]{4,}\b|"
    r"^(?:you )?(?:have an? \w+(?: \w+)?$|had \d|lost\b|\w+ (?:19|20)\d\d,|[a-z]+ed [A-Z]\w+ since\b)|did that\b|"
    r"^(?:you )?(?:did\b|learned more\b|were born\b)|^zero\b|^the (?:first|second|other|last) (?:part|one|thing)\b|"
    r"\bours\b|\b(?:did|does|is|are|was|were|has|have|had)$|^were (?!an?\b|the\b)\w+ since\b|"
    r"\bof (?:them|it|those|these)\b(?! \w+ed\b)|\b(?:them|those)$"
)
# "I took that money": which, stands in the sentence before it.
_POINTS_BACK = re.compile(
    r"^(?:(?!think|know|say|said|believe|wrote|see|found|so|all|is|was|hope)[\w’']+ ){1,3}(?:that|those|these) "
    r"(?!(?:i|we|you|they|he|she|it|the|a|an|my|our|is|was|are|were|has|had|nobody|people)\b)[a-z]+\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(r"^[^A-Z]*(?:[A-Z][^A-Z]*)?\b(?:she|he|her|him)\b")  # and nobody is named before it
_TWO = re.compile(r"[.!?]\s+[A-Z]")  # a second sentence in a quotation: what it answers is not quoted
_NO_LINES = (_ASKS_FOR_STAFF, _TWO, _POINTS_BACK, _OF_SOMEBODY, _LEAVES_OUT, _NO_LINE)


def deed(text: str) -> bool:
    """Whether a deed, an "-ing" phrase or a habit says enough."""
    return len(text.split()) >= MIN_DEED and not _LEAVES_OUT.search(text)


def fact(text: str) -> bool:
    """Whether a clause tells what happened: with its verb, and not what somebody said without what they spoke of."""
    return bool(_VERB.search(text)) and not (_SAID.search(text) or _LEAVES_OUT.search(text))


def complete(text: str) -> bool:
    """Whether a text leaves nothing out that the sentence before it has said."""
    return not _LEAVES_OUT.search(text)


def named_so(text: str) -> bool:
    """Whether a point may be called so: a question, or what somebody is, is no name for it."""
    return not (_QUESTION.search(text) or _WHAT_IS.match(text))


def line(text: str) -> str:
    """A line of theirs as it may be quoted, without what joins it to the one before; empty where it should not be."""
    text = _JOINING.sub("", text)
    if text.rstrip().endswith("?"):
        return text
    return "" if any(p.search(text) for p in _NO_LINES) else text
