"""Dates, lengths of time and ages, as the interface writes them in each of its languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from overture.page.lexicon import table, words

_DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}


def _any(*path: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words(*path), key=len, reverse=True))


# "Mar 2021 - Present · 3 yrs"; the logged-out page and the PDF write "Mar 2021 - Present (3 years)".
# "Mar 2021", "March 2021", "Mär. 2021", "jun de 2023", "2021", "2021年3月", "2021. 3."
_POINT = r"(?:[^\W\d]{2,12}\.?,?\s(?:de\s)?)?(?:19|20)\d\d(?:\s?年(?:\s?\d{1,2}\s?月)?|년(?:\s\d{1,2}월)?)?"
_JOINT = rf"(?:\s?[-–—]\s?|\s(?:{_any('dates', 'joints')})\s)"
_NUMBERED = r"\d{1,2}\s?\+?\s?"
_LENGTH = (
    rf"(?:{_NUMBERED}(?:{_any('dates', 'year')})(?:,?\s?(?:\w{{1,3}}\s)?{_NUMBERED}(?:{_any('dates', 'month')}))?"
    rf"|{_NUMBERED}(?:{_any('dates', 'month')})|{_any('dates', 'less')})"
)
_COUNT = r"\d{1,2}\s[^\W\d]{1,7}\.?"  # "3 v 11 kk": behind a stretch and its dot, of whatever language the units are
# "2019 - heden · 2 jaar": whatever the word is, a length behind it shows that the stretch is not over.
_SOME_WORD = r"[^\W\d]{2,12}(?:\s[^\W\d]{2,12})?(?=\s[·•]\s\d)"
_SPAN = re.compile(
    rf"(?P<start>{_POINT})(?:{_JOINT}(?P<end>{_POINT}|{_any('dates', 'present')}|{_SOME_WORD}))?"
    rf"(?:(?:\s[·•]\s|\s?\(?)(?P<length>{_LENGTH}|(?<=[·•]\s){_COUNT}(?:\s{_COUNT})?)\)?)?",
    re.IGNORECASE,
)
_LENGTH_LINE = re.compile(rf"(?:(?P<kind>[^·]{{2,40}})\s·\s)?(?P<length>{_LENGTH})", re.IGNORECASE)
_COUNTED = re.compile(r"(\d{1,2})\s?\+?\s?([^\d\s,]+)")
_AGE = re.compile(r"(?:vor\s|il y a\s|hace\s|há\s|for\s)?(?P<n>\d{1,3})\s?(?P<unit>[^\W\d]{1,9}\.?)(?P<rest>$|\s.*)")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time as on the page. `end` is "" where the page gives one date; `length` where it gives none."""

    start: str
    end: str
    length: str


def span(text: str) -> Span | None:
    """The stretch that this whole line is, or None."""
    if len(text) > 90 or not (found := _SPAN.fullmatch(text.strip())):
        return None
    if not found["end"] and not _is_point(found["start"]):
        return None
    return Span(found["start"], found["end"] or "", found["length"] or "")


def length_line(text: str) -> tuple[str, str] | None:
    """(employment type or "", length) of a line like "Full-time · 5 yrs 3 mos", or None."""
    if len(text) > 90 or not (found := _LENGTH_LINE.fullmatch(text.strip())):
        return None
    return (found["kind"] or "", found["length"])


def months_of(length: str) -> int:
    """How many months "3 yrs 2 mos" are; 0 where it says nothing."""
    total = 0
    years, months = ({w.casefold() for w in words("dates", key)} for key in ("year", "month"))
    for number, unit in _COUNTED.findall(length):
        unit = unit.casefold()
        total += int(number) * (12 if unit in years else 1 if unit in months else 0)
    return total


def age(text: str) -> tuple[str, int] | None:
    """(age as on the page, in days) of a post's age line like "2w • Edited •", or None."""
    if len(text) > 90 or not (found := _AGE.fullmatch(text.strip())):
        return None
    unit = found["unit"].casefold()
    per = _units().get(unit, _units().get(unit.rstrip(".")))
    if per is None:
        return None
    stated = text.strip()[: found.end("unit")]
    return stated, int(found["n"]) * per


def _is_point(text: str) -> bool:
    """A single date needs a known month: "Award 2019" is none. A range shows by its shape that it is one."""
    word = re.match(r"[^\W\d]*", text)
    return not word or not word[0] or word[0].casefold() in _months()


@cache
def _months() -> dict[str, int]:
    return {name: i for i, names in enumerate(table("dates")["months"]) for name in names}


@cache
def _units() -> dict[str, int]:
    return {word.casefold(): _DAYS[unit] for unit, names in table("ages").items() for word in names}
