"""Who the sender is in the sender's own sentences: whole ones of "about", word for word, best first.

"I keep 400 servers alive with stubbornness" tells more than a title does. Taken is what stands on its own, speaks of
the sender alone, is nobody's private matter and asks for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from overture.inflection import with_article
from overture.records import AboutMe
from overture.words import realise
from overture.words.lexicon import lexicon
from overture.words.sender import plain_english

SHORTEST, LONGEST, LONGEST_NOTE = 18, 130, 95  # characters
LEAST, LEAST_NOTE = -0.25, 0.2  # what is worth less is not said
MY_SIDE = "On my side: "
TOUCHING = 0.8  # what it is worth that a sentence and the talking point have a word in common
WANTED = 0.8  # and a sentence and what the sender wants to learn
FIELD = 0.2  # and a sentence and what is else on the page
CUT, WINDING, FROM = 0.12, 0.1, 0.45  # what it costs to end a sentence early, to say a long one, to say where from
REASON = 0.1  # what it is worth that it says why the sender writes
_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9“\"])")
# Where a sentence may be ended early: before a clause of its own, and before what follows from the first.
_CLAUSE = re.compile(
    r",? (?:and|but|so) (?:(?:on|in|at|by|since|for) [\w’]+ ){0,2}(?:I|it|he|she|they)\b|"
    r",? and (?=[a-z]{3,}ed\b)|, (?:and|but|so|then|which|who|where)\b|"
    r",? (?:and|but) (?:nobody|everybody|my|our|an?|the) (?=[\w’ ]+ )|"
    r",? because\b|,? (?:until|when) my\b|;"
)
# A later clause that stands alone: "and on Sundays I run …", "so I am looking at sales".
_LATER = re.compile(r"(?:and|so) (?P<own>(?:\w+ [\w’]+ )*I)$")
_LEANING_WISH = re.compile(r"\b(?:other|again|same|why|what)\b")  # what is meant stands in another sentence
# What the sender is about to do, which is why they write.
_WISH = re.compile(
    r"\bI(?:’m| am)? (?:want to|hope to|would like to|thinking (?:of|about)|looking (?:at|into)|hoping to|trying to) "
    r"(?=(?!be\b|get\b|find\b|leave\b|quit\b|thank\b)\w)",
)
# What a sentence may begin with before its "I": when it was, or since when. "Since then" leans on the sentence before.
_LEANING = re.compile(
    r"^(?:since then|in the meantime|meanwhile|these days|nowadays|now|then|before (?:that|this)|after that),? (?=I\b)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:(?:since|in|on|for|at|every|by|off) [\w ’]{2,30}|"
    r"(?:last|this) (?:year|month|week|spring|summer|autumn|fall|winter)|"
    r"(?:even|morn)ings|nights|(?:sun|satur|week)days|weekends),? I\b(?!’d)",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"\b(?:it|this|these|those|they|them|their|he|she|him|her|his|there|"
    r"(?:do|did|like|of|in|with|about|for) that|that(?:’s| is| was| part))\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:an?|the|my|our)\s+\w+(?:\s+\S+){0,6}\s+(?:it|them|they|he|she)(?=\b)|"
    r"\b[a-z]{3,}s\b(?:\s+\S+){0,6}\s+(?:them|they|their)\b"
)
_JOINING = re.compile(
    r"^(?:so|but|and|also|then|now|plus|which|because|before|after|since|not|never|no)\b", re.IGNORECASE
)
_OPEN_ENDED = re.compile(r"\b(?:why|so|too|how|where|when|what)$", re.IGNORECASE)
_GIVEN = re.compile(r"(?:offered|asked|told|invited|accepted|admitted|elected|promoted)\b")
_OFFICE = re.compile(r"(?:secretary|treasurer|chair|captain|president) of\b")
_CAME_TO_ME = re.compile(r"\b(?:gave|handed|left|offered|sent|lent) me (?:\w+ )?\w+")
_DID = re.compile(r"(?:came|trained|worked|grew|started|studied|taught|learned|learnt|moved|spent|served)\b")
_MARKS = re.compile(r"[?!:;…{}<>\[\]|\\/@#]|https?:|“[^”]*$|\d{5}")
_STEM = re.compile(r"[^\W_][\w’-]*[^\W_]")


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence without its full stop, its worth, and the stems of its telling words."""

    text: str
    worth: float
    stems: frozenset[str]

    @property
    def introduces(self) -> bool:
        """Whether it says enough of one's work to stand without one's title."""
        return self.worth > LEAST_NOTE


