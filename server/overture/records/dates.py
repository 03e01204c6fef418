"""What a date on the page tells without a calendar."""

from __future__ import annotations

import re

_STILL = re.compile(
    r"(?:present|now|current|today|heute|o momento|aujourd['’]hui|actualidad|actualmente|presente|atual\w*|oggi|heden|"
    r"nu\b|actualité|i dag|至今|現在|현재)",
    re.IGNORECASE,
)


def goes_on(end: str) -> bool:
    """Whether a stretch of time with this end is not over: it has none, or "Present" in a language of the site."""
    return not end.strip() or _STILL.match(end.strip()) is not None
