"""The first clause of a sentence in the second person, as a deed, an "-ing" phrase, a habit or a noun phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from overture.points.phrasing import facts, nouns
from overture.points.phrasing.bullets import can_move
from overture.points.phrasing.ends import ends, joined
from overture.points.phrasing.guard import MAX_WORDS, tidy
from overture.points.phrasing.person import (
    LISTS,
    SECOND,
    Self,
    inflect,
    is_past,
    is_self,
    lemma,
    past_form,
    quoted,
    roots,
    subject_of,
    words,
)
from overture.points.phrasing.reported import continued, reported

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SINGULAR = re.compile(r"first|second|third|only|youngest|oldest|\d+(?:st|nd|rd|th)")
_OF_OTHERS = re.compile(r"lost\b|(?:started|began) (?:as|with|in|at|from|out)\b")
_PLURAL_BE = re.compile(r"^were ")
BE = frozenset({"is", "are", "am", "'m", "’m", "was", "were", "be", "been"})
HAVE = frozenset({"have", "'ve", "’ve", "has", "had"})
_BEFORE = frozenset({"RB", "CC", "IN", "UH", ",", ":"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a sentence gives; each field may be empty. `habit` stands after "you", `noun` after "about".

    `deed` stands after `doer`, "you" or those who did it together: "your team", "your night crew".
    `owned` is a thing of theirs that the sentence names ("your field guide to airport carpets"); `fact` a whole clause
    on something else ("nine of your apprentices stayed"); `reported` stands after "you wrote that", and
    `continued` behind what the sentence before it gave.
    """

    deed: str = ""
    doer: str = "you"
    gerund: str = ""
    habit: str = ""
    noun: str = ""
    owned: str = ""
    fact: str = ""
    reported: str = ""
    continued: str = ""


def turn(doc: Doc, who: Self) -> Phrase:
    """What a parsed sentence gives in the second person; an empty Phrase where it is not sure."""
    theirs = quoted(doc)
    if any(t.lower_ in SECOND and t.i not in theirs for t in doc):
        return Phrase()
    found = _clause(doc, who)
    noun = found.noun or nouns.years(doc.text) or nouns.counted(doc, doc.text) or facts.under(doc, who)
    return replace(
        found,
        noun=noun,
        owned=nouns.owned(doc, who),
        fact=facts.told(doc, who),
        reported="" if found.deed else reported(doc, who),
        continued=continued(doc, who),
    )


def _clause(doc: Doc, who: Self) -> Phrase:
    root = next(iter(roots(doc)), None)
    if root is None or not root.tag_.startswith("VB") or doc[0].tag_ in ("WP", "WRB", "WDT"):
        return Phrase()
    subject = subject_of(root)
    helpers = [c for c in root.lefts if c.dep_ in ("aux", "auxpass")]
    if root.lower_ == "got" and helpers:  # "I've got" is "I have"
        return Phrase()
    if any(a.tag_ == "MD" for a in helpers) or any(c.dep_ == "neg" for c in root.children):
        return Phrase()
    if subject is not None and not is_self(subject, who):
        return _of_a_thing(subject, root, who)
    grown = subject is not None and subject.lower_ == "we" and lemma(root) in LISTS["changes"]
    if grown or lemma(root) in LISTS["weak"]:  # "we went from 12 to 85 people": the house grew, not the person
        return Phrase()
    if subject is None and any(t.i < root.i and t.tag_ not in _BEFORE and t not in helpers for t in doc):
        return Phrase()  # something else stands before the verb: no bullet that begins with it
    tried = (_of_the_person(root, helpers, end, subject, who) for end in ends(root, MAX_WORDS))
    found = next((phrase for phrase in tried if phrase != Phrase()), Phrase())
    if found.deed and subject is not None and subject.lower_ == "we" and not who.alone:
        return _of_a_team(found, subject)
    return found


def _of_a_team(found: Phrase, we: Token) -> Phrase:
    """What "we" did, credited to the team.

    Nothing where "we" is the family, where somebody was lost, or where it tells how something began: "we started as
    four moms" is said of a club.
    """
    if any(t.lower_ in LISTS["family"] for t in we.doc) or _OF_OTHERS.match(found.deed):
        return Phrase(noun=found.noun)
    return replace(found, doer="your team", deed=_PLURAL_BE.sub("was ", found.deed))


def _complete(verb: Token) -> bool:
    """Whether a bullet's first verb has an object or a complement of its own: "Catalogued as fonds 4418" has none."""
    rights = list(verb.rights)
    if any(c.dep_ in ("dobj", "xcomp", "ccomp", "oprd", "prt") for c in rights):
        return True
    return (
        bool(rights)
        and rights[0].dep_ == "prep"
        and rights[0].lower_ in ("for", "with", "on", "from", "to", "at", "through")
    )


def _singular(be: Token) -> bool:
    """Whether somebody is told to be the first, third or only one of their kind."""
    return any(_SINGULAR.fullmatch(w.lower_) for c in be.rights if c.dep_ == "attr" for w in (*c.lefts, c))


def _was_done(root: Token) -> bool:
    """Whether it was done to the writer: "Promoted twice", "Awarded Employee of the Year"; not "Hired six nurses"."""
    objects = [c for c in root.rights if c.dep_ in ("dobj", "oprd")]
    titled = objects and any(t.text[0].isupper() for t in (objects[0].left_edge, objects[0]))
    titled = titled and objects[0].left_edge.tag_ != "CD"
    return not objects or bool(titled and lemma(root) in LISTS["given"])