def tellings(about_me: AboutMe | None) -> tuple[Telling, ...]:
    """The sentences that may be said of the sender, best first."""
    if about_me is None:
        return ()
    text = realise.curly(realise.clean(about_me.about))
    sentences = enumerate(_END.split(text)[:12])
    found = [
        t
        for place, sentence in sentences
        for cut, part in enumerate(_parts(sentence))
        if (t := _telling(part, place, cut))
    ]
    return tuple(sorted(found, key=lambda t: -t.worth))


def _parts(sentence: str) -> Iterator[str]:
    """The sentence, then its beginnings, each ended before a later clause, then its clauses that stand alone."""
    sentence = _LEANING.sub("", sentence.strip())
    yield sentence
    clauses = list(_CLAUSE.finditer(sentence))
    yield from (sentence[: clause.start()] for clause in reversed(clauses))
    ends = [*(clause.start() for clause in clauses), len(sentence)]
    for clause, end in zip(clauses, ends[1:], strict=True):
        if own := _LATER.search(clause[0]):
            yield realise.upper_first(sentence[clause.start() + own.start("own") : end])


def touching(
    found: Iterable[Telling], text: str, wanted: str = "", page: frozenset[str] = frozenset(), room: int = LONGEST
) -> tuple[Telling, ...]:
    """The sentences within the room that are worth saying, best first.

    One that shares a telling word with the text goes before, then one that shares one with what is wanted, then one
    that shares one with the page.
    """
    ties = ((stems(text), TOUCHING), (stems(wanted), WANTED), (page, FIELD))
    worth = {t: t.worth + sum(tie for words, tie in ties if not t.stems.isdisjoint(words)) for t in found}
    least = LEAST_NOTE if room <= LONGEST_NOTE else LEAST
    return tuple(sorted((t for t in worth if len(t.text) <= room and worth[t] > least), key=lambda t: -worth[t]))


@lru_cache(maxsize=128)  # each point is asked about with each sentence of one draft
def stems(text: str) -> frozenset[str]:
    """The telling words of a text, cut so that "vents" meets "vent"; names short of four letters do not count."""
    usual = lexicon().usual
    words = (w.casefold().removesuffix("’s") for w in _STEM.findall(text))
    return frozenset(re.sub(r"(?:ing|ed|es|s)$", "", w)[:8] for w in words if len(w) >= 4 and w not in usual)


def _telling(sentence: str, place: int, cut: int) -> Telling | None:
    know = lexicon()
    said = re.sub(r"\b([ap])\.m\b\.?", r"\1m", sentence.strip().removesuffix("."))
    if not SHORTEST <= len(said) <= LONGEST or len(said.split()) < 3 or not plain_english(said):
        return None
    if _MARKS.search(said) or _OPEN_ENDED.search(said) or _JOINING.match(said) or know.job.search(said):
        return None
    wish = _WISH.search(said)
    if know.unsaid.search(_WISH.sub("I ", said)) or (wish and _LEANING_WISH.search(said)):
        return None
    if _DANGLING.search(_NAMED.sub("", said)):
        return None
    mine = re.match(r"I\b(?!’d)|My\b", said) is not None or _WHEN.match(said) is not None
    mine = mine or _CAME_TO_ME.search(said) is not None
    if said.startswith("My") and not know.my_work.match(said):
        return None
    if not mine and not know.myself.search(said) and not _GIVEN.match(said[0].lower() + said[1:]):
        return None
    worth = 0.5 - 0.06 * place + 0.2 * mine - 0.9 * bool(know.aside.search(said)) + 0.1 * (30 <= len(said) <= 75)
    worth += REASON * bool(wish)
    worth -= FROM * said.startswith("I’m from ") + CUT * (cut > 0) + WINDING * (len(said) > LONGEST_NOTE)
    return Telling(said if mine else _as_mine(said), worth, stems(said))


def _as_mine(said: str) -> str:
    """A sentence without its subject, so that nobody takes it for the reader's: "Came to law late" -> "I came …"."""
    small = said[0].lower() + said[1:]
    if re.match(r"(?:born|raised|apprenticed)\b", small):
        return f"I was {small}"
    if _GIVEN.match(small):
        return f"I’ve been {small}"
    if _DID.match(small):
        return f"I {small}"
    if _OFFICE.match(small):
        return f"I’m {small}"
    head = re.split(r"\s(?:at|in|of|from|for|with|by|since|on)\s|,", small)[0].split()[-1]
    if not spans_time(small) and lexicon().is_person(head.rpartition("-")[2]):
        return f"{'I’ve been' if ' since ' in small else 'I’m'} {with_article(small)}"
    return f"{MY_SIDE}{small}"


def spans_time(said: str) -> bool:
    """Whether it tells how long: "nine years behind a counter", which may follow a colon."""
    return re.match(r"(?:[a-z]+|\d+)(?:[- ]\w+)? (?:years?|summers?|winters?|seasons?|months)\b", said) is not None
