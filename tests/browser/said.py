"""What the server says to the panel in English, gathered from its sources: by a code, or by the words alone."""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, get_args

import overture
from overture import errors
from overture.points.posts import ways
from overture.records import profile
from overture.store.contacts import MOST_CONTACTS

SERVER = Path(overture.__file__).parent
STATES = {"not-a-profile", "not-paired", "busy"}  # errors that the panel has a state for
# What the panel's own calls can never be, for it is made to ask rightly.
NEVER = {
    *("bad-host", "not-found", "bad-method", "missing-header", "bad-content-type", "bad-json", "bad-request"),
    "internal",  # stands for many things: told by its words
}
BEGINNINGS = ("A post of the last month", "A post of theirs")


def codes() -> set[str]:
    """The codes of the checks' rules, of the notes, and of the errors that the panel may meet."""
    said_elsewhere = {"short-note"}  # given under the code `short`
    notes = re.findall(r'code="([a-z-]+)"', (SERVER / "words" / "compose.py").read_text(encoding="utf-8"))
    known = {each.code for _, each in inspect.getmembers(errors, inspect.isclass) if hasattr(each, "code")}
    return (
        {*_table("words/checks/rules.toml")} - said_elsewhere
        | {*_table("notes.toml")["messages"], *notes}
        | (known - STATES - NEVER)
    )


def words() -> set[str]:
    """All that has no code: reasons, refusals, the checklist, degrees, and two errors of the code `internal`."""
    refusals = {each["fix"] for each in _table("page/words.toml")["refusals"].values()}
    checklist = set(_table("words/sentences/interview/checklist.toml")["items"])
    full = f"{MOST_CONTACTS} contacts are saved already."
    assert full.replace(str(MOST_CONTACTS), "{MOST_CONTACTS}") in _source("store/contacts.py")
    return {
        *_reasons(),
        *refusals,
        *checklist,
        *get_args(profile.Degree),
        "this post of theirs",
        errors.OvertureError.default_message,
        full.replace(str(MOST_CONTACTS), "{number}"),
    }


def _reasons() -> Iterator[str]:
    """Why each talking point is worth something, or opens no message: the sentences that the sources of points hold."""
    for kind in (SERVER / "points" / "cues" / "matters").glob("*.toml"):
        yield tomllib.loads(kind.read_text(encoding="utf-8"))["why"]
    assert all(f'"{each}"' in _source("points/posts/ways.py") for each in BEGINNINGS)
    yield from map("".join, product(BEGINNINGS, (*ways._WHY.values(), ", in their own words.")))
    for path in (SERVER / "points").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "why":
                yield from _sentences(node.value)
            elif isinstance(node, ast.Assign) and path.name in ("foreign.py", "shown.py"):
                yield from (each for each in _sentences(node.value) if each.endswith("."))


def _sentences(node: ast.expr) -> Iterator[str]:
    """The texts of an expression; one with a gap, for each kind that may fill it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_sentences(node.body), *_sentences(node.orelse))
    elif isinstance(node, ast.JoinedStr):
        gap = "".join(each.value if isinstance(each, ast.Constant) else "{}" for each in node.values)
        yield from (gap.format(kind) for kind in ("school", "employer"))


def _source(name: str) -> str:
    return (SERVER / name).read_text(encoding="utf-8")


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(_source(name))
