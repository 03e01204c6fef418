"""When two names are the same name: whole, without the bracket, by a known alias; never by likeness."""

from __future__ import annotations

import re
import unicodedata

from overture.data import table

TABLES = table("overture.points", "background/tables.toml")
_ALIASES = {alias.casefold(): group[0] for group in TABLES["schools"]["same"] for alias in group}
_LEGAL = re.compile(
    r"\b(?:inc|llc|llp|ltd|limited|gmbh|ag|s\.?a\.?|plc|corp|corporation|co|company|b\.?v\.?|ab|as|oy|s\.?r\.?l|pty|kg)\.?$",
    re.IGNORECASE,
)


def fold(text: str) -> str:
    """Small letters, no accents, no punctuation: for comparing names."""
    text = text.casefold()
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", text))


def name_forms(name: str) -> set[str]:
    """The folded forms under which an organisation's name counts as the same."""
    forms = set()
    for part in {name, re.sub(r"\s*\([^)]*\)", "", name), re.sub(r"\s*[-–|]\s.*$", "", name)}:
        folded = re.sub(r"^the ", "", fold(_LEGAL.sub("", part.strip().rstrip(".")).strip(" ,")))
        if folded:
            forms.add(folded)
            alias = _ALIASES.get(folded) or _ALIASES.get(part.casefold().strip())
            if alias:
                forms.add(fold(alias))
    return forms
