"""`overture doctor`: what works, what does not, and what to do about it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click

from overture import __version__, language
from overture.cli.autostart import describe
from overture.cli.group import data_dir_option, main, port_option
from overture.cli.panel_words import word
from overture.cli.port import PortTaken, who_has
from overture.cli.startup import for_this_system
from overture.cli.terminal import say
from overture.data import table
from overture.errors import OvertureError
from overture.settings import Settings
from overture.store import Store, open_store
from overture.web import pages
from overture.web.house import model_name

MARKS = {"ok": ("ok", "green"), "hint": ("--", "yellow"), "bad": ("NO", "red")}
OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: `hint` is no fault and may still be what is missing."""

    state: Literal["ok", "hint", "bad"]
    what: str
    do: str = ""


@main.command()
@click.option("--states", "explain", is_flag=True, help="Explain what the panel may say, too.")
@port_option
@data_dir_option
def doctor(port: int, data_dir: Path, explain: bool) -> None:
    """Say what works, what does not, and what to do. Ends with status 1 where something is wrong."""
    settings = Settings(port=port, data_dir=data_dir)
    findings = list(examine(settings))
    for finding in findings:
        mark, colour = MARKS[finding.state]
        say(f"{click.style(mark, fg=colour)}  {finding.what}")
        if finding.do:
            say(f"    {finding.do}")
    wrong = any(finding.state == "bad" for finding in findings)
    if explain or wrong:
        click.echo("\nWhat the panel may say, and what it means:")
        for name, meaning in states().items():
            say(f"  {word('state', name)}\n    {meaning}")
    else:
        say("\n`overture doctor --states` explains what the panel may say.")
    if wrong:
        sys.exit(1)


def examine(settings: Settings) -> Iterator[Finding]:
    """Everything that has to be right, one after the other."""
    store = open_store(settings.data_dir)
    yield _python()
    yield _safely(_model)
    yield _panel(settings)
    yield _safely(lambda: _port(settings))
    yield _safely(lambda: _folder(store))
    yield _safely(lambda: _clients(store))
    yield _safely(lambda: _about_me(store))
    yield Finding("ok", f"Start at log-in: {describe(for_this_system(settings.port, None))}")


def states() -> dict[str, str]:
    """What each state of the panel means and what to do, by the state's name."""
    return dict(table(__package__, "doctor.toml")["states"])


def _safely(look: Callable[[], Finding]) -> Finding:
    """The finding, or what our own error says."""
    try:
        return look()
    except OvertureError as error:
        return Finding("bad", error.message, error.fix)


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        return Finding("bad", f"Python {version} is too old.", "Install Python 3.11 or later, then Overture again.")
    return Finding("ok", f"Overture {__version__} on Python {version} ({sys.platform})")


def _model() -> Finding:
    language.verify(language.model_folder())
    return Finding("ok", f"The language model {model_name()} is whole: {language.model_folder()}")


def _panel(settings: Settings) -> Finding:
    reinstall = "Install Overture again: in its folder, run `make run`, or `pipx reinstall overture`."
    if pages.HOME not in pages.read(settings.panel_dir):
        return Finding("bad", f"The local page's files are missing from {settings.panel_dir}.", reinstall)
    if not settings.chrome_origin:
        return Finding("bad", "The extension's id is unknown, so Chrome will not be let in.", reinstall)
    return Finding("ok", f"The extension is in {settings.panel_dir} ({settings.chrome_origin})")


def _port(settings: Settings) -> Finding:
    holder = who_has(settings.port)
    if holder.kind == "nobody":
        return Finding("hint", f"No server is running on port {settings.port}.", "Run: overture serve")
    if holder.kind == "other":
        taken = PortTaken(settings.port, holder)
        return Finding("bad", taken.message, taken.fix)
    ready = "and ready" if holder.ready else "and loads its language model: wait a few seconds"
    return Finding("ok", f"Overture {holder.version} is running on port {settings.port} {ready}")


def _folder(store: Store) -> Finding:
    store.check()
    modes = "" if os.name == "nt" else f", closed to others (mode {store.folder.stat().st_mode & 0o777:o})"
    return Finding("ok", f"The data folder is {store.folder}{modes}")


def _clients(store: Store) -> Finding:
    count = len(store.clients.all())
    if not count:
        return Finding("hint", "No browser is paired yet.", "Run `overture pair` and type the code in the panel.")
    return Finding("ok", f"{count} paired (`overture pair --list`)")


def _about_me(store: Store) -> Finding:
    if store.about_me.load() is None:
        return Finding("hint", "About me is empty: messages cannot say who you are.", "Fill it in on the panel.")
    return Finding("ok", "About me is filled in")
