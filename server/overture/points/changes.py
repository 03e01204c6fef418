"""Changes in numbers that a line tells by itself, in any language: "Analyst attrition: 38% → 6%", "van 7% naar 3%"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from overture.points.making import details, employer, point
from overture.points.ranking import KINDS
from overture.points.reading import Reading
from overture.points.text import Sentence, curly
from overture.points.whose import about_others
from overture.records import Post, Profile, TalkingPoint

MOST = 2  # of one post or role
LATER = 0.04  # what a later post or role costs
FEWEST_WORDS, MOST_WORDS, LONGEST = 3, 22, 130
_AMOUNT = r"[$€£₹]?\d[\d.,]*\s?(?:%|percent|per cent|prozent|procent|por ciento|por cento|[a-z]{1,7}\b)?"
_ARROW = re.compile(rf"{_AMOUNT}\s*(?:→|->|=>|➔|⟶|➜)\s*[$€£₹]?\d", re.IGNORECASE)
_TO = r"(?:to|auf|naar|para|a|à|til|till|na)"
_FROM_TO = re.compile(
    rf"(?:\d[\d.,]*\s?(?:%|percent)\s{_TO}\s[$€£₹]?\d"
    r"|\b(?:went|goes|down|up|cut|reduced|brought|took|grew|dropped|fell|rose|passou|caiu|subiu|bajó|pasó|passé|réduit|"
    rf"gesenkt|gestiegen|ging|daalde)\b[^.!?]{{0,60}}?\b(?:from|de|von|van|da|du)\s{_AMOUNT}\s{_TO}\s[$€£₹]?\d)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b\D{1,8}\b(?:19|20)\d\d\b")
_BROKEN = re.compile(r"https?:|[<>{}\[\]|]|[?]$")


def _quote(line: Sentence) -> str:
    """The line for quotation marks; "" where it tells of no change or cannot be shown."""
    text = re.sub(r"[.…:;\s]+$", "", line.plain)
    changes = _ARROW.search(text) or _FROM_TO.search(text)
    fits = FEWEST_WORDS <= len(text.split()) <= MOST_WORDS and len(text) <= LONGEST
    if not (changes and fits) or _YEARS.search(text) or _BROKEN.search(text) or text.count("(") != text.count(")"):
        return ""
    return curly(text, inner=True) if re.search(r"[^\W\d_]{4}", text) else ""


def _points(
    lines: Iterable[Sentence], section: str, company: str, penalty: float, name: str, age_days: int | None = None
) -> list[TalkingPoint]:
    told = [(line, quote) for line in lines if (quote := _quote(line)) and not about_others(line, name)]
    return [
        point(
            "achievement",
            f"your line “{quote}”",
            [(section, line.text)],
            score=round(KINDS["result"] - penalty - LATER * place, 3),
            why="Their own words for what they did.",
            form="quote",
            subtype="result",
            age_days=age_days,
            parts=details(quote=quote, company=company),
        )
        for place, (line, quote) in enumerate(told[:MOST])
    ]


def of_post(post: Post, about: TalkingPoint, profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """The changes that a post of theirs tells of, beside the point `about` that takes the post up."""
    if not about.usable:
        return []
    lines = [line for line in reading.passage(post.text).all if _quote(line) not in about.summary]
    return _points(lines, "activity", "", 0.1, profile.name, post.age_days)


def of_about(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """The changes that their About tells of."""
    return _points(reading.passage(profile.about).all, "about", "", LATER, profile.name)


def of_roles(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """The changes that the descriptions of their roles tell of."""
    described = [role for role in profile.experience if role.description]
    return [
        found
        for place, role in enumerate(described)
        for found in _points(
            reading.passage(role.description).all, "experience", employer(role), LATER * place, profile.name
        )
    ]
