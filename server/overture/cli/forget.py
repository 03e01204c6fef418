"""`overture forget-everything`: as if Overture had never been used."""

from __future__ import annotations

from pathlib import Path

import click

from overture.cli.group import data_dir_option, main
from overture.store import forget_everything as remove_all


@main.command(name="forget-everything")
@click.option("--yes", is_flag=True, help="Do not ask.")
@data_dir_option
def forget_everything(yes: bool, data_dir: Path) -> None:
    """Delete About me, contacts, preferences and every pairing from this computer."""
    if not yes:
        click.confirm(f"Delete everything that Overture keeps in {data_dir}?", abort=True, err=True)
    removed = remove_all(data_dir)
    click.echo(f"Deleted {', '.join(removed)} from {data_dir}." if removed else "There was nothing to delete.")
    click.echo("Browsers keep their own copy of the token, which is worth nothing now.", err=True)
