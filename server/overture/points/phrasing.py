"""A sentence turned from the first person into the second, on its parse; silent where it is not sure.

    "We cut our p99 from 1.8 s to 240 ms."  ->  deed   "cut your p99 from 1.8 s to 240 ms"
                                                 gerund "cutting your p99 from 1.8 s to 240 ms"
    "My fraud model blocked my own mother." ->  noun   "the fraud model that blocked your own mother"

Numbers, names and quoted titles stay verbatim. Tags are Penn Treebank's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lemminflect import getInflection, getLemma

from overture.points.text import curly

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_WORDS, MIN_WORDS = 19, 3
PRONOUNS = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself",
    "we": "you", "us": "you", "our": "your", "ours": "yours", "ourselves": "yourselves",
}  # fmt: skip
FIRST = frozenset(PRONOUNS) | {"i'm", "i've"}
SECOND = frozenset("you your yours yourself yourselves u ya".split())
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
# Verbs that state a mood, a thought or nothing: "how you felt", "how you had" say little.
WEAK = frozenset(
    "think feel love like hope want need know guess see notice wish remember forget say tell ask mean try happen seem look "
    "believe suppose expect hear understand realize realise decide enjoy appreciate owe deserve thank come let sit wait "
    "cry laugh agree miss hate fear worry prefer admit doubt wonder mind".split()
)
CHANGES = frozenset("go drop fall rise grow climb shrink double triple halve jump sink increase decrease reach cross".split())
TEAMS = frozenset("team lab group crew company department unit squad choir class school firm practice office".split())
PEOPLE = frozenset(
    "mother father mum mom dad sister brother son daughter wife husband partner friend colleague boss manager student "
    "students mentee mentor teammate intern cousin aunt uncle grandmother grandfather kid kids child children nephew niece "
    "teacher professor advisor supervisor client customer patient neighbour neighbor coach landlord barber roommate".split()
)
RELATIVE_TIME = re.compile(
    r",?\s*\b(?:last (?:night|week|month|year|quarter|summer|winter|spring|autumn|fall|\w+day)|this (?:morning|week|month|"
    r"year|quarter|summer|winter|spring|autumn|fall|evening|afternoon|\w+day)|today|yesterday|tonight|tomorrow|"
    r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:just|right) now|now|recently|lately|"
    r"(?:\w+|a few|a couple of) (?:days?|weeks?|months?|years?) ago)\s*$",
    re.IGNORECASE,
)
_RELATIVE_INSIDE = re.compile(
    r"\b(?:last (?:night|week|month|year)|this (?:morning|week|month|year|quarter)|today|yesterday|tomorrow|ago)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:also|finally|just|recently|then|even|actually|really|still|later|only|now)\s+", re.IGNORECASE)
_BREAKS = frozenset({"cc", "conj", "advcl", "parataxis", "dep", "appos", "ccomp", "mark"})
_DANGLING = re.compile(
    r"\b(?:the|a|an|of|to|for|from|with|by|at|in|on|and|or|but|that|which|who|as|than|your|into|is|are|was|were|be)$",
    re.IGNORECASE,
)


# "that speech", "those two": they point at something that the phrase does not hold.
_LOOSE = re.compile(r"\b(?:this|that|these|those) (?:\w+ )?(?:\w+)?$|^\w+ (?:this|that|these|those)\b|\b(?:she|he|him|her|his|hers)\b", re.IGNORECASE)
_FAR = re.compile(r"\b(?:it|its|they|them|their|there|one|ones|same)\b", re.IGNORECASE)


def _far_pronoun(text: str) -> bool:
    """Whether a pronoun stands so early that what it means must stand outside the phrase."""
    match = _FAR.search(text)
    return match is not None and len(text[: match.start()].split()) < 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a sentence gives: each field may be empty. `deed` and `habit` stand after "you"; `noun` after "about"."""

    deed: str = ""
    gerund: str = ""
    habit: str = ""
    noun: str = ""
    team: bool = False


