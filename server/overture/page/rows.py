"""A section's lines -> its rows, each with the lines of its head (title, subtitle, dates) and of its body (prose)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from overture.page import dates
from overture.page.activity_words import is_more, shows_all, without_more
from overture.page.lexicon import folded, table, words
from overture.page.lines import Line, cut_at, joined, shared_depth


@dataclass(frozen=True, slots=True)
class Row:
    """One entry. `inner` holds the rows inside it: the roles at one employer."""

    head: tuple[Line, ...]
    body: tuple[Line, ...] = ()
    inner: tuple[Row, ...] = ()

    @property
    def title(self) -> str:
        """The first line."""
        return self.head[0].flat if self.head else ""

    @property
    def prose(self) -> str:
        """The body's first text: what follows it are thumbnails and skills."""
        return prose(self.body)


def content(lines: Sequence[Line]) -> list[Line]:
    """The lines without what is hidden, to press, or the interface's."""
    found = [line for line in lines if not line.hidden and not line.control and not _is_furniture(line)]
    return _paragraphs(found) if found and not found[0].trail else found


def _paragraphs(lines: Sequence[Line]) -> list[Line]:
    """Copied text of a layout that sets every value apart: lines with no gap between are one paragraph of prose."""
    if sum(line.gap for line in lines) * 2 < len(lines) or has_labels(lines) or any(line.twin for line in lines):
        return list(lines)
    found: list[Line] = []
    for line in lines:
        if found and not line.gap:
            found[-1] = replace(found[-1], text=f"{found[-1].text}\n{line.text}")
        else:
            found.append(line)
    return found


def _is_furniture(line: Line) -> bool:
    return is_noise(line.flat) or (shows_all(line.flat) and (bool(line.link) or not line.trail))


def is_noise(text: str) -> bool:
    """Does the interface say this, wherever it stands in a row?"""
    if is_more(text) or text.casefold() in folded("rows", "noise"):
        return True
    return len(text) < 200 and (_skills().search(text) is not None or text.endswith(_LONG_NOISE))


def prose(lines: Sequence[Line]) -> str:
    """The running text of a body without "…more". Of a layout's several boxes, or a hand copy's folds, the first."""
    lines = [line for line in lines if not is_more(line.text) and not _leads_away(line)]
    if not lines:
        return ""
    if lines[0].twin:
        lines = lines[:1]
    elif lines[0].trail:
        depth = shared_depth(lines[0], lines[-1])
        inside = [line for line in lines[1:] if line.items == lines[0].items and shared_depth(lines[0], line) > depth]
        lines = [lines[0], *inside] if len(lines) > 1 else lines
    return without_more(joined(lines))[0]


def _leads_away(line: Line) -> bool:
    """Whether the line leads to a thumbnail's picture, or to the skills used in a role, which are bold."""
    return "/overlay/" in line.href or line.bold == (line.flat,)


def boxed_rows(lines: Sequence[Line]) -> list[list[Line]] | None:
    """The rows as the layout has them: by list items, or else by rules. None for copied text, which has neither."""
    if not lines or not any(line.trail for line in lines):
        return None
    depth = min(_common(lines[0].items, line.items) for line in lines)
    if lines[0].rule == lines[-1].rule and all(len(line.items) > depth for line in lines):
        return [list(group) for _, group in groupby(lines, key=lambda line: line.items[depth])]
    return [list(group) for _, group in groupby(lines, key=lambda line: line.rule)]


