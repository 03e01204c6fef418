"""Tables and word lists, which are data and stand in TOML files beside the code that reads them."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any


def table(package: str, path: str) -> dict[str, Any]:
    """One TOML file, `path` being where it lies below the folder of the package: "cues/types.toml"."""
    return tomllib.loads(resources.files(package).joinpath(path).read_text(encoding="utf-8"))
