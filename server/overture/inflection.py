"""The forms of English words, from an inflection library that is loaded at the first question and kept small.

The library brings spaCy in with it. What that costs must not hold up the server's first answer, and
`overture.language` has something to set before spaCy is imported: so nobody else imports the library.
"""

from __future__ import annotations

import gzip
import io
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import takewhile
from typing import Any, BinaryIO

REMEMBERED = 1024  # each verb of a sentence is asked about several times
MOST_ROWS = 8  # of one word: one a part of speech
_VOWEL_SOUND = re.compile(r"(?:hour|honest|hono|heir)", re.IGNORECASE)
_CONSONANT_SOUND = re.compile(r"(?:uni(?!n|m)|use|usu|util|eu|one\b|once|ubi|ura|ut[eo])", re.IGNORECASE)
_SPELT_AS_VOWEL = frozenset("AEFHILMNORSX")
_EIGHTS = re.compile(r"8|1[18](?!\d)|1[18]\d{3}(?!\d)")


class _Rows:
    """A table of the library as the sorted rows of its file, read by `load` only where their word is asked for.

    Read as a whole, the two tables take 60 MiB and half a second.
    """

    def __init__(self, file: str, load: Callable[[BinaryIO], dict[str, Any]]) -> None:
        with gzip.open(file) as rows:
            self._rows = sorted(rows)
        self._load = load
        self._of = lru_cache(maxsize=REMEMBERED)(self._read)

    def get(self, word: str, absent: dict[str, Any]) -> dict[str, Any]:
        """What the library holds of a word."""
        held: dict[str, Any] = self._of(word).get(word, absent)
        return held

    def _read(self, word: str) -> dict[str, Any]:
        beginning = f"{word},".encode(errors="replace")
        first = bisect_left(self._rows, beginning)
        rows = takewhile(lambda row: row.startswith(beginning), self._rows[first : first + MOST_ROWS])
        return self._load(io.BytesIO(gzip.compress(b"".join(rows), compresslevel=1)))


@cache
def library() -> Any:
    """The library (`lemminflect`): its own answers, from smaller tables."""
    import lemminflect
    from lemminflect import config
    from lemminflect.codecs.InflectionLUCodec import InflectionLUCodec
    from lemminflect.codecs.LemmaLUCodec import LemmaLUCodec

    lemminflect.Lemmatizer().lemma_dict = _Rows(config.lemma_lu_fn, LemmaLUCodec.load)
    lemminflect.Inflections().infl_dict = _Rows(config.inflection_lu_fn, InflectionLUCodec.load)
    return lemminflect


@lru_cache(maxsize=REMEMBERED)
def may_be(word: str, part_of_speech: str) -> bool:
    """Whether a word can be a "VERB", "NOUN" or "ADJ"."""
    return part_of_speech in library().getAllLemmas(word)


@lru_cache(maxsize=REMEMBERED)
def base(verb: str) -> str:
    """The base form of a verb in small letters; "" where there is none."""
    found = library().getLemma(verb, upos="VERB")
    return str(found[0]) if found else ""


@lru_cache(maxsize=REMEMBERED)
def forms(verb: str, tag: str) -> tuple[str, ...]:
    """The forms of a base form by a Penn tag ("VBG"), the usual one first."""
    return tuple(map(str, library().getInflection(verb, tag=tag)))


def article(word: str) -> str:
    """`a` or `an` for what follows: "an MA candidate", "a 2L", "an 11-person team", "a university"."""
    first = re.match(r"[^\W_]+", word.lstrip("\"“‘'("))
    if first is None:
        return "a"
    head = first[0]
    if head[0].isdigit():
        return "an" if _EIGHTS.match(head) else "a"
    if len(head) == 1 or (head.isupper() and len(head) <= 5) or re.match(r"[A-Z]{2,3}[a-z]", head):
        return "an" if head[0] in _SPELT_AS_VOWEL or head[0] in "aeio" else "a"
    if _CONSONANT_SOUND.match(head):
        return "a"
    if _VOWEL_SOUND.match(head):
        return "an"
    return "an" if unicodedata.normalize("NFKD", head.casefold())[0] in "aeiou" else "a"


def with_article(phrase: str) -> str:
    """The phrase behind its indefinite article."""
    return f"{article(phrase)} {phrase}"
