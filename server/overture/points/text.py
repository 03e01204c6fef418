"""Sentences of a text, each verbatim and cleaned for show."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_TEXT = 6000
MAX_SENTENCES = 80
MAX_LINE = 1200
FEWEST = 4  # words before a sign that ends a sentence

EMOJI = re.compile(
    "[\u00a9\u00ae\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\u200d\ufe0e\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]+"
)
_ARROWS = "\u2190\u2192\u21d2\u27a1\u2794"  # kept: "3 → 19" is a statement
BULLET = re.compile(r"^\s*(?:(?:[•▪◦‣●○■□►▶✔✓✅☑➤➔➜→*·–—-]|\d{1,2}[.)](?!\d)|[a-z]\))\s*\ufe0f?\s*)+(?=\S)")
LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|org|net|io|dev|ly|in)/\S+")
HASHTAGS_AT_END = re.compile(r"(?:\s*#\w+)+\s*$")
MORE = re.compile(r"\s*(?:…|\.\.\.)\s*(?:(?:see|show)\s+)?more\s*$", re.I)
_SIGN = "[\u2600-\u2793\u2795-\u27a0\u27a2-\u27bf\u2b50\u2b55\U0001f300-\U0001faff\ufe0f\u200d]"
# Where a sentence ends: at its mark, or at a sign that stands in place of one.
_END = re.compile(rf"[.!?…]+[\"”’')\]]*(?:\s+|$)|(?<=\w)\s?{_SIGN}+\s+(?=[A-ZÀ-Þ])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|Smt|Shri|Engr|Er|Rev|Hon|St|Mt|Ft|Ave|Blvd|Sgt|Lt|Capt|Sr|Jr|vs|v|e\.g|i\.e|etc|approx|incl|excl|dept|govt|univ|Univ|Assoc|Asst|Adj|Bros|Pte|Hr|Fr|Sra|Dra|św|ul|max|min|avg|tel|resp|No|Inc|Ltd|Co|Corp|a\.m|p\.m|[A-Z])\.)\s*$"
)
_PIECE = re.compile(r"\n|(?<=[.!?])\s+|\s[|·•]\s")
# "oct. 2025", "Nr. 4": a short word that a figure follows.
_BEFORE_FIGURE = re.compile(
    r"\b(?:jan|janv|ene|gen|feb|febr|fév|févr|fev|mar|mär|mrt|apr|avr|abr|mag|may|jun|giu|jul|juil|lug|aug|ago|sep|sept|set|"
    r"oct|okt|ott|out|nov|dec|déc|dez|dic|n|no|nr|nos|núm|num|art|cap|chap|fig|vol|p|pp|ca|c|av|v|kl)\.\s*$",
    re.IGNORECASE,
)
# "Seit 1. November", "den 3. mai": a day of a month, as a figure with a point.
_DAY = re.compile(
    r"\b(?:am|vom|zum|seit|ab|bis|den|der|til|fra|sedan|dne|od|do) (?:[12]?\d|3[01])\.\s*$", re.IGNORECASE
)
_MONTH = re.compile(r"(?:jan|feb|mär|marts?|apr|mai|maj|juni?|juli?|aug|sep|okt|nov|de[zs])[a-zäéí]*\b", re.IGNORECASE)
_OPENING = re.compile(r"^[\s\"“‘'(\[]*[^\W_]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or bullet. `text` stands so on the page, `plain` is it without bullet, emoji, links and hash signs.

    `index` counts from 0; `last` is true for the last one; `bullet` where a list item begins with it.
    """

    text: str
    plain: str
    index: int
    last: bool
    bullet: bool

    @property
    def words(self) -> int:
        """How many words `plain` has."""
        return len(self.plain.split())


def plain(text: str) -> str:
    """The text without bullet, emoji, links, hash signs and asterisks, its white space collapsed."""
    text = LINK.sub("", MORE.sub("", text))
    text = HASHTAGS_AT_END.sub("", text)
    text = re.sub(r"(?<!\w)#(?=\w)", "", text)
    text = EMOJI.sub(lambda m: "".join(c for c in m[0] if c in _ARROWS) or " ", text)
    text = re.sub(r"(?<!\w)[*_]+(?=\S)|(?<=\S)[*_]+(?!\w)", "", text)
    return " ".join(BULLET.sub("", text).split())


def pieces(text: str) -> list[str]:
    """The lines, sentences and parts between bars of a text, verbatim: for looking names up, not for showing."""
    return [piece.strip() for piece in _PIECE.split(text) if piece.strip()]


def _cut(line: str) -> list[str]:
    """A line in sentences, verbatim pieces."""
    out, start = [], 0
    for match in _END.finditer(line):
        piece = line[start : match.end()]
        rest = line[match.end() :]
        if not rest.strip():
            break
        if _ABBREVIATION.search(line[start : match.end()]) or not _OPENING.match(EMOJI.sub("", rest)):
            continue
        if match[0][:1] not in ".!?…" and len(piece.split()) < FEWEST:
            continue
        if rest[:1].islower() and (match[0].startswith(("…", "...")) or ")" in match[0]):
            continue
        if ")" in rest and line[start : match.end()].count("(") > line[start : match.end()].count(")"):
            continue
        if rest[:1].isdigit() and _BEFORE_FIGURE.search(line[start : match.end()]):
            continue
        if _DAY.search(line[start : match.end()]) and _MONTH.match(rest):
            continue
        out.append(piece.strip())
        start = match.end()
    tail = line[start:].strip()
    return [piece for piece in [*out, tail] if piece]


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order; lines always end a sentence. Empty and wordless ones are left out."""
    pieces: list[tuple[str, str, bool]] = []
    for line in text[:MAX_TEXT].splitlines():
        line = MORE.sub("", line[:MAX_LINE]).strip()
        bullet = bool(BULLET.match(line)) or bool(EMOJI.match(line))
        for number, piece in enumerate(_cut(line)):
            shown = plain(piece)
            if re.search(r"[^\W\d_]{2}", shown):
                verbatim = BULLET.sub("", piece).strip() or piece
                pieces.append((verbatim, shown, bullet and number == 0))
        if len(pieces) >= MAX_SENTENCES:
            break
    return tuple(
        Sentence(text=verbatim, plain=shown, index=i, last=i == len(pieces) - 1, bullet=bullet)
        for i, (verbatim, shown, bullet) in enumerate(pieces[:MAX_SENTENCES])
    )


def quotable(text: str) -> str:
    """A sentence as it stands inside quotation marks: no outer quotes, no final full stop, one mark at the end."""
    text = plain(text).strip()
    text = re.sub(r"[.;:,…\s]+$", "", text)
    text = re.sub(r"([!?])[!?]+$", r"\1", text)
    if len(text) > 2 and text[0] in "\"“'‘" and text[-1] in "\"”'’":
        inner = text[1:-1]
        text = inner if not re.search(r"[\"“”]", inner) else text
    return curly(text, inner=True)


def curly(text: str, *, inner: bool = False) -> str:
    """Straight quotation marks made typographic; `inner` gives single ones, for text that is itself quoted."""
    opening, closing = ("‘", "’") if inner else ("“", "”")
    text = re.sub(r"(?:(?<=^)|(?<=[\s(\[—–-]))[\"“]", opening, text)
    text = re.sub(r"[\"”]", closing, text)
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    return text if text.count("“") == text.count("”") else text.replace("“", "").replace("”", "")
