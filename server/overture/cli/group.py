"""`overture` itself, what its commands have in common, and how an error ends one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from overture import __version__
from overture.cli.itself import name, named
from overture.errors import OvertureError
from overture.settings import DATA_DIR_VARIABLE, DEFAULT_PORT, default_data_dir, help_of


class Failure(click.ClickException):
    """Ends a command with what happened and what to do, on standard error, and exit status 1."""

    exit_code = 1

    def __init__(self, error: OvertureError) -> None:
        super().__init__(named(f"{error.message}\n{error.fix}"))


class Command(click.Command):
    """A command whose help names commands as they can be typed here."""

    def get_help(self, context: click.Context) -> str:
        """The help."""
        return named(super().get_help(context))


class Overture(click.Group):
    """A group of commands: an error of ours becomes words and an exit status, never a traceback."""

    command_class = Command
    group_class = type

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context; what is wrong with what was typed is said with the command as it can be typed."""
        return super().make_context(name() if parent is None else info_name, args, parent, **extra)

    def get_help(self, context: click.Context) -> str:
        """The help."""
        return named(super().get_help(context))

    def invoke(self, context: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(context)
        except OvertureError as error:
            raise Failure(error) from error


@click.group(cls=Overture, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="overture", message="%(prog)s %(version)s")
def main() -> None:
    """From a profile on your screen to a short, true message. Nothing leaves this computer."""


def data_dir_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--data-dir`, which every command takes."""
    return click.option(
        "--data-dir",
        type=click.Path(file_okay=False, path_type=Path),
        default=default_data_dir,
        help=f"{help_of('data_dir')} The variable {DATA_DIR_VARIABLE} names it too.",
    )(command)


def port_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `--port`, for commands that serve or look for a server."""
    return click.option(
        "--port",
        type=click.IntRange(1, 65535),
        default=DEFAULT_PORT,
        show_default=True,
        help=help_of("port"),
    )(command)
