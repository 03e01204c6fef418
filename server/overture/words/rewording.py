"""A talking point in the user's own words: how what they have typed is built, and how it stands in a sentence."""

from __future__ import annotations

import re

from overture.words import realise

_CLAUSE = re.compile(r"that (?:we|you|they|he|she|it|i|both|the|your|our|their)\b", re.IGNORECASE)
# "You won it", "We met once", "your team listened to them": what the user has written as a sentence stays one.
_SENTENCE = re.compile(
    r"(?:you|we|they|he|she|it|i|there)(?:’(?:ve|re|m|d|ll|s))? \w"
    r"|(?:your|the|their|our|my) (?:(?!(?:of|on|about|for|in|at|with|from|to|that|which|who|by|and)\b)[\w’-]+ ){1,3}?"
    r"(?:\w{2,}ed|is|are|was|were|has|have|had|went|made|took|built|got|gave|won|ran|led|kept|cut|grew) \w",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:[A-Z][a-z]+ing|You|Your|We|They|Their|He|She|It|The|An?|Our|My|How|What|Why|When|Where|That|This|There)"
    r"\b(?!’)"
)


def form_of(summary: str) -> str:
    """How a phrase that the user has edited is built; "clause" for "that we both …", "sentence" for one of its own."""
    first = summary.split()[0].casefold() if summary.split() else ""
    if _CLAUSE.match(summary):
        return "clause"
    if _SENTENCE.match(summary):
        return "sentence"
    if first in ("how", "why", "what", "when", "where"):
        return "how"
    if first.startswith(("“", '"')):
        return "quote"
    return "gerund" if first.endswith("ing") else "noun"


def as_written(summary: str) -> str:
    """The user's own phrase for the middle of a sentence: a small first letter, no mark at its end."""
    summary = re.sub(r"[\s.!]+$", "", realise.clean(summary))
    return summary[:1].lower() + summary[1:] if _BEGINS.match(summary) else summary
