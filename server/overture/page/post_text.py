"""A post's own words, out of all that the page puts around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from overture.page.activity_words import (
    age_of,
    count_of,
    is_button,
    is_count,
    is_empty_state,
    is_more,
    is_player,
    shows_all,
    without_more,
)
from overture.page.clean import flat
from overture.page.lines import Line, joined, shared_depth

_HASHTAG = re.compile(r"(?P<opening>[(\[{“\"'/–—¿¡«-])?(?P<gap>\s*)\b[Hh]ashtag(?P<split>\s*)#\s*(?=\w)")
_DOMAIN = re.compile(r"[\w.-]+\.[a-z]{2,12}")


def post_text(lines: Sequence[Line], at: int, end: int, age_days: int | None, mini: bool) -> tuple[str, bool]:
    """(the words of the post whose age stands at `at`, whether the page cut them). Its lines end before `end`.

    `mini` is the older layout's short form, which says the whole post first for screen readers.
    """
    body = list(lines[at + 1 : end])
    again = age_of(body[0].text, bare=mini) if body else None
    if again and (again[1] == age_days or " ago" in body[0].text) and (len(body) > 1 or not mini):
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
    if len(body) > 1 and body[1].link and not body[0].link and _unhashed(body[0]).startswith(_unhashed(body[1])):
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
