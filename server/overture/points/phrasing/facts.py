"""A sentence on things rather than on its writer, as a clause that stands alone: "your rocket landed in cabbages"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from overture.points.phrasing.guard import MAX_WORDS, small_start, tidy
from overture.points.phrasing.nouns import is_person
from overture.points.phrasing.person import (
    PRONOUNS,
    SECOND,
    Self,
    is_past,
    is_self,
    lemma,
    quoted,
    roots,
    subject_of,
    words,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LEAST, MOST = 6, MAX_WORDS + 3  # words
ANYBODY = frozenset({"nobody", "everybody", "everyone"})
_UNSURE = frozenset({"anybody", "anyone", "somebody", "someone"})
_JOINING = frozenset({"and", "but", "so", "then", "also", "plus"})
_BEFORE = ("prep", "advmod", "npadvmod", "punct", "cc")  # what may stand before the subject
_MINE = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
_LEANING = frozenset({"it", "they", "them", "their", "he", "him", "she", "her", "his"})
_OUTSIDE = frozenset({"this", "that", "these", "those", "such", "his", "her", "their", "its", "another", "whose"})
_RELATIVE = re.compile(r"(?:last|this|next|second|third|another|that)\b", re.IGNORECASE)  # "last Thursday a guest came"
_WEEKDAY = re.compile(r"\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_TRAILING = re.compile(r",?\s+(?:then|though|too|either|anyway)$", re.IGNORECASE)


# "Under her direction the wait was cut to 9 minutes": a biography's way to say what she did.
_UNDER = re.compile(
    r"(?:In (?:\w+ )?\d{4},? )?(?:Under|[Oo]n) (?:my|our|his|her) "
    r"(?:direction|supervision|leadership|stewardship|captaincy|guidance|management|watch|tenure|command)\b",
    re.IGNORECASE,
)
_AND_ALSO = re.compile(r", and [^,]+$")  # a second thing that went well
_ASIDE = re.compile(r" \([^()\d]*\)|\([^()]*\bto be\b[^()]*\)")


def under(doc: Doc, who: Self) -> str:
    """What went well under the person, behind "how": "how under your direction the wait was cut to 9 minutes"."""
    root = next(iter(roots(doc)), None)
    if root is None or not _UNDER.match(doc.text) or root.tag_ not in ("VBD", "VBN"):
        return ""
    clause = _ASIDE.sub("", words(list(doc), who).rstrip(" .!"))
    clause = _AND_ALSO.sub("", clause) if len(clause.split()) > MOST else clause
    clause = tidy(clause, least=LEAST, most=MOST)
    return f"how {clause[0].lower()}{clause[1:]}" if clause else ""


def told(doc: Doc, who: Self) -> str:
    """What happened, in the second person and without a full stop; empty where it is not plain that it is a fact.

    A fact is past or holds a figure; its subject is no single person and points at nothing outside of the sentence.
    """
    root = roots(doc)[0] if len(roots(doc)) == 1 else None
    if root is None or doc.text.rstrip().endswith("?"):
        return ""
    subject = subject_of(root)
    if subject is None or not _stands_alone(subject, who) or not _happened(root):
        return ""
    if any(
        t.is_punct and t.text != "-" for t in doc[subject.i : root.i]
    ):  # "file for 2 clients, both granted" is no clause
        return ""
    if _WEEKDAY.search(doc.text):  # true only in the week it was written
        return ""
    start = next((t.i for t in doc if t.lower_ not in _JOINING and not t.is_punct), 0)
    if _RELATIVE.match(doc[start].text):
        return ""
    leaning = _LEANING - who.third
    if any(t.lower_ in leaning for t in doc[start : root.i]):  # "in 4 years, three of them are in college"
        return ""
    if not all(_leads(t, root, subject) for t in doc[start : subject.left_edge.i]):
        return ""
    theirs = quoted(doc)
    for end in _cuts(root):
        span = list(doc[start : end + 1])
        if any(t.lower_ in _MINE | SECOND and t.i not in theirs for t in span):
            continue
        phrase = tidy(_TRAILING.sub("", words(span, who).rstrip(" .,;:!?")), least=LEAST, most=MOST)
        if phrase:
            return small_start(phrase, span[0].tag_)
    return ""


def _stands_alone(subject: Token, who: Self) -> bool:
    """Whether a subject says by itself what is meant, and means no single person."""
    if subject.lower_ in ANYBODY:  # "nobody read it" happened; "nobody does more than 4 nights" is a rule
        return subject.head.tag_ == "VBD"
    if (
        is_self(subject, who)
        or subject.lower_ in _UNSURE
        or subject.lower_ in PRONOUNS
        or subject.tag_ not in ("NN", "NNS", "CD")
    ):
        return False
    if is_person(subject) and subject.tag_ == "NN":
        return False
    if subject.tag_ == "NN" and subject.left_edge == subject and any(c.lower_ == "of" for c in subject.rights):
        return False  # "title of the talk was": an article is left out
    opening = subject.doc[subject.left_edge.i].lower_
    return opening not in _OUTSIDE or (who.third_person and opening in ("his", "her"))  # "her research was adopted"


def _happened(root: Token) -> bool:
    """Whether the verb tells of the past, or of now with a figure to hold it."""
    passive = any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in root.lefts)
    if any(c.tag_ == "MD" or c.dep_ == "neg" for c in root.children):
        return False
    # "your box goes to 51 °C" gives the figure; "after 20 minutes your accuracy goes" would only hurt
    held = root.doc if lemma(root) == "be" else root.doc[root.i :] if root.tag_ == "VBZ" else ()
    counted = any(c.isdigit() for t in held for c in t.text)
    return passive if root.tag_ == "VBN" else (root.tag_ == "VBD" and is_past(root)) or counted


def _leads(token: Token, root: Token, subject: Token) -> bool:
    """Whether a word before the subject belongs to a phrase that leads in: "in playtests", "for forty years"."""
    top = token
    while top.head not in (root, top):
        top = top.head
    return top == subject or (top.head == root and top.dep_ in _BEFORE)


def _cuts(root: Token) -> list[int]:
    """Where the clause may end, longest first: at the sentence's end, or before what is joined to it."""
    joined = [c for c in root.rights if c.dep_ in ("cc", "conj", "advcl", "parataxis") and c.i > root.i + 2]
    return [int(root.right_edge.i), *sorted((int(c.left_edge.i) - 1 for c in joined), reverse=True)]
