"""How `overture` has to be typed here: by its name where the shell finds it, else by its place in the checkout."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from functools import cache
from pathlib import Path

COMMANDS = "serve|pair|token|suggest|about-me|contacts|autostart|doctor|forget-everything"
# A command in a text; not one that names its place already.
TYPED = re.compile(rf"(?<![\w/\\.-])(?<!-m )overture(?=\s+(?:{COMMANDS})\b)")


def named(text: str) -> str:
    """The text with each `overture …` as it can be typed on this computer."""
    return TYPED.sub(lambda _: name(), text)


@cache
def name() -> str:
    """What to type for `overture` in this folder."""
    return _spelled_in(Path.cwd())


def anywhere() -> str:
    """What to type for `overture` in any folder."""
    return _spelled_in(None)


def _spelled_in(here: Path | None) -> str:
    script = Path(sys.executable).with_name("overture.exe" if os.name == "nt" else "overture")
    return spelled(script, sys.executable, Path(sys.argv[0]), shutil.which("overture"), here)


def spelled(script: Path, python: str, called: Path, found: str | None, here: Path | None) -> str:
    """The shortest of what works: `overture` if the shell finds this one, the script beside Python, or its module.

    `script` may be missing; `called` is what was typed this time, `found` what the shell would take for `overture`, and
    `here` the folder that it has to work in: None is each.
    """
    ours = {each.resolve() for each in (script, called) if each.is_file()}
    if found and Path(found).resolve() in ours:
        return "overture"
    if script.is_file():
        return _typed(script.with_suffix(""), here)
    return f"{_typed(Path(python), here)} -m overture"


def _typed(path: Path, here: Path | None) -> str:
    """The path as one types it in the folder `here`, or in any: there it does not tell whose home it is in."""
    home = Path.home()
    if here is None and os.name != "nt" and path.is_relative_to(home):
        return f"~/{shlex.quote(str(path.relative_to(home)))}"
    text = str(path.relative_to(here) if here and path.is_relative_to(here) else path.absolute())
    if os.name == "nt":  # PowerShell takes a text in quotes for a text, unless it is called
        return f'& "{text}"' if " " in text else text
    return shlex.quote(text)
