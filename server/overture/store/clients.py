"""The browsers and scripts that may ask: who they are, where they ask from, and whether a token is theirs."""

from __future__ import annotations

import hashlib
import hmac
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from secrets import token_hex

from overture.store import secrets
from overture.store.database import Database

ID_BYTES = 8
USED_STEP = 24 * 3600.0  # "last used" is kept by the day, so that asking does not write each time
LABEL_LENGTH = 80
MOST_PER_ORIGIN = 10  # a browser that is paired again and again leaves no endless list
# The local page keeps its token for one tab, so that each tab pairs anew and leaves a token that nobody will use.
LOCAL_PAGE = "http://"  # is how its origin begins, and no extension's; below it is written out in SQL
MOST_TABS = 5
TAB_SECONDS = 7 * 24 * 3600.0  # without use
INSERT = """INSERT INTO clients (id, label, origin, paired, used, token_hash, sealed_token)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
BY_HASH = """SELECT id, label, origin, paired, used, token_hash FROM clients
    WHERE token_hash = ? AND (used >= ? OR origin NOT LIKE 'http://%')"""
PRUNE = """DELETE FROM clients WHERE origin = ? AND id NOT IN
    (SELECT id FROM clients WHERE origin = ? ORDER BY paired DESC, rowid DESC LIMIT ?)"""
CLEAR = "DELETE FROM clients WHERE used < ? AND origin LIKE 'http://%'"
SECRETS = """SELECT origin, sealed_token, token_hash FROM clients
    WHERE id = ? AND (used >= ? OR origin NOT LIKE 'http://%')"""
ALL = """SELECT id, label, origin, paired, used FROM clients
    WHERE used >= ? OR origin NOT LIKE 'http://%' ORDER BY paired, id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """One paired browser or script. `origin` is empty for a script; times are seconds since 1970."""

    id: str
    label: str
    origin: str
    paired: float
    used: float


class Clients:
    """All clients of this data folder."""

    def __init__(self, database: Database, key: secrets.Key, clock: Callable[[], float]) -> None:
        self._database = database
        self._key = key
        self._clock = clock

    def add(self, label: str, origin: str = "") -> tuple[Client, str]:
        """A new client and its token, which is shown this once."""
        with self._database.writing() as db:
            return self.add_within(db, label, origin, provable=bool(origin))

    def add_within(self, db: sqlite3.Connection, label: str, origin: str, *, provable: bool) -> tuple[Client, str]:
        """The same inside a transaction. Where `provable`, the token is kept (sealed) so that `proof` can be given."""
        now = self._clock()
        token = secrets.new_token()
        client = Client(id=token_hex(ID_BYTES), label=_one_line(label), origin=origin, paired=now, used=now)
        secret = (
            secrets.hashed_token(token.encode("ascii")),
            self._key.sealed(token.encode("ascii"), client.id) if provable else None,
        )
        db.execute(INSERT, (client.id, client.label, client.origin, client.paired, client.used, *secret))
        db.execute(CLEAR, (self._oldest_use(),))
        if origin:
            most = MOST_TABS if origin.startswith(LOCAL_PAGE) else MOST_PER_ORIGIN
            db.execute(PRUNE, (origin, origin, most))
        return client, token

    def owner(self, token: str, origin: str) -> Client | None:
        """The client whose token this is, where it may be used from this origin ("" for none)."""
        hashed = secrets.hashed_token(token.encode("utf-8"))
        with self._database.reading() as db:
            row = db.execute(BY_HASH, (hashed, self._oldest_use())).fetchone()
        if row is None or not hmac.compare_digest(row[-1], hashed):
            return None
        client = _client(row)
        if client.origin and client.origin != origin:
            return None
        if self._clock() - client.used > USED_STEP:
            with self._database.writing() as db:
                db.execute("UPDATE clients SET used = ? WHERE id = ?", (self._clock(), client.id))
        return client

    def proof(self, client_id: str, origin: str, words: str) -> str | None:
        """HMAC-SHA256 of the words under the client's token (its text), in hex; None where it cannot be given."""
        with self._database.reading() as db:
            row = db.execute(SECRETS, (client_id, self._oldest_use())).fetchone()
        if row is None or row[1] is None or (row[0] and row[0] != origin):
            return None
        token = self._key.unsealed(row[1], client_id)
        if secrets.hashed_token(token) != row[2]:  # the key is another than it was: pair again
            return None
        return hmac.new(token, words.encode("utf-8"), hashlib.sha256).hexdigest()

    def has_origin(self, origin: str) -> bool:
        """Whether a client has been paired from this origin."""
        with self._database.reading() as db:
            return db.execute("SELECT 1 FROM clients WHERE origin = ? LIMIT 1", (origin,)).fetchone() is not None

    def all(self) -> tuple[Client, ...]:
        """Every client, oldest first."""
        with self._database.reading() as db:
            return tuple(_client(row) for row in db.execute(ALL, (self._oldest_use(),)))

    def revoke(self, client_id: str) -> bool:
        """Whether there was such a client; its token is worth nothing from now on."""
        with self._database.writing() as db:
            return db.execute("DELETE FROM clients WHERE id = ?", (client_id,)).rowcount > 0

    def _oldest_use(self) -> float:
        """Before this moment a tab of the local page was used for the last time where its token is worth nothing."""
        return self._clock() - TAB_SECONDS


def _client(row: tuple[str, str, str, float, float]) -> Client:
    return Client(id=row[0], label=row[1], origin=row[2], paired=row[3], used=row[4])


def _one_line(label: str) -> str:
    """The label as it may be printed: no control characters, not long."""
    return "".join(c if c.isprintable() else " " for c in label).strip()[:LABEL_LENGTH] or "unnamed"
