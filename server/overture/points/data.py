"""The tables and word lists of this folder, which are data and stand in TOML files."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any


def table(path: str) -> dict[str, Any]:
    """One TOML file, `path` being where it lies below this folder: "cues/types.toml"."""
    return tomllib.loads(resources.files(__package__).joinpath(path).read_text(encoding="utf-8"))
