"""What the sender wants to learn, as phrases that stand after "understand": "how to choose a PhD lab"; else nothing.

A goal that asks for a job is not used: not in this talk. Words about the person in the third person become "you".
"""

from __future__ import annotations

import re
from functools import lru_cache

from overture import inflection
from overture.records import AboutMe
from overture.words import realise
from overture.words.embedded import embedded
from overture.words.lexicon import lexicon
from overture.words.telling import stems

MAX_GOAL, MIN_GOAL = 105, 2  # characters, words
MOST_NOUN_WORDS = 10
MOST_GOALS, MAX_BOTH, MAX_TOGETHER, LONG_ONE = 3, 112, 150, 60
LEAST_TOLD = 2  # telling words of a question that stands alone
_EMPTY = stems("first first-year begin start starting learn learning study know help work take need choose read build")
_UNFINISHED = frozenset(("and", "or", "of", "the", "a"))
_HANGING = frozenset(("to", "in", "with", "for"))
_NO_NOUN = ("do", "did", "does", "i", "i’m", "no", "not", "none", "just", "please", "help", "if", "can", "be", "is")
_OPENERS = "how|what|which|whether|why|where|when|who"
_ASKS = rf"(?=(?:{_OPENERS}|is|was|are|do|did|does|should|can|would)\b)"
_CUT = re.compile(rf"\?\s+{_ASKS}|,?\s+(?:and|or|but)\s+{_ASKS}", re.IGNORECASE)
_STOP = re.compile(r"\s*(?:[;|\n]|\.\s|\.$|\s[-–—]\s|\()\s*")
_LEANS = re.compile(
    r"\b(?:they|them|their|there|ones?|its|it|still|(?:until|by) then|"
    r"some$|that$|this$|(?:before|sooner) or (?:after|later)$)\b"
    r"(?! (?:takes|is|was)\b)",
    re.IGNORECASE,
)
# Whoever wants work in a field asks how to begin in it, not for work: "how to get a job in payroll".
_WORK = (
    r"(?:(?:(?!at\b|your\b)[\w-]+ ){0,3}(?:jobs?|role|position|internship|traineeship)|your (?:[\w-]+ ){0,2}jobs?)"
    r"(?= (?:in|as|without)\b)"
)
_GET = r"\b(get|gets|got|getting|find|finds|finding|land|landing) "
_GETTING = re.compile(_GET + _WORK, re.IGNORECASE)
_FIRST_JOB = re.compile(
    rf"{_GET}(?:an?|the|your|their|her|his|one’s) first (?:(?:real|proper|paid|trainee|junior|entry-level|graduate) )?"
    r"(?P<what>(?:[\w-]+ ){0,2})(?:job|role|position)\b(?! (?:at|with)\b)",
    re.IGNORECASE,
)
_SOME_JOB = re.compile(r"\b((?:from|for) (?:an? |the |my |your )?(?:[\w-]+ ){0,3})job\b")
_A_JOB = re.compile(r"^(?:an? )?(?:[\w-]+ )?(?:job|role|position|career) (?=(?:in|as)\b)", re.IGNORECASE)
_HIRED = re.compile(r"\bto (?:be|get) hired (?=(?:in|as)\b)")
_FULL_TIME = re.compile(r"\b(?:an? )?(full|part)[- ]time job\b")
_GETS = {"find": "get", "finds": "gets", "finding": "getting", "land": "get", "landing": "getting"}
_OF_THEM = re.compile(r"\b(?:she|he|hers?|his|him)\b", re.IGNORECASE)
_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}


def goals(about_me: AboutMe | None) -> tuple[str, ...]:
    """The phrases, one a question or subject, in their order; each in small letters and without a final mark.

    What would stand crookedly is left out, and so is a later one that leans on what was said before it.
    """
    return tuple(_standing(list(_phrases(about_me))))


def together(about_me: AboutMe | None) -> str:
    """The first two questions in one breath, for who has room: "how to begin and what to read"; empty where not two."""
    one, two = [*_phrases(about_me), "", ""][:2]
    return _both(one, two, MAX_TOGETHER, "," * (" and " in one or len(one) > LONG_ONE))


def _both(one: str, two: str, room: int, mark: str = "") -> str:
    """Two questions in one; empty where one of them is none, or there is no room."""
    both = f"{one}{mark} and {two}"
    return both if is_question(one) and is_question(two) and len(both) <= room else ""


@lru_cache(maxsize=8)
def _phrases(about_me: AboutMe | None) -> tuple[str, ...]:
    if about_me is None:
        return ()
    text = realise.curly(realise.clean(about_me.goal))
    text = _STOP.split(text)[0].strip(" ,.!?:")
    wanted = lexicon().wanting.sub("", text)
    learnt = lexicon().learning.sub("", wanted)
    pieces = [p for p in _CUT.split(learnt) if p.strip()][:MOST_GOALS]
    phrases = [_phrase(piece.strip(" ,.!?:"), learning=learnt != wanted) for piece in pieces]
    # What leans on a question that is not used says too little without it.
    return tuple(p for place, p in enumerate(phrases) if p and (all(phrases[:place]) or not _LEANS.search(p)))


def _standing(phrases: list[str]) -> list[str]:
    """The phrases that stand alone; one that does not is joined to the first, where there is room, or left out."""
    alone = [p for place, p in enumerate(phrases) if not place or (_tells(p) and not _LEANS.search(p))]
    second = next((p for p in phrases[1:2] if p not in alone and not _LEANS.search(p)), "")
    joined = "" if alone and alone[0].startswith("whether ") else _both((alone or [""])[0], second, MAX_BOTH)
    return [joined or alone[0], *alone[1:]] if alone else []


