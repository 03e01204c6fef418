"""`overture autostart`: the server is there after each log-in."""

from __future__ import annotations

import shutil
import subprocess  # nosec B404: the system's own commands, no shell
from pathlib import Path

import click

from overture.cli.group import data_dir_option, main, port_option
from overture.cli.startup import Command, Startup, for_this_system
from overture.cli.terminal import say
from overture.errors import OvertureError
from overture.settings import platform_data_dir

PATIENCE = 30.0  # seconds for one command of the system


class NotStarted(OvertureError):
    """The system did not take the entry."""

    default_fix = "Start it by hand with `overture serve`."


@main.group()
def autostart() -> None:
    """Start Overture at each log-in, or no longer."""


@autostart.command()
@port_option
@data_dir_option
def install(port: int, data_dir: Path) -> None:
    """Start now and at each log-in."""
    startup = for_this_system(port, None if data_dir == platform_data_dir() else data_dir)
    before = startup.path.read_bytes() if startup.path and startup.path.exists() else None
    if startup.path:
        startup.path.parent.mkdir(parents=True, exist_ok=True)
        startup.path.write_bytes(startup.content)
    for command in startup.install:
        done, words = run(command)
        if not done:
            _put_back(startup.path, before)
            raise NotStarted(f"`{' '.join(command[:3])}` failed: {words or 'no reason given'}. Nothing was changed.")
    if startup.path:
        click.echo(f"Written: {startup.path}")
    say("Overture starts at each log-in. `overture pair` gives a code for the extension.")


@autostart.command()
def status() -> None:
    """Say whether it is installed, and whether it runs."""
    click.echo(describe(for_this_system(0, None)))


@autostart.command()
def uninstall() -> None:
    """Stop, and start no longer."""
    startup = for_this_system(0, None)
    for command in startup.uninstall:
        run(command)  # fails where it was not running, which is what is wanted
    if startup.path:
        startup.path.unlink(missing_ok=True)
    click.echo("Overture does not start by itself.")


def _put_back(path: Path | None, before: bytes | None) -> None:
    """The file as it was, or none where there was none: an entry that the system refused is no entry."""
    if path and before is None:
        path.unlink(missing_ok=True)
    elif path and before is not None:
        path.write_bytes(before)


def describe(startup: Startup) -> str:
    """One line on whether it is installed and whether it runs."""
    done, _ = run(startup.status)
    if startup.path is None:
        return "Installed: it starts at each log-in." if done else "Not installed."
    if not startup.path.exists():
        return "Not installed."
    return f"Installed and running ({startup.path})." if done else f"Installed, but not running ({startup.path})."


def run(command: Command) -> tuple[bool, str]:
    """Whether the system's command succeeded, and the last thing it said."""
    program = shutil.which(command[0])
    if program is None:
        return False, f"{command[0]} is not there"
    try:
        ended = subprocess.run(  # noqa: S603 # nosec B603
            [program, *command[1:]], capture_output=True, text=True, timeout=PATIENCE, check=False, errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return False, str(error)
    said = (ended.stderr or ended.stdout).strip().splitlines()
    return ended.returncode == 0, said[-1] if said else ""
