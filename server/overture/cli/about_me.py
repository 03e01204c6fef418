"""`overture about-me`: who you are, the only source of what a message says about you."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from pydantic import TypeAdapter

from overture import pipeline
from overture.cli import pages
from overture.cli.group import data_dir_option, main
from overture.cli.sender import read_about_me
from overture.cli.terminal import say
from overture.records import AboutMe, MyJob, MySchool
from overture.store import open_store

RECORD = TypeAdapter(AboutMe)
NONE_YET = """None is saved yet. Write this form to a file: `overture about-me > me.json`, fill it in with an editor,
and keep it: `overture about-me set me.json`"""


@main.group(name="about-me", invoke_without_command=True)
@data_dir_option
@click.pass_context
def about_me(context: click.Context, data_dir: Path) -> None:
    """Show, set or forget who you are. Without a command: show."""
    if context.invoked_subcommand is None:
        _show(data_dir)


@about_me.command()
@data_dir_option
def show(data_dir: Path) -> None:
    """Print the saved About me as JSON, or an empty one to fill in."""
    _show(data_dir)


@about_me.command(name="set")
@click.argument("file", metavar="FILE.json")
@data_dir_option
def set_(file: str, data_dir: Path) -> None:
    """Keep the About me in FILE.json (- is standard input)."""
    open_store(data_dir).about_me.save(read_about_me(file))
    click.echo("Saved.", err=True)


@about_me.command(name="from-page")
@click.argument("page")
@click.option("--yes", is_flag=True, help="Save without asking.")
@data_dir_option
def from_page(page: str, yes: bool, data_dir: Path) -> None:
    """Read your own profile from PAGE, show it, and keep it if you agree."""
    mine = pipeline.about_me([pages.capture(page)])
    click.echo(RECORD.dump_json(mine, indent=2))
    if yes or (sys.stdin.isatty() and click.confirm("Keep this as About me?", err=True)):
        open_store(data_dir).about_me.save(mine)
        click.echo("Saved.", err=True)
    else:
        say("Not saved. With --yes it is, or give the words above to `overture about-me set -`.", aside=True)


@about_me.command()
@data_dir_option
def forget(data_dir: Path) -> None:
    """Delete the saved About me."""
    click.echo("Forgotten." if open_store(data_dir).about_me.forget() else "There was none.", err=True)


def _show(data_dir: Path) -> None:
    saved = open_store(data_dir).about_me.load()
    if saved is None:
        say(NONE_YET, aside=True)
    form = AboutMe(education=(MySchool(),), experience=(MyJob(),))  # the shape of an entry, to be filled in
    click.echo(RECORD.dump_json(saved or form, indent=2))
