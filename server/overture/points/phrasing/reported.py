"""A whole sentence as one reports it to its writer: "you were on lane 4" stands after "you wrote that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overture.points.phrasing.guard import small_start, tidy
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
    subject_of,
    words,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LEAST, MOST = 6, 22  # words
_LEANING = frozenset(
    {"it", "they", "this", "that", "these", "those", "he", "she", "one", "ones", "some", "most", "which", "who", "what"}
)
_JOINING = frozenset({"and", "but", "so", "then", "also", "plus", "because", "which", "or", "yet"})
_ORDINALS = frozenset({"first", "second", "third", "last", "best", "hardest", "biggest", "worst"})
_ANYBODY = frozenset({"nobody", "everybody", "everyone", "nothing", "everything", "somebody", "someone"})
_NAMED = ("det", "poss", "nummod", "quantmod")
_POINTING = frozenset({"this", "that", "these", "those"})
_SAYING = frozenset({"say", "write", "post", "mention", "tell", "think", "mean"})
_DASHES = frozenset("-–—|/")
_HERE = frozenset({"here", "now", "below", "above", "else", "too", "either", "though", "anyway"})


def reported(doc: Doc, who: Self) -> str:
    """The sentence in the second person, without a full stop; empty where it would not stand behind "that"."""
    sents = list(doc.sents)
    root = sents[0].root if len(sents) == 1 else None
    if root is None or doc.text.rstrip()[-1:] in "?!:…":
        return ""
    subject = subject_of(root)
    if subject is None or subject.i > root.i or not _is_finite(root) or subject.lower_ in _LEANING:
        return ""
    if is_self(subject, who) and lemma(root) in _SAYING:  # "you wrote that you said"
        return ""
    if any(t.text == "i" and t.dep_ not in SUBJECTS for t in doc):  # another language's word
        return ""
    if subject.lower_ == "we" and lemma(root) == "be" and any(c.dep_ == "attr" for c in root.rights):
        return ""  # "we are six full-timers" is no single person
    start = 1 if doc[0].lower_ in _JOINING and len(doc) > 1 else 0
    first = doc[start]
    if subject.left_edge.lower_ in _LEANING or first.lower_ in _LEANING | _JOINING or first.is_punct:
        return ""
    if (subject.tag_ in ("NN", "NNP") and root.tag_ == "VBP") or (first.lower_.endswith("ed") and first != subject):
        return ""
    if any(t.is_punct for t in doc[start : subject.left_edge.i]):  # "happy to talk, I have a soft spot"
        return ""
    if first.tag_.startswith("VB") or any(t.lower_ in _POINTING and t.tag_ == "DT" for t in doc[:6]):
        return ""
    theirs = quoted(doc)
    if any(t.lower_ in SECOND and t.i not in theirs for t in doc):
        return ""
    if any(t.text in _DASHES and t.whitespace_ for t in doc):  # a row with its date, or two thoughts
        return ""
    if any(t.lower_ in _HERE for t in doc[-3:]) or any(t.lower_ in LISTS["family"] for t in doc):
        return ""
    if _is_bare(subject, root) or any(t.text == "(" for t in doc[: root.i]):
        return ""
    phrase = tidy(words(list(doc[start:]), who).rstrip(" .,;"), least=LEAST, most=MOST)
    phrase = small_start(phrase, first.tag_) if phrase else ""
    return f"the {phrase}" if phrase and first.lower_ in _ORDINALS else phrase


def _is_bare(subject: Token, root: Token) -> bool:
    """Whether a thing lacks the article that it would have in speech: "shrink model took waste from 7 to 5"."""
    if subject.lower_ in _ANYBODY:
        return False
    if any(c.dep_ == "attr" and c.tag_ == "NN" and not any(True for _ in c.lefts) for c in root.rights):
        return True  # "I was cash officer"
    return (
        subject.tag_ == "NN"
        and is_past(root)
        and not any(c.dep_ in _NAMED or c.lower_ in _ORDINALS for c in subject.lefts)
    )


def _is_finite(root: Token) -> bool:
    """Whether the clause has a verb that is its own: "was", "had been", "can tell", not "being" alone."""
    helpers = [c for c in root.children if c.dep_ in ("aux", "auxpass")]
    if root.tag_ == "VB" and not any(c.tag_ == "MD" or lemma(c) == "do" for c in helpers):
        return False  # "I am apply"
    return is_finite(root) or any(c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in helpers)
