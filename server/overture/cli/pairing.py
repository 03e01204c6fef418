"""`overture pair` and `overture token`: who may ask."""

from __future__ import annotations

import time
from pathlib import Path

import click

from overture.cli.group import data_dir_option, main
from overture.cli.terminal import say
from overture.errors import OvertureError
from overture.store import open_store
from overture.store.clients import Client

FIRST_LETTERS = 8


class NoSuchClient(OvertureError):
    """The client that was named is not in the list."""

    default_message = "There is no such client."
    default_fix = "`overture pair --list` shows them all."


@main.command()
@click.option("--list", "list_them", is_flag=True, help="Show who is paired.")
@click.option("--revoke", metavar="CLIENT", help="End a client's pairing at once (its id, or the word all).")
@data_dir_option
def pair(list_them: bool, revoke: str | None, data_dir: Path) -> None:
    """Print a code that pairs one browser, or manage those that are paired."""
    store = open_store(data_dir)
    if list_them and revoke is not None:
        raise click.UsageError("Take --list or --revoke, not both.")
    if revoke is not None:
        names = [client.id for client in store.clients.all()] if revoke == "all" else [revoke]
        if sum(map(store.clients.revoke, names)) < len(names):
            raise NoSuchClient
        click.echo(f"Revoked {len(names)}." if revoke == "all" else f"Revoked {revoke}.")
    elif list_them:
        clients = store.clients.all()
        for client in clients:
            click.echo(_line(client))
        if not clients:
            say("Nobody is paired. `overture pair` prints a code.")
    else:
        click.echo(f"Pairing code: {store.codes.issue()}")
        click.echo("Type it in Overture's panel within 5 minutes; it works once.", err=True)


@main.command()
@click.option("--label", default="script", show_default=True, help="What to call it in `overture pair --list`.")
@data_dir_option
def token(label: str, data_dir: Path) -> None:
    """Print a token for a script on this computer, and nothing else."""
    click.echo(open_store(data_dir).clients.add(label)[1])


def _line(client: Client) -> str:
    day = "%Y-%m-%d"
    paired, used = (time.strftime(day, time.localtime(moment)) for moment in (client.paired, client.used))
    return f"{client.id}  {client.label}  from {client.origin or 'scripts'}  paired {paired}, last used {used}"
