"""Education: schools, with and without a degree, years or a description."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from overture.page import dates
from overture.page.lexicon import folded, words
from overture.page.lines import Line, cut_at
from overture.page.rows import Row, boxed_row, boxed_rows, content, has_labels, is_prose, labelled, prose
from overture.records import School


def read_education(lines: Sequence[Line]) -> tuple[School, ...]:
    """The schools in the page's order."""
    lines = content(lines)
    boxes = boxed_rows(lines)
    if has_labels(lines):
        schools = [_from_labels(box) for box in boxes or _label_rows(lines)]
    elif boxes is None:
        schools = [_school(_text_row(box)) for box in _split(lines)]
    else:
        schools = [_school(boxed_row(box)) for box in boxes]
    return tuple(school for school in schools if school.school)


def _school(row: Row) -> School:
    years = next((line.flat for line in (*row.head[1:], *row.body[:2]) if _is_years(line.flat)), "")
    degree = next((line.flat for line in row.head[1:3] if not _is_years(line.flat) and not _is_extra(line.flat)), "")
    body = [line for line in (*row.head[1:], *row.body) if line.flat not in (years, degree)]
    notes = [line for line in body if not line.flat.startswith(words("rows", "grade"))]
    return School(school=row.title, degree=degree, years=years, description=prose(notes))


def _is_years(text: str) -> bool:
    return dates.span(text) is not None


def _is_extra(text: str) -> bool:
    """Whether a line only tells how they studied: a grade, clubs, "Part time"."""
    manner = text.casefold().replace(" ", "-") in folded("rows", "employment")
    return manner or text.startswith((*words("rows", "grade"), *words("rows", "activities")))


# ---- lines with labels (the oldest layout) ----


def _label_rows(lines: Sequence[Line]) -> list[list[Line]]:
    starts = [0, *(i - 1 for i in range(2, len(lines)) if _begins_labels(lines, i))]
    return cut_at(lines, starts)


def _begins_labels(lines: Sequence[Line], i: int) -> bool:
    before = next((name for name, line in labelled(lines[:i]) if line is lines[i - 1]), "")
    announced = any(name for name, _ in labelled(lines[i : i + 2]))
    return not before and announced and not has_labels([lines[i - 1]])


def _from_labels(box: Sequence[Line]) -> School:
    fields: dict[str, str] = {}
    body: list[Line] = []
    for name, line in labelled(box):
        if name:
            fields[name] = line.flat
        elif "school" not in fields:
            fields["school"] = line.flat
        else:
            body.append(line)
    degree = ", ".join(fields[key] for key in ("degree", "field") if key in fields)
    return School(
        school=fields.get("school", ""), degree=degree, years=fields.get("dates", ""), description=prose(body)
    )


# ---- copied text ----


def _text_row(box: Sequence[Line]) -> Row:
    """School, then degree, then years: what comes behind is prose."""
    end = 1
    for line in box[1:4]:
        years = _is_years(line.flat)
        if not years and (_is_extra(line.flat) or is_prose(line) or end > 1):
            break
        end += 1
        if years:
            break
    return Row(tuple(box[:end]), tuple(box[end:]))


def _split(lines: Sequence[Line]) -> list[list[Line]]:
    """Rows of copied text: between two lines of years stand the rest of one school and the next one's name."""
    at = [i for i, line in enumerate(lines) if _is_years(line.flat)]
    starts: list[int] = []
    floor = 0
    for n, d in enumerate(at):
        between = lines[floor:d]
        lead = min(len(between), _lead(between))
        starts += [floor + i for i in _undated_schools(between[: len(between) - lead], first=n == 0)]
        starts.append(d - lead)
        floor = d + 1
    starts += [floor + i for i in _undated_schools(lines[floor:], first=not at)]
    starts = sorted({*starts, 0}) if lines else []
    return cut_at(lines, starts)


def _lead(between: Sequence[Line]) -> int:
    """Is the school named one or two lines before the years?"""
    if len(between) < 2:
        return 1
    school, degree = between[-2], between[-1]
    if is_prose(school) or _is_extra(school.flat):
        return 1
    two = _is_school(school.flat) + _is_degree(degree.flat) + (len(between) == 2 and 1)
    one = 2 * (_is_school(degree.flat) and not _is_degree(degree.flat) and not _is_school(school.flat))
    return 2 if two >= one else 1


def _undated_schools(lines: Sequence[Line], first: bool) -> list[int]:
    """Where schools without years begin among these lines."""
    found = [0] if first and lines else []
    for i, line in enumerate(lines):
        text = line.flat
        named = (
            _is_school(text) and not _is_degree(text) and not is_prose(line) and not _is_extra(text) and len(text) < 90
        )
        if named and i not in found and not (found and i == found[-1] + 1):
            found.append(i)
        elif (
            i and _is_degree(text) and not is_prose(line) and not {i, i - 1} & set(found) and not is_prose(lines[i - 1])
        ):
            found.append(i - 1)
    return found


def _is_school(text: str) -> bool:
    return _schools().search(text.casefold()) is not None


def _is_degree(text: str) -> bool:
    return _degrees().search(text.casefold()) is not None


@cache
def _schools() -> re.Pattern[str]:
    stems = [w if len(w) > 4 or not w.isascii() else rf"\b{re.escape(w)}\b" for w in words("schools", "school")]
    return re.compile("|".join(stems))


@cache
def _degrees() -> re.Pattern[str]:
    stems = [
        rf"\b{re.escape(w)}" + (r"\b" if len(w) <= 4 else "") if w.isascii() else w for w in words("schools", "degree")
    ]
    return re.compile("|".join(stems))
