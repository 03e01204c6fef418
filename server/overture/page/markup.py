"""HTML -> lines. Class names mean nothing here: tags, roles, links and what stands twice do."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree
from lxml.etree import _Element

from overture.page.clean import MAX_ELEMENTS, MAX_LINE, MAX_LINES, flat, seen
from overture.page.lines import Line

_SKIPPED = {
    "script", "style", "noscript", "template", "svg", "head", "nav", "aside", "dialog", "select", "iframe", "code",
    "object", "math", "video", "audio", "canvas",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u", "var", "wbr",
}  # fmt: skip
_CONTROLS = {"button", "label", "input", "option", "footer", "textarea"}
_CONTROL_ROLES = {"button", "tab", "radio", "menuitem", "checkbox", "switch"}
_ITEM_ROLES = {"listitem", "article"}
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_GONE = re.compile(r"display:\s*none|visibility:\s*hidden")
_MARKS = ("id", "componentkey", "data-section")
_SPACES, _AROUND_ENDS, _EMPTY_LINES = re.compile(" {2,}"), re.compile(r" ?\n ?"), re.compile(r"\n{3,}")
_LAID_OUT = re.compile(r"[^\S\n]*\n[ \t]+|[^\S\n]+")


@dataclass(slots=True)
class _State:
    """What an element adds to the lines inside it; the element that opened it closes it."""

    level: int = 0
    control: bool = False
    hidden: bool = False
    href: str = ""
    link: int = 0
    items: tuple[int, ...] = ()
    card: int = 0
    tab: int = 0


@dataclass(slots=True)
class _Writer:
    """Gathers text until a block edge, then writes a line."""

    lines: list[Line] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    bold: list[str] = field(default_factory=list)
    at: tuple[_State, tuple[int, ...]] | None = None
    rule: int = 0
    mark: str = ""

    def text(self, text: str, state: _State, trail: tuple[int, ...]) -> None:
        if text and not (text.isspace() and not self.pieces):
            if self.at is None and not text.isspace():
                self.at = (state, trail)
            self.pieces.append(text)

    def note(self, element: _Element) -> None:
        """Keep a layout's own name for what comes next: it may help, and nothing depends on it."""
        for name in _MARKS:
            if name in element.attrib:
                self.mark = f"{self.mark} {element.attrib[name]}"[-400:]

    def flush(self) -> None:
        if self.at is not None:
            state, trail = self.at
            text = _SPACES.sub(" ", "".join(self.pieces)).strip()
            if "\n" in text:
                text = _EMPTY_LINES.sub("\n\n", _AROUND_ENDS.sub("\n", text))
            if text:
                where = {name: getattr(state, name) for name in _State.__slots__}
                line = Line(
                    text=text[:MAX_LINE], bold=tuple(self.bold), trail=trail, rule=self.rule, mark=self.mark, **where
                )
                self.lines.append(line)
                self.mark = ""
        self.pieces, self.bold, self.at = [], [], None


@dataclass(frozen=True, slots=True)
class Markup:
    """The lines of a page and its title.

    `unloaded` is true where the layout keeps places for what it fills only when it is scrolled into view, and all are
    empty; `hollow` names the other cards that hold nothing.
    """

    lines: tuple[Line, ...]
    title: str = ""
    unloaded: bool = False
    hollow: tuple[str, ...] = ()


def lines_of_html(html: str) -> Markup:
    """The lines of a page or of its `<main>`, hidden ones marked. Broken markup gives what can be read of it."""
    root = _parsed(html)
    if root is None:
        return Markup(())
    title = flat(seen(root.findtext(".//title") or ""))
    mains = list(root.iter("main")) or list(root.iter("body")) or [root]
    main = max(mains[:8], key=lambda m: sum(map(len, m.itertext()))) if len(mains) > 1 else mains[0]
    cards = [(e.get("componentkey") or "", e) for e in root.iter("div", "section")]
    parts = [e for key, e in cards if "BelowActivityPart" in key]
    hollow = [key for key, e in cards if "profile.card.ref" in key and not _has_text(e)]
    unloaded = bool(parts) and not any(text.strip() for part in parts for text in part.itertext())
    return Markup(tuple(_walk(main)), title, unloaded, tuple(dict.fromkeys(hollow)))


