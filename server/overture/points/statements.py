"""Sentences judged: what each says of the person, how it can be put in the second person, and what it is worth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from overture.points import cues
from overture.points.features import NUMBER, POINTING, is_first_person, measure
from overture.points.phrasing import Phrase, turn
from overture.points.ranking import FORMS, worth
from overture.points.reading import Reading, excluded, is_hedged
from overture.points.text import Sentence, quotable

_LIST_INTRO = re.compile(r":\s*$")
_ANNOUNCING = re.compile(
    r"^(?:[\w’'-]+ ){0,5}(?:take|opinion|mind|update|reminder|psa|fact|tip|news|thought|note|question|version|lesson|"
    r"announcement|confession|learning|numbers|terms)[^:]{0,24}:\s+(?=\S+ \S+ \S+)",
    re.IGNORECASE,
)
_THIN = re.compile(
    r"^(?:did|were|had|got|went|came|took|made|gave) (?:what|it|so|a|an|the|in|on|to|there)\b|^(?:were|had|did) ",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"(?:no[.,!;:]|(?:yes|nope|yep|yeah|nah|ok|okay|anyway|right)\b[.,!;: ])", re.IGNORECASE)
_MARKS = ('"', "“", "”")
NEAR_BY, LONGEST_STORY = 1, 160  # sentences, characters; what stands further apart may speak of another time
MOST_REPORTED = 26  # words of two sentences that are reported in one
LARGE = re.compile(r"\d{3}|\d[.,]\d")  # "1,317 answers so far" tells by its figure alone
SHORT = 14  # words of a quotation that reads at a glance
_OTHERS = re.compile(r"^(?:he|she|they|his|her|their)\b", re.IGNORECASE)
_ROW = re.compile(r"^(?:[\w’'-]+ ?){1,2}: ")  # "worst: 74 months": a row of a list, no sentence
# Words that the writer has put in quotation marks to keep them at a distance, and says again without: no plain fact.
_SCARED = re.compile(r"[\"“]([a-z][^\"“”.!?]{7,40}\w)[\"”]")
LEAST_CLAUSE = 5  # words
_BREAK = re.compile(r"\s[–—-]\s|[;:]\s|,\s(?=(?:and|but|so|because|which|who|where|when|while)\b)")
# "Unpopular in some rooms: …" announces what it does not say.
_SAYS = re.compile(
    r"\b(?:i|we|you|they|it|there|is|are|was|were|has|have|had|do|does|did|can|will|would|\w{3,}ed)\b|\w[’'](?:s|re|m|ve|ll|d|t)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(r"If (?:I|we)(?: ever\b|['’]d\b| (?:had|could|were)\b)")
_SHOUT = re.compile(r"^[^a-z]{12,}$")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the person's own text. `quote` is "" where it should not be quoted."""

    sentence: Sentence
    phrase: Phrase
    quote: str
    number: bool
    first_person: bool
    hedged: bool
    english: bool
    measures: tuple[float, ...]

    @property
    def text(self) -> str:
        """The sentence verbatim."""
        return self.sentence.text

    @property
    def value(self) -> float:
        """What it is worth bringing up, by the fitted weights."""
        return worth(self.measures)

    @property
    def deed(self) -> bool:
        """Whether it tells what the person did."""
        return bool(self.phrase.deed)

    @property
    def saying(self) -> str:
        """What it says, as it stands behind "you wrote that"; or ""."""
        return self.phrase.reported or self.clause

    @property
    def clause(self) -> str:
        """What happened as a whole clause: "you hired two apprentices", "nine of your apprentices stayed"; or ""."""
        deed = self.phrase.deed
        if not deed:
            return self.phrase.fact
        return "" if is_plain(deed) or deed.startswith("were ") else f"{self.phrase.doer} {deed}"


def quote_of(sentence: Sentence, *, longest: int = 120, trade: frozenset[str] = frozenset()) -> str:
    """The sentence as a quotation, or "" where quoting it would be unkind, empty or too long."""
    text = _ANNOUNCING.sub("", sentence.plain)
    first = is_first_person(text)
    if (
        _UNREAL.match(text)
        or _SHOUT.match(re.sub(r"\([^)]*\)", "", text))
        or (text[:1] in _MARKS and text[-1:] in _MARKS)  # somebody else is speaking
        or _ROW.match(text)
        or _ANSWER.match(text)
        or _LIST_INTRO.search(text)
        or (first and cues.hedged(text))
        or excluded(sentence, trade)
    ):
        return ""
    if cues.has("feeling", text) or cues.has("duty", text) or re.search(r"https?:|[<>{}\[\]|]", text):
        return ""
    quote = quotable(text)
    if len(quote) > longest:
        quote = _first_clause(quote, longest)
    if first and len(quote.split()) <= 5 and not NUMBER.search(quote):  # "I loved the client" means nothing alone
        return ""
    telling = [w for w in re.findall(r"[^\W\d_]+", quote) if len(w) > 3]
    tells = len(telling) >= 2 or (telling and LARGE.search(quote))
    return quote if 4 <= len(quote.split()) <= 22 and tells and quote.count("(") == quote.count(")") else ""


