"""Which sections were read, which are empty, and which the page had not loaded: that never means that there is nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from overture.page.sections import Part
from overture.records import Section, SectionKind

_ABOVE: tuple[SectionKind, ...] = ("highlights", "about", "featured", "services", "activity", "other")
_BELOW: tuple[SectionKind, ...] = tuple(kind for kind in get_args(SectionKind) if kind not in _ABOVE)


def sections_of(parts: Sequence[Part], filled: Mapping[SectionKind, bool], unloaded: bool) -> tuple[Section, ...]:
    """The sections that the page showed, then those that it had not loaded.

    `filled` says of each kind shown whether anything was read from it. `unloaded` is true where the layout holds empty
    places below the activity. Without HTML nothing tells empty places from nothing; so a page that shows nothing at all
    below the activity counts as not loaded.
    """
    shown = [part.kind for part in parts if part.kind]
    found = [
        Section(kind=kind, state="read" if filled.get(kind, True) else "empty") for kind in dict.fromkeys(shown)
    ]
    below = [kind for kind in shown if kind in _BELOW]
    boxed = any(line.trail for part in parts for line in part.lines)
    if unloaded or (not below and not boxed):
        found += [Section(kind=kind, state="not-loaded") for kind in _BELOW if kind not in shown]
    return tuple(found)
