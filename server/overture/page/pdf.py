"""The text of LinkedIn's "Save to PDF": a side column first, then the person, then companies before titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from overture.page.clean import letters
from overture.page.education import read_education
from overture.page.experience import read_experience
from overture.page.lexicon import folded
from overture.page.lines import Line, joined
from overture.page.names import first_name
from overture.page.rows import is_place
from overture.records import Certification, Honor, Profile, Publication, Section, SectionKind

_PAGE = re.compile(r"[^\W\d]{3,8} \d{1,3} [^\W\d]{2,4} \d{1,3}")  # "Page 1 of 3", "Página 1 de 3"
_ADDRESS = re.compile(r"(?:www\.)?linkedin\.com/in/([^\s/()]{2,100})")
_DEGREE_YEARS = re.compile(r"(?P<degree>.*?)\s*·?\s*\((?P<years>[^()]{0,30}\d{4}[^()]{0,30})\)")


def is_pdf(lines: Sequence[Line]) -> bool:
    """Is this the text of a saved PDF? It numbers its pages, or begins with the person's address."""
    if not lines or lines[0].trail:
        return False
    numbered = any(_PAGE.fullmatch(line.flat) for line in lines)
    return numbered and any(_kind(line) in ("experience", "education", "about") for line in lines)


def read_pdf(lines: Sequence[Line], url: str) -> Profile:
    """The profile in a saved PDF. It shows no posts, no degree and no mutual connections."""
    lines = [line for line in lines if not _PAGE.fullmatch(line.flat)]
    main = next((i for i, line in enumerate(lines) if _kind(line) in ("about", "experience", "education")), len(lines))
    name, headline, location, side = _person(lines[:main])
    parts = _sections(lines[main:]) | {kind: texts for kind, texts in _sections(side).items() if kind != "about"}
    about, jobs, schools = (parts.get(kind, []) for kind in ("about", "experience", "education"))
    return Profile(
        name=name,
        first_name=first_name(name) if name else "",
        headline=headline,
        location=location,
        url=url or next((f"https://{m[0]}" for line in lines if (m := _ADDRESS.search(line.flat))), ""),
        about=joined(about),
        experience=read_experience(jobs, company_first=True),
        education=read_education([line for school in schools for line in _split_years(school)]),
        honors=tuple(Honor(title=line.flat) for line in parts.get("honors", [])),
        certifications=tuple(Certification(name=line.flat) for line in parts.get("certifications", [])),
        publications=tuple(Publication(title=line.flat) for line in parts.get("publications", [])),
        languages=tuple(line.flat for line in parts.get("languages", [])),
        skills=tuple(line.flat for line in parts.get("skills", [])),
        sections=tuple(Section(kind=kind, state="read") for kind in parts),
    )


def _kind(line: Line) -> SectionKind | None:
    text = line.flat.casefold()
    for kind in _KINDS:
        if text in folded("pdf", kind):
            return kind
    return None


_KINDS: tuple[SectionKind, ...] = (
    "about", "experience", "education", "skills", "languages", "certifications", "honors", "publications", "patents",
)  # fmt: skip


def _sections(lines: Sequence[Line]) -> dict[SectionKind, list[Line]]:
    found: dict[SectionKind, list[Line]] = {}
    kind: SectionKind | None = None
    for line in lines:
        if (named := _kind(line)) and named not in found:
            kind = named
            found[kind] = []
        elif kind:
            found[kind].append(line)
    return found


def _person(lines: Sequence[Line]) -> tuple[str, str, str, list[Line]]:
    """(name, headline, location, the side column): the name is the last line that the person's address spells."""
    slug = next((letters(m[1]) for line in lines if (m := _ADDRESS.search(line.flat))), "")
    spelt = [i for i, line in enumerate(lines) if slug and _spells(slug, line.flat)]
    at = spelt[-1] if spelt else max(0, len(lines) - 3)
    if at >= len(lines):
        return "", "", "", []
    rest = [line.flat for line in lines[at + 1 :]]
    location = rest.pop() if rest and is_place(rest[-1]) else ""
    return lines[at].flat, " ".join(rest), location, list(lines[:at])


def _spells(slug: str, text: str) -> bool:
    words = [letters(word) for word in text.split() if len(letters(word)) > 1]
    return 1 < len(words) <= 5 and "linkedin" not in text and words[0] in slug and words[-1] in slug


def _split_years(line: Line) -> list[Line]:
    """A line like "BSc, Physics · (2011 - 2015)" as one for the degree and one for the years."""
    if not (found := _DEGREE_YEARS.fullmatch(line.flat)):
        return [line]
    return [Line(text=text) for text in (found["degree"].strip(" ·,"), found["years"]) if text]
