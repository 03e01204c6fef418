"""A question that somebody has asked straight, as a phrase: "how does a nurse move" -> "how a nurse moves".

Only where the grammar is sure: who acts must be told from what they do.
"""

from __future__ import annotations

import re

from overture.inflection import forms, may_be
from overture.words.lexicon import lexicon

LONGEST_SUBJECT = 7  # words
_ASKED = r"(?P<asked>how(?: much| many| often| long| far)?|what|when|where|why|who|which [\w-]+(?: [\w-]+)?)"
_MODAL = r"(?P<verb>can|could|should|would|must|might|will)"
_MODAL_FIRST = re.compile(
    rf"(?:{_ASKED} )?{_MODAL} "
    r"(?P<who>I|you|(?<=would )(?:she|he|they)|one|somebody|someone|(?:an?|the) [\w-]+) (?P<rest>\w.*)"
)
_LONG_MODAL = re.compile(rf"(?:{_ASKED} )?{_MODAL} (?P<rest>(?:an?|the|my|some\w+) .+)")
_MODAL_BE = re.compile(rf"(?:{_ASKED} )?{_MODAL} (?P<who>[\w’-]+(?: [\w’-]+){{0,3}}) (?P<rest>be \w.*)")
_IT = re.compile(r"(?P<asked>how \w+|what) (?P<verb>is|was) it (?P<rest>\w.*)")
_WHAT_IS = re.compile(r"what (?:is|are) (?P<rest>(?:the|your) \w.*)")
_DO_FIRST = re.compile(rf"(?:{_ASKED} )?(?P<verb>do|does|did) (?P<rest>\w.*)")
# What is said of a thing, from which its name can be told: "is a doctorate | worth it".
_BE_FIRST = re.compile(
    r"(?P<verb>is|are|was|were) (?P<who>there|[\w’ -]+?(?<! the)) "
    r"(?P<rest>(?:worth|hard|possible|better|necessary|needed|easy|useful|too|still|really|enough|realistic|important|"
    r"something|anything|"
    r"the \w+ (?:door|way|place|path|route|choice)|as [\w-]+ as|(?<= there )\w+|the right|(?<!ing )an?)\b.*)"
)
_BE_SOME = re.compile(r"(?P<verb>is|are|was|were) (?P<rest>\w.*)")
_PRONOUNS = frozenset(("I", "you", "they", "she", "he", "we", "one", "people", "somebody", "someone"))
_OPEN = frozenset(("a", "an", "the", "my", "your", "new", "young", "small", "good", "typical"))
# What a subject goes on with, "a student on a help desk": no verb.
_BEHIND = frozenset(("with", "without", "in", "at", "from", "of", "on", "for", "outside", "who", "like"))
_ADVERBS = frozenset(("still", "really", "actually", "ever", "always", "just", "usually", "even", "also"))
_VERBS = frozenset(
    ("look", "need", "take", "feel", "mean", "spend", "learn", "know", "want", "expect", "see", "count")
) | {"matter", "help", "show", "ask"}
_TAGS = {"do": "VBP", "does": "VBZ", "did": "VBD"}


def embedded(question: str) -> str:
    """The phrase, small at its start; empty where the text is no such question or its parts cannot be told apart."""
    short = _MODAL_FIRST.fullmatch(question)
    if short and _acts(short["rest"].split()[0], sure=short["who"] in _PRONOUNS):
        return _with_modal(short)
    if match := _MODAL_BE.fullmatch(question):
        return _with_modal(match)
    long = _LONG_MODAL.fullmatch(question)
    if long and (phrase := _doing(long["asked"] or "whether", long["verb"], long["rest"].split())):
        return phrase
    if short and may_be(short["rest"].split()[0], "VERB"):
        return _with_modal(short)
    if long:
        return ""
    if match := _IT.fullmatch(question):
        return f"{match['asked']} it {match['verb']} {match['rest']}"
    if match := _WHAT_IS.fullmatch(question):
        return match["rest"]
    if match := _BE_FIRST.fullmatch(question):
        return f"whether {match['who']} {match['verb']} {match['rest']}"
    if match := _BE_SOME.fullmatch(question):
        return _being(match["verb"], match["rest"].split())
    match = _DO_FIRST.fullmatch(question)
    return _doing(match["asked"] or "whether", match["verb"], match["rest"].split()) if match else ""


def _with_modal(match: re.Match[str]) -> str:
    return f"{match['asked'] or 'whether'} {match['who']} {match['verb']} {match['rest']}"


def _acts(word: str, *, sure: bool) -> bool:
    """Whether a word behind a subject is what it does: "an advisor | learn", not "an ECE | undergrad"."""
    verb = sure or word in lexicon().verbs | _VERBS or (may_be(word, "VERB") and not may_be(word, "NOUN"))
    return verb and word not in _BEHIND


def _being(verb: str, words: list[str]) -> str:
    """Is | day release doable with two kids -> whether day release is doable with two kids."""
    for place in range(1, min(len(words), LONGEST_SUBJECT + 1)):
        word, before = words[place], words[place - 1]
        if may_be(word, "ADJ") and not may_be(word, "NOUN") and may_be(before, "NOUN"):
            return " ".join(["whether", *words[:place], verb, *words[place:]])
    return ""


def _doing(asked: str, helper: str, words: list[str]) -> str:
    """How | does | a nurse move into policy -> how a nurse moves into policy; a modal stands before the verb."""
    known = lexicon().verbs | _VERBS
    for place in range(1, min(len(words), LONGEST_SUBJECT + 1)):
        verb, after = words[place], words[place + 1 :]
        before = next((word for word in reversed(words[:place]) if word not in _ADVERBS), "")
        if before in _OPEN or verb in _BEHIND | _ADVERBS or not (before in _PRONOUNS or verb in known):
            continue
        if helper not in _TAGS:
            return " ".join([asked, *words[:place], helper, verb, *after])
        told = _told(verb, helper)
        if told and after[:1] in (["or"], ["and"]) and after[1:2] and after[1] in known:
            after[1] = _told(after[1], helper)
        return " ".join([asked, *words[:place], told, *after]) if told else ""
    return ""


def _told(verb: str, helper: str) -> str:
    """The form that says by itself what the helper says: does | move -> moves."""
    return verb if helper == "do" else next(iter(forms(verb, _TAGS[helper])), "")
