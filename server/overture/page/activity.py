"""Activity: who wrote what. A post is the person's own only if they are named as its author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from overture.page.activity_words import (
    age_of,
    is_button,
    is_count,
    is_more,
    shows_all,
    verb_of,
)
from overture.page.clean import flat
from overture.page.lines import Line
from overture.page.names import same_person
from overture.page.post_text import post_text
from overture.page.topcard import is_degree
from overture.records import Post, PostVerb


@dataclass(frozen=True, slots=True)
class _Header:
    """The line above or in place of an author: what the person did with the post."""

    verb: str
    mini: bool  # the older layout's short form, "Ida Rosvall posted this • 3mo", which names no other author


def read_activity(lines: Sequence[Line], name: str) -> tuple[Post, ...]:
    """The posts, newest first as on the page. `name` is the page's person."""
    shown = [line for line in lines if not line.hidden]
    posts = []
    for item in _items(shown):
        ages = [i for i, line in enumerate(item) if _age(item, i, name)]
        for n, at in enumerate(ages):
            end = _beginning(item, ages[n + 1], name) if n + 1 < len(ages) else len(item)
            start = ages[n - 1] + 1 if n else 0
            if post := _post(item, start, at, end, name):
                posts.append(post)
    return tuple(posts)


def _items(lines: Sequence[Line]) -> list[list[Line]]:
    """The layout's list items, or all lines as one item where it has none."""
    boxed = [line for line in lines if line.items]
    if not boxed:
        return [list(lines)]
    depth = min(len(line.items) for line in boxed)
    return [list(group) for _, group in groupby(boxed, key=lambda line: line.items[depth - 1])]


def _age(lines: Sequence[Line], i: int, name: str) -> tuple[str, int] | None:
    """The age that line i states: with its bullet, or bare below "Ida Rosvall posted this • 3mo"."""
    text = lines[i].text
    if found := age_of(text):
        return found if not (i and age_of(lines[i - 1].text)) else None
    header = verb_of(flat(text), name)
    return age_of(header[1], bare=True) if header else None


def _post(lines: Sequence[Line], start: int, at: int, end: int, name: str) -> Post | None:
    header, author = _author(lines, start, at, name)
    if author is None:
        return None
    age = _age(lines, at, name)
    own_words = same_person(author, name)
    verb = header.verb if header else "posted"
    if not header and not own_words:
        return None  # the original inside a repost: another's words, already under a repost's own item
    text, cut = post_text(lines, at, end, age[1] if age else None, bool(header and header.mini))
    if not text:
        return None
    return Post(
        own=own_words and (verb in ("posted", "wrote") or not (header and header.mini)),
        verb=cast(PostVerb, verb),
        author="" if header and header.mini and verb not in ("posted", "commented", "wrote") else author,
        age=age[0] if age else "",
        age_days=age[1] if age else None,
        text=text,
        truncated=cut,
    )


def _author(lines: Sequence[Line], start: int, at: int, name: str) -> tuple[_Header | None, str | None]:
    """What the person did, and who wrote the post that carries the age at `at`."""
    if mini := verb_of(lines[at].flat, name):
        return _Header(mini[0], mini=True), name
    header: _Header | None = None
    first = _author_at(lines, at, name, start)
    for i in range(max(start, first - 3), at):
        if (found := verb_of(lines[i].flat, name)) and not age_of(found[1], bare=True):
            header = _Header(found[0], mini=False)
            first = max(first, i + 1)
    named = [line.flat for line in lines[first:at] if not line.control and not is_degree(line.flat)]
    return header, named[0] if named else None


def _beginning(lines: Sequence[Line], at: int, name: str) -> int:
    """Where the post with the age at `at` begins: at its author, or at the line above that says who reposted it."""
    first = _author_at(lines, at, name)
    return first - 1 if first and first < at and verb_of(lines[first - 1].flat, name) else first


def _author_at(lines: Sequence[Line], at: int, name: str, floor: int = 0) -> int:
    """Where the author of the post with the age at `at` is named: before the degree, else in the same box."""
    if verb_of(lines[at].flat, name):
        return at
    for i in range(at - 1, max(floor, at - 7) - 1, -1):
        if is_degree(lines[i].flat):
            while i > floor and (is_degree(lines[i].flat) or lines[i].flat in "·•"):
                i -= 1
            if i > floor and lines[i - 1].text == lines[i].text:
                i -= 1
            return i
    i = at
    while i > floor and at - i < 6 and _is_actor_line(lines[i - 1], lines[at]):
        i -= 1
    return i


def _is_actor_line(line: Line, age: Line) -> bool:
    if line.link or age.link:
        return line.link == age.link
    return not (is_button(line.text) or is_count(line.text) or is_more(line.text) or shows_all(line.text))
