"""The person's own texts, cut into sentences and parsed once, within a budget: what the finders look things up in.

Parsing costs about 0.1 ms a word, so it is spent where points come from: the latest posts, About, the described roles.
What is over the budget is still read by rules and can be quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from overture import language
from overture.points import cues
from overture.points.features import NUMBER, is_first_person
from overture.points.phrasing import FIRST, WENT, Self, as_deed, with_subject
from overture.points.text import Sentence, sentences
from overture.points.tongue import is_english
from overture.records import Post, Profile

if TYPE_CHECKING:
    from spacy.tokens import Doc

BUDGET = 520  # words parsed in one profile
PARSED_POSTS, PARSED_ROLES = 6, 4
_DENIES = re.compile(r"(?:not|never|no longer|did(?:n['’]t| not)|won['’]t|can['’]t|couldn['’]t)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"^[^:?]{2,60}:\s+")
_ENDS = re.compile(r"[.!?]+[\"”’')\]]*\s|\n")
SHORT = 12  # words of a sentence that is read as a bullet where it holds a figure
LONGEST = 260  # characters of a sentence worth parsing
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_THIRD_PERSON = re.compile(r"\b(?:she|he|her|his)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|our)\b")
# Whose house it is; a product owner or a founding engineer owns none.
_ALONE = re.compile(
    r"(?<!co-)(?<!co )\bfounder\b|"
    r"(?:^|[|·•,&/] ?|\b(?!(?:product|process|data|service|system|platform|risk|solution|control) )[\w’'-]+ )owner\b|"
    r"\bself[- ]employed\b|\bfreelanc\w+|\bsole (?:trader|proprietor|practitioner)\b|\bproprietor\b|"
    r"\bindependent (?:consultant|contractor|researcher|artist|designer|writer|translator)\b|"
    r"\b(?:inhaber(?:in)?|gründer(?:in)?|fondat(?:eur|rice)|fondatore|fundador[a]?|propriet\w+)\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"(?:[A-Z][a-z]+ed|Led|Built|Cut|Ran|Won|Grew|Took|Set|Kept) (?:\d|the|an?|from|all|our|my|up|over)\b"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """One text: its sentences, those that may become points (`kept`), and which of these are in English."""

    all: tuple[Sentence, ...]
    kept: tuple[Sentence, ...]
    english: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """How the texts name the person, the passages by their text, and the parses by sentence."""

    who: Self
    passages: Mapping[str, Passage]
    docs: Mapping[str, Doc]

    def doc(self, sentence: Sentence) -> Doc | None:
        """The parse of a sentence, or None where it was over the budget."""
        return self.docs.get(asked(sentence))

    def passage(self, text: str) -> Passage:
        """The passage of a text, also of one that was not read beforehand."""
        return self.passages.get(text) or passage(text, self.who)


def excluded(sentence: Sentence, trade: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence can be no talking point: calls to act, thanks, instructions to machines, private matters."""
    text = sentence.plain
    praised = cues.has("boilerplate", text) and not _DEED.match(text)  # "Merged 11 payrolls across 23 states" is a deed
    return (
        praised
        or any(cues.has(cue, text) for cue in ("instruction", "call", "congratulation", "aside"))
        or cues.sensitive(text, trade) is not None
        or (cues.has("thanks", text) and not NUMBER.search(text))
    )


def is_hedged(sentence: Sentence, who: Self) -> bool:
    """Whether the sentence speaks of the person and says that something was not, or is not yet, so."""
    text = sentence.plain
    of_the_person = is_first_person(text) or who.third_person or sentence.bullet or _DENIES.match(text)
    return cues.has("denied", text) or bool(of_the_person and cues.hedged(text))


