"""Noun phrases that name what a sentence is about: "your field guide to airport carpets", "the model that blocked …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from overture.points.phrasing.guard import MAX_WORDS, small_start, tidy
from overture.points.phrasing.person import Self, inflect, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_OWNED, LEAST_OWNED = 14, 3
PEOPLE = frozenset(
    "mother father mum mom dad sister brother son daughter wife husband partner friend colleague boss manager student "
    "mentee mentor teammate intern cousin aunt uncle grandmother grandfather kid child nephew niece teacher professor advisor "
    "supervisor client customer patient neighbour neighbor coach landlord barber roommate family people parents guy guys "
    "crew folks editor accountant therapist doctor lawyer instructor nan gran granny papa mama dog cat assistant apprentice "
    "trainee successor predecessor supervisor director chef captain nurse".split()
)
# What people own in every other sentence and nobody asks about.
COMMON = frozenset(
    "life day days week month year years time heart head hand hands mind eye eyes way phone laptop desk bag car house home "
    "kitchen job role work career journey face name age opinion thoughts experience dream dreams part turn point inbox dm dms "
    "feed profile network cv resume résumé calendar fault favourite favorite bad best own side place story boots shoes coat back "
    "world mouth blood soul arse voice bed coffee lunch own town city country street generation thing things lot fellow posts "
    "post comments comment link bio previous last first previous luck money salary birthday holiday weekend morning night".split()
)
# What people make: worth asking about however short its name is. Anything else must be described in more words.
WORKS = frozenset(
    "talk piece article paper letter essay thesis dissertation study book guide novel poem play show exhibition album film "
    "documentary podcast newsletter blog app plugin tool library package project workshop course lecture preprint method "
    "prototype filter model design campaign game recipe garden invention patent startup shop studio gallery collection "
    "programme program protocol playbook template checklist glossary database archive map series column report experiment "
    "research garden orchard workshop podcast festival meetup club".split()
)
CHANGES = frozenset(
    "go drop fall rise grow climb shrink double triple halve jump sink increase decrease reach cross".split()
)
_YEARS = re.compile(
    r"^(?:\d+|[a-z]+(?:-[a-z]+)?) (?:years?|yrs|winters?|seasons?) (?:\w+ ){0,1}?(?:as|at|in|of|with|on)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^[$€£]?\d[\d.,]*(?:[kKmM%]|\b)")


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
        if token.lower_ not in ("my", "our") or token.dep_ != "poss":
            continue
        noun = token.head
        if noun.lower_ in COMMON or noun.lower_.rstrip("s") in PEOPLE | COMMON or not noun.tag_.startswith("NN"):
            continue
        span = _extent(noun)
        if not span or span[0].i != token.i or not LEAST_OWNED <= len(span) <= MOST_OWNED:
            continue
        if any(t.lower_.rstrip("s") in PEOPLE for t in span) or any(
            t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ == "ROOT" for t in span
        ):
            continue
        phrase = tidy(words(span, who), most=MOST_OWNED)
        enough = 3 if noun.lower_ in WORKS else 5
        if phrase and len(phrase.split()) >= enough:
            found.append(phrase)
    return max(found, key=_weight, default="")


def _weight(phrase: str) -> float:
    """Longer and more particular is better, up to a length that one can say."""
    count = len(phrase.split())
    return min(count, 9) - max(0, count - 10) + 2 * bool(re.search(r"\d|[A-Z]", phrase[5:]))


def years(sentence: str) -> str:
    """ "20 years at sea with the Northern Lights Ferries" -> "your 20 years at sea with the Northern Lights Ferries"."""
    head = re.split(r"\s+(?:and|but|so)\s+|[,;:.!?–—]\s*", sentence)[0].strip()
    if not _YEARS.match(head) or re.search(
        r"\b(?:ago|old|later|since|before|i|we|my|our|today)\b", head, re.IGNORECASE
    ):
        return ""
    return tidy(f"your {head[0].lower()}{head[1:]}", most=14)


def counted(doc: Doc, sentence: str) -> str:
    """A fragment that begins with a count and has no verb: "the 40,000 native seedlings in the ground on the Waipaoa"."""
    if (
        not _COUNTED.match(sentence)
        or any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in doc)
        or doc[0].head.tag_ != "NNS"
    ):
        return ""
    head = re.split(r"[,;:.!?–—]\s+", sentence)[0].strip()
    return tidy(f"the {head}", least=5, most=14)


def doing(subject: Token, root: Token, end: int, who: Self) -> str:
    """ "My fraud model blocked my own mother" -> "the fraud model that blocked your own mother"."""
    span = list(root.doc[subject.left_edge.i : subject.right_edge.i + 1])
    if end < 0 or root.tag_ not in ("VBD", "VBZ", "VBP") or root.lower_ in ("is", "was", "are", "were", "'s"):
        return ""
    if subject.right_edge.i >= root.i or len(span) > 9:
        return ""
    mine = span[0].lower_ in ("my", "our")
    head = words(span[1:] if mine else span, who)
    rest = words(list(root.doc[root.i + 1 : end + 1]), who)
    if mine:
        return tidy(f"the {head} that {root.lower_} {rest}", most=MAX_WORDS - 2)
    verb = inflect(root, "VBG")
    return tidy(f"{small_start(head, span[0].tag_)} {verb} {rest}", most=MAX_WORDS - 2) if verb else ""