@dataclass(frozen=True, slots=True)
class Self:
    """How a text names the person: their name's words in lower case, and whether the text speaks of them as he or she."""

    names: frozenset[str]
    third_person: bool = False


def _is_self(token: Token, who: Self) -> bool:
    low = token.lower_
    if low in ("i", "we"):
        return True
    return who.third_person and (low in ("she", "he") or low in who.names)


def _turn_word(token: Token, who: Self) -> str:
    """One word in the second person, without its white space."""
    low = token.lower_
    if low in PRONOUNS and token.tag_ in ("PRP", "PRP$", "NN", "NNP", "FW", "LS", "UH", "CD", "JJ", "DT"):
        return PRONOUNS[low]
    if who.third_person:
        if low in ("she", "he") or (low in who.names and token.tag_.startswith("NNP")):
            return "you"
        if low in ("her", "his"):
            return "your" if token.tag_ == "PRP$" else "you"
        if low == "him":
            return "you"
    if low in ("am", "'m", "’m"):
        return "are" if low == "am" else "’re"
    if low == "was" and any(c.dep_ in SUBJECTS and _is_self(c, who) for c in token.head.children) and token.dep_ in (
        "aux", "auxpass",
    ):  # fmt: skip
        return "were"
    if low == "was" and any(c.dep_ in SUBJECTS and _is_self(c, who) for c in token.children):
        return "were"
    return str(token.text)


def _quoted(doc: Doc) -> frozenset[int]:
    """Indexes of the tokens between quotation marks: other people's words, or a title, which stay as they are."""
    inside, out = False, set()
    for token in doc:
        if token.text in {'"', "“", "”", "``", "''"}:
            inside = token.text == "“" or (token.text != "”" and not inside)
        elif inside:
            out.add(token.i)
    return frozenset(out)


def _words(tokens: list[Token], who: Self, forms: dict[int, str] | None = None) -> str:
    """The tokens in the second person; `forms` replaces some of them (index -> text)."""
    kept = _quoted(tokens[0].doc) if tokens else frozenset()
    text = ""
    for token in tokens:
        word = token.text if token.i in kept else (forms or {}).get(token.i) or _turn_word(token, who)
        text += word + token.whitespace_
    return " ".join(text.split())


def _past(token: Token) -> bool:
    """Whether a verb form is a past tense, also where the tagger took it for a present one ("rewrote")."""
    if token.tag_ == "VBD":
        return True
    lemma = getLemma(token.lower_, upos="VERB")
    return bool(lemma) and token.lower_ != lemma[0] and token.lower_ in getInflection(lemma[0], tag="VBD")


def _joined_verbs(root: Token) -> dict[int, str]:
    """The finite verbs joined to `root` under the same subject, as "-ing" forms: "lost … and gained" -> "gaining"."""
    out, verb = {}, root
    while verb := next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ in ("VBD", "VBP", "VBZ", "VBN")), None):
        if _subject(verb) is None:
            out[verb.i] = _inflect(verb, "VBG")
    return out


def _inflect(token: Token, tag: str) -> str:
    lemma = getLemma(token.lower_, upos="VERB")
    forms = getInflection(lemma[0], tag=tag) if lemma else ()
    return str(forms[0]) if forms else ""


def _end(root: Token, limit: int) -> int:
    """Where the clause of `root` may end: at most `limit` words on, at a boundary that leaves it whole; -1 if nowhere."""
    last = root.right_edge.i
    if last - root.i + 1 <= limit:
        return last
    cuts = []
    needed = root.i
    for child in root.rights:
        if child.dep_ in ("dobj", "attr", "acomp", "prt", "oprd", "dative", "xcomp"):
            needed = max(needed, min(child.right_edge.i, child.i if child.dep_ != "xcomp" else child.right_edge.i))
    for token in root.doc[root.i + 1 : last + 1]:
        comma = token.text in {",", ";", ":", "–", "—", "-", "("} and token.dep_ == "punct"
        if (token.dep_ in _BREAKS and token.left_edge.i == token.i or comma) and needed < token.i <= root.i + limit:
            cuts.append(token.i - 1)
    return max(cuts) if cuts else -1


