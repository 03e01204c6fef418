"""Text of a page in a terminal: without a character that could move the cursor, hide or turn anything."""

from __future__ import annotations

import unicodedata

LINE_ENDS = "\n"
UNSEEN = frozenset(
    {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
)  # controls, formats (bidi, zero-width), and no characters


def plain(text: str) -> str:
    """The text as it can be printed; line ends stay."""
    return "".join(c for c in text if c == LINE_ENDS or unicodedata.category(c) not in UNSEEN)


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(plain(text).split())
