"""Changes in numbers that a line tells by itself, in any language: "Analyst attrition: 38% → 6%", "van 7% naar 3%"."""

from __future__ import annotations

import re

from overture.points.making import LONGEST_SUMMARY, details, employer, point, statement_details, summary_of
from overture.points.ranking import KINDS
from overture.points.reading import Reading
from overture.points.statements import Statement, judge
from overture.points.text import Sentence, curly
from overture.points.whose import about_others
from overture.records import Detail, PhraseForm, Post, Profile, TalkingPoint

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
    text: str,
    reading: Reading,
    section: str,
    company: str,
    penalty: float,
    name: str,
    about: str = "",
    age: int | None = None,
) -> list[TalkingPoint]:
    """What the lines of a text tell of changes, less the line that `about` quotes; as a deed where it can be put so."""
    told = [
        (line, quote)
        for line in reading.passage(text).all
        if (quote := _quote(line)) and quote not in about and not about_others(line, name)
    ]
    judged = judge(text, reading) if told else ()
    put = {statement.text: statement for statement in judged if statement.deed and not statement.hedged}
    return [
        point(
            "achievement",
            summary,
            [(section, line.text)],
            score=round(KINDS["result"] - penalty - LATER * place, 3),
            why="Their own words for what they did.",
            form=form,
            subtype="result",
            age_days=age,
            parts=parts,
        )
        for place, (line, quote) in enumerate(told[:MOST])
        for summary, form, parts in [_put(put.get(line.text), quote, company)]
    ]


def _put(statement: Statement | None, quote: str, company: str) -> tuple[str, PhraseForm, tuple[Detail, ...]]:
    """The summary, its form and the details of a change: what they did, else their line."""
    summary, form = summary_of(statement) if statement else ("", "quote")
    if statement and summary and len(summary) <= LONGEST_SUMMARY:
        return summary, form, statement_details(statement, company=company)
    return f"your line “{quote}”", "quote", details(quote=quote, company=company)


def of_post(post: Post, about: TalkingPoint, profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """The changes that a post of theirs tells of, beside the point `about` that takes the post up."""
    if not about.usable:
        return []
    return _points(post.text, reading, "activity", "", 0.1, profile.name, about.summary, post.age_days)


def of_about(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """The changes that their About tells of."""
    return _points(profile.about, reading, "about", "", LATER, profile.name)


def of_roles(profile: Profile, reading: Reading) -> list[TalkingPoint]:
    """The changes that the descriptions of their roles tell of."""
    described = [role for role in profile.experience if role.description]
    return [
        found
        for place, role in enumerate(described)
        for found in _points(role.description, reading, "experience", employer(role), LATER * place, profile.name)
    ]
