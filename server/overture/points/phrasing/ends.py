"""Where a clause may end, and the verbs that are joined to its first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overture.points.phrasing.person import inflect, is_finite, is_past, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST_ENDS = 4
_BREAKS = frozenset({"cc", "conj", "advcl", "parataxis", "dep", "appos", "ccomp", "mark"})
_COMMAS = frozenset({",", ";", ":", "–", "—", "("})
_NEEDED = ("dobj", "attr", "acomp", "prt", "oprd", "dative", "xcomp")


def ends(root: Token, limit: int) -> list[int]:
    """Where the clause of `root` may end, longest first: at most `limit` words on, where the cut leaves it whole."""
    last = int(root.right_edge.i)
    for verb in root.rights:  # what has a subject of its own is another clause: "… and I beat one with a stick"
        if verb.dep_ == "conj" and subject_of(verb) is not None:
            joint = next((c.i for c in root.rights if c.dep_ == "cc" and c.i < verb.i), verb.left_edge.i)
            last = min(last, joint - 1)
        elif verb.dep_ == "conj" and is_past(root) and is_finite(verb) and not is_past(verb):
            joint = next((t.i for t in reversed(root.doc[root.i : verb.i]) if t.dep_ == "cc"), verb.left_edge.i)
            last = min(last, joint - 1)  # its subject went to the clause before: "71 percent and main grades are up"
    needed = root.i
    for child in root.rights:
        if child.dep_ in _NEEDED:
            needed = max(needed, child.right_edge.i if child.dep_ == "xcomp" else child.i)
    cuts = [last] if last - root.i < limit else []
    cuts += [
        token.i - 1
        for token in root.doc[root.i + 1 : last + 1]
        if not _in_a_list(token)
        and (
            (token.dep_ in _BREAKS and token.left_edge.i == token.i)
            or (token.text in _COMMAS and token.dep_ == "punct")
        )
        and needed < token.i <= root.i + limit
    ]
    return sorted(set(cuts), reverse=True)[:MOST_ENDS]


def _in_a_list(token: Token) -> bool:
    """Whether a cut before this token would leave a list without its last item: "in Egypt, Jordan"."""
    item = token.head if token.dep_ in ("cc", "punct", "conj") else token
    return item.dep_ == "conj" and item.tag_.startswith(("NN", "CD"))


def joined(root: Token) -> dict[int, str]:
    """The finite verbs joined to `root` under the same subject, as "-ing" forms: "lost … and gained" -> "gaining"."""
    out: dict[int, str] = {}
    verb = _next_joined(root)
    while verb is not None:
        if subject_of(verb) is None:
            out[verb.i] = inflect(verb, "VBG")
        verb = _next_joined(verb)
    return out


def _next_joined(verb: Token) -> Token | None:
    return next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ in ("VBD", "VBP", "VBZ", "VBN")), None)
