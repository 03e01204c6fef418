"""Activity: who wrote what. A post is the person's own only if they are named as its author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from overture.page.activity_words import (
    age_of,
    count_of,
    is_button,
    is_count,
    is_empty_state,
    is_more,
    is_player,
    shows_all,
    verb_of,
    without_more,
)
from overture.page.clean import flat
from overture.page.lines import Line, joined, shared_depth
from overture.page.names import same_person
from overture.page.topcard import is_degree
from overture.records import Post, PostVerb

_HASHTAG = re.compile(r"(?P<opening>[(\[{“\"'/–—¿¡«-])?(?P<gap>\s*)\b[Hh]ashtag(?P<split>\s*)#\s*(?=\w)")
_DOMAIN = re.compile(r"[\w.-]+\.[a-z]{2,12}")


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
    text, cut = _text(lines, at, end, name)
    if not text:
        return None
    return Post(
        own=own_words and verb in ("posted", "wrote"),
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


# ---- the text ----


def _text(lines: Sequence[Line], at: int, end: int, name: str) -> tuple[str, bool]:
    """(the post's own words, whether the page cut them)."""
    mini = verb_of(lines[at].flat, name) is not None
    body = list(lines[at + 1 : end])
    stated = _age(lines, at, name)
    again = age_of(body[0].text, bare=mini) if body else None
    if stated and again and (again[1] == stated[1] or " ago" in body[0].text) and (len(body) > 1 or not mini):
        body = body[1:]  # the age once more, for screen readers
    if not body:
        return "", False
    return _boxed_text(body, lines[at]) if body[0].trail else _copied_text(body, mini)


def _boxed_text(body: Sequence[Line], age: Line) -> tuple[str, bool]:
    """The first box of text below the age. What stands beside it is a card, a video, counts, or the quoted original."""
    counts = [found[0] for line in body if (found := count_of(line.flat))]
    body = [line for line in body if not line.control]
    if body and (first := count_of(body[0].flat)) and counts.count(first[0]) > 1:
        return body[0].text, False  # a post that says "42", above its own counts
    body = [line for line in body if not is_count(line.flat)]
    if len(body) > 1 and body[1].link and not body[0].link and body[0].flat.startswith(_unhashed(body[1])):
        body = body[1:]  # a screen reader's summary: the text, then the card's title
    if not body or is_player(body[0].flat) or _starts_another(body[0]):
        return "", False
    depth = shared_depth(body[0], age)
    box = [body[0]]
    for line in body[1:]:
        if shared_depth(body[0], line) <= depth or line.items != body[0].items:
            break
        box.append(line)
    text = without_more(_rejoined(joined(box)))[0]
    return text, text.endswith("…")


def _unhashed(line: Line) -> str:
    return flat(_rejoined(line.text))


def _starts_another(line: Line) -> bool:
    return is_button(line.flat) or (shows_all(line.flat) and not line.items)


def _copied_text(body: Sequence[Line], mini: bool) -> tuple[str, bool]:
    """Copied text goes up to "…more", or to the counts and buttons that close the post."""
    kept: list[Line] = []
    cut = False
    for line in body:
        text, more = without_more(line.text)
        if is_more(line.text) or more:
            kept += [Line(text=text, gap=line.gap)] if more and text else []
            cut = True
            break
        if is_player(line.text) or line.text in ("Show translation", "See translation"):
            break
        kept.append(line)
    if not cut:
        kept = _without_tail(kept)
    if mini:
        kept = _without_summary(kept)
    return _rejoined(joined(kept)), cut


def _without_tail(lines: list[Line]) -> list[Line]:
    """The lines without "Like", "Comment", counts and "Show all" at the end. One bare number is the count of likes."""
    kept = list(lines)
    counted: dict[str, str] = {}
    while kept:
        text = kept[-1].text
        if found := count_of(text):
            if counted.setdefault(found[0], found[1]) != found[1]:
                break
        elif text not in "·•" and ((counted and not is_button(text)) or not _is_below_post(text)):
            break
        kept.pop()
    if len(kept) > 3 and _DOMAIN.fullmatch(kept[-1].text) and kept[-2].text == kept[-3].text:
        kept = kept[:-3]
    return kept


def _is_below_post(text: str) -> bool:
    return is_button(text) or shows_all(text) or is_empty_state(text)


def _without_summary(lines: list[Line]) -> list[Line]:
    """Without a first line that says the whole post and its card once more: "text, card's title, site"."""
    if len(lines) < 2:
        return lines
    summary = flat(_rejoined(lines[0].text))
    at, end = 0, 1
    while end < len(lines):
        piece = flat(lines[end].text)
        if piece.casefold() != "hashtag":
            at += summary.startswith(" ", at)
            if not summary.startswith(piece, at):
                break
            at += len(piece)
        end += 1
    return lines[1:end] if end > 1 and (at == len(summary) or summary.startswith((", ", " …", "…"), at)) else lines


def _rejoined(text: str) -> str:
    """The text with hashtags whole again: the layout shows them in three pieces, "hashtag", "#" and the word."""

    def whole(match: re.Match[str]) -> str:
        opening, gap = match["opening"] or "", match["gap"]
        if "\n" in match["split"] and gap == "\n":
            gap = "" if opening else " "  # the break is the copy's, not the writer's
        return f"{opening}{gap}#"

    return _HASHTAG.sub(whole, text).strip()
