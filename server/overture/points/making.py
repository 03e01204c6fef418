"""What every finder uses to make a talking point."""

from __future__ import annotations

import re
from collections.abc import Iterable

from overture.points.phrasing import Phrase
from overture.points.statements import Statement, is_plain
from overture.points.text import curly, plain
from overture.records import Detail, Evidence, PhraseForm, PointKind, Role, TalkingPoint

LONGEST_SUMMARY = 160
_LEGAL = re.compile(
    r"(?<=\w),?\s+(?:S\.\s?A\.|S\.\s?L\.|S\.\s?r\.\s?l\.|B\.\s?V\.|Inc|Ltd|LLC|GmbH|Pty Ltd)\.?$", re.IGNORECASE
)
_NO_HOUSE = re.compile(
    r"(?:self|self[- ]?employed|freelanc\w*|myself|independent|career break|sabbatical|parental leave|various|"
    r"confidential|retired|"
    r"selbst(?:st)?ändig|freiberuflich|autónom[oa]|autônom[oa]|indépendant\w*|libero professionista)\b",
    re.IGNORECASE,
)


def details(**parts: str) -> tuple[Detail, ...]:
    """The details that have a text; `from_` is the detail `from`."""
    return tuple(Detail(name=name.rstrip("_").replace("_", "-"), text=text) for name, text in parts.items() if text)


def point(
    kind: PointKind,
    summary: str,
    evidence: Iterable[tuple[str, str]],
    *,
    score: float,
    why: str,
    form: PhraseForm = "noun",
    subtype: str = "",
    age_days: int | None = None,
    usable: bool = True,
    parts: tuple[Detail, ...] = (),
) -> TalkingPoint:
    """A talking point; `evidence` holds (section, verbatim text) pairs, less the empty and repeated ones."""
    proof: list[Evidence] = []
    for section, text in evidence:
        if text.strip() and all(text.strip() != e.text for e in proof):
            proof.append(Evidence(section=section, text=text.strip()))
    return TalkingPoint(
        id="",
        kind=kind,
        summary=summary,
        evidence=tuple(proof),
        age_days=age_days,
        why=why,
        score=score,
        usable=usable,
        form=form,
        subtype=subtype,
        details=parts,
    )


def summary_of(statement: Statement) -> tuple[str, PhraseForm]:
    """The statement as a phrase after "I noticed", and its form; ("", "quote") where there is none."""
    phrase: Phrase = statement.phrase
    if statement.quote and is_plain(phrase.deed) and not (phrase.noun or phrase.owned):
        return f"your line “{statement.quote}”", "quote"
    if phrase.noun:
        return phrase.noun, "how" if phrase.noun.startswith("how ") else "noun"
    if phrase.deed and not phrase.deed.startswith(("were ", "was ")):
        return f"how {phrase.doer} {phrase.deed}", "how"
    if phrase.deed:
        together = phrase.doer != "you"
        return (f"{phrase.doer} {phrase.gerund}", "gerund") if together else (f"that you {phrase.deed}", "noun")
    if phrase.owned and len(statement.quote.split()) != 0 and statement.sentence.words > 14:
        return phrase.owned, "noun"
    if phrase.habit and statement.quote == "":
        return f"that you {phrase.habit}", "noun"
    if phrase.gerund and statement.quote == "":
        return phrase.gerund, "gerund"
    if statement.quote:
        return f"your line “{statement.quote}”", "quote"
    if phrase.owned or phrase.gerund:
        return phrase.owned or phrase.gerund, "noun" if phrase.owned else "gerund"
    return "", "quote"


def statement_details(statement: Statement, **more: str) -> tuple[Detail, ...]:
    """The details that a statement gives: quote, deed, gerund, habit, fact, topic."""
    phrase = statement.phrase
    topic = "" if phrase.noun.startswith("how ") else phrase.noun or phrase.owned
    if is_plain(phrase.deed):  # "wrapped up the year" is no ground to stand a letter on
        return details(quote=statement.quote, topic=topic, **more)
    together = phrase.doer != "you"
    return details(
        quote=statement.quote,
        deed="" if together else phrase.deed,
        gerund="" if together else phrase.gerund,
        habit=phrase.habit,
        fact=f"{phrase.doer} {phrase.deed}" if together and phrase.deed else phrase.fact,
        topic=topic,
        reported=phrase.reported if statement.quote and not phrase.deed else "",
        **more,
    )


def house(text: str) -> str:
    """An employer as people call it: its name without the legal form behind it."""
    return shown(_LEGAL.sub("", plain(text)))


def employer(role: Role) -> str:
    """A role's employer as people call it; "" for those who work for themselves or did not work."""
    return "" if _NO_HOUSE.match(role.company) else house(role.company)


def shown(text: str) -> str:
    """A name or title as it stands inside a sentence: clean, curly quotes, no final full stop."""
    text = curly(plain(text)).rstrip(" ,;:")
    return text if re.search(r"\.\w+\.$", text) else text.rstrip(" .")
