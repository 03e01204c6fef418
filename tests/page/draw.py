"""Invented people, the pieces that both layouts draw them with, and the text that a browser would copy of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

import lxml.html
from lxml.html import HtmlElement

Entry = dict[str, str]


@dataclass(frozen=True)
class Person:
    """Somebody who does not exist. Rows are dictionaries with the names of the profile's records."""

    name: str
    headline: str
    location: str = ""
    degree: str = "2nd"
    pronouns: str = ""
    mutual: tuple[str, ...] = ()
    others: int = 0
    about: str = ""
    posts: Sequence[Entry] = ()
    jobs: Sequence[tuple[str, Sequence[Entry]]] = ()
    schools: Sequence[Entry] = ()
    honors: Sequence[Entry] = ()
    headings: dict[str, str] = field(default_factory=dict)
    rail: tuple[str, ...] = ("Somebody Else", "Rival at Elsewhere | About | Experience")

    @property
    def slug(self) -> str:
        """The last part of the page's address."""
        return "-".join(re.findall(r"\w+", self.name.casefold()))

    def heading(self, kind: str) -> str:
        """A section's heading in the interface's language."""
        return self.headings.get(kind, kind.title() if kind != "honors" else "Honors & awards")


def tag(name: str, *inside: str, **attributes: str) -> str:
    """One element; `cls` is class, `_` in a name is `-`."""
    named = {("class" if k == "cls" else k.replace("_", "-")): v for k, v in attributes.items()}
    pairs = "".join(f' {key}="{escape(value)}"' for key, value in named.items())
    return f"<{name}{pairs}>{''.join(inside)}</{name}>"


def prose(text: str) -> str:
    """Text with <br> for its line ends."""
    return escape(text, quote=False).replace("\n", "<br>")


def mutual_sentence(person: Person, joint: str) -> str:
    """A sentence like "Ada, Per and 3 other mutual connections", names in bold."""
    bold = [tag("strong", prose(name)) for name in person.mutual]
    if person.others:
        return f"{', '.join(bold)}{joint} and {person.others} other mutual connections"
    return f"{' and '.join(bold)} {'are mutual connections' if len(bold) > 1 else 'is a mutual connection'}"


def page(person: Person, main: str, outside: str = "") -> str:
    """The whole document."""
    title = tag("title", prose(f"(2) {person.name} | LinkedIn"))
    nav = tag("header", tag("nav", tag("a", "Home")))
    return "<!doctype html>" + tag("html", tag("head", title), tag("body", nav, main, outside))


def dated(job: Entry) -> str:
    """A line like "Mar 2021 - Present · 5 yrs"."""
    span = f"{job['start']} - {job['end']}" if job.get("end") else job["start"]
    return f"{span} · {job['duration']}" if job.get("duration") else span


def issued(honor: Entry) -> str:
    """A line like "Issued by X · Nov 2023"."""
    issuer = f"Issued by {honor['issuer']}" if honor.get("issuer") else ""
    return " · ".join(part for part in (issuer, honor.get("date", "")) if part)


# ---- what a browser copies ----

_BLOCKS = {
    "article",
    "aside",
    "body",
    "div",
    "footer",
    "h1",
    "h2",
    "h3",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "p",
    "section",
    "ul",
}
_UNCOPIED = {"head", "script", "style", "title"}


def copied(html: str, whole: bool = False) -> str:
    """The text that a browser would copy of a page's main part, or of the whole page."""
    root = lxml.html.document_fromstring(html)
    out: list[str | int] = []
    _copy(root if whole else (root.findall(".//main") or [root])[0], out)
    text, edge = "", 0
    for piece in out:
        if isinstance(piece, int):
            edge = max(edge, piece)
        elif piece.strip(" ") or (text and not edge):
            text += "\n" * edge + (piece.lstrip(" ") if edge else piece)
            edge = 0
    return re.sub(r" *\n", "\n", re.sub(r" {2,}", " ", text)).strip() + "\n"


def _copy(element: HtmlElement, out: list[str | int]) -> None:
    spoken = element.get("class") == "spoken"
    if element.tag in _UNCOPIED or element.get("class") == "unseen" or element.get("hidden") is not None:
        return
    edge = 2 if element.tag == "p" else 1 if element.tag in _BLOCKS or spoken else 0
    out.append("\n" if element.tag == "br" else edge)
    out.append(re.sub(r"\s+" if spoken else r"[ \t]+", " ", element.text or ""))
    for child in element:
        _copy(child, out)
        out.append(child.tail or "")
    out.append(edge)
