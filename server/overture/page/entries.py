"""The simple sections: honors, certifications, volunteering, publications, patents, projects, languages, skills."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from overture.page import dates
from overture.page.lexicon import words
from overture.page.lines import Line
from overture.page.rows import (
    Row,
    boxed_row,
    boxed_rows,
    content,
    date_in,
    has_labels,
    is_noise,
    is_prose,
    labelled,
    prose,
    split_by_dates,
)
from overture.records import Certification, Honor, Patent, Project, Publication, Volunteering

_PATENT_NUMBER = re.compile(r"(?:[A-Z]{2}\s?)?[A-Z/.,-]{0,6}\d[\d/.,-]{3,20}(?:\s?[A-Z]\d?)?")
_ENDORSED = re.compile(r"^\d+$|endorse|^See \d+ ", re.IGNORECASE)


def read_honors(lines: Sequence[Line]) -> tuple[Honor, ...]:
    """Honors and awards; the issuer and the date stand on one line, "Issued by X · Mar 2024"."""
    return tuple(
        Honor(title=row.title, issuer=_issuer(row.second), date=_date(row.second), description=row.prose)
        for row in _subtitled(lines)
    )


def read_publications(lines: Sequence[Line]) -> tuple[Publication, ...]:
    """Publications; venue and date stand on one line."""
    return tuple(
        Publication(title=row.title, venue=_issuer(row.second), date=_date(row.second), description=row.prose)
        for row in _subtitled(lines)
    )


def read_patents(lines: Sequence[Line]) -> tuple[Patent, ...]:
    """Patents; number and date stand on one line."""
    return tuple(
        Patent(title=row.title, number=_issuer(row.second), date=_date(row.second), description=row.prose)
        for row in _subtitled(lines)
    )


def read_certifications(lines: Sequence[Line]) -> tuple[Certification, ...]:
    """Licences and certificates."""
    rows = _rows(lines, lead=2)
    return tuple(
        Certification(
            name=row.title,
            issuer=next((line.flat for line in row.head[1:2] if not date_in(line.flat)), ""),
            date=next((date_in(line.flat) for line in (*row.head[1:], *row.body) if date_in(line.flat)), ""),
        )
        for row in rows
    )


def read_volunteering(lines: Sequence[Line]) -> tuple[Volunteering, ...]:
    """Volunteer roles. The cause ("Environment") is a single word or two behind the dates, and no description."""
    found = []
    for row in _rows(lines, lead=2):
        at = next((i for i, line in enumerate(row.head) if i and dates.span(line.flat)), None)
        second = row.head[1].flat if len(row.head) > 1 and at != 1 else ""
        when = row.head[at].flat if at is not None else ""
        body = row.body[1:] if len(row.body) > 1 and _is_cause(row.body[0]) else row.body
        found.append(Volunteering(role=row.title, organization=second, dates=when, description=prose(body)))
    return tuple(found)


def read_projects(lines: Sequence[Line]) -> tuple[Project, ...]:
    """Projects."""
    return tuple(
        Project(
            name=row.title,
            dates=next((line.flat for line in row.head[1:] if dates.span(line.flat)), ""),
            description=row.prose,
        )
        for row in _rows(lines, lead=1)
    )


def read_languages(lines: Sequence[Line]) -> tuple[str, ...]:
    """Languages, with the proficiency where the page gives one: "English (Native or bilingual proficiency)"."""
    lines = content(lines)
    boxes = boxed_rows(lines)
    if boxes is None:
        boxes = []
        for line in lines:
            if boxes and "proficiency" in line.flat:
                boxes[-1].append(line)
            else:
                boxes.append([line])
    return tuple(f"{b[0].flat} ({b[1].flat})" if len(b) > 1 else b[0].flat for b in boxes)


def read_skills(lines: Sequence[Line]) -> tuple[str, ...]:
    """The skills shown, without who endorsed them or where they were used."""
    lines = [
        line for line in content(lines) if not (_ENDORSED.search(line.flat) or line.level or _is_category(line.flat))
    ]
    depth = min((len(line.items) for line in lines if line.items), default=0)
    if depth:
        boxes = groupby((line for line in lines if line.items), key=lambda line: line.items[depth - 1])
        return tuple(dict.fromkeys(next(box).flat for _, box in boxes))
    if boxed := boxed_rows(lines):
        return tuple(dict.fromkeys(box[0].flat for box in boxed))
    return tuple(dict.fromkeys(line.flat for line in lines if " at " not in line.flat and not is_prose(line)))


def _is_category(text: str) -> bool:
    return text in words("rows", "categories")


# ---- rows ----


class _Subtitled:
    """A title, the line below it, and prose."""

    def __init__(self, row: Row, second: str) -> None:
        self.title, self.second = row.title, second
        self.prose = row.prose


def _rows(lines: Sequence[Line], lead: int) -> list[Row]:
    """The rows of a section; in copied text each row has `lead` lines before its date."""
    lines = content(lines)
    boxes = boxed_rows(lines)
    if boxes is not None:
        return [_without_labels(boxed_row(box)) for box in boxes]
    return [_text_row(box, lead) for box in split_by_dates(lines, lead)]


def _text_row(box: Sequence[Line], lead: int) -> Row:
    at = next((i for i, line in enumerate(box) if i and date_in(line.flat)), None)
    end = at + 1 if at is not None else min(lead, len(box))
    return Row(tuple(box[:end]), tuple(box[end:]))


def _without_labels(row: Row) -> Row:
    return Row(tuple(line for _, line in labelled(row.head)), row.body) if has_labels(row.head) else row


def _subtitled(lines: Sequence[Line]) -> list[_Subtitled]:
    lines = content(lines)
    boxes = boxed_rows(lines)
    if boxes is not None:
        found = []
        for row in map(boxed_row, boxes):
            second = row.head[1].flat if len(row.head) > 1 and not _is_associated(row.head[1].flat) else ""
            body = [line for line in (*row.head[2:], *row.body) if not _is_associated(line.flat)]
            found.append(_Subtitled(Row(row.head[:1], tuple(body)), second))
        return found
    return _subtitled_text(lines)


def _subtitled_text(lines: Sequence[Line]) -> list[_Subtitled]:
    """Copied text: a subtitle holds a date or "Issued by"; the title stands before it, prose behind."""
    marks = [i for i, line in enumerate(lines) if i and _is_subtitle(line.flat)]
    rows: list[_Subtitled] = []
    floor = 0
    for n, at in enumerate(marks):
        rows += [_Subtitled(Row((line,)), "") for line in lines[floor : at - 1] if not is_prose(line)] if not n else []
        end = marks[n + 1] - 1 if n + 1 < len(marks) else len(lines)
        body = [line for line in lines[at + 1 : end] if not _is_associated(line.flat)]
        prose_end = next((i for i, line in enumerate(body) if i and not is_prose(line)), len(body))
        rows.append(_Subtitled(Row((lines[at - 1],), tuple(body[:prose_end])), lines[at].flat))
        rows += [_Subtitled(Row((line,)), "") for line in body[prose_end:] if not is_prose(line)]
        floor = end
    return (
        rows
        if marks
        else [_Subtitled(Row((line,)), "") for line in lines if not is_prose(line) and not is_noise(line.flat)]
    )


def _is_cause(line: Line) -> bool:
    return len(line.flat.split()) <= 4 and not is_prose(line)


def _is_subtitle(text: str) -> bool:
    last = text.rsplit(" · ", 1)[-1]
    if _PATENT_NUMBER.fullmatch(text):
        return True
    return text.startswith(words("rows", "issued")) or dates.span(last) is not None


def _is_associated(text: str) -> bool:
    return text.startswith(words("rows", "associated"))


def _issuer(second: str) -> str:
    head, dot, tail = second.rpartition(" · ")
    name = head if dot and dates.span(tail) else "" if dates.span(second) else second
    for word in words("rows", "issued"):
        name = name.removeprefix(word + " ")
    return name


def _date(second: str) -> str:
    last = second.rsplit(" · ", 1)[-1]
    return last if dates.span(last) else ""


def read_highlights(lines: Sequence[Line]) -> tuple[str, ...]:
    """What reader and person share, as the page says it."""
    return tuple(line.flat for line in content(lines) if not line.flat.endswith(words("top", "asides")))


def read_featured(lines: Sequence[Line]) -> tuple[str, ...]:
    """The lines of the featured items: title, source, text."""
    return tuple(line.text for line in content(lines) if line.flat not in words("rows", "featured"))


def about_text(lines: Sequence[Line]) -> str:
    """The text of About, without the list of top skills below it."""
    lines = content(lines)
    end = next((i for i, line in enumerate(lines) if line.flat in ("Top skills", "Top Skills")), len(lines))
    return prose(lines[:end])
