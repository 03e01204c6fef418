"""`overture contacts`: the people you have written to, as far as you saved them."""

from __future__ import annotations

from pathlib import Path

import click

from overture.cli.group import data_dir_option, main
from overture.cli.terminal import one_line
from overture.errors import OvertureError
from overture.points.background.names import fold
from overture.store import Store, open_store, private
from overture.store.contacts import Contact
from overture.store.due import due, notes_this_month
from overture.store.export import as_csv, as_json

WHAT = {"reminder": "one reminder is due", "thank-you": "a thank-you is due"}


class NoSuchContact(OvertureError):
    """Nobody in the list has this id or name."""

    default_message = "There is no such contact."
    default_fix = "`overture contacts` shows them all, with their ids."


class NotWritten(OvertureError):
    """The exported file cannot be written."""

    default_fix = "Name another file."


@main.group(invoke_without_command=True)
@data_dir_option
@click.pass_context
def contacts(context: click.Context, data_dir: Path) -> None:
    """List, export or forget saved contacts. Without a command: list."""
    if context.invoked_subcommand is None:
        _list(open_store(data_dir))


@contacts.command(name="list")
@data_dir_option
def list_(data_dir: Path) -> None:
    """Print each contact, and what is due."""
    _list(open_store(data_dir))


@contacts.command()
@click.argument("file", metavar="FILE.csv", type=click.Path(dir_okay=False, path_type=Path))
@data_dir_option
def export(file: Path, data_dir: Path) -> None:
    """Write all contacts to FILE.csv, or to FILE.json as JSON. Only you can read the file."""
    every = open_store(data_dir).contacts.all()
    content = as_json(every) if file.suffix.lower() == ".json" else as_csv(every)
    try:
        private.replace_file(file, content.encode("utf-8"))
    except OSError as error:
        raise NotWritten(f"{file} cannot be written: {error.strerror}.") from error
    click.echo(f"{len(every)} written to {file}.", err=True)


@contacts.command()
@click.argument("who", required=False)
@click.option("--all", "everybody", is_flag=True, help="Forget every contact, without asking.")
@data_dir_option
def forget(who: str | None, everybody: bool, data_dir: Path) -> None:
    """Delete one contact (by id, or by name, whose accents need not be typed), or all of them after asking."""
    if who is not None and everybody:
        raise click.UsageError("Name one contact or take --all, not both.")
    kept = open_store(data_dir).contacts
    if who is None:
        if not everybody:
            click.confirm(f"Forget all {len(kept.all())} contacts?", abort=True, err=True)
        click.echo(f"Forgot {kept.forget_all()}.", err=True)
        return
    ids = [each.id for each in kept.all() if who == each.id or (fold(who) and fold(who) == fold(each.name))]
    if not ids:
        raise NoSuchContact
    click.echo(f"Forgot {sum(map(kept.forget, ids))}.", err=True)


def _messages(contact: Contact) -> str:
    """When and where each message went, where it was more than one."""
    sent = [f"{each.channel} {each.at[:10]}" for each in contact.history]
    return f"  {len(sent)} messages: {', '.join(sent)}" if len(sent) > 1 else ""


def _list(store: Store) -> None:
    preferences = store.preferences.load()
    every = store.contacts.all(preferences.keep_days)
    waiting = {each.contact: each for each in due(every, store.clock())}
    for each in every:
        reached = getattr(each.dates, each.status)[:10]
        line = f"{each.id}  {one_line(each.name)}  {each.status} {reached}{_messages(each)}"
        click.echo(f"{line}  ({WHAT[waiting[each.id].what]})" if each.id in waiting else line)
    if not every:
        click.echo("No contact is saved. “I sent it” in the panel saves one.")
    sent = notes_this_month(every, store.clock()) + store.contacts.forgotten_notes()
    click.echo(f"Connection notes this month: {sent} of {preferences.monthly_notes}", err=True)
