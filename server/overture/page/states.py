"""Which sections were read, which are empty, and which had not loaded: that never means that there is nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from overture.page.activity_words import is_empty_state
from overture.page.markup import Markup
from overture.page.sections import Part, kind_of_mark
from overture.records import Section, SectionKind, SectionState

_ABOVE: tuple[SectionKind, ...] = ("highlights", "about", "featured", "services", "activity", "other")
_BELOW: tuple[SectionKind, ...] = tuple(kind for kind in get_args(SectionKind) if kind not in _ABOVE)


def sections_of(parts: Sequence[Part], profile: Mapping[str, object], page: Markup) -> tuple[Section, ...]:
    """The sections that the page showed, then those that it had not loaded.

    `profile` holds what was read, by section. Places below the activity that the page keeps empty are not loaded.
    Without HTML nothing tells such places from nothing; so copied text with nothing at all below the activity counts
    as not loaded too.
    """
    found = {part.kind: Section(kind=part.kind, state=_state(part, profile)) for part in parts if part.kind}
    for name in page.hollow:
        kind = kind_of_mark(name)
        if kind in _ABOVE:
            found.setdefault(kind, Section(kind=kind, state="empty"))
    if page.unloaded or not (page.lines or any(kind in _BELOW for kind in found)):
        for kind in _BELOW:
            found.setdefault(kind, Section(kind=kind, state="not-loaded"))
    return tuple(found.values())


def _state(part: Part, profile: Mapping[str, object]) -> SectionState:
    kind = "posts" if part.kind == "activity" else part.kind or ""
    if profile.get(kind, part.lines):
        return "read"
    shown = [line for line in part.lines if not line.control and not line.hidden]
    return "empty" if not shown or any(is_empty_state(line.text) for line in shown) else "read"
