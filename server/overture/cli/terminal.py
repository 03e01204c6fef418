"""What a terminal shows: our own words, and a page's without a character that could move, hide or turn anything."""

from __future__ import annotations

import unicodedata

import click

from overture.cli.itself import named

LINE_ENDS = "\n"
UNSEEN = frozenset(
    {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
)  # controls, formats (bidi, zero-width), and no characters


def say(text: str, *, aside: bool = False) -> None:
    """Print our own words, commands named as they can be typed here; aside, on standard error."""
    click.echo(named(text), err=aside)


def plain(text: str) -> str:
    """The text as it can be printed; line ends stay."""
    return "".join(c for c in text if c == LINE_ENDS or unicodedata.category(c) not in UNSEEN)


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(plain(text).split())
