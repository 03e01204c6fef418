"""A whole sentence as one reports it to its writer: "you were on lane 4" stands after "you wrote that"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from overture.points.phrasing.guard import RELATIVE_TIME, small_start, tidy
from overture.points.phrasing.person import (
    LISTS,
    SECOND,
    SUBJECTS,
    Self,
    is_finite,
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

LEAST, MOST = 6, 22  # words of a sentence that stands alone
SHORTEST, LONGEST, MARKS = 3, 14, 4  # words, and marks, of one that goes on from the sentence before it
_POINTING = frozenset({"this", "that", "these", "those", "which", "who", "what", "he", "she"})
_LEANING = _POINTING | {"it", "they", "one", "ones", "some", "most"}
_JOINING = frozenset({"and", "but", "so", "then", "also", "plus", "because", "which", "or", "yet"})
_SAYING = frozenset({"say", "write", "post", "mention", "tell", "think", "mean"})
_HERE = frozenset({"here", "now", "below", "above", "else", "too", "either", "though", "anyway"})
_ORDINALS = frozenset({"first", "second", "third", "last", "best", "hardest", "biggest", "worst"})
_ANYBODY = frozenset({"nobody", "everybody", "everyone", "nothing", "everything", "somebody", "someone"})
_NAMED = ("det", "poss", "nummod", "quantmod")
_DASHES = frozenset("-–—|/")
_UNCLEAR = re.compile(r"[()\[\]{}:;]|\b(?:of|to|for|with|and|or|the|an?)$")


def reported(doc: Doc, who: Self) -> str:
    """The sentence in the second person, without a full stop; empty where it would not stand behind "that"."""
    clause = _clause(doc, who, _LEANING)
    if not clause or any(t.lower_ in _POINTING and t.tag_ == "DT" for t in doc[:6]):
        return ""
    phrase = tidy(words(clause, who).rstrip(" .,;"), least=LEAST, most=MOST)
    phrase = small_start(phrase, clause[0].tag_) if phrase else ""
    ordinal = clause[0].lower_ in _ORDINALS and clause[0].dep_ == "amod" and clause[0].head.dep_ in SUBJECTS
    return f"the {phrase}" if phrase and ordinal else phrase


def continued(doc: Doc, who: Self) -> str:
    """The same for a short sentence behind the one that it may lean on: "it took a week", "four came back"."""
    clause = _clause(doc, who, _POINTING) if len(doc) <= LONGEST + MARKS else []
    subject = subject_of(roots(doc)[0]) if clause else None
    if subject is None or subject.left_edge != clause[0] or subject.lower_.endswith("ed"):
        return ""
    said = words(clause, who).rstrip(" .,;")
    if not SHORTEST <= len(said.split()) <= LONGEST or _UNCLEAR.search(said) or RELATIVE_TIME.search(said):
        return ""
    return small_start(said, clause[0].tag_)


def _clause(doc: Doc, who: Self, leaning: frozenset[str]) -> list[Token]:
    """The words of a sentence that tells one thing and can be told to its writer; none where it is not so."""
    verbs = roots(doc)
    root = verbs[0] if len(verbs) == 1 else None
    subject = subject_of(root) if root is not None else None
    if root is None or subject is None or doc.text.rstrip()[-1:] in "?!:…":
        return []
    start = 1 if doc[0].lower_ in _JOINING and len(doc) > 1 else 0
    opening = {doc[start].lower_, subject.lower_, subject.left_edge.lower_}
    if opening & leaning or doc[start].lower_ in _JOINING or not _is_told(subject, root, start):
        return []
    if _is_bare(subject, root) or _is_of_many(subject, root) or (is_self(subject, who) and lemma(root) in _SAYING):
        return []
    return [] if _speaks_to_others(doc) else list(doc[start:])


def _is_told(subject: Token, root: Token, start: int) -> bool:
    """Whether the subject comes first and has a verb of its own that agrees with it, with nothing set before it."""
    first = root.doc[start]
    if subject.i > root.i or not _is_finite(root) or first.tag_.startswith("VB"):
        return False
    if first != subject and first.lower_.endswith("ed"):  # "Coordinated clinics with partners, prepared schedules"
        return False
    apart = any(t.is_punct for t in root.doc[start : subject.left_edge.i])  # "happy to talk, I have a soft spot"
    listed = sum(t.text == "," for t in root.doc[subject.i : root.i]) > 1  # a list, and what has a verb behind it
    wished = subject.tag_ in ("NN", "NNP") and root.tag_ == "VBP"  # "God help us"
    return not (apart or listed or wished or any(t.text == "(" for t in root.doc[: root.i]))


def _speaks_to_others(doc: Doc) -> bool:
    """Whether a sentence speaks to its readers, points outside, tells of family, or is in another language."""
    theirs = quoted(doc)
    if any(t.lower_ in SECOND and t.i not in theirs for t in doc):
        return True
    if any(t.lower_ in _HERE for t in doc[-3:]) or any(t.lower_ in LISTS["family"] for t in doc):
        return True
    apart = any(t.text in _DASHES and t.whitespace_ for t in doc)  # a row with its date, or two thoughts
    return apart or any(t.text == "i" and t.dep_ not in SUBJECTS for t in doc)


def _is_bare(subject: Token, root: Token) -> bool:
    """Whether a thing lacks the article that it would have in speech: "shrink model took waste from 7 to 5"."""
    if subject.lower_ in _ANYBODY:
        return False
    if any(c.dep_ == "attr" and c.tag_ == "NN" and not any(True for _ in c.lefts) for c in root.rights):
        return True  # "I was cash officer"
    named = any(c.dep_ in _NAMED or c.lower_ in _ORDINALS for c in subject.lefts)
    return subject.tag_ == "NN" and is_past(root) and not named


def _is_of_many(subject: Token, root: Token) -> bool:
    """Whether it tells what a group is: "we are six full-timers" is no single person."""
    return subject.lower_ == "we" and lemma(root) == "be" and any(c.dep_ == "attr" for c in root.rights)


def _is_finite(root: Token) -> bool:
    """Whether the clause has a verb that is its own: "was", "had been", "can tell", not "being" alone."""
    helpers = [c for c in root.children if c.dep_ in ("aux", "auxpass")]
    if root.tag_ == "VB" and not any(c.tag_ == "MD" or lemma(c) == "do" for c in helpers):
        return False  # "I am apply"
    return is_finite(root) or any(c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in helpers)
