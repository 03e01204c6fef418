"""`overture serve`: the server, with what a newcomer needs to see in the terminal."""

from __future__ import annotations

import errno
import os
import sys
import threading
import time
import webbrowser
from pathlib import Path

import click

from overture import __version__, language, pipeline
from overture.app import create_app
from overture.cli.group import data_dir_option, main, port_option
from overture.cli.itself import anywhere, named
from overture.cli.port import PortTaken, who_has
from overture.cli.terminal import say
from overture.errors import OvertureError
from overture.settings import Settings
from overture.store import Store, open_store
from overture.web import log
from overture.web.serving import Server

IN_USE = frozenset({errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEADDRINUSE", None)})

HEAD_START = 0.25  # seconds between listening and loading the model


@main.command()
@port_option
@click.option("--browser/--no-browser", default=True, help="Open the local page in your browser, or do not.")
@click.option("--quiet", is_flag=True, help="Print no code: for a server that starts by itself.")
@data_dir_option
def serve(port: int, browser: bool, quiet: bool, data_dir: Path) -> None:
    """Serve the extension and the local page, on this computer only, until Ctrl-C."""
    settings = Settings(port=port, data_dir=data_dir, command=anywhere())
    store = open_store(data_dir)
    store.check()
    server = _server(settings, store)
    server.heed_signals()
    handler = log.start()
    threading.Thread(target=_say_when_ready, name="ready", daemon=True).start()
    _greet(settings, store, browser=browser and can_show_a_browser(), quiet=quiet)
    server.run()
    handler.flush()


def _server(settings: Settings, store: Store) -> Server:
    try:
        return Server(create_app(settings, store), settings)
    except OSError as error:
        if error.errno in IN_USE:
            raise PortTaken(settings.port, who_has(settings.port)) from error
        raise


def _greet(settings: Settings, store: Store, *, browser: bool, quiet: bool) -> None:
    """Say where Overture is, and give this computer's browsers a way in."""
    click.echo(f"Overture {__version__} is at {settings.origin}/  (Ctrl-C stops it)")
    if quiet:
        return
    if not any(client.origin.startswith(("chrome-", "moz-")) for client in store.clients.all()):
        say(f"Pairing code for the extension: {store.codes.issue()}  (for 5 minutes; `overture pair` gives a new one)")
        click.echo(f"The extension is in {settings.panel_dir}")
    page = f"{settings.origin}/#code={store.codes.issue('local-page')}"
    click.echo(f"To use it in this browser without the extension, open {page}  (works once, for 5 minutes)")
    if browser:
        threading.Thread(target=webbrowser.open, args=(page,), name="browser", daemon=True).start()


def can_show_a_browser() -> bool:
    """Whether there is a screen: without one, a text browser would take over the terminal."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _say_when_ready() -> None:
    """Load the model, once the first page has had time to go out: importing it would hold the page up."""
    time.sleep(HEAD_START)
    try:
        language.wait()
        pipeline.warm_up()
    except OvertureError as error:
        log.LOGGER.error("%s %s", error.message, named(error.fix))
    except Exception as error:  # whatever loading raises is said in the log: each request will meet it again
        log.failed(error)
    else:
        log.LOGGER.info("ready")
