"""`overture suggest`: the whole way without a server, for reading or (with --json) for programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import click
from pydantic import TypeAdapter
from rich.console import Console

from overture import language
from overture.cli import pages, report, samples
from overture.cli.group import data_dir_option, main
from overture.cli.sender import read_about_me, written_as
from overture.records import Channel, Purpose, Spelling, Tone
from overture.settings import Settings
from overture.store import open_store
from overture.web import wire
from overture.web.calls import suggest as answer_to
from overture.web.gate import Gate
from overture.web.house import Caller, House, model_name


@main.command()
@click.argument("pages_", metavar="[PAGE...]", nargs=-1)
@click.option("--sample", metavar="NAME", help=f"Read somebody invented instead: {', '.join(samples.names())}.")
@click.option("--about-me", "about_me_file", metavar="FILE.json", help="Who you are; else the saved About me is used.")
@click.option("--channel", type=click.Choice(get_args(Channel)), default="note", show_default=True)
@click.option("--purpose", type=click.Choice(get_args(Purpose)), default="informational-interview", show_default=True)
@click.option("--tone", type=click.Choice(get_args(Tone)), default="warm", show_default=True)
@click.option("--spelling", type=click.Choice(get_args(Spelling)), default="american", show_default=True)
@click.option("--all", "every_point", is_flag=True, help="Print all talking points, not only the best.")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as the server would give it.")
@data_dir_option
def suggest(
    pages_: tuple[str, ...],
    sample: str | None,
    about_me_file: str | None,
    channel: Channel,
    purpose: Purpose,
    tone: Tone,
    spelling: Spelling,
    every_point: bool,
    as_json: bool,
    data_dir: Path,
) -> None:
    """Read a profile and print what to say.

    PAGE is a page saved from the browser, a text file, or - for text from standard input; more pages of the same person
    are merged. A sample brings a sender of its own, unless --about-me names another.
    """
    if (sample is None) == (not pages_):
        raise click.UsageError("Name a PAGE, or take --sample, not both." if pages_ else "Name a PAGE or a --sample.")
    options = wire.WireOptions(channel=channel, purpose=purpose, tone=tone, spelling=spelling)
    ask = _of_pages(pages_) if sample is None else samples.sample(sample)
    changes = {"about_me": read_about_me(about_me_file)} if about_me_file else {}
    ask = ask.model_copy(update={"options": options, **changes})
    language.start_loading()
    settings = Settings(data_dir=data_dir)
    house = House(settings=settings, store=open_store(data_dir), gate=Gate(1, 0), model=model_name())
    language.wait()
    answer = answer_to(house, Caller(), ask)
    if as_json:
        click.echo(TypeAdapter(wire.SuggestAnswer).dump_json(answer))
    else:
        console = Console(highlight=False, markup=False, emoji=False)
        report.show(answer, console, every_point=every_point, sender=written_as(house.about_me(ask.about_me)))


def _of_pages(names: Sequence[str]) -> wire.SuggestAsk:
    first, *more = (pages.capture(name) for name in names)
    return wire.SuggestAsk(capture=first, more=tuple(more))
