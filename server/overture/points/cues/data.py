"""The word lists of this folder, read from their TOML files."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

from overture.points.cues.phrasebook import Phrasebook


def table(name: str) -> dict[str, Any]:
    """One TOML file of this folder, `name` being its path within it."""
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


def book(phrases: list[tuple[str, str]]) -> Phrasebook:
    """The phrase book of (label, phrase) pairs, with the named sets of `sets.toml`."""
    return Phrasebook(phrases, table("sets.toml"))