def _tidy(text: str) -> str:
    """A phrase without outer punctuation and relative time, or "" where it would stand badly inside a sentence."""
    text = _LEADING.sub("", text.strip())
    for _ in range(2):
        text = re.sub(r"[\s.,;:!?…–—-]+$", "", text)
        text = RELATIVE_TIME.sub("", text)
    text = re.sub(r"\s+([,;:.!?%)])", r"\1", text).strip()
    words = text.split()
    if not MIN_WORDS <= len(words) <= MAX_WORDS or _DANGLING.search(text) or _RELATIVE_INSIDE.search(text):
        return ""
    if _LOOSE.search(text) or _far_pronoun(text):
        return ""
    if any(text.count(a) != text.count(b) for a, b in (("(", ")"), ("[", "]"))) or text.count('"') % 2:
        return ""
    if re.search(r"[.!?…:]\s+\w|[{}<>]|\b(?:I|we)\b", text) or re.search(r"(?:^|\s)[:;]\S?", text):
        return ""
    return curly(text)


def _subject(root: Token) -> Token | None:
    return next((c for c in root.children if c.dep_ in SUBJECTS), None)


def _lower_start(text: str, first: Token) -> str:
    """The text with its first letter small, unless the first word is a name or an abbreviation."""
    word = text.split()[0] if text else ""
    if not word or any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word):
        return text
    return text[0].lower() + text[1:] if not first.tag_.startswith("NNP") or first.i == 0 else text


def _noun_phrase(subject: Token, root: Token, who: Self, limit: int) -> str:
    """"My fraud model blocked my own mother" -> "the fraud model that blocked your own mother"."""
    end = _end(root, limit)
    if end < 0 or root.tag_ not in ("VBD", "VBZ", "VBP") or root.lemma_ == "be" or root.lower_ in ("is", "was", "are"):
        return ""
    span = list(root.doc[subject.left_edge.i : subject.right_edge.i + 1])
    if subject.right_edge.i >= root.i or len(span) > 9:
        return ""
    owned = span[0].lower_ in ("my", "our")
    head = _words(span[1:] if owned else span, who)
    rest = _words(list(root.doc[root.i + 1 : end + 1]), who)
    if owned:
        return _tidy(f"the {head} that {root.lower_} {rest}")
    verb = _inflect(root, "VBG")
    article = span[0].lower_ in ("the", "a", "an") or span[0].tag_.startswith(("NNP", "CD")) or subject.tag_ in ("NNS", "NN")
    return _tidy(f"{_lower_start(head, span[0])} {verb} {rest}") if verb and article else ""


def turn(doc: Doc, who: Self) -> Phrase:
    """What the first clause of a parsed sentence gives in the second person; an empty Phrase where it is not sure."""
    roots = [s.root for s in doc.sents]
    if not roots or any(t.lower_ in SECOND for t in doc):
        return Phrase()
    root = roots[0]
    subject = _subject(root)
    aux = [c for c in root.lefts if c.dep_ in ("aux", "auxpass")]
    if any(a.tag_ == "MD" for a in aux) or any(c.dep_ == "neg" for c in root.children):
        return Phrase()
    if not root.tag_.startswith("VB"):
        return Phrase()
    end = _end(root, MAX_WORDS)
    if subject is not None and not _is_self(subject, who):
        return _about_a_thing(subject, root, who)
    if end < 0 or getLemma(root.lower_, upos="VERB")[:1] and getLemma(root.lower_, upos="VERB")[0] in WEAK:
        return Phrase()
    if subject is None and any(t.i < root.i and t.tag_ not in ("RB", "CC", "IN", "UH", ",", ":") for t in doc if t not in aux):
        return Phrase()  # something else stands before the verb: no bullet that begins with it
    return _about_the_person(root, aux, who, end, subject)


