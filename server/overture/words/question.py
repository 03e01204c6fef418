"""What the sender wants to learn as the question itself: "how to choose a lab" -> "how would you choose a lab".

Only where the grammar is sure; elsewhere there is no such question, and the phrase stands after "Could I ask you".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from overture import inflection
from overture.words.lexicon import lexicon

MOST_WORDS = 8  # of a subject
# From one line of work to another: the sender's step, which whoever is asked may never have taken.
_STEP = re.compile(
    r"(?:switch|move|get|go|cross|become|come|transition|retrain|break into|start as|return|turn|step)\b"
)
_MODAL = "can|could|should|would|must|might|will"
_BE = "is|are|was|were"
# A clause of its own inside the subject: one cannot tell which verb is the question's.
_NESTED = re.compile(r"\b(?:who|that|which|whether|what|how|where|when|if|because|and i|i)\b|[,;:]")
_ONE = re.compile(r"(?:an?|one|the|this|somebody|someone|your)\b")
_SINGLE = re.compile(r"(?:an?|one|this|i|you|to|much|many|it)\b")
_MANY = re.compile(r"(?:\bpeople|\bothers|\w{3,}(?<!s)s)$")
_DEGREE = re.compile(
    r"(?:important|hard|long|much|many|often|far|good|well|big|useful|difficult|easy|likely|soon|early|late|common)\b"
)
_ALSO = re.compile(r"\b(and|or) (\w+)(?= \w)")
# "began because …": what was begun is not said; nobody is asked how they grew up somewhere.
_WHY = re.compile(r"(?:because|when|as|since|after|before|until|up (?:in|on|by|with|near|around))\b")
_BEHIND = re.compile(r"(?:the|an?|one|to|into|from|which|what|how|its|after|out|up|on|for|with|between|about)\b")
# What asks for its subject has the word order of a question already.
_ITSELF = re.compile(
    r"(?!.*\blike$)(?:what (?:comes|makes|goes|happens|matters|counts|decides|helps|surprised|would make)|"
    rf"which [\w-]+ (?:in|for|at|of|from|on|with) .+? (?:{_MODAL})\b|"
    r"which (?:[\w-]+ ){1,3}(?:matters?|exists?|counts?|helps?|comes?|makes?|are|is)|"
    r"what (?:skills|habits|courses|tools|mistakes|books|subjects) (?:matter|count|help|are)|how (?:much|many) of)\b"
)


def direct(phrase: str) -> str:
    """The question, in small letters at its start and without its mark; empty where it would stand crookedly."""
    first, joint, second = phrase.partition(" and ")
    if joint and re.match(r"(?:how|what|which|whether|why|where|when|who)\b", second):
        one, two = direct(first), direct(second)
        return f"{one}, and {two}" if one and two else ""
    if _ITSELF.match(phrase):
        return phrase
    for pattern, build in _PATTERNS:
        match = pattern.fullmatch(phrase)
        if match and (question := build(match)):
            return question
    return ""


def _to(match: re.Match[str]) -> str:
    """How to choose -> how would you choose; what is the sender's own step, anybody's."""
    who = "somebody" if _STEP.match(match[1]) else "you"
    return f"how would {who} {match[1]}"


def _which(match: re.Match[str]) -> str:
    return f"{match[1]} would you {match[2]}"


def _whether_to(match: re.Match[str]) -> str:
    return f"would you {match[1]}"


def _like(match: re.Match[str]) -> str:
    asked, subject, verb, rest = match.groups()
    return f"{asked} {verb} {subject} {rest}" if _plain(subject) else ""


def _looks(match: re.Match[str]) -> str:
    asked, subject, verb, rest = match.groups()
    return f"{asked} {'does' if verb.endswith('s') else 'do'} {subject} look like{rest}" if _plain(subject) else ""


def _does(match: re.Match[str]) -> str:
    subject, adverb, rest = match.groups()
    return f"what does {subject} {adverb or ''}do{rest}" if _plain(subject) and _ONE.match(subject) else ""


def _modal(match: re.Match[str]) -> str:
    asked, subject, verb, rest = match.groups()
    return f"{asked} {verb} {subject} {rest}" if _plain(subject) and not _DEGREE.match(subject) else ""


def _whether(match: re.Match[str]) -> str:
    subject, verb, rest = match.groups()
    return f"{verb} {subject} {rest}" if _plain(subject) else ""


def _passive(match: re.Match[str]) -> str:
    subject, verb, rest = match.groups()
    return f"how {verb} {subject} {rest}" if _plain(subject) and not _DEGREE.match(subject) else ""


def _you(match: re.Match[str]) -> str:
    """How you priced the bars -> how did you price the bars."""
    asked, adverb, verb, rest = match.groups()
    base = _base(verb)
    if not base:
        return ""
    if base == verb:
        return "" if verb in _past(base) else f"{asked} do you {adverb or ''}{verb}{rest}"
    rest = _ALSO.sub(_and_did, rest)
    return f"{asked} did you {adverb or ''}{base}{rest}" if verb in _past(base) else ""


def _and_did(match: re.Match[str]) -> str:
    """What was done besides, which "did" governs too: "and found growers" -> "and find growers"."""
    lemmas = inflection.library().getLemma(match[2], "VERB", lemmatize_oov=False)
    done = next((base for base in lemmas if match[2] in _past(base)), "")
    return f"{match[1]} {done or match[2]}"


def undone(deed: str) -> str:
    """What stands after "did you": "built it and sold it" -> "build it and sell it"; empty where the verb is unsure."""
    verb, _, rest = deed.partition(" ")
    base = _base(verb)
    if not rest or base in ("", "be", "have") or verb not in _past(base) or _WHY.match(rest):
        return ""
    return f"{base} {_ALSO.sub(_and_did, rest)}"


def _past(verb: str) -> tuple[str, ...]:
    return tuple(inflection.library().getInflection(verb, "VBD", inflect_oov=False))


def _it(match: re.Match[str]) -> str:
    """How hard it is to switch -> how hard is it to switch."""
    asked, verb, rest = match.groups()
    return f"{asked} does it take{rest}" if verb == "takes" else f"{asked} {verb} it{rest}"


def _one_does(match: re.Match[str]) -> str:
    """How a utility decides what to trust -> how does a utility decide what to trust."""
    asked, *words = match[0].split()
    for place in range(1, min(len(words), MOST_WORDS + 1)):
        subject, verb, rest = " ".join(words[:place]), words[place], " ".join(words[place + 1 :])
        if not verb.endswith("s") or verb.endswith(("ss", "’s")) or not _plain(subject) or _DEGREE.match(subject):
            continue
        base = _base(verb)
        sure = (_ONE.match(subject) and place > 1) or (asked == "how" and _BEHIND.match(rest))
        if base in lexicon().verbs and sure:
            return f"{asked} does {subject} {base} {rest}".rstrip()
    return ""


def _many_do(match: re.Match[str]) -> str:
    """How planners set priorities -> how do planners set priorities."""
    asked, subject, where, verb, rest = match.groups()
    known = verb in lexicon().verbs or set(inflection.library().getAllLemmas(verb)) == {"VERB"}
    known = known and _base(verb) == verb and bool(_MANY.search(subject)) and not _SINGLE.match(subject)
    return f"{asked} do {subject}{where or ''} {verb}{rest}" if known else ""


def _plain(subject: str) -> bool:
    return len(subject.split()) <= MOST_WORDS and not _NESTED.search(subject)


@lru_cache(maxsize=256)
def _base(verb: str) -> str:
    lemmas = inflection.library().getLemma(verb, "VERB", lemmatize_oov=False)
    return lemmas[0] if lemmas else ""


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"how to (?!be\b)(\w.+)"), _to),
    (re.compile(r"((?:what|where|who|whom|when|which(?: [\w-]+){1,4})) to (\w.*)"), _which),
    (re.compile(r"whether to (\w.+)"), _whether_to),
    (re.compile(rf"(how|what|when|where|why|which [\w-]+) (.+?) ({_MODAL}) (\w.*)"), _modal),
    (re.compile(rf"(what) (.+?) ({_BE}) ((?:really |actually )?like\b.*)"), _like),
    (re.compile(r"(what) (.+?) (looks?) like(\b.*)"), _looks),
    (re.compile(r"what (.+?) (really |actually )?does(\b.*)"), _does),
    (re.compile(r"(how|what|when|where|why) (?:(you)) (?:do)( .+)?"), lambda m: f"{m[1]} do you do{m[3] or ''}"),
    (re.compile(rf"whether (.+?) ({_BE}|{_MODAL}) (\w.*)"), _whether),
    (re.compile(r"(how|what|why|when|where) you ((?:\w+ly |first )?)(\w+)(.*)"), _you),
    (re.compile(r"(what|how \w+) it (is|was|takes)( .+)"), _it),
    (re.compile(rf"how (.+?) ({_BE}) (\w.*)"), _passive),
    (re.compile(r"(how|what|why|when|where) (\w+)((?: abroad| new to .+?)?) (\w+)(.*)"), _many_do),
    (re.compile(r"(how|why|when|where) ((?:\w+ ){1,2}\w+)() (\w+)(.*)"), _many_do),
    (re.compile(r"(?:how|what) (?!to\b|you\b|i\b).+"), _one_does),
)
