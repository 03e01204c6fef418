"""What a phrase must not be: dangling, pointing outside itself, or true only on the day it was written."""

from __future__ import annotations

import re

from overture.points.text import curly

MAX_WORDS, MIN_WORDS = 19, 3
_RELATIVE_END = re.compile(
    r",?\s*\b(?:last (?:night|week|month|year|quarter|summer|winter|spring|autumn|fall|\w+day)|"
    r"this (?:morning|week|month|year|quarter|summer|winter|spring|autumn|fall|evening|afternoon|\w+day)|"
    r"today|yesterday|tonight|tomorrow|"
    r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:just|right) now|now|recently|lately|"
    r"(?:\w+|a few|a couple of) (?:days?|weeks?|months?|years?) ago|(?:so|thus) far|already)\s*$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"(?<=[\d%]) (?:after|since|then|afterwards)$", re.IGNORECASE)  # "… to 17% after"
RELATIVE_TIME = re.compile(
    r"\b(?:last (?:night|week|month|year|quarter|season|spring|summer|autumn|fall|winter)|"
    r"this (?:morning|week|month|year|quarter|season)|"
    r"today|yesterday|tomorrow|ago|tonight|"
    r"next (?:week|month|year|summer|spring))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\b(?:ask|you|see|my|your)\b[^()]*\)")  # "(route 72, ask me about it)"
_LEADING = re.compile(
    r"^(?:also|finally|just|recently|then|even|actually|really|still|later|only|now|and|so|but|basically)\s+",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"\b(?:the|a|an|of|to|for|from|with|by|at|in|on|and|or|but|that|which|who|as|than|your|into|is|are|was|were|be|many|"
    r"much|some|any|very|so|if|when|because|about|like|every|each|till|until|none|since)$",
    re.IGNORECASE,
)
# "that speech", "those two", "her case": they point at something that the phrase does not hold.
_POINTING = re.compile(
    r"\b(?:this|these|those) (?:\w+ )?(?:\w+)?$|^\w+ (?:this|that|these|those)\b|\b(?:she|he|him|her|his|hers)\b",
    re.IGNORECASE,
)
_FAR = re.compile(
    r"\b(?:it|its|they|them|theirs?|there|here|ones|same|both|such|so|(?:every|each) one|another|others|yours|"
    r"neither)\b",
    re.IGNORECASE,
)
_HABIT = re.compile(r"^used to\b")  # what is over is no deed
_BROKEN = re.compile(r"[.!?…:;]\s+\S|\s-\w|[{}<>|]|\b(?:I|we|We)\b|(?:^|\s)[:;]")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_EMPTY = re.compile(
    r"\b(?:first|last|next|other|another|all|these|those) \d+ (?:with|in|from|by|for|at|on|to|and)\b|"  # 30 of what?
    r"^\w+ (?:all |the |only |just )?(?:\d+|one|two|three|four|five|all)$|"
    r"^\w+ (?:you|yours?|yourself|a lot|things?|stuff|something|everything|nothing)$|"
    r"^took on as\b|\b(?:on|of|for|with|about|at|to) this (?:for|in|since|until|with|and|because)\b|"
    r"^\w+ \d[\d,.]* (?:since|after|before|in|by)\b|\bthere (?:and|but|or|,)|"
    r"^\w+ (?:a|some|the|one|my|your) (?:thing|things|lot|bit|mistake|moment|day|week|while)\b|\band still\b",
    re.IGNORECASE,
)


def _far_pronoun(text: str) -> bool:
    """Whether a pronoun stands so early that what it means must stand outside the phrase."""
    match = _FAR.search(text)
    return match is not None and len(text[: match.start()].split()) < 4


def tidy(text: str, *, least: int = MIN_WORDS, most: int = MAX_WORDS) -> str:
    """The phrase without outer punctuation and relative time, or "" where it would stand badly inside a sentence."""
    text = _LEADING.sub("", _ASIDE.sub("", text).strip())
    for _ in range(2):
        text = re.sub(r"[\s.,;:!?…–—-]+$", "", text)
        text = _AFTERWARDS.sub("", _RELATIVE_END.sub("", text))
    text = re.sub(r"\s+([,;:.!?%)])", r"\1", text).strip()
    if not least <= len(text.split()) <= most:
        return ""
    bare = _QUOTED.sub("“”", text)
    if any(p.search(bare) for p in (_HABIT, _DANGLING, RELATIVE_TIME, _POINTING, _BROKEN, _EMPTY)) or _far_pronoun(
        bare
    ):
        return ""
    if any(text.count(a) != text.count(b) for a, b in (("(", ")"), ("[", "]"), ("“", "”"))) or text.count('"') % 2:
        return ""
    return curly(text)


def small_start(text: str, tag: str) -> str:
    """The text with a small first letter, unless its first word, tagged `tag`, is a name or an abbreviation."""
    first, _, rest = text.partition(" ")
    if not first or any(c.isupper() or c.isdigit() for c in first[1:]) or (len(first) == 1 and first != "A"):
        return text
    named = tag.startswith("NNP") and (rest[:1].isupper() or not rest)
    return text if named else text[0].lower() + text[1:]
