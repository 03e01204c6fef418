"""The phrase books of this folder, which share the named sets of `sets.toml`."""

from __future__ import annotations

from overture.points.cues.phrasebook import Phrasebook
from overture.points.data import table


def book(phrases: list[tuple[str, str]]) -> Phrasebook:
    """The phrase book of (label, phrase) pairs."""
    return Phrasebook(phrases, table("cues/sets.toml"))
