"""What a sentence shows that makes it worth bringing up: the measures whose weights are fitted on the corpus."""

from __future__ import annotations

import re

from overture.points import cues
from overture.points.phrasing import Phrase
from overture.points.text import Sentence

NUMBER = re.compile(r"(?<![\w.])[$€£₦₹¥]?\d[\d.,]*(?:[%kKMm]|bn|\b)|\b(?:R\$|US\$)\s?\d")
_FIRST_PERSON = re.compile(
    r"\b(?:i|i['’](?:m|ve|d|ll)|me|my|mine|myself|we|we['’](?:re|ve|d|ll)|us|our|ours)\b", re.IGNORECASE
)
POINTING = re.compile(
    r"^(?:it|this|that|these|those|they|he|she|and|but|so|or|then|also|because|which|none|both|one|still|anyway)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,] )[A-ZÀ-Þ][\w’'-]+")
_FIRST = re.compile(
    r"\b(?:first|only|never|nobody|every|always|last|only|best|worst|oldest|smallest|biggest)\b", re.IGNORECASE
)
_CONTRAST = re.compile(
    r"\b(?:not|isn['’]t|instead of|rather than|before|until|but|except|turns? out)\b|->|→", re.IGNORECASE
)
_LEARNT = re.compile(
    r"\b(?:learn(?:ed|t)|realis|realiz|turns out|the answer|the problem|the reason|the trick|mistake)\b", re.IGNORECASE
)
_SOON = re.compile(
    r"\b(?:today|tomorrow|tonight|next (?:week|month|year|\w+day)|this (?:week|weekend|morning|month)|soon)\b",
    re.IGNORECASE,
)
_APHORISM = re.compile(
    r"\b(?:is|are|isn['’]t|aren['’]t|don['’]t|doesn['’]t|does|can['’]t|needs?|means?|never|nobody|makes?|means)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(r"^(?:hi|hello|hey|dear|good morning|happy \w+|ok|okay|so|well|right)\b[ ,!.]", re.IGNORECASE)
NAMES = (
    "number",
    "numbers",
    "deed",
    "noun",
    "owned",
    "habit",
    "first-person",
    "opening",
    "second",
    "third",
    "last",
    "middle",
    "tiny",
    "short",
    "medium",
    "long",
    "very-long",
    "pointing",
    "list-intro",
    "hedged",
    "thanks",
    "feeling",
    "call",
    "duty",
    "quoted",
    "names",
    "question",
    "exclaimed",
    "unquotable",
    "contrast",
    "superlative",
    "learnt",
    "soon",
    "greeting",
    "bullet",
    "colon",
    "bracket",
    "aphorism",
)


def is_first_person(text: str) -> bool:
    """Whether a text speaks of its writer."""
    return _FIRST_PERSON.search(text) is not None


def _aphorism(text: str, words: int) -> bool:
    """A short general claim that stands alone: "Corn doesn't know you", "NPS is a thermometer taped to the house"."""
    alone = not (is_first_person(text) or POINTING.match(text) or NUMBER.search(text) or text.endswith(("?", ":")))
    return 3 <= words <= 14 and alone and _APHORISM.search(text) is not None


def measure(sentence: Sentence, phrase: Phrase, quote: str, *, hedged: bool, count: int) -> tuple[float, ...]:
    """The measures as NAMES orders them, each 0 or 1 (`numbers`, `names`: up to 3); `count`: sentences in the text."""
    text, words, at = sentence.plain, sentence.words, sentence.index
    numbers = len(NUMBER.findall(text))
    return tuple(
        float(value)
        for value in (
            numbers > 0,
            min(numbers, 3),
            bool(phrase.deed),
            bool(phrase.noun),
            bool(phrase.owned),
            bool(phrase.habit or (phrase.gerund and not phrase.deed)),
            is_first_person(text),
            at == 0,
            at == 1,
            at == 2,
            sentence.last,
            2 < at < count - 1,
            words < 4,
            4 <= words <= 8,
            9 <= words <= 16,
            17 <= words <= 26,
            words > 26,
            POINTING.match(text) is not None,
            text.endswith(":"),
            hedged,
            cues.has("thanks", text),
            cues.has("feeling", text),
            cues.has("call", text),
            cues.has("duty", text),
            any(c in text for c in '"“”'),
            min(len(_NAME.findall(text)), 3),
            text.endswith("?"),
            text.endswith("!"),
            not (quote or phrase.deed or phrase.noun or phrase.owned),
            _CONTRAST.search(text) is not None,
            _FIRST.search(text) is not None,
            _LEARNT.search(text) is not None,
            _SOON.search(text) is not None,
            _GREETING.match(text) is not None,
            sentence.bullet,
            ": " in text,
            "(" in text,
            _aphorism(text, words),
        )
    )