def _parsed(html: str) -> _Element | None:
    text = seen(html)
    if not text.strip():
        return None
    # A declared encoding would be an error for text; the parser recovers from everything else.
    text = re.sub(r"^\s*<\?xml[^>]*>", "", text)
    try:
        return etree.fromstring(text, parser=etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True))
    except (etree.LxmlError, ValueError):
        return None


def _walk(main: _Element) -> list[Line]:
    writer, states, trail, edges = _Writer(), [_State()], [], []
    count = tabs = 0
    walker = etree.iterwalk(main, events=("start", "end"))
    for event, element in walker:
        if count > MAX_ELEMENTS or len(writer.lines) >= MAX_LINES:
            break
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            count += 1
            trail.append(count)
            if not tag or tag in _SKIPPED or _is_spoken_copy(element, tag):
                walker.skip_subtree()
                states.append(states[-1])
                edges.append(False)
                continue
            edges.append(_breaks_the_line(element, tag))
            if edges[-1]:
                writer.flush()
            if tag == "br":
                writer.text("\n", states[-1], tuple(trail))
            writer.rule += tag == "hr"
            tabs += element.get("role") == "tabpanel"
            states.append(_entered(states[-1], element, tag, count, tabs))
            writer.note(element)
            if element.text:
                writer.text(_laid_out(element.text), states[-1], tuple(trail))
                if tag in ("strong", "b") and element.text.strip():
                    writer.bold.append(flat(element.text))
        else:
            states.pop()
            trail.pop()
            if edges.pop():
                writer.flush()
            if element is not main and element.tail:
                writer.text(_laid_out(element.tail), states[-1], tuple(trail))
    writer.flush()
    return writer.lines


def _breaks_the_line(element: _Element, tag: str) -> bool:
    if tag == "span":
        return element.get("aria-hidden") == "true" and _has_text(element) and _spoken_beside(element)
    if tag == "a":
        return "contact-info" in element.get("href", "")
    return tag not in _INLINE and tag != "br"


def _entered(state: _State, element: _Element, tag: str, count: int, tabs: int) -> _State:
    attributes = element.attrib
    role = attributes.get("role", "")
    level = _HEADINGS.get(tag, 0) or (2 if role == "heading" else 0)
    control = tag in _CONTROLS or role in _CONTROL_ROLES
    hidden = "hidden" in attributes or bool(_GONE.search(attributes.get("style", "")))
    hidden = hidden or (attributes.get("aria-hidden") == "true" and tag in ("div", "ul", "section", "button"))
    item = tag == "li" or role in _ITEM_ROLES or tag == "article"
    panel = role == "tabpanel"
    link = tag == "a" and not state.link
    if not (level or control or hidden or item or panel or link or tag == "section"):
        return state
    return _State(
        level=level or state.level,
        control=control or state.control,
        hidden=hidden or state.hidden,
        href=attributes.get("href", "")[:500] if link else state.href,
        link=count if link else state.link,
        items=(*state.items, count) if item else state.items,
        card=count if tag == "section" else state.card,
        tab=tabs if panel else state.tab,
    )


def _is_spoken_copy(element: _Element, tag: str) -> bool:
    """Is this what a screen reader says in place of the text beside it?"""
    return tag == "span" and element.get("aria-hidden") != "true" and _seen_beside(element)


def _seen_beside(element: _Element) -> bool:
    return any(e.tag == "span" and e.get("aria-hidden") == "true" and _has_text(e) for e in _neighbours(element))


def _spoken_beside(element: _Element) -> bool:
    return any(e.tag == "span" and e.get("aria-hidden") != "true" and _has_text(e) for e in _neighbours(element))


def _neighbours(element: _Element) -> list[_Element]:
    """The elements right before and right after, with no text between."""
    before, after = element.getprevious(), element.getnext()
    found = [before] if before is not None and not (before.tail or "").strip() else []
    return [*found, after] if after is not None and not (element.tail or "").strip() else found


def _has_text(element: _Element) -> bool:
    """Whether text stands in it. Looks at the first elements only, so that mere nesting costs nothing."""
    return any(
        (e.text or "").strip() or (e is not element and (e.tail or "").strip()) for e in islice(element.iter(), 40)
    )


def _laid_out(text: str) -> str:
    """Text with its spaces as a browser shows them. A line end with no indent behind stays: it is prose's own."""
    return " " if text.isspace() else _LAID_OUT.sub(" ", text)
