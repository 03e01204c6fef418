"""Captures -> profile: lines, sections, one reader a section."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from overture.page import dates
from overture.page.activity import read_activity
from overture.page.activity_words import is_empty_state
from overture.page.education import read_education
from overture.page.entries import (
    about_text,
    read_certifications,
    read_featured,
    read_highlights,
    read_honors,
    read_languages,
    read_patents,
    read_projects,
    read_publications,
    read_skills,
    read_volunteering,
)
from overture.page.experience import read_experience
from overture.page.lines import Line, lines_of_text
from overture.page.markup import Markup, lines_of_html
from overture.page.merge import merged
from overture.page.mutual import mutual_connections
from overture.page.names import first_name
from overture.page.pdf import is_pdf, read_pdf
from overture.page.recommendations import read_recommendations
from overture.page.refuse import refuse_other_pages, refuse_others, refuse_unread
from overture.page.rows import content
from overture.page.sections import Part, parts_of
from overture.page.states import sections_of
from overture.page.topcard import name_of_title, read_top
from overture.page.visible import mark_hidden
from overture.records import Capture, Profile, SectionKind

_FURTHER_PAGE = re.compile(r"/(?:details|recent-activity)/")
# The sections whose rows need nothing but their lines: kind -> (field of the profile, reader).
_READERS: Mapping[SectionKind, Callable[[Sequence[Line]], Any]] = {
    "highlights": read_highlights,
    "about": about_text,
    "featured": read_featured,
    "experience": read_experience,
    "education": read_education,
    "honors": read_honors,
    "certifications": read_certifications,
    "volunteering": read_volunteering,
    "publications": read_publications,
    "patents": read_patents,
    "projects": read_projects,
    "languages": read_languages,
    "skills": read_skills,
}


def read(captures: Sequence[Capture]) -> Profile:
    """The profile that the captures show: the first is the person's page, the others complete it.

    Raises NotAProfile where the first capture is no profile, OtherPerson where another one is plainly somebody else's,
    and nothing else, whatever the captures hold.
    """
    if not captures:
        refuse_other_pages(Capture(), ())
    first = _read_one(captures[0], None)
    return merged([first, *(_read_one(more, first) for more in captures[1:])])


def _read_one(capture: Capture, first: Profile | None) -> Profile:
    """One capture. After the `first` it is a further page of that person, and only somebody else's is refused."""
    markup = lines_of_html(capture.html) if capture.html else Markup(())
    copied = lines_of_text(capture.text or capture.selection or "")
    lines = mark_hidden(markup.lines, copied) if markup.lines and copied else list(markup.lines) or copied
    if first is None:
        refuse_other_pages(capture, lines)
    if is_pdf(lines):
        profile = read_pdf(lines, capture.url)
        if first is not None:
            refuse_others(first, "", profile.name, profile.headline)
        return profile
    parts = parts_of(lines)
    if not any(part.kind for part in parts):
        parts = _headless(lines, capture.url, first is not None)
    profile = _profile(parts, first, capture, markup)
    if first is None:
        refuse_unread(profile, lines, capture.url)
    return profile


def _profile(parts: Sequence[Part], first: Profile | None, capture: Capture, page: Markup) -> Profile:
    title, url = capture.title or page.title, capture.url
    fields: dict[str, Any] = {}
    for part in parts:
        if part.kind and (reader := _READERS.get(part.kind)):
            fields.setdefault(part.kind, reader(part.lines))
    organizations = {role.company for role in fields.get("experience", ())}
    organizations |= {school.school for school in fields.get("education", ())}
    top = read_top(parts[0].lines, title, organizations)
    if first is not None:
        refuse_others(first, url, top.name, top.headline)
    name = (first.name if first else "") or top.name or (name_of_title(title) if _FURTHER_PAGE.search(url) else "")
    by_kind = {part.kind: part.lines for part in parts}
    fields["posts"] = read_activity(by_kind.get("activity", ()), name)
    fields["recommendations"] = read_recommendations(by_kind.get("recommendations", ()), name)
    mutual = mutual_connections((*parts[0].lines, *by_kind.get("highlights", ())))
    fields["highlights"] = tuple(text for text in fields.get("highlights", ()) if text not in mutual.names)
    return Profile(
        name=name,
        first_name=first_name(name, _spoken(parts)) if name else "",
        pronouns=top.pronouns,
        headline=top.headline,
        location=top.location,
        degree=top.degree,
        url=url.split("?")[0].split("#")[0],
        mutual_connections=mutual,
        sections=sections_of(parts, fields, page),
        **fields,
    )


def _spoken(parts: Sequence[Part]) -> list[str]:
    """Lines in which the site, or an About in the third person, speaks of the person by first name."""
    found = [line.flat for part in parts if part.kind in ("highlights", "about") for line in part.lines]
    for part in parts:
        if part.kind == "activity":
            found += [line.flat for line in part.lines if is_empty_state(line.text)]
        elif part.kind == "recommendations":
            found += [line.flat for line in part.lines if len(line.text) < 160]
    return found


def _headless(lines: Sequence[Line], url: str, further: bool) -> list[Part]:
    """The parts of a page without headings: a details page's list of positions, or the page of all activity."""
    if _is_experience(lines):
        return [Part(None, ()), Part("experience", tuple(lines))]
    if further or "/recent-activity" in url:
        return [Part(None, ()), Part("activity", tuple(lines))]
    return [Part(None, tuple(lines))]


def _is_experience(lines: Sequence[Line]) -> bool:
    """Is this a list of positions with no heading: a details page, or a part of one?"""
    return any((span := dates.span(line.flat)) and span.end and span.length for line in content(lines))
