"""What is worth saying, and what proves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PointKind = Literal[
    "post",
    "shared-connection",
    "shared-background",
    "achievement",
    "role",
    "education",
    "volunteering",
    "publication",
    "certification",
    "project",
    "interest",
]
PhraseForm = Literal["noun", "gerund", "how", "quote", "name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words that stand on the page, verbatim, and the section they stand in ("about-me" for the sender's own)."""

    section: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One named part of a talking point, verbatim or safely turned, for a slot of a sentence (`words/` lists them)."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkingPoint:
    """Something worth bringing up, with its proof.

    `summary` is a phrase in the second person that stands after "I noticed"; `form` says how it is built:
    `noun` ("your talk on paging"), `gerund` ("you moving …" never; "moving 340 services off Jenkins"), `how` ("how you
    moved 340 services off Jenkins"), `quote` ("your line “…”"), `name` ("Paolo Magbanua"). `details` are the parts that
    sentences are built from. `subtype` refines the kind (a post's type, "award", "promotion", "school"). `age_days` is
    None where the page gives no date. `score` is between 0 and 1. A point that is not `usable` carries its reason in
    `why` and opens no message.
    """

    id: str
    kind: PointKind
    summary: str
    evidence: tuple[Evidence, ...]
    age_days: int | None = None
    why: str = ""
    score: float = 0.0
    usable: bool = True
    edited: bool = False
    form: PhraseForm = "noun"
    subtype: str = ""
    details: tuple[Detail, ...] = ()

    def detail(self, name: str) -> str:
        """The text of the detail with this name, or an empty text."""
        return next((d.text for d in self.details if d.name == name), "")
