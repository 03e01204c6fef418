"""What the eye meets on a page, one after the other: the same for a layout of any year and for text copied by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from overture.page.clean import MAX_LINE, MAX_LINES, flat, seen, squeezed
from overture.page.doubles import parted


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A stretch of text that stands by itself: a heading, a label, or prose with its own line ends inside.

    Only `text` and `gap` are known of text copied by hand; the rest comes from HTML. `level` is 1 to 6 for a heading.
    `trail` holds numbers of the open elements, outermost first; `items` those of the open list items alone; `card` the
    innermost section. `link` numbers the outermost open link (0: none), `href` is where it leads. `rule` counts the
    horizontal rules before the line. `tab` counts the tab panels opened before, where the line stands in one. `twin` is
    true where the text stood twice, as it does in text copied from a page that repeats all for screen readers.
    """

    text: str
    gap: bool = False
    twin: bool = False
    level: int = 0
    control: bool = False
    hidden: bool = False
    href: str = ""
    link: int = 0
    bold: tuple[str, ...] = ()
    trail: tuple[int, ...] = ()
    items: tuple[int, ...] = ()
    card: int = 0
    rule: int = 0
    tab: int = 0
    mark: str = ""

    @property
    def flat(self) -> str:
        """The text on one line."""
        return flat(self.text)


def lines_of_text(text: str) -> list[Line]:
    """The lines of copied text. `gap` is true after an empty line."""
    found: list[Line] = []
    gap = False
    for raw in parted(squeezed(seen(text)).split("\n")):
        stripped = raw.strip()
        if stripped:
            found.append(Line(text=stripped[:MAX_LINE], gap=gap))
            if len(found) == MAX_LINES:
                break
        gap = not stripped
    return found


def shared_depth(one: Line, other: Line) -> int:
    """How many elements, counted from the outermost, two lines of one page stand in together."""
    depth = 0
    for a, b in zip(one.trail, other.trail, strict=False):
        if a != b:
            break
        depth += 1
    return depth


def cut_at(lines: Sequence[Line], starts: Sequence[int]) -> list[list[Line]]:
    """The lines in stretches that begin at `starts`; what stands before the first is left out."""
    ends = [*starts[1:], len(lines)]
    return [list(lines[a:b]) for a, b in zip(starts, ends, strict=False)]


def joined(lines: Sequence[Line]) -> str:
    """The text of several lines, with an empty line where the page had one."""
    text = ""
    for line in lines:
        text += ("\n\n" if line.gap else "\n") + line.text if text else line.text
    return text


def without_twins(lines: Sequence[Line]) -> list[Line]:
    """The lines of a hand copy with each repetition folded into one line, marked `twin`.

    A repetition is an equal line right after, or, for prose of several lines, one line that holds them all. Read from
    the end, so that two equal neighbours ("Founder" at "Founder") stay two. Linear in the size of the text.
    """
    out: list[Line] = []
    i = len(lines) - 1
    while i >= 0:
        first = _first_of(lines, i)
        if first is None:
            out.append(lines[i])
            i -= 1
        else:
            out.append(replace(lines[first], text=joined(lines[first:i]), twin=True))
            i = first - 1
    return out[::-1]


def _first_of(lines: Sequence[Line], copy: int) -> int | None:
    """Where the lines begin that the line at `copy` repeats, or None."""
    if copy == 0:
        return None
    wanted = lines[copy].flat
    if _spoken(wanted) == _spoken(lines[copy - 1].flat):
        return copy - 1
    left, i = len(wanted), copy - 1
    while i >= 0:
        text = lines[i].flat
        if not wanted.endswith(text, 0, left):
            return None
        left -= len(text)
        if left == 0:
            return i
        if wanted[left - 1] != " ":
            return None
        left -= 1
        i -= 1
    return None


def _spoken(text: str) -> str:
    """Dates are "2019 - 2021" to the eye and "2019 to 2021" to a screen reader."""
    return text.replace(" - ", " to ").replace(" – ", " to ")
