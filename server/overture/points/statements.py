"""Sentences judged: what each says of the person, how it can be put in the second person, and what it is worth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from overture import language
from overture.points import cues
from overture.points.phrasing import FIRST, Phrase, Self, turn
from overture.points.text import Sentence, quotable, sentences
from overture.points.tongue import is_english

MAX_PARSED = 260  # characters of one sentence
NUMBER = re.compile(r"(?<![\w.])[$€£₦₹¥]?\d[\d.,]*(?:[%kKMm]|bn|\b)|\b(?:R\$|US\$)\s?\d")
_FIRST_PERSON = re.compile(r"\b(?:i|i['’](?:m|ve|d|ll)|me|my|mine|myself|we|we['’](?:re|ve|d|ll)|us|our|ours)\b", re.IGNORECASE)
_POINTING = re.compile(r"^(?:it|this|that|these|those|they|he|she|and|but|so|or|then|also|because|which|none|both|one)\b", re.IGNORECASE)
_LIST_INTRO = re.compile(r":\s*$")
_SHOUT = re.compile(r"^[^a-z]{12,}$")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the person's own text. `quote` is "" where it should not be quoted; `value` orders statements."""

    sentence: Sentence
    phrase: Phrase
    quote: str
    number: bool
    first_person: bool
    hedged: bool
    english: bool
    value: float

    @property
    def text(self) -> str:
        """The sentence verbatim."""
        return self.sentence.text

    @property
    def deed(self) -> bool:
        """Whether it tells what the person did."""
        return bool(self.phrase.deed)


def is_first_person(text: str) -> bool:
    """Whether a text speaks of its writer."""
    return _FIRST_PERSON.search(text) is not None


def excluded(sentence: Sentence) -> bool:
    """Whether a sentence can be no talking point at all: calls to act, thanks, instructions to machines, private matters."""
    text = sentence.plain
    return (
        any(cues.has(cue, text) for cue in ("instruction", "call", "congratulation", "boilerplate"))
        or cues.sensitive(text) is not None
        or (cues.has("thanks", text) and not NUMBER.search(text))
    )


def quote_of(sentence: Sentence, *, longest: int = 120) -> str:
    """The sentence as a quotation, or "" where quoting it would be unkind, empty or too long."""
    text = sentence.plain
    first = is_first_person(text)
    if _SHOUT.match(text) or _LIST_INTRO.search(text) or (first and cues.hedged(text)) or excluded(sentence):
        return ""
    if cues.has("feeling", text) or cues.has("duty", text) or re.search(r"https?:|[<>{}\[\]|]", text):
        return ""
    quote = quotable(text)
    if len(quote) > longest:
        quote = _first_clause(quote, longest)
    return quote if 4 <= len(quote.split()) <= 22 and quote.count("(") == quote.count(")") else ""


def _first_clause(text: str, longest: int) -> str:
    """The part before a strong break, if it can stand alone by its length."""
    for match in reversed(list(re.finditer(r"\s[–—-]\s|[;:]\s|,\s(?=(?:and|but|so|because|which|who|where|when|while)\b)", text[:longest]))):
        part = text[: match.start()]
        if len(part.split()) >= 5 and part.count("‘") == part.count("’") or ("‘" not in part and len(part.split()) >= 5):
            return part
    return ""


def _value(sentence: Sentence, phrase: Phrase, quote: str, *, number: bool, first: bool, hedged: bool) -> float:
    """How much a thoughtful person would want to bring it up; the weights stand in `weights.toml`, see `ranking`."""
    from overture.points.ranking import WEIGHTS as w

    text = sentence.plain
    words = sentence.words
    value = w["base"]
    value += w["number"] * number + w["deed"] * bool(phrase.deed) + w["noun"] * bool(phrase.noun)
    value += w["habit"] * bool(phrase.habit or (phrase.gerund and not phrase.deed)) + w["first-person"] * first
    value += w["opening"] * (sentence.index == 0) + w["second"] * (sentence.index == 1) + w["last"] * sentence.last
    value += w["short"] * (5 <= words <= 16) + w["tiny"] * (words < 4) + w["long"] * (words > 26)
    value += w["pointing"] * bool(_POINTING.match(text)) + w["list-intro"] * bool(_LIST_INTRO.search(text))
    value += w["hedged"] * hedged + w["thanks"] * cues.has("thanks", text) + w["feeling"] * cues.has("feeling", text)
    value += w["call"] * cues.has("call", text) + w["duty"] * cues.has("duty", text) + w["quoted"] * bool(re.search(r"[\"“”]", text))
    value += w["name"] * bool(re.search(r"(?<=[a-z,] )[A-Z][a-z]+ [A-Z]", text)) + w["question"] * text.endswith("?")
    value += w["unquotable"] * (not quote and not phrase.deed and not phrase.noun)
    value += w["contrast"] * bool(re.search(r"\b(?:not|isn['’]t|instead of|rather than|before|until)\b|->|→", text))
    return value


def judge(text: str, who: Self, *, most_parsed: int = 14, exclude_private: bool = True) -> tuple[Statement, ...]:
    """The statements of one text, in reading order; only the first `most_parsed` English sentences are parsed."""
    english = is_english(text)
    kept: list[Sentence] = [s for s in sentences(text) if not (exclude_private and excluded(s))]
    tongue = [is_english(s.plain, default=english) for s in kept]
    parsed: dict[int, Phrase] = {}
    wanted = [i for i, s in enumerate(kept) if tongue[i] and 3 <= s.words and len(s.plain) <= MAX_PARSED and _worth(s, who)]
    for i, doc in zip(wanted[:most_parsed], language.parse([kept[i].plain for i in wanted[:most_parsed]]), strict=True):
        parsed[i] = turn(doc, who)
    out = []
    for i, sentence in enumerate(kept):
        hedged = cues.hedged(sentence.plain) and (is_first_person(sentence.plain) or who.third_person or sentence.bullet)
        phrase = Phrase() if hedged else parsed.get(i, Phrase())
        number, first = NUMBER.search(sentence.plain) is not None, is_first_person(sentence.plain)
        quote = quote_of(sentence)
        value = _value(sentence, phrase, quote, number=number, first=first, hedged=hedged)
        out.append(
            Statement(
                sentence=sentence, phrase=phrase, quote=quote, number=number, first_person=first, hedged=hedged,
                english=tongue[i], value=value,
            )  # fmt: skip
        )
    return tuple(out)


def _worth(sentence: Sentence, who: Self) -> bool:
    """Whether parsing may give a phrase: somebody must act in it, or a bullet begin with a verb."""
    words = set(re.findall(r"[a-z']+", sentence.plain.casefold()))
    if words & FIRST or (who.third_person and words & ({"she", "he", "her", "his"} | who.names)):
        return True
    return sentence.bullet or sentence.words <= 22


def best(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements by value, best first; ties in reading order."""
    return tuple(sorted(statements, key=lambda s: (-s.value, s.sentence.index)))


def without_phrase(statement: Statement) -> Statement:
    """The same statement for quoting alone."""
    return replace(statement, phrase=Phrase())
