"""Pairing codes: eight digits, once, for five minutes, and gone after five wrong tries."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from secrets import randbelow
from typing import Literal

from overture.errors import BadCode, CodeExpired
from overture.store.clients import Client, Clients
from overture.store.database import Database
from overture.store.secrets import Key

Use = Literal["extension", "local-page"]
DIGITS = 8
LIFETIME = 5 * 60.0
TRIES = 5


class Codes:
    """The codes that can be used now: at most one for an extension and one for the local page."""

    def __init__(self, database: Database, key: Key, clients: Clients, clock: Callable[[], float]) -> None:
        self._database = database
        self._key = key
        self._clients = clients
        self._clock = clock

    def issue(self, use: Use = "extension") -> str:
        """A new code, which replaces the one before it."""
        code = f"{randbelow(10**DIGITS):0{DIGITS}}"
        with self._database.writing() as db:
            db.execute(
                "INSERT OR REPLACE INTO codes (use, code_hash, expires, tries) VALUES (?, ?, ?, ?)",
                (use, self._digest(code), self._clock() + LIFETIME, TRIES),
            )
        return code

    def redeem(self, code: str, label: str, origin: str) -> tuple[Client, str]:
        """The new client and its token. Raises BadCode, or CodeExpired where no code can be used.

        The code goes and the client comes in one transaction, so that however many ask at once, one is answered.
        """
        given = self._digest(code)
        with self._database.writing() as db:
            db.execute("DELETE FROM codes WHERE expires <= ?", (self._clock(),))
            usable = db.execute("SELECT use, code_hash FROM codes").fetchall()
            use = next((use for use, wanted in usable if hmac.compare_digest(wanted, given)), None)
            if use is not None:
                db.execute("DELETE FROM codes WHERE use = ?", (use,))
                return self._clients.add_within(db, label, origin, provable=True)
            db.execute("UPDATE codes SET tries = tries - 1")
            db.execute("DELETE FROM codes WHERE tries <= 0")
        raise BadCode if usable else CodeExpired

    def _digest(self, code: str) -> bytes:
        return self._key.digest(f"code:{code}")
