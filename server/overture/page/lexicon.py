"""The interface's words, read once from `words.toml`."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from overture import data
from overture.records import SectionKind

Table = dict[str, Any]


@cache
def table(*path: str) -> Table:
    """The table at this path of `words.toml`."""
    found = _all()
    for name in path:
        found = found[name]
    return found


@cache
def words(*path: str) -> tuple[str, ...]:
    """The list of words at this path."""
    return tuple(table(*path[:-1])[path[-1]])


@cache
def folded(*path: str) -> frozenset[str]:
    """The same list, case-folded, for a test of membership."""
    return frozenset(word.casefold() for word in words(*path))


@cache
def headings() -> dict[str, tuple[SectionKind | None, int]]:
    """Heading, case-folded -> (kind, rank). The kind is None for a heading of other people's (the rail)."""
    found: dict[str, tuple[SectionKind | None, int]] = {}
    for kind, entry in table("headings").items():
        for language, texts in entry.items():
            if language != "rank":
                for text in texts:
                    found[text.casefold()] = (None if kind == "rail" else cast(SectionKind, kind), entry["rank"])
    return found


@cache
def _all() -> Table:
    return data.table(__package__, "words.toml")
