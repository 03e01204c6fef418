"""Noun phrases for what a sentence is about: "your field guide to airport carpets", "the model that blocked …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from overture.points.phrasing.guard import MAX_WORDS, small_start, tidy
from overture.points.phrasing.person import LISTS, Self, in_a_name, inflect, is_finite, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_OWNED, LEAST_OWNED = 14, 3
_MADE, _VAGUE = LISTS["works"], LISTS["people"] | LISTS["common"]
_YEARS = re.compile(
    r"^(?:\d+|[a-z]+(?:-[a-z]+)?) (?:years?|yrs|winters?|seasons?) (?:\w+ ){0,1}?(?:as|at|in|of|with|on)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^[$€£]?\d[\d.,]*(?:[kKmM%]|\b)")


def is_person(token: Token) -> bool:
    """Whether a noun names somebody: a boss, two colleagues."""
    return bool(LISTS["people"] & {token.lower_, token.lower_.removesuffix("s"), token.lower_.removesuffix("es")})


def _kept(token: Token, root: Token) -> bool:
    """Whether what hangs on a noun belongs to its name: complements and describing parts, no asides."""
    return token.dep_ not in ("appos", "cc", "conj", "punct", "advcl", "parataxis", "dep") or token.i < root.i


def _extent(noun: Token) -> list[Token]:
    """The noun with what belongs to it, contiguous, its asides cut off at the right."""
    right = noun.i
    for child in noun.rights:
        if not _kept(child, noun) or child.left_edge.i > right + 1:
            break
        right = child.right_edge.i
    return list(noun.doc[noun.left_edge.i : right + 1])


def owned(doc: Doc, who: Self) -> str:
    """The best thing in the sentence that is theirs and worth asking about: "your letter to the Journal", or ""."""
    found: list[str] = []
    for token in doc:
        if token.lower_ not in ("my", "our") or token.dep_ != "poss" or in_a_name(token):
            continue
        noun = token.head
        if _VAGUE & {noun.lower_, noun.lower_.rstrip("s")} or not noun.tag_.startswith("NN"):
            continue
        span = _extent(noun)
        if not span or span[0].i != token.i or not LEAST_OWNED <= len(span) <= MOST_OWNED:
            continue
        if any(is_person(t) for t in span) or any(
            t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ == "ROOT" for t in span
        ):
            continue
        phrase = tidy(words(span, who), most=MOST_OWNED)
        enough = 3 if noun.lower_ in _MADE else 5
        if phrase and len(phrase.split()) >= enough:
            found.append(phrase)
    return max(found, key=_weight, default="")


def _weight(phrase: str) -> float:
    """Longer and more particular is better, up to a length that one can say."""
    count = len(phrase.split())
    return min(count, 9) - max(0, count - 10) + 2 * bool(re.search(r"\d|[A-Z]", phrase[5:]))


def years(sentence: str) -> str:
    """The years that a sentence begins with: "20 years at sea with the Ferries" -> "your 20 years at sea with …"."""
    head = re.split(r"\s+(?:and|but|so)\s+|[,;:.!?–—]\s*", sentence)[0].strip()
    if not _YEARS.match(head) or re.search(
        r"\b(?:ago|old|later|since|before|i|we|my|our|today)\b", head, re.IGNORECASE
    ):
        return ""
    return tidy(f"your {head[0].lower()}{head[1:]}", most=14)


def counted(doc: Doc, sentence: str) -> str:
    """A fragment that begins with a count and has no verb: "the 40,000 native seedlings in the ground"."""
    if (
        not _COUNTED.match(sentence)
        or "→" in sentence
        or "->" in sentence
        or any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in doc)
        or doc[0].head.tag_ != "NNS"
        or doc[0].head.lower_ in LISTS["times"]
    ):
        return ""
    head = re.split(r"[,;:.!?–—]\s+", sentence)[0].strip()
    large = sum(c.isdigit() for c in doc[0].text) > 2  # "the 1,900 site visits" says more than "the 9 field officers"
    return tidy(f"the {head}", least=4 if large else 5, most=14)


def doing(subject: Token, root: Token, end: int, who: Self) -> str:
    """The thing of theirs that acts: "My model blocked my own mother" -> "the model that blocked your own mother"."""
    span = list(root.doc[subject.left_edge.i : subject.right_edge.i + 1])
    if end < 0 or root.tag_ not in ("VBD", "VBZ", "VBP") or root.lower_ in ("is", "was", "are", "were", "'s"):
        return ""
    if subject.right_edge.i >= root.i or len(span) > 9:
        return ""
    mine = span[0].lower_ in ("my", "our")
    if any(t.dep_ == "conj" and t.head == root and is_finite(t) for t in root.doc[root.i : end + 1]) and not mine:
        return ""  # "yield rising to 74% and are steady"
    head = words(span[1:] if mine else span, who)
    rest = words(list(root.doc[root.i + 1 : end + 1]), who)
    if not rest or rest[0] in ",;:–—":
        return ""  # "the accuracy that goes" is waited for
    if mine:
        return tidy(f"the {head} that {root.lower_} {rest}", most=MAX_WORDS - 2)
    verb = inflect(root, "VBG")
    return tidy(f"{small_start(head, span[0].tag_)} {verb} {rest}", most=MAX_WORDS - 2) if verb else ""