def _first_clause(text: str, longest: int) -> str:
    """The part before a strong break, if it can stand alone: long enough, and before a colon a sentence of its own."""
    for match in reversed(list(_BREAK.finditer(text[:longest]))):
        part = text[: match.start()]
        whole = len(part.split()) >= LEAST_CLAUSE and ("‘" not in part or part.count("‘") == part.count("’"))
        if whole and (match[0][0] != ":" or _SAYS.search(part)):
            return part
    return ""


def judge(text: str, reading: Reading) -> tuple[Statement, ...]:
    """The statements of one text, in reading order; what was not parsed has no phrase and can only be quoted."""
    passage = reading.passage(text)
    mocked = tuple(_SCARED.findall(text))
    return tuple(
        _statement(sentence, reading, english=english, count=len(passage.kept), mocked=mocked)
        for sentence, english in zip(passage.kept, passage.english, strict=True)
    )


def _statement(
    sentence: Sentence, reading: Reading, *, english: bool, count: int, mocked: tuple[str, ...]
) -> Statement:
    doc = reading.doc(sentence)
    meant = not any(f" {words}" in sentence.plain for words in mocked)
    phrase = turn(doc, reading.who) if doc is not None and meant else Phrase()
    hedged = is_hedged(sentence, reading.who)
    if hedged:  # what was done may stand, where the doubt is about something else in the sentence
        sure = phrase.deed and not cues.hedged(phrase.deed) and not cues.has("hypothetical", sentence.plain)
        phrase = replace(phrase, habit="", noun="", owned="", fact="", reported="", continued="") if sure else Phrase()
        hedged = not sure
    # A text that calls its owner she or he is nobody's line to quote: only what can be turned is used.
    quote = "" if not meant or _of_owner(sentence, reading) else quote_of(sentence, trade=reading.who.trade)
    return Statement(
        sentence=sentence,
        phrase=phrase,
        quote=quote,
        number=NUMBER.search(sentence.plain) is not None,
        first_person=is_first_person(sentence.plain),
        hedged=hedged,
        english=english,
        measures=measure(sentence, phrase, quote, hedged=hedged, count=count),
    )


def _of_owner(sentence: Sentence, reading: Reading) -> bool:
    words = set(re.findall(r"[^\W\d_]+", sentence.plain.casefold()))
    return bool(words & reading.who.third)


def is_plain(deed: str) -> bool:
    """Whether a deed is short and holds neither figure nor name: "laid out plots beforehand"."""
    return 0 < len(deed.split()) <= 5 and not re.search(r"\d|[A-ZÀ-Þ]|“", deed)


def appeal(statement: Statement) -> float:
    """Its worth, moved by how well it can be put and by whether it is understood without the rest of the text."""
    phrase, text, length = statement.phrase, statement.sentence.plain, len(statement.quote.split())
    put = FORMS["unsaid"]
    if phrase.noun:
        put = FORMS["noun"]
    elif phrase.deed:
        put = FORMS["thin-deed"] if _THIN.match(phrase.deed) or is_plain(phrase.deed) else FORMS["deed"]
    elif phrase.fact:
        put = FORMS["fact"]
    elif phrase.owned:
        put = FORMS["owned"]
    elif length:
        put = FORMS["short-quote"] if length <= SHORT else FORMS["quote"]
    elif phrase.gerund:
        put = FORMS["gerund"]
    leans = POINTING.match(text) is not None and not phrase.noun
    others = _OTHERS.match(text) is not None and not (phrase.noun or phrase.deed or phrase.owned)
    place = FORMS["opening"] * (statement.sentence.index == 0) + FORMS["second"] * (statement.sentence.index == 1)
    return statement.value + put + place + FORMS["leaning"] * leans + FORMS["of-others"] * others


def story(first: Statement, others: Iterable[Statement]) -> tuple[str, str]:
    """Two clauses of one text that stand close to each other, in their order, and the verbatim proof of the second."""
    near = [s for s in others if 0 < abs(s.sentence.index - first.sentence.index) <= NEAR_BY]
    told = [s for s in near if first.clause and s.clause]
    for second in sorted(told, key=lambda s: abs(s.sentence.index - first.sentence.index) - s.value):
        one, two = sorted((first, second), key=lambda s: s.sentence.index)
        text = f"{one.clause}. {two.clause[0].upper()}{two.clause[1:]}"
        if len(text) <= LONGEST_STORY:
            return text, second.text
    return "", ""


def account(chosen: Statement, others: Iterable[Statement]) -> tuple[str, str]:
    """Two sentences that stand side by side, as one reports them: "you cut 312 tickets, and that four came back".

    And the verbatim proof of the other one. The one chosen comes first, or else the one before it does.
    """
    by_place = {s.sentence.index: s for s in others}
    for first, second in ((0, 1), (-1, 0)):
        one, two = (by_place.get(chosen.sentence.index + step) for step in (first, second))
        if one is None or two is None or not one.saying or not two.phrase.continued:
            continue
        text = f"{one.saying}, and that {two.phrase.continued}"
        if len(text.split()) <= MOST_REPORTED:
            return text, (two if one is chosen else one).text
    return "", ""


def best(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements by appeal, best first; ties in reading order."""
    return tuple(sorted(statements, key=lambda s: (-appeal(s), s.sentence.index)))