def _grew(root: Token) -> bool:
    """Whether something grew that the line does not name: "Grew from 5 to 34 members"."""
    return lemma(root) in LISTS["changes"] and not any(c.dep_ == "dobj" for c in root.rights)


def _is_awarded(root: Token) -> bool:
    """Whether another verb is the line's own: "Ground staff of the park is awarded" tells nothing of grinding."""
    later = (t for t in root.doc[root.i + 1 :] if t.dep_ == "auxpass" and t.tag_ in ("VBZ", "VBP"))
    return any(not any(w.tag_ in ("WDT", "WP") for w in t.head.lefts) for t in later)


def _of_the_person(root: Token, helpers: list[Token], end: int, subject: Token | None, who: Self) -> Phrase:
    span = list(root.doc[root.i + 1 : end + 1])
    if (span and span[0].lower_ in ("me", "us", "by")) or (
        subject is None and any(t.lower_ == "by" and t.head == root for t in span)
    ):
        return Phrase()  # "Took me eight months", "Made by apprentices": the subject is not the person
    if subject is None and lemma(root) in LISTS["done-to"] and _was_done(root):
        rest = words(span, who)
        return Phrase(deed=tidy(f"were {root.lower_} {rest}"), gerund=tidy(f"being {root.lower_} {rest}"))
    if subject is None and (_grew(root) or _is_awarded(root)):
        return Phrase()
    if subject is None and root.tag_ != "VBG" and not (_complete(root) and can_move(lemma(root), root.doc.text)):
        return Phrase()
    rest, going_on = words(span, who), words(span, who, joined(root))
    said = {a.lower_ for a in helpers}
    verb = root.lower_
    be = verb in BE
    ing = "being" if be else inflect(root, "VBG")
    if any(a.dep_ == "auxpass" for a in helpers):
        if said & {"was", "were", "been", "got", "am", "'m"}:
            return Phrase(deed=tidy(f"were {verb} {rest}"), gerund=tidy(f"being {verb} {rest}"))
        return Phrase()
    if root.tag_ == "VBG":
        return Phrase(
            gerund=tidy(f"{verb} {going_on}"), habit=tidy(f"have been {verb} {rest}") if "been" in said else ""
        )
    perfect = root.tag_ == "VBN" and bool(subject is None or said & HAVE)
    if (is_past(root) and not said) or perfect:
        if be and not (who.third_person or _singular(root)):
            return Phrase()
        past = "were" if be else past_form(root)
        return Phrase(deed=tidy(f"{past} {rest}"), gerund=tidy(f"{ing} {going_on}"))
    if subject is None:
        return Phrase()
    if be:  # "I am", "I was" say what somebody is, which a stranger had better not repeat; a biography may
        return Phrase(gerund=tidy(f"being {rest}") if who.third_person else "")
    return Phrase(habit=tidy(f"{inflect(root, 'VBP') or verb} {rest}"), gerund=tidy(f"{ing} {going_on}"))


def _of_a_thing(subject: Token, root: Token, who: Self) -> Phrase:
    mine = any(c.lower_ in ("my", "our") for c in subject.children)
    if mine and subject.lower_ in LISTS["teams"]:
        tried_ends = ends(root, MAX_WORDS) if is_past(root) else []
        deed = next((deed for end in tried_ends if (deed := tidy(words(list(root.doc[root.i : end + 1]), who)))), "")
        passive = any(c.dep_ == "auxpass" and c.lower_ in ("was", "were") for c in root.lefts)
        deed = f"was {deed}" if deed and passive else deed
        return Phrase(deed=deed, doer=_team(subject, who)) if deed else Phrase()
    if subject.tag_ in ("PRP", "DT", "EX", "WP", "WDT") or nouns.is_person(subject):
        return Phrase()
    changed = lemma(root) in LISTS["changes"] and any(c.isdigit() for t in root.subtree for c in t.text)
    if not (mine or changed):
        return Phrase()
    tried = (nouns.doing(subject, root, end, who) for end in ends(root, MAX_WORDS - 4))
    return Phrase(noun=next((noun for noun in tried if noun), ""))


def _team(subject: Token, who: Self) -> str:
    """Those who did it: "your night crew", or "you and your crew" of "my crew and I"."""
    members = list(subject.subtree)
    if any(t.lower_ == "i" for t in members):
        own = members[0].lower_ in ("my", "our")
        team = words(members[: next(i for i, t in enumerate(members) if t.dep_ == "cc")], who) if own else ""
        return f"you and {team}" if team else "you"
    return words(members, who)


def question_topic(doc: Doc, who: Self) -> str:
    """What a question is about: "anyone running collectors on bare metal?" -> "running collectors on bare metal"."""
    root = next(iter(roots(doc)), None)
    if root is None or any(t.lower_ in SECOND | {"i", "we", "my", "our"} for t in doc):
        return ""
    if not root.tag_.startswith("VB") or lemma(root) in ("be", "know", "want", "do", "go", "call", "explain", "manage"):
        return ""
    subject = subject_of(root)
    if not (subject is None or subject.lower_ in ("anyone", "anybody", "who", "someone", "somebody")):
        return ""
    verb = root.lower_ if root.tag_ == "VBG" else inflect(root, "VBG")
    forms = joined(root)
    tried = (
        tidy(f"{verb} {words(list(doc[root.i + 1 : end + 1]), who, forms)}") for end in ends(root, MAX_WORDS) if verb
    )
    return next((topic for topic in tried if topic), "")
