"""Several captures of one person -> one profile: repeated items become one, contradictions keep the longer text."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import fields, replace
from functools import partial, reduce
from typing import Any, TypeVar

from overture.page.clean import letters
from overture.records import Post, Profile, Section

_Item = TypeVar("_Item")
_RANK = {"read": 2, "empty": 1, "not-loaded": 0}
# What makes two items of a list the same item, by the list's name.
_KEYS: dict[str, tuple[str, ...]] = {
    "experience": ("title", "company", "start"),
    "education": ("school", "degree", "years"),
    "honors": ("title",),
    "certifications": ("name",),
    "volunteering": ("role", "organization"),
    "publications": ("title",),
    "patents": ("title",),
    "projects": ("name",),
    "recommendations": ("by", "given", "text"),
}


def merged(profiles: Sequence[Profile]) -> Profile:
    """One profile: the first one's top card, completed by the others."""
    return reduce(_merge, profiles)


def _merge(one: Profile, other: Profile) -> Profile:
    changes: dict[str, Any] = {}
    for field in fields(Profile):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if field.name == "sections":
            changes[field.name] = _sections(mine, theirs)
        elif field.name == "posts":
            changes[field.name] = _uncut(_joined(mine, theirs, partial(_key, ("own", "text")), _longer_post))
        elif field.name in _KEYS:
            names = _KEYS[field.name]
            changes[field.name] = _joined(mine, theirs, partial(_key, names), _longer)
        elif isinstance(mine, tuple):
            changes[field.name] = tuple(dict.fromkeys((*mine, *theirs)))
        elif field.name == "about":
            changes[field.name] = max(mine, theirs, key=len)
        elif not mine or (field.name == "mutual_connections" and not mine.names and not mine.others):
            changes[field.name] = theirs
    return replace(one, **changes)


def _key(names: Sequence[str], item: object) -> Hashable:
    return tuple(letters(str(getattr(item, name)))[:60] for name in names)


def _joined(
    mine: Sequence[_Item],
    theirs: Sequence[_Item],
    key: Callable[[_Item], Hashable],
    pick: Callable[[_Item, _Item], _Item],
) -> tuple[_Item, ...]:
    """Both lists without repeats. A list that holds all of the other comes first, so that the page's order stays."""
    first, second = (theirs, mine) if len(theirs) > len(mine) else (mine, theirs)
    found: dict[Hashable, _Item] = {}
    for item in (*first, *second):
        at = key(item)
        found[at] = pick(found[at], item) if at in found else item
    return tuple(found.values())


def _longer(one: _Item, other: _Item) -> _Item:
    return other if _size(other) > _size(one) else one


def _uncut(posts: Sequence[Post]) -> tuple[Post, ...]:
    """The posts without those that are only the beginning of another."""
    whole = [(post.own, letters(post.text)) for post in posts if not post.truncated]
    cut = {id(p) for p in posts if p.truncated and any(o == p.own and t.startswith(letters(p.text)) for o, t in whole)}
    return tuple(post for post in posts if id(post) not in cut)


def _longer_post(one: Post, other: Post) -> Post:
    if one.truncated != other.truncated:
        return other if one.truncated else one
    return _longer(one, other)


def _size(item: object) -> int:
    return len(repr(item))


def _sections(mine: Sequence[Section], theirs: Sequence[Section]) -> tuple[Section, ...]:
    found: dict[str, Section] = {}
    for section in (*mine, *theirs):
        known = found.get(section.kind)
        if known is None or _RANK[section.state] > _RANK[known.state]:
            found[section.kind] = section
    return tuple(found.values())