def _common(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def boxed_row(lines: Sequence[Line]) -> Row:
    """A row of a layout. The body begins where a deeper list does, or where the title's link or box has ended."""
    title = lines[0]
    for i, line in enumerate(lines):
        if i and _leaves_head(title, lines[1], line):
            return Row(tuple(lines[:i]), tuple(lines[i:]))
    return Row(tuple(lines))


def _leaves_head(title: Line, second: Line, line: Line) -> bool:
    if len(line.items) > len(title.items):
        return True
    if title.link:
        return line.link != title.link and not line.level
    if line is second:
        return "\n" in line.text or len(line.text) > 160
    return shared_depth(title, line) < shared_depth(title, second) or "\n" in line.text


def labelled(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """(field, line) pairs of lines that carry labels ("Company Name", then the name); field is "" for others.

    A label may stand on the value's own line: "Dates Employed Apr 2011 – Present".
    """
    label = ""
    for line in lines:
        if known := label_of(line):
            label = known
        elif found := _label_before(line.flat):
            yield found[0], replace(line, text=found[1])
            label = ""
        else:
            yield label, line
            label = ""


def label_of(line: Line) -> str:
    """The field that this line announces, or ""."""
    return _labels().get(line.flat.casefold(), "")


def has_labels(lines: Sequence[Line]) -> bool:
    """Is this the layout that says what each value is ("Company Name", "Degree Name")?"""
    found = (label_of(line) or (_label_before(line.flat) or ("",))[0] for line in lines)
    return any(name in ("company", "dates", "degree", "field") for name in found)


def _label_before(text: str) -> tuple[str, str] | None:
    """(field, value) of a line that begins with a label of several words."""
    for label, name in _labels().items():
        if " " in label and len(text) > len(label) and text[: len(label)].casefold() == label:
            return name, text[len(label) :].strip()
    return None


def is_prose(line: Line) -> bool:
    """Does this read like running text rather than like a name?"""
    text = line.text
    if "\n" in text or len(text) > 110 or (text[-1] in ".!?;:…" and not re.search(r"\b\w{1,4}\.$", text)):
        return True
    if not text[0].isalnum():
        return text[0] not in "\"“'‘(«#@"
    return text[0].islower() and " " in text


def is_place(text: str) -> bool:
    """Does this line look like "Toronto, Ontario, Canada" or "Recife · Remote"?"""
    head, _, tail = text.rpartition(" · ")
    if tail.casefold() in folded("rows", "workplace"):
        return True
    text = head or text
    if len(text) > 70 or "\n" in text or text[-1] in ".!?:;" or any(c.isdigit() for c in text):
        return False
    pieces = [piece.strip() for piece in text.split(",")]
    if any(not piece or piece[0].islower() or len(piece.split()) > 5 for piece in pieces):
        return False
    return len(pieces) > 1 or len(text.split()) <= 4


def split_by_dates(lines: Sequence[Line], lead: int) -> list[list[Line]]:
    """Rows of copied text: each date line with the `lead` lines before it, and what follows up to the next row.

    A line between two dates that reads like prose belongs to the row above.
    """
    at = [i for i, line in enumerate(lines) if dates.span(_undated(line.flat))]
    if not at:
        return [list(lines[i : i + lead]) for i in range(0, len(lines), lead)]
    starts: list[int] = []
    floor = 0
    for d in at:
        start = max(floor, d - lead)
        while start < d - 1 and starts and is_prose(lines[start]):
            start += 1
        starts.append(start)
        floor = d + 1
    starts[0] = min(starts[0], max(0, at[0] - lead))
    return cut_at(lines, [0, *starts] if starts[0] else starts)


def _undated(text: str) -> str:
    """A date line without "Issued" before or "Expires" behind the date."""
    for word in words("rows", "given"):
        text = text.removeprefix(word + " ")
    return text.split(" · ")[0]


def date_in(text: str) -> str:
    """The date of a line like "Issued Apr 2024 · Expires Apr 2025" or "Mar 2021 - Present", or ""."""
    bare = _undated(text)
    return bare if dates.span(bare) else ""


_LONG_NOISE = tuple(word for word in words("rows", "noise") if len(word) > 15)


@cache
def _skills() -> re.Pattern[str]:
    return re.compile("|".join(words("rows", "skills")), re.IGNORECASE)


@cache
def _labels() -> dict[str, str]:
    return {text.casefold(): name for name, texts in table("rows", "labels").items() for text in texts}
