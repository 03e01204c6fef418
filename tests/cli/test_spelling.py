"""Our own words are in American spelling; a draft's words are the user's choice, and none of these."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import overture
from overture import errors
from overture.cli import main
from overture.web import reference

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "GUIDE.md", "ADVISERS.md", "PRIVACY.md", "CONTRIBUTING.md")
FURTHER = (
    "learnt",
    "spelt",
    "licence",
    "colour",
    "personalis",
    "summaris",
    "organis",
    "catalogue",
    "grey",
    "judgement",
)


def texts() -> Iterator[tuple[str, str]]:
    """All that these parts show: pages, the protocol's page, errors, help, and what doctor explains."""
    for name in PAGES:
        yield name, (ROOT / name).read_text(encoding="utf-8")
    yield "PROTOCOL.md", reference.markdown()
    for name, error in inspect.getmembers(errors, inspect.isclass):
        if issubclass(error, errors.OvertureError):
            yield name, f"{error.default_message} {error.default_fix}"
    yield "doctor.toml", (ROOT / "server/overture/cli/doctor.toml").read_text(encoding="utf-8")
    yield from helps(main, "overture")


def helps(command: click.Command, name: str) -> Iterator[tuple[str, str]]:
    """The help of a command and of those below it."""
    yield name, command.get_help(click.Context(command, info_name=name))
    for below, each in command.commands.items() if isinstance(command, click.Group) else ():
        yield from helps(each, f"{name} {below}")


@pytest.mark.parametrize(("name", "text"), [pytest.param(*each, id=each[0]) for each in texts()])
def test_nothing_is_in_british_spelling(name: str, text: str) -> None:
    """No word begins as one does in British spelling alone, by the drafts' own table and some more."""
    words = Path(overture.__file__).parent / "words" / "spelling.toml"
    british = tomllib.loads(words.read_text(encoding="utf-8"))["british"].values()
    found = re.findall(rf"\b(?:{'|'.join((*british, *FURTHER))})\w*", text, re.IGNORECASE)
    assert not found, f"{name}: {found}"
