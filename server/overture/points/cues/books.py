"""The phrase books of this folder, which share the named sets of `sets.toml`."""

from __future__ import annotations

from overture.data import table
from overture.points.cues.phrasebook import Phrasebook


def book(phrases: list[tuple[str, str]]) -> Phrasebook:
    """The phrase book of (label, phrase) pairs."""
    return Phrasebook(phrases, table("overture.points", "cues/sets.toml"))
