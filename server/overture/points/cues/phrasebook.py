"""A phrase book: many short phrases looked up in a text in one pass over its words, in time linear in the words.

How a phrase is written, word by word:

    passed away          these words, in any case, in one sentence
    day/shift/week       one of these words
    hospitali*           a word that begins so, at least three letters
    {kin}                a word of a named set, or of {number}, {year}, {cap} (capital letter), {up} (all capitals)
    (dear) (from us)     perhaps these words
    ...                  up to four words of any kind
    ^                    the beginning of a sentence or line
    ? ! % $              these marks, which count as words; other marks are not seen
    =Rose                this word in just this spelling

Apostrophes are straight, hyphens part words, and "mother's" is "mother" too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

LONGEST_TEXT = 4000  # characters read; a post has at most 3,000 and an About 2,600
GAP = 4
_WITHOUT_SPACES = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"  # each character of these scripts counts as a word
_CHARACTER = re.compile(f"[{_WITHOUT_SPACES}]")
_TOKEN = re.compile(
    rf"\d+(?:[.,:]\d+)*(?!\w)|[{_WITHOUT_SPACES}]|[^\W_{_WITHOUT_SPACES}]+(?:'[^\W_{_WITHOUT_SPACES}]+)*"
    r"|[?!%$€£#@\"“”.;…\n]|[\u2190-\u21ff\u2600-\u27bf\u2b50\U0001f300-\U0001faff]"
)
_ENDS = frozenset(".;…\n")
_MARKS = frozenset("?!")
_TITLE = re.compile(r"\b(Dr|Prof|Mr|Mrs|Ms|Engr|Barr|St|Sr|Jr|No)\.(?= ?[A-ZÀ-Þ0-9])")


class Hit(NamedTuple):
    """A phrase found: what it stands for, the phrase as the book has it, and its characters in the text."""

    label: str
    phrase: str
    start: int
    end: int


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases: where each symbol leads, where a gap leads, and what ends here."""

    then: dict[str, _Node] = field(default_factory=dict)
    gap: _Node | None = None
    ends: tuple[tuple[str, str], ...] = ()


def _variants(phrase: str) -> Iterator[list[str]]:
    """The words of a phrase, with and without each part in brackets."""
    made: list[list[str]] = [[]]
    for part in re.findall(r"\([^)]*\)|\S+", _CHARACTER.sub(r" \g<0> ", phrase)):
        words = part.strip("()").split()
        with_it = [[*one, *words] for one in made]
        made = made + with_it if part.startswith("(") else with_it
    yield from made


class Phrasebook:
    """Phrases by label, to be found in texts.

    `sets` gives the words behind `{name}`. Raises ValueError for a phrase with another set, or with a word that no
    text can hold.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]], sets: Mapping[str, Iterable[str]]) -> None:
        self._root = _Node()
        self._prefixes: dict[str, str] = {}
        self._sets: dict[str, tuple[str, ...]] = {}
        self._known = {"number", "year", "cap", "up", *sets}
        for name, words in sets.items():
            for word in map(str.casefold, words):
                if not _TOKEN.fullmatch(word.removesuffix("*")):
                    raise ValueError(f"a text has no such word: {word}")
                if word.endswith("*"):
                    self._prefixes[word[:-1]] = f"{self._prefixes.get(word[:-1], '')} {{{name}}}".strip()
                else:
                    self._sets[word] = (*self._sets.get(word, ()), f"{{{name}}}")
        for label, phrase in phrases:
            self._add(label, phrase)
        self._lengths = sorted({len(prefix) for prefix in self._prefixes})
        self._symbols = lru_cache(maxsize=2048)(self._symbols_of)

    def _add(self, label: str, phrase: str) -> None:
        for variant in _variants(phrase):
            if variant[-1] == "...":
                raise ValueError(f"a phrase cannot end in a gap: {phrase}")
            nodes = [self._root]
            for word in variant:
                if word == "...":
                    for node in nodes:
                        node.gap = node.gap or _Node()
                    nodes = [node.gap for node in nodes if node.gap]
                else:
                    symbols = [self._symbol(each) for each in word.split("/")]
                    nodes = [node.then.setdefault(symbol, _Node()) for node in nodes for symbol in symbols]
            for node in nodes:
                node.ends = (*node.ends, (label, phrase))

    def _symbol(self, word: str) -> str:
        if word.startswith("="):
            return word
        word = word.casefold()
        if word.startswith("{"):
            if word[1:-1] not in self._known:
                raise ValueError(f"no set of words is called {word}")
            return word
        if word != "^" and not _TOKEN.fullmatch(word.removesuffix("*")):
            raise ValueError(f"a text has no such word: {word}")
        if word.endswith("*"):
            prefix = word[:-1]
            if word not in self._prefixes.get(prefix, "").split():
                self._prefixes[prefix] = f"{self._prefixes.get(prefix, '')} {word}".strip()
        return word

    def _symbols_of(self, word: str) -> tuple[str, ...]:
        """What a word of a text can stand for."""
        low = word.casefold()
        base = low[:-2] if low.endswith("'s") else low
        found = [low, f"={word}", *self._sets.get(low, ())]
        if base != low:
            found += [base, *self._sets.get(base, ())]
        if low[0].isdigit():
            found.append("{number}")
            if len(low) == 4 and low[:2] in ("19", "20"):
                found.append("{year}")
        elif word[0].isupper():
            found.append("{cap}")
            if len(word) > 1 and word.isupper():
                found.append("{up}")
        for length in self._lengths:
            if length > len(low):
                break
            found += self._prefixes.get(low[:length], "").split()
        return tuple(found)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Every phrase in the first 4,000 characters of the text, in the order in which they end."""
        hits: list[Hit] = []
        active: list[tuple[_Node, int, int]] = []  # node, words that the gap may still take, where the phrase began
        text = _TITLE.sub(r"\1 ", text[:LONGEST_TEXT].replace("’", "'"))
        root, opening = self._root, self._root.then.get("^")
        fresh = True
        for match in _TOKEN.finditer(text):
            word = match[0]
            if word in _ENDS:
                active.clear()
                fresh = True
                continue
            start, end = match.span()
            symbols = self._symbols(word)
            following: list[tuple[_Node, int, int]] = []
            starts = [(root, 0, start)] if not (fresh and opening) else [(root, 0, start), (opening, 0, start)]
            for node, left, began in active + starts:
                for symbol in symbols:
                    reached = node.then.get(symbol)
                    if reached is not None:
                        hits += [Hit(label, phrase, began, end) for label, phrase in reached.ends]
                        following.append((reached, 0, began))
                        if reached.gap is not None:
                            following.append((reached.gap, GAP, began))
                if left:
                    following.append((node, left - 1, began))
            active = [] if word in _MARKS else following
            fresh = word in _MARKS
        return tuple(hits)