def _sure_part(sentence: Sentence, who: Self) -> Sentence:
    """The sentence, or its part before the clause that takes something back: "we grew to 85, and lost one grant"."""
    cue = cues.first_doubt(sentence.plain) if is_hedged(sentence, who) else None
    head = sentence.plain[:cue].rpartition(", ")[0] if cue is not None else ""
    if len(head.split()) < 7 or cues.hedged(head) or not NUMBER.search(head) or head not in sentence.text:
        return sentence
    return replace(sentence, text=head, plain=head)


def passage(text: str, who: Self) -> Passage:
    """A text cut and judged by rules alone."""
    whole = sentences(text)
    kept = tuple(_sure_part(s, who) for s in whole if not excluded(s, who.trade))
    english = is_english(text)
    return Passage(all=whole, kept=kept, english=tuple(is_english(s.plain, default=english) for s in kept))


def _worth_parsing(sentence: Sentence, who: Self) -> bool:
    """Whether parsing may give a phrase: somebody must act in it, or it is short enough to begin with a verb."""
    if not sentence.words >= 3 or len(sentence.plain) > LONGEST:
        return False
    words = set(re.findall(r"[a-z']+", sentence.plain.casefold()))
    acts = words & (FIRST | who.third)
    return bool(acts) or sentence.bullet or sentence.words <= 22


def asked(sentence: Sentence) -> str:
    """What is parsed of a sentence: all of it, or of "Hive mind: has anyone …?" the question alone."""
    if sentence.plain.endswith("?"):
        return _ADDRESS.sub("", sentence.plain)
    short = sentence.words <= SHORT and NUMBER.search(sentence.plain)
    fragment = sentence.bullet or short or not sentence.plain.endswith((".", "!")) or WENT.match(sentence.plain)
    return with_subject(sentence.plain) if fragment else as_deed(sentence.plain)


def _within(passages: Iterable[Passage], who: Self) -> list[str]:
    """The sentences to parse, in the order of the passages, until the budget is spent."""
    wanted, spent = [], 0
    for one in passages:
        for sentence, english in zip(one.kept, one.english, strict=True):
            if english and spent + sentence.words <= BUDGET and _worth_parsing(sentence, who):
                wanted.append(asked(sentence))
                spent += sentence.words
    return wanted


def read_texts(texts: Iterable[str], who: Self) -> Reading:
    """The reading of some texts, the most promising first."""
    passages = {text: passage(text, who) for text in texts if text}
    wanted = _within(passages.values(), who)
    return Reading(who=who, passages=passages, docs=dict(zip(wanted, language.parse(wanted), strict=True)))


def readable(post: Post) -> str:
    """The text of a post to its last whole sentence, where the page cut it ("… who measured the ke")."""
    if not post.truncated or post.text.rstrip().endswith((".", "!", "?", "…")):
        return post.text
    ends = [found.end() for found in _ENDS.finditer(post.text)]
    return post.text[: ends[-1]].rstrip() if ends else post.text


def read(profile: Profile) -> Reading:
    """The reading of a profile's own texts."""
    words = {w.casefold() for w in re.findall(r"[^\W\d_]+", profile.name) if len(w) > 1}
    about = _IN_BRACKETS.sub("", profile.about)  # "(written by her nephew, I only type)"
    third = bool(_THIRD_PERSON.search(about)) and not _FIRST_PERSON.search(about)
    alone = bool(_ALONE.search(" | ".join([profile.headline, *(r.title for r in profile.experience if r.current)])))
    alone = alone or any(_ALONE.search(role.employment_type) for role in profile.experience if role.current)
    trade = cues.trade(" ".join([profile.headline, *(f"{r.title} {r.company}" for r in profile.experience)]))
    trade |= cues.trade(" ".join([*(c.name for c in profile.certifications), *(h.title for h in profile.honors)]))
    who = Self(frozenset(words), third, alone, trade)
    texts = [readable(post) for post in profile.posts if post.own][:PARSED_POSTS]
    described = [role.description for role in profile.experience if role.description][:PARSED_ROLES]
    return read_texts([*texts[:3], profile.about, *described[:2], *texts[3:], *described[2:]], who)
