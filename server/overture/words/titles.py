"""What a title calls somebody, for the middle of a sentence: "Branch Cashier" -> "a branch cashier"."""

from __future__ import annotations

import re

from overture.inflection import with_article
from overture.words.lexicon import lexicon

MOST_WORDS = 9


def a_person(title: str) -> str:
    """The title with its article, small where its words are common ones; empty where it names no single person."""
    know = lexicon()
    words = title.split()
    if not words or len(words) > MOST_WORDS:
        return ""
    core = re.sub(r"\s+(?:[IVX]+|\d+)$", "", re.split(r"\s(?:in|of|for|with|turned|by)\s|,", title)[0]).split()
    last = re.sub(r"[^\w-]", "", core[-1]) if core else ""
    if not (know.is_person(last) or know.is_person(last.rpartition("-")[2]) or re.fullmatch(r"[123]L", last)):
        return ""
    plural = last.casefold().endswith("s") and last.casefold()[:-1] in know.persons
    return "" if plural else with_article(" ".join(lowered(words)))


def lowered(words: list[str]) -> list[str]:
    """Title-case words made small where they are common ones; names, acronyms and mixed case stay."""
    know, out = lexicon(), []
    cased = len(words) > 1 and all(w[:1].islower() for w in words[1:])  # "Lettings negotiator" begins like a sentence
    for number, word in enumerate(words):
        bare = re.sub(r"[^\w-]", "", word)
        usual = bare[:1].isupper() and bare[1:].islower()
        suffix = re.search(r"(?:ing|ment|tion|ics|logy|istry|ance|ware|ative|ical)$", bare)
        small = know.is_common(bare) or ((suffix or (cased and number == 0)) and bare.casefold() not in know.proper)
        out.append(word.lower() if usual and small else word)
    return out
