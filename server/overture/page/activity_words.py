"""The shapes of the lines around a post: who did what, how old it is, how many liked it."""

from __future__ import annotations

import re
from functools import cache

from overture.page import dates
from overture.page.lexicon import folded, table, words

_NUMBER = r"\d[\d.,\s\u202f]*[KkM]?"
_BEFORE_AGE = ("vor ", "il y a ", "hace ", "há ", "for ")
_REACTIONS = ("reac", "like", "reak", "réac", "reaç", "reaz")


def age_of(text: str, bare: bool = False) -> tuple[str, int] | None:
    """(age, days) of a post's age line "2w •" or "5 days ago • Visible …". A bare "3mo" only if asked for."""
    if len(text) > 120 or "\n" in text or not (text[:1].isdigit() or text.startswith(_BEFORE_AGE)):
        return None
    head, dot, _ = text.partition("•")
    return dates.age(re.sub(r"\s+ago\s*$", "", head.strip())) if dot or bare else None


def count_of(text: str) -> tuple[str, str] | None:
    """(what is counted, the number) of a line of counts: ("reaction", "450") for "450 reactions" or "450" alone."""
    if len(text) >= 60 or not (match := _counts().fullmatch(text)):
        return None
    word = (match["what"] or match["again"] or "reactions").casefold()
    kind = "reaction" if word.startswith(_REACTIONS) else word[:5]
    return kind, match["number"].strip()


def is_count(text: str) -> bool:
    """Is the line "450 reactions", "450", "51 comments51 comments", or the dot between two of them?"""
    return text in "•·" or count_of(text) is not None


def is_more(text: str) -> bool:
    """Is the whole line "…more"?"""
    return text.casefold() in folded("activity", "tail", "more")


def without_more(text: str) -> tuple[str, bool]:
    """(the text without a "…more" at its end, whether there was one)."""
    stripped = _more().sub("", text)
    return stripped, stripped != text


def is_button(text: str) -> bool:
    """Is the line something to press under a post: "Like", "Show translation"?"""
    return text.casefold() in folded("activity", "tail", "buttons")


def shows_all(text: str) -> bool:
    """Does the line lead to more, like "Show all 12 posts"?"""
    return len(text) < 60 and text.casefold().startswith(_alls())


def is_player(text: str) -> bool:
    """The first line of a video player."""
    return text in words("activity", "tail", "player")


def is_empty_state(text: str) -> bool:
    """Does the line say that there is nothing, like "X has no recent posts"?"""
    return len(text) < 200 and any(phrase in text for phrase in words("activity", "tail", "empty"))


def opens_post(text: str) -> bool:
    """Does a post's text begin after this line?"""
    return age_of(text) is not None


def closes_post(text: str) -> bool:
    """Does a post's text surely end before this line? A bare number may be the post's own."""
    return is_button(text) or (is_count(text) and any(c.isalpha() for c in text))


def verb_of(text: str, owner: str) -> tuple[str, str] | None:
    """(verb, words behind) of a line like "Ida Rosvall reposted this • 3mo", or None for any other line."""
    if not owner or len(text) > len(owner) + 80 or not text.startswith(owner):
        return None
    rest = text[len(owner) :].strip()
    for verb, phrases in table("activity", "verbs").items():
        for phrase in phrases:
            if rest == phrase or rest.startswith((phrase + " ", phrase + "\n")):
                return verb, rest[len(phrase) :].strip(" •·\n")
    return None


@cache
def _alls() -> tuple[str, ...]:
    return tuple(word.casefold() for word in words("activity", "tail", "all"))


@cache
def _counts() -> re.Pattern[str]:
    names = "|".join(re.escape(w) for w in words("activity", "tail", "counts"))
    return re.compile(
        rf"(?P<number>{_NUMBER})(?:\s?(?P<what>{names}))?(?:{_NUMBER}(?:\s?(?P<again>{names}))?)?", re.IGNORECASE
    )


@cache
def _more() -> re.Pattern[str]:
    names = "|".join(
        re.escape(w) for w in sorted(words("activity", "tail", "more"), key=len, reverse=True) if w[0] in "…."
    )
    return re.compile(rf"(?:\s*(?:{names})|\s…)\s*$")
