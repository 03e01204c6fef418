"""Words turned from the first person (or from he and she) into the second; quoted words stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overture import inflection
from overture.data import table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LISTS = {name: frozenset(words) for name, words in table("overture.points", "phrasing/words.toml").items()}
PRONOUNS = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "ourselves": "yourselves",
}
FIRST = frozenset(PRONOUNS) | {"i'm", "i've"}
SECOND = frozenset({"you", "your", "yours", "yourself", "yourselves", "u", "ya"})
THIRD = frozenset({"she", "he", "her", "his"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_PRONOUN_TAGS = frozenset({"PRP", "PRP$", "NN", "NNP", "FW", "LS", "UH", "CD", "JJ", "DT"})


@dataclass(frozen=True, slots=True)
class Self:
    """How a text names the person: the words of their name in lower case, and whether it calls them he or she.

    `alone` is true of one who works alone or owns the house: their "we" is "you", anybody else's "your team".
    `trade` holds stems of the words that name their trade.
    """

    names: frozenset[str]
    third_person: bool = False
    alone: bool = False
    trade: frozenset[str] = frozenset()

    @property
    def third(self) -> frozenset[str]:
        """The words that mean the person in a text that speaks of them: he and she, and their name."""
        return self.names | THIRD if self.third_person else frozenset()


def roots(doc: Doc) -> tuple[Token, ...]:
    """The main verb of each sentence of a text, looked up once."""
    if "roots" not in doc.user_data:  # places, for tokens would hold the text in memory
        doc.user_data["roots"] = tuple(sentence.root.i for sentence in doc.sents)
    return tuple(doc[place] for place in doc.user_data["roots"])


def is_self(token: Token, who: Self) -> bool:
    """Whether a token means the person: I, we, or in a text about them their name, she or he."""
    low = token.lower_
    return low in ("i", "we") or (who.third_person and (low in ("she", "he") or low in who.names))


def subject_of(verb: Token) -> Token | None:
    """The subject that hangs on a verb, or None."""
    return next((c for c in verb.children if c.dep_ in SUBJECTS), None)


def lemma(token: Token) -> str:
    """The base form of a verb."""
    return inflection.base(token.lower_)


def inflect(token: Token, tag: str) -> str:
    """A verb in another form, by its Penn tag ("VBG"); "" where the library knows none."""
    base = lemma(token)
    return next(iter(inflection.forms(base, tag)), "") if base else ""


def is_finite(token: Token) -> bool:
    """Whether a verb can be a clause's own: "sold" and "sells", not "selling"."""
    return token.tag_ in ("VBD", "VBZ", "VBP")


def is_past(token: Token) -> bool:
    """Whether a verb is in the past tense, also where the tagger took it for a present one ("rewrote")."""
    base = lemma(token)
    known = bool(base) and token.lower_ in inflection.forms(base, "VBD")
    if token.tag_ == "VBD":  # not where a learner of English leaves the ending away: "we clear 400 fields"
        return known or not base or token.lower_ != base
    return known and token.lower_ != base


def past_form(verb: Token) -> str:
    """A verb as it stands after "you", of "taken" "took"."""
    known = inflection.forms(lemma(verb), "VBD") if lemma(verb) else ()
    return verb.lower_ if verb.lower_ in known or not known else known[0]


def _of_self(token: Token, who: Self) -> bool:
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    subject = subject_of(verb)
    return subject is not None and is_self(subject, who)


def in_a_name(token: Token) -> bool:
    """Whether a pronoun is part of a name, "at Our Lady of the Assumption", or is one: "a US patent"."""
    if token.text == "US":
        beside = (token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc))
        return not any(len(t.text) > 1 and t.text.isupper() for t in beside)  # else all is shouted
    if token.text == "I" and token.i > 0 and token.nbor(-1).text[0].isupper():  # "Fund I", "Phase I"
        third = token.i + 1 < len(token.doc) and token.nbor(1).lower_ in ("is", "has")
        return third or (token.nbor(-1).tag_ == "NNP" and token.dep_ not in ("nsubj", "nsubjpass"))
    return bool(token.i > 0 and len(token.text) > 1 and token.text[0].isupper() and not token.text.isupper())


def _turned(token: Token, who: Self) -> str:
    low = token.lower_
    if low == "mine" and token.dep_ == "compound":  # "mine clearance"
        return str(token.text)
    if low in PRONOUNS and token.tag_ in _PRONOUN_TAGS:
        return str(token.text) if in_a_name(token) else PRONOUNS[low]
    if who.third_person:
        if low in ("she", "he", "him") or (low in who.names and token.tag_.startswith("NNP")):
            return "you"
        if low in ("her", "his"):
            return "your" if token.tag_ == "PRP$" else "you"
    if low in ("am", "'m", "’m") and _of_self(token, who):  # and not "at 5:40 am"
        return "are" if low == "am" else "’re"
    if low == "was" and _of_self(token, who):
        return "were"
    if who.third_person and token.tag_ == "VBZ" and _of_self(token, who):  # "where she leads" -> "where you lead"
        return {"is": "are", "has": "have", "does": "do"}.get(low) or inflect(token, "VBP") or str(token.text)
    return str(token.text)


def quoted(doc: Doc) -> frozenset[int]:
    """Indexes of the tokens between quotation marks: other people's words, or a title."""
    inside, out = False, set()
    for token in doc:
        if token.text in {'"', "“", "”", "``", "''"}:
            inside = token.text == "“" or (token.text != "”" and not inside)
        elif inside:
            out.add(token.i)
    return frozenset(out)


def words(tokens: Sequence[Token], who: Self, forms: dict[int, str] | None = None) -> str:
    """The tokens in the second person; `forms` replaces some of them (index -> text)."""
    kept = quoted(tokens[0].doc) if tokens else frozenset()
    text = ""
    for token in tokens:
        word = token.text if token.i in kept else (forms or {}).get(token.i) or _turned(token, who)
        text += word + token.whitespace_
    return " ".join(text.split())
