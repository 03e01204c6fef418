"""What stays on this computer, and only what the user saved: one SQLite file and one key in a private folder."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from overture.store import database, private, secrets
from overture.store.about_me import SavedAboutMe
from overture.store.clients import Clients
from overture.store.codes import Codes
from overture.store.contacts import Contacts
from overture.store.database import Database
from overture.store.preferences import SavedPreferences
from overture.store.secrets import Key


@dataclass(frozen=True, slots=True)
class Store:
    """Everything that is kept, each thing through its own module."""

    folder: Path
    about_me: SavedAboutMe
    clients: Clients
    codes: Codes
    contacts: Contacts
    preferences: SavedPreferences
    clock: Callable[[], float]

    def check(self) -> None:
        """Open it once; raises StoreProblem where it cannot be used."""
        private.make_folder(self.folder)
        self.clients.all()


def open_store(folder: Path, clock: Callable[[], float] = time.time) -> Store:
    """The store in this folder, which is made at its first use. `clock` gives seconds since 1970."""
    shared, key = Database(folder), Key(folder)
    clients = Clients(shared, key, clock)
    return Store(
        folder=folder,
        about_me=SavedAboutMe(shared),
        clients=clients,
        codes=Codes(shared, key, clients, clock),
        contacts=Contacts(shared, clock),
        preferences=SavedPreferences(shared),
        clock=clock,
    )


def forget_everything(folder: Path) -> tuple[str, ...]:
    """The names of the files that were removed; the folder goes too where nothing of somebody else's is left in it."""
    ours = [*folder.glob(f"{database.FILE}*"), *folder.glob(f"{secrets.FILE}"), *folder.glob(f"{secrets.FILE}.*-*")]
    for path in ours:
        path.unlink(missing_ok=True)
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
    return tuple(sorted(path.name for path in ours))
