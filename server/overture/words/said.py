"""A talking point made ready to be spoken of: its slots, its cues, and the clauses that name it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from overture.records import TalkingPoint
from overture.words import cues
from overture.words.render import Slot, Slots, fill, text_of
from overture.words.sender import plain_english
from overture.words.sentences import Sentence, part
from overture.words.slots import point_form, point_slots
from overture.words.speech import Speech

OLD = 60  # days
READ_OUT = ("quote", "asked", "topic")
DONE = ("deed", "act", "do", "gerund", "habit", "fact", "story")


@dataclass(frozen=True, slots=True)
class Said:
    """A talking point with its slots and cues, worked out once."""

    point: TalkingPoint
    slots: Mapping[str, Slot]
    cues: frozenset[str]
    form: str

    def suits(self, sentence: Sentence) -> bool:
        """Whether the point is of the kind, subtype, form and cues that a sentence is for, and fills its summary."""
        return (
            (not sentence.kinds or self.point.kind in sentence.kinds)
            and (not sentence.subtypes or self.point.subtype in sentence.subtypes)
            and (not sentence.forms or self.form in sentence.forms)
            and self.cues.issuperset(sentence.when)
            and self.cues.isdisjoint(sentence.unless)
        )

    def quoted_by(self, slots: frozenset[str]) -> bool:
        """Whether a sentence with these slots quotes the point's own words."""
        return "quote" in slots or ("mention" in slots and self.form == "quote")

    def bond(self, speech: Speech) -> dict[str, Slot]:
        """What both share as clauses: `lead` and `bond`; `echo` alone where who I am names it already."""
        wanted = ("echo",) if echoes(self.slots, speech.sender) else ("lead", "bond")
        return {name: phrase[1] for name in wanted if (phrase := self.phrase(name, speech))}

    def phrase(self, wanted: str, speech: Speech) -> tuple[Sentence, Slot] | None:
        """The best `lead` or `echo` (a clause) or `mention` (a noun phrase) for the point, as a slot that it owns."""
        for sentence in part("openers/phrases", wanted):
            if self.suits(sentence) and not (self.point.edited and sentence.slots != {"summary"}):
                segments = fill(sentence, self.slots, speech.style, inline=True)
                if segments and not _winds(text_of(segments)):
                    return sentence, Slot(text_of(segments), self.point.id)
        return None


def _winds(phrase: str) -> bool:
    """Whether a phrase would wind the sentence that it stands in: a comma or colon outside of its quotation."""
    return not {",", ":"}.isdisjoint(re.sub(r"“[^”]*”", "", phrase))


@lru_cache(maxsize=64)  # openers and message speak of the same points
def said(point: TalkingPoint) -> Said:
    """The point made ready."""
    found, slots = cues.cues(point) | ages(point), point_slots(point)
    read_out = (*READ_OUT, "title") if point.kind == "publication" else READ_OUT
    if any(not plain_english(slots[said].text.rstrip("?!”")) for said in read_out if said in slots):
        found |= {"foreign"}
    if point.kind == "achievement" and point.subtype == "promotion" and not slots.keys() >= {"began", "became"}:
        found |= {"titled"}  # titles as they stand on a page, with their capitals or in another language
    if "setback" in found:  # nobody is asked how they managed what they did not get
        slots = {name: slot for name, slot in slots.items() if name not in DONE}
    if found & {"announce", "loose"} and slots.keys() & {"topic", "deed", "title"}:
        slots = {name: slot for name, slot in slots.items() if name != "quote"}  # there is something better to name
    return Said(point=point, slots=slots, cues=found, form=point_form(point))


def _core(name: str) -> str:
    """A name as one says it in passing."""
    return re.sub(r"^The | (?:University|College)$", "", name)


def echoes(shared: Slots, mine: Slots) -> bool:
    """Whether who I am already names what both share."""
    if "shared_bare" not in shared or "i_am" not in mine:
        return False
    name = _core(shared["shared_bare"].text)  # "a junior at Carnegie Mellon"
    return re.search(rf"\b{re.escape(name)}\b", mine["i_am"].text) is not None


def unechoed(mine: dict[str, Slot], shared: Slots) -> dict[str, Slot]:
    """What may be said of the sender, without what would only name once more what both share."""
    name = shared["shared_bare"].text if "shared_bare" in shared else ""
    groups = ("i_am", "telling")
    name = _core(name)
    names = [name, *(shared[n].text for n in ("my_house_now", "my_house_then") if n in shared)]
    said_again = [
        group
        for group in groups
        if any(name and name in mine[n].text for name in names for n in mine if n.startswith(group))
    ]
    return {n: slot for n, slot in mine.items() if not n.startswith(tuple(said_again))} if said_again else mine


def ages(point: TalkingPoint) -> frozenset[str]:
    """The cue "old" for what was written so long ago that one may have changed one's mind."""
    return frozenset(("old",)) if (point.age_days or 0) >= OLD else frozenset()


def opens(point: TalkingPoint) -> bool:
    """Whether a point may open a message: usable, and more than the title and employer that everybody sees."""
    bare = point.kind == "role" and point.subtype == "current" and not point.edited
    return point.usable and bool(point.summary.strip()) and not bare