def _about_the_person(root: Token, aux: list[Token], who: Self, end: int, subject: Token | None) -> Phrase:
    span = list(root.doc[root.i + 1 : end + 1])
    rest, joined = _words(span, who), _words(span, who, _joined_verbs(root))
    helpers = {a.lower_ for a in aux}
    passive = any(a.dep_ == "auxpass" for a in aux)
    verb = root.lower_
    be = verb in ("is", "are", "am", "'m", "’m", "was", "were", "be", "been")
    ing = "being" if be else _inflect(root, "VBG")
    if passive:
        if helpers & {"was", "were", "been", "got", "am", "'m"}:
            return Phrase(deed=_tidy(f"were {verb} {rest}"), gerund=_tidy(f"being {verb} {rest}"))
        return Phrase()
    if root.tag_ == "VBG":
        return Phrase(gerund=_tidy(f"{verb} {joined}"), habit=_tidy(f"have been {verb} {rest}") if "been" in helpers else "")
    perfect = root.tag_ == "VBN" and (subject is None or helpers & {"have", "'ve", "’ve", "has", "had"})
    if (_past(root) and not helpers) or perfect:
        past = "were" if be else (_inflect(root, "VBD") or verb) if perfect else verb
        return Phrase(deed=_tidy(f"{past} {rest}"), gerund=_tidy(f"{ing} {joined}"))
    if root.tag_ in ("VBP", "VBZ", "VB") and not be and subject is not None:
        base = _inflect(root, "VBP") or verb
        return Phrase(habit=_tidy(f"{base} {rest}"), gerund=_tidy(f"{ing} {joined}"))
    if be and subject is not None:
        return Phrase(gerund=_tidy(f"being {rest}"))
    return Phrase()


def _about_a_thing(subject: Token, root: Token, who: Self) -> Phrase:
    if subject.tag_ in ("PRP", "DT", "EX", "WP", "WDT") or subject.lower_ in PEOPLE:
        return Phrase()
    owner = next((c for c in subject.children if c.lower_ in ("my", "our")), None)
    if owner is not None and subject.lower_ in TEAMS:
        end = _end(root, MAX_WORDS)
        if end < 0 or root.tag_ != "VBD":
            return Phrase()
        rest = _words(list(root.doc[root.i : end + 1]), who)
        return Phrase(noun=f"how {_words(list(subject.subtree), who)} {tidy}" if (tidy := _tidy(rest)) else "", team=True)
    changed = getLemma(root.lower_, upos="VERB")[:1] and getLemma(root.lower_, upos="VERB")[0] in CHANGES
    if owner is not None or (changed and any(t.like_num or t.is_digit for t in root.subtree)):
        return Phrase(noun=_noun_phrase(subject, root, who, MAX_WORDS - 4))
    return Phrase()


def question_topic(doc: Doc, who: Self) -> str:
    """What a question is about, as a gerund: "anyone running collectors on bare metal?" -> "running collectors on …"."""
    if any(t.lower_ in SECOND | {"i", "we", "my", "our"} for t in doc):
        return ""
    for root in [s.root for s in doc.sents][:1]:
        if root.tag_ not in ("VBG", "VBN", "VBP", "VBZ", "VB") or getLemma(root.lower_, upos="VERB")[:1] == ("be",):
            return ""
        end = _end(root, MAX_WORDS)
        subject = _subject(root)
        asked = subject is None or subject.lower_ in ("anyone", "anybody", "who", "someone", "somebody", "has")
        if end < 0 or not asked:
            return ""
        verb = root.lower_ if root.tag_ == "VBG" else _inflect(root, "VBG")
        return _tidy(f"{verb} {_words(list(doc[root.i + 1 : end + 1]), who)}") if verb else ""
    return ""
