"""Experience: single positions, and roles grouped under one employer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from overture.page import dates
from overture.page.lexicon import folded
from overture.page.lines import Line, cut_at
from overture.page.rows import boxed_row, boxed_rows, content, has_labels, is_place, is_prose, label_of, labelled, prose
from overture.records import Role

LONGEST_TYPE = 3  # words of a type of employment
SHORTEST_SENTENCE = 4  # words
# Types of employment that are titles as often.
_TITLES_TOO = frozenset(
    ("stage", "trainee", "internship", "praktikum", "volunteer", "estágio", "tirocinio", "freelance")
)


def read_experience(lines: Sequence[Line], company_first: bool = False) -> tuple[Role, ...]:
    """The roles in the page's order; each role of a group carries the employer's name, type and place.

    `company_first` is for text that names the company above the title.
    """
    lines = content(lines)
    boxes = boxed_rows(lines)
    if boxes is None:
        return tuple(_from_text(lines, company_first))
    roles: list[Role] = []
    for box in boxes:
        if has_labels(box):
            roles += _from_labels(box)
        else:
            roles += _from_box(box)
    return tuple(role for role in roles if role.title or role.company)


# ---- a layout with boxes ----


def _from_box(box: Sequence[Line]) -> list[Role]:
    """A row with dates in its head is one role; without, it is an employer with a row for each role inside."""
    row = boxed_row(box)
    dated = sum(dates.span(line.flat) is not None for line in row.head[1:])
    if dated > 1:
        return _from_text(box)
    depth = len(box[0].items)
    inner: dict[int, list[Line]] = {}
    for line in box:
        if len(line.items) > depth:
            inner.setdefault(line.items[depth], []).append(line)
    if dated or not any(dates.span(line.flat) for lines in inner.values() for line in lines):
        several = sum(dates.span(line.flat) is not None for line in box) > 1 or dates.length_line(row.head[-1].flat)
        return _from_text(box) if several and not dated else [_role(row.head, row.body)]
    employer = _Employer([line for line in box if len(line.items) <= depth])
    rows = [
        boxed_row(lines) for lines in inner.values() if any(dates.span(line.flat) for line in lines) or len(lines) > 1
    ]
    return [_role(row.head, row.body, employer) for row in rows]


class _Employer:
    """What stands once for all roles of a group: the name, the type of employment, the place."""

    def __init__(self, head: Sequence[Line], kind: str = "") -> None:
        self.name = head[0].flat if head else ""
        self.kind, self.place = kind, ""
        self.months = 0
        for line in head[1:]:
            if found := dates.length_line(line.flat):
                self.kind, self.months = found[0], dates.months_of(found[1])
            elif line.flat.casefold() in folded("rows", "employment"):
                self.kind = line.flat
            elif not self.place and not is_prose(line):
                self.place = line.flat


def _role(head: Sequence[Line], body: Sequence[Line], employer: _Employer | None = None) -> Role:
    """A role out of its title, then company or type, dates, place, and its prose."""
    at = next((i for i, line in enumerate(head) if i and dates.span(line.flat)), None)
    before = [line.flat for line in head[1:at]] if at is not None else [line.flat for line in head[1:2]]
    after = list(head[at + 1 :]) if at is not None else list(head[2:])
    company, kind = (employer.name, employer.kind) if employer else ("", "")
    for text in before[:1]:
        if employer and text.casefold() in folded("rows", "employment"):
            kind = text
        elif not employer:
            company, kind = _company(text)
    placed = after[0].flat if after and not is_prose(after[0]) else ""
    place = placed or (employer.place if employer else "")
    when = dates.span(head[at].flat) if at is not None else None
    return Role(
        title=head[0].flat if head else "",
        company=company,
        employment_type=kind,
        start=when.start if when else "",
        end=when.end if when else "",
        duration=when.length if when else "",
        location=place,
        description=prose([*after[bool(placed) :], *body]),
    )


def _company(text: str) -> tuple[str, str]:
    """("Lumenary", "Full-time") of "Lumenary · Full-time"."""
    name, dot, kind = text.rpartition(" · ")
    if text.casefold() in folded("rows", "employment"):
        return "", text
    known = kind.casefold() in folded("rows", "employment")
    unknown = len(kind.split()) <= LONGEST_TYPE and not re.search(r"\d", kind)  # a language that we do not know
    return (name, kind) if dot and (known or unknown) else (text, "")


# ---- lines with labels (the oldest layout) ----


def _from_labels(box: Sequence[Line]) -> list[Role]:
    """Roles whose lines are introduced by "Company Name", "Dates Employed" and so on."""
    employer = ""
    fields: dict[str, str] = {}
    body: list[Line] = []
    roles: list[Role] = []
    for name, line in labelled(box):
        if name == "title" and fields:
            employer = employer or fields.get("company", "")
            if "dates" in fields:
                roles.append(_labelled_role(fields, body, employer))
            fields, body = {"title": line.flat}, []
        elif name:
            fields[name] = line.flat
        elif "title" not in fields and "dates" not in fields:
            fields["title"] = line.flat
        else:
            body.append(line)
    return [*roles, _labelled_role(fields, body, employer)]


def _labelled_role(fields: dict[str, str], body: Sequence[Line], employer: str) -> Role:
    when = dates.span(fields.get("dates", ""))
    return Role(
        title=fields.get("title", ""),
        company=fields.get("company", employer),
        start=when.start if when else fields.get("dates", ""),
        end=when.end if when else "",
        duration=fields.get("duration", ""),
        location=fields.get("location", ""),
        description=prose(body),
    )


# ---- copied text ----


def _from_text(lines: Sequence[Line], company_first: bool = False) -> list[Role]:
    """Roles of text without boxes: each begins before its dates, by one line in a group and by two outside."""
    if has_labels(lines):
        return [role for rows in _label_rows(lines) for role in _from_labels(rows)]
    roles: list[Role] = []
    employer: _Employer | None = None
    spent = 0
    pending: tuple[list[Line], _Employer | None] | None = None
    floor = 0
    for d, line in enumerate(lines):
        if not (when := dates.span(line.flat)):
            continue
        between = lines[floor:d]
        if not between:
            continue
        total = next((i for i in range(len(between) - 1, 0, -1) if dates.length_line(between[i].flat)), None)
        timed = total is not None
        total = total if timed else _untimed(between, first=not floor)
        typed = between[-1].flat.casefold() in folded("rows", "employment")
        if total is not None:
            title = len(between) - (2 if typed else 1)
            kind = "" if timed else between[total].flat
            employer, spent = _Employer([between[total - 1], *between[total + bool(kind) : title]], kind), 0
            start = title
            tail = between[: total - 1]
        else:
            if employer and not typed and _is_over(employer, spent, between, roles):
                employer = None
            alone = len(between) > 1 and _ends(between[-2])  # a title without a house, behind what is told of a role
            lead = 1 if (employer and not typed) or alone else 2
            start = max(0, len(between) - lead)
            tail = between[:start]
        if pending:
            roles.append(_text_role(pending[0], tail, pending[1]))
        head = between[start:]
        pending = ([*(head[::-1] if company_first and not employer else head), line], employer)
        spent += dates.months_of(when.length)
        floor = d + 1
    if pending:
        roles.append(_text_role(pending[0], lines[floor:], pending[1]))
    return roles


def _ends(line: Line) -> bool:
    """Whether a line ends as a sentence does, which no title does."""
    return line.flat.endswith((".", "!", "…")) and len(line.flat.split()) >= SHORTEST_SENTENCE


def _untimed(between: Sequence[Line], *, first: bool) -> int | None:
    """Where a group begins whose head tells the type of employment and no length of time, else None.

    At the first role an unknown word is one too: title and company alone are two lines.
    """
    known = folded("rows", "employment") - (frozenset() if first else _TITLES_TOO)
    found = next((i for i in range(len(between) - 2, 0, -1) if between[i].flat.casefold() in known), None)
    unknown = first and len(between) > 2 and not _company(between[-1].flat)[1] and not is_prose(between[1])
    return 1 if found is None and unknown else found


def _is_over(employer: _Employer, spent: int, between: Sequence[Line], roles: Sequence[Role]) -> bool:
    """Has the employer's group ended before this role? By its shape, else by the months that its roles have lasted."""
    if len(between) < 2:
        return False
    if _company(between[-1].flat)[1]:
        return True
    if is_prose(between[-2]) or _ends(between[-2]):
        return False
    if employer.months and spent:
        return spent >= employer.months
    return len(between) > 2 and not is_place(between[-2].flat)


def _text_role(head: Sequence[Line], tail: Sequence[Line], employer: _Employer | None) -> Role:
    placed = bool(tail) and is_place(tail[0].flat) and not is_prose(tail[0])
    role = _role([*head, *tail[:1]] if placed else head, tail[1:] if placed else tail, employer)
    return role if placed or not employer else replace(role, location=employer.place)


def _label_rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Labelled lines, a row for each line that stands before "Company Name"."""
    starts = [i - 1 for i, line in enumerate(lines) if i and label_of(line) == "company"]
    return cut_at(lines, starts)
