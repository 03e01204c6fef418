"""The invented people that come with Overture, each with somebody who would like to write to them."""

from __future__ import annotations

import json
from pathlib import Path

from overture.errors import OvertureError
from overture.settings import default_panel_dir
from overture.web.wire import SuggestAsk


class NoSuchSample(OvertureError):
    """Nobody of this name comes with Overture."""


def sample(name: str) -> SuggestAsk:
    """The page and the sender of the sample whose file begins with this name. Raises NoSuchSample."""
    for path in _files():
        if name and path.stem.startswith(name.lower()):
            told = json.loads(path.read_text(encoding="utf-8"))
            return SuggestAsk.model_validate_json(json.dumps({each: told[each] for each in ("capture", "about_me")}))
    raise NoSuchSample(f"There is no sample {name}.", f"There are: {', '.join(names())}.")


def names() -> tuple[str, ...]:
    """The first names of all samples."""
    return tuple(path.stem.split("-")[0] for path in _files())


def _files() -> list[Path]:
    return sorted((default_panel_dir() / "samples").glob("*.json"))