def _tells(phrase: str) -> bool:
    """Whether a question says what it is about: "which part of ALD to study first" does, "what to learn first" not."""
    return len(stems(phrase) - _EMPTY) >= LEAST_TOLD


def is_question(phrase: str) -> bool:
    """Whether a goal is a question that stands after "ask you"; another stands after "ask you about"."""
    return re.match(rf"(?:{_OPENERS})\b", phrase) is not None


def _phrase(text: str, *, learning: bool) -> str:
    know = lexicon()
    text = _A_JOB.sub("how to get started ", text)
    text = _FULL_TIME.sub(r"\1-time work", _HIRED.sub("to work ", text))
    text = _SOME_JOB.sub(lambda m: re.sub(r"\b(?:an?) ", "", m[1]) + "work", text)
    text = _FIRST_JOB.sub(lambda m: _getting(m[1]) + (f" in {m['what']}work" if m["what"] else ""), text)
    text = _GETTING.sub(lambda m: _getting(m[1]), text)
    if know.job.search(text) or re.search(r"[{}<>\[\]@#!?|\\]|https?:", text) or len(text.split()) < MIN_GOAL:
        return ""
    text = _shortened(text)
    text = re.sub(r"^about\s+", "", text, flags=re.IGNORECASE)
    text = re.sub(
        r"^if (?=(?:I|you|it|one|there|somebody|someone|an?|the|my)\b)", "whether ", text, flags=re.IGNORECASE
    )
    text = embedded(_small(text)) or text
    text = re.sub(r"^what (is|are|was) (it|that)\b", r"what \2 \1", text, flags=re.IGNORECASE)
    if len(text.split()) < MIN_GOAL or know.asking.search(text):
        return ""
    text = re.sub(r"^(how|what|where|when) (?:do|can|should|would) I (?=\w)", r"\1 to ", text, flags=re.IGNORECASE)
    text = re.sub(r"^(how|where|when) I (?=(?:ask|get|find|choose|start|begin|tell|know|learn)\b)", r"\1 to ", text)
    first = text.split()[0].casefold()
    if re.match(rf"(?:{_OPENERS})\b", first):
        phrase = _second_person(_small(text))
    elif first == "to":
        phrase = f"how {_small(text)}"
    elif first in know.verbs and first not in _NO_NOUN and not learning:
        phrase = f"how to {_small(text)}"
    elif _is_noun_phrase(text):
        phrase = _second_person(_small(text))
    else:
        return ""
    fits = len(phrase) <= MAX_GOAL and phrase.count("“") == phrase.count("”")
    return phrase if fits and not _broken_off(phrase) else ""


def _getting(verb: str) -> str:
    return f"{_GETS.get(verb.casefold(), verb.casefold())} started"


def _broken_off(phrase: str) -> bool:
    """Whether more must follow its last word: "the way to"; "somebody a board listens to" is whole."""
    *_, before, last = phrase.split()
    return last in _UNFINISHED or (last in _HANGING and not inflection.may_be(before, "VERB"))


def _shortened(text: str) -> str:
    """Without what hangs behind a comma, unless it is a list or the whole is short."""
    head, comma, tail = text.partition(", ")
    if comma and len(head.split()) >= 5 and (len(text) > 70 or not re.match(r"(?:and|or)\b", tail)):
        return head
    return text


def _small(text: str) -> str:
    """With a small first letter, unless the first word is a name or an abbreviation."""
    word = text.split()[0]
    if word == "I" or any(c.isupper() for c in word[1:]) or word.casefold() in lexicon().proper:
        return text
    return text[0].lower() + text[1:]


def _is_noun_phrase(text: str) -> bool:
    """Whether it may stand after "about": short, with no sign of a sentence of its own."""
    words = text.casefold().split()
    if len(words) > MOST_NOUN_WORDS or words[0] in _NO_NOUN:
        return False
    return not re.search(r"\b(?:i|is|are|am|was|want|wants|would|can|could|will|help)\b|[!?:]", text, re.IGNORECASE)


def _second_person(text: str) -> str:
    """She, he or they as "you": "how she keeps up her practice" -> "how you keep up your practice"."""
    if not re.match(rf"(?:{_OPENERS})\b", text) or not _OF_THEM.search(text):
        text = re.sub(r"\b(?:this person|he/she|she/he|s/he)\b", "you", text, flags=re.IGNORECASE)
        return re.sub(r"^((?:how|what|why|where|when|which \w+)) they (?=\w+)", r"\1 you ", text)
    text = re.sub(r"\b(?:she|he) ((?:\w+ly )?)(\w+)", lambda m: f"you {m[1]}{_base(m[2])}", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(is|was|does|has) (?:she|he)\b", lambda m: f"{_IRREGULAR[m[1]]} you", text)
    text = re.sub(r"\b(?:her|him)\b(?= (?:most|when|in|to|at|the|about|for|there)\b)", "you", text)
    text = re.sub(r"\bhers\b", "yours", text)
    text = re.sub(r"\b(?:herself|himself)\b", "yourself", text)
    text = re.sub(r"\b(?:her|his)\b(?=\s+\w)", "your", text)
    return re.sub(r"\b(?:her|him|his)\b", "you", text)


def _base(verb: str) -> str:
    """The verb without its third-person ending."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|zz)es$", verb):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith(("ss", "us", "is")) else verb
