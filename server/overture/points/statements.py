"""Sentences judged: what each says of the person, how it can be put in the second person, and what it is worth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from overture import language
from overture.points import cues
from overture.points.features import NUMBER, POINTING, is_first_person, measure
from overture.points.phrasing import FIRST, Phrase, Self, turn
from overture.points.ranking import worth
from overture.points.text import Sentence, quotable, sentences
from overture.points.tongue import is_english

MAX_PARSED = 260  # characters of one sentence
_LIST_INTRO = re.compile(r":\s*$")
_ANNOUNCING = re.compile(
    r"^(?:[\w’'-]+ ){0,5}(?:take|opinion|mind|update|reminder|psa|fact|tip|news|thought|note|question|version|lesson|announcement|"
    r"confession|learning|numbers|terms)[^:]{0,24}:\s+(?=\S+ \S+ \S+)",
    re.IGNORECASE,
)
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
    measures: tuple[float, ...]

    @property
    def text(self) -> str:
        """The sentence verbatim."""
        return self.sentence.text

    @property
    def deed(self) -> bool:
        """Whether it tells what the person did."""
        return bool(self.phrase.deed)


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
    text = _ANNOUNCING.sub("", sentence.plain)
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
    for match in reversed(
        list(
            re.finditer(r"\s[–—-]\s|[;:]\s|,\s(?=(?:and|but|so|because|which|who|where|when|while)\b)", text[:longest])
        )
    ):
        part = text[: match.start()]
        if (
            len(part.split()) >= 5
            and part.count("‘") == part.count("’")
            or ("‘" not in part and len(part.split()) >= 5)
        ):
            return part
    return ""


def judge(text: str, who: Self, *, most_parsed: int = 14, exclude_private: bool = True) -> tuple[Statement, ...]:
    """The statements of one text, in reading order; only the first `most_parsed` English sentences are parsed."""
    english = is_english(text)
    kept = [_sure_part(s, who) for s in sentences(text) if not (exclude_private and excluded(s))]
    tongue = [is_english(s.plain, default=english) for s in kept]
    parsed: dict[int, Phrase] = {}
    wanted = [
        i for i, s in enumerate(kept) if tongue[i] and 3 <= s.words and len(s.plain) <= MAX_PARSED and _worth(s, who)
    ]
    for i, doc in zip(wanted[:most_parsed], language.parse([kept[i].plain for i in wanted[:most_parsed]]), strict=True):
        parsed[i] = turn(doc, who)
    out = []
    for i, sentence in enumerate(kept):
        phrase = parsed.get(i, Phrase())
        hedged = _is_hedged(sentence, who)
        if hedged:  # what was done may stand, where the doubt is about something else in the sentence
            sure = phrase.deed and not cues.hedged(phrase.deed) and not cues.has("hypothetical", sentence.plain)
            phrase = replace(phrase, habit="", noun="", owned="") if sure else Phrase()
            hedged = not sure
        number, first = NUMBER.search(sentence.plain) is not None, is_first_person(sentence.plain)
        quote = quote_of(sentence)
        measures = measure(sentence, phrase, quote, hedged=hedged, count=len(kept))
        out.append(
            Statement(
                sentence=sentence,
                phrase=phrase,
                quote=quote,
                number=number,
                first_person=first,
                hedged=hedged,
                english=tongue[i],
                value=worth(measures),
                measures=measures,
            )  # fmt: skip
        )
    return tuple(out)


def _is_hedged(sentence: Sentence, who: Self) -> bool:
    """Whether the sentence speaks of the person and says that something was not, or is not yet, so."""
    return cues.hedged(sentence.plain) and (is_first_person(sentence.plain) or who.third_person or sentence.bullet)


def _sure_part(sentence: Sentence, who: Self) -> Sentence:
    """The sentence, or its part before the clause that takes something back: "we grew to 85 people, and lost one grant"."""
    cue = cues.first_doubt(sentence.plain) if _is_hedged(sentence, who) else None
    if cue is None:
        return sentence
    head = sentence.plain[:cue].rpartition(", ")[0]
    if len(head.split()) < 7 or cues.hedged(head) or not NUMBER.search(head) or head not in sentence.text:
        return sentence
    return replace(sentence, text=head, plain=head)


def _worth(sentence: Sentence, who: Self) -> bool:
    """Whether parsing may give a phrase: somebody must act in it, or a bullet begin with a verb."""
    words = set(re.findall(r"[a-z']+", sentence.plain.casefold()))
    if words & FIRST or (who.third_person and words & ({"she", "he", "her", "his"} | who.names)):
        return True
    return sentence.bullet or sentence.words <= 22


def appeal(statement: Statement) -> float:
    """Its worth, moved by how well it can be put: a phrase about it beats a short quotation, and that a long one."""
    phrase, length = statement.phrase, len(statement.quote.split())
    if phrase.noun:
        form = 1.2
    elif phrase.deed:
        form = 0.8
    elif phrase.owned:
        form = 0.6
    elif length:
        form = 0.5 if length <= 14 else -0.2
    else:
        form = 0.0 if phrase.gerund else -3.0
    loose = length and not (phrase.noun or phrase.deed or phrase.owned) and POINTING.match(statement.sentence.plain)
    return statement.value + form - (0.9 if loose else 0.0)


def best(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements by appeal, best first; ties in reading order."""
    return tuple(sorted(statements, key=lambda s: (-appeal(s), s.sentence.index)))
