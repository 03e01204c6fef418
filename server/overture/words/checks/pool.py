"""The words and numbers that texts hold, and stretches of a text: what claims are compared by."""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

Span = tuple[int, int]
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
TOKEN = re.compile(rf"{NUMBER.pattern}|{WORD.pattern}")
_IRREGULAR = {
    "won": "win",
    "wrote": "write",
    "written": "write",
    "built": "build",
    "led": "lead",
    "ran": "run",
    "spoke": "speak",
}


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word for comparing: small, without accents, possessive and the commonest endings."""
    word = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    word = re.sub(r"'s?$", "", "".join(c for c in word if not unicodedata.combining(c)))
    word = _IRREGULAR.get(word, word)
    return re.sub(r"(?<=\w\w\w)(?:ing|ers?|ed|es|s|ly|e)$", "", word)


def strings(value: object) -> Iterator[str]:
    """Every text in a record's values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


@dataclass(frozen=True)
class Pool:
    """The words and numbers that some texts hold."""

    words: frozenset[str]
    numbers: frozenset[str]

    @staticmethod
    def of(texts: Iterable[str]) -> Pool:
        """The pool of these texts."""
        whole = "\n".join(texts)
        return Pool(
            words=frozenset(stem(w) for w in WORD.findall(whole)),
            numbers=frozenset(n.replace(",", "").rstrip(".") for n in NUMBER.findall(whole)),
        )

    def holds(self, token: str) -> bool:
        """Whether a word or number stands in it."""
        return token.replace(",", "").rstrip(".") in self.numbers if token[0].isdigit() else stem(token) in self.words


def inside(spans: Sequence[Span], span: Span) -> bool:
    """Whether a stretch lies within one of these, which are in order and do not overlap."""
    place = bisect_right(spans, (span[0], sys.maxsize)) - 1
    return place >= 0 and span[1] <= spans[place][1]


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in order, those that touch made one."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)
