"""Whether a text is in English, by its function words: enough to know when not to build an English phrase from it."""

from __future__ import annotations

import re
from functools import lru_cache

from overture import inflection
from overture.data import table

_LISTS = table("overture.points", "tongue.toml")
ENGLISH, OTHERS = frozenset(_LISTS["english"]), frozenset(_LISTS["others"])
EVERYWHERE = frozenset(_LISTS["everywhere"])
KNOWN = 0.06  # share of function words from which a language is known
LONG = 4  # letters of a word that tells its language
TELLING, VOCABULARY = 4, 0.4  # such words of a text without function words, and the share of them that is English
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NON_LATIN = re.compile(r"[\u0370-\u1dff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufeff]")


def is_known(text: str) -> bool:
    """Whether a text that is not English is in a language whose words for private matters we know."""
    words = _WORD.findall(text[:2000].casefold())
    return sum(word in OTHERS for word in words) >= KNOWN * len(words)


@lru_cache(maxsize=512)
def is_english(text: str, *, default: bool = True) -> bool:
    """Whether the text reads as English; `default` answers where there is too little to tell."""
    if len(_NON_LATIN.findall(text)) > max(3, len(text) // 5):
        return False
    words = [w.replace("’", "'") for w in _WORD.findall(text[:2000].casefold())]
    english = sum(w in ENGLISH for w in words)
    other = sum(w in OTHERS for w in words)
    long = [word for word in words if len(word) >= LONG]
    if english <= 1 and other <= 1 and len(long) >= TELLING:
        return sum(bool(inflection.library().getAllLemmas(word)) for word in long) >= VOCABULARY * len(long)
    if english + other < 2 and len(words) < 12:
        return default if not (other and not english) else False
    if english == other == 0:
        return default
    return english > other and english >= len(words) * 0.06
