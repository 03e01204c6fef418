"""The words that the panel shows, so that a terminal calls each thing by the name on the screen."""

from __future__ import annotations

import json
import re
from functools import cache

from overture.settings import default_panel_dir

GAP = re.compile(r"\$\w+\$")


def word(kind: str, name: str, *values: object) -> str:
    """What the panel calls it: `word("kind", "shared-background")` is "In common"; its gaps hold the values, or "…".

    Where the panel's files are missing it is the name itself, with spaces.
    """
    key = kind + "".join(part.capitalize() for part in name.split("-"))
    given = iter(values)
    message = _messages().get(key)
    return GAP.sub(lambda _: str(next(given, "…")), message) if message else name.replace("-", " ")


@cache
def _messages() -> dict[str, str]:
    try:
        text = (default_panel_dir() / "_locales" / "en" / "messages.json").read_text(encoding="utf-8")
        return {key: str(entry["message"]) for key, entry in json.loads(text).items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
