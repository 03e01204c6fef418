"""The sentences, which are data: one TOML file a kind of point or a part of a message, under `sentences/`.

    [[hook]]
    text = "[Your post about {topic}] is why I’m writing."
    subtypes = ["learning"]           # absent: any
    example = "Your post about the pager at the wedding is why I’m writing."

`{slots}` are filled from the point, the person and the sender; an empty slot makes a sentence ineligible. What stands
in `[brackets]` states something: it belongs to the owner of the slots in it. Words outside of brackets state nothing.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

SLOT = re.compile(r"\{([a-z_]+)\}")
PIECES = re.compile(r"(\[|\]|\{[a-z_]+\})")
FOLDER = resources.files(__package__).joinpath("sentences")


@cache
def slots_of(text: str) -> frozenset[str]:
    """The names of the slots in the text of a sentence."""
    return frozenset(SLOT.findall(text))


@cache
def fills(text: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a slot in the text of a sentence begins with one of these: "i_am" with `i_am_brief` too."""
    return any(slot.startswith(beginnings) for slot in slots_of(text))


@cache
def announces(text: str) -> bool:
    """Whether our own words of a text say that something is to be asked."""
    return re.search(r"\b(?:ask|question|understand|know)\b", re.sub(r"\[[^\]]*\]", "", text)) is not None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or two) with slots, and where it may stand. Empty tuples mean: anywhere.

    `when` names cues (see `cues.py`) of which the point must have each; `unless` names those it must not have. `refers`
    joins hooks and questions: a question says what it asks about ("deed", "claim", "thing"), a hook what it puts there.
    `build` names the construction, so that five openers are not built alike.
    """

    id: str
    part: str
    text: str
    example: str = ""
    kinds: tuple[str, ...] = ()
    subtypes: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    tones: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    build: str = ""
    weight: float = 0.0

    @property
    def announces(self) -> bool:
        """Whether it says that a question follows, which must then be one about the same thing."""
        return self.part == "hook" and announces(self.text)

    @property
    def slots(self) -> frozenset[str]:
        """The names of the slots, read from the text."""
        return slots_of(self.text)


def read(raw: str, name: str) -> tuple[Sentence, ...]:
    """The sentences of one TOML text. Raises TypeError for a key that no sentence has."""
    out = []
    for part, entries in tomllib.loads(raw).items():
        if part == "sample":
            continue
        for number, entry in enumerate(entries, 1):
            values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
            out.append(Sentence(id=f"{name}/{part}-{number}", part=part, **values))
    return tuple(out)


@lru_cache(maxsize=64)
def sentences(name: str) -> tuple[Sentence, ...]:
    """The sentences under this name, in their order: of the file ("openers/role") or of all files of a folder."""
    file = FOLDER.joinpath(f"{name}.toml")
    if file.is_file():
        return read(file.read_text(encoding="utf-8"), name)
    files = sorted(each.name.removesuffix(".toml") for each in FOLDER.joinpath(name).iterdir())
    return tuple(s for each in files for s in sentences(f"{name}/{each}"))


@cache
def part(name: str, wanted: str) -> tuple[Sentence, ...]:
    """The sentences of one part of a file."""
    return tuple(s for s in sentences(name) if s.part == wanted)
