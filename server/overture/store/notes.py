"""Connection notes of a calendar month, which LinkedIn counts whether or not their contacts are kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from overture.store.history import Sent
from overture.store.moments import moment, text_of

MONTH = len("2027-01")  # of a moment's text


def month_of(now: float) -> str:
    """The month (UTC) of a moment in seconds since 1970: `2027-01`."""
    return text_of(now)[:MONTH]


def notes_in(month: str, sent: Iterable[Sent]) -> int:
    """How many of these messages are connection notes of a free account that went out in this month."""
    moments = (moment(each.at) for each in sent if each.channel == "note")
    return sum(at is not None and text_of(at)[:MONTH] == month for at in moments)


def add_forgotten(db: sqlite3.Connection, month: str, count: int) -> None:
    """Count notes whose contacts are being forgotten: a bare number, of this month alone."""
    db.execute("DELETE FROM forgotten_notes WHERE month <> ?", (month,))
    if count:
        db.execute(
            "INSERT INTO forgotten_notes (month, count) VALUES (?, ?) "
            "ON CONFLICT (month) DO UPDATE SET count = count + excluded.count",
            (month, count),
        )


def forgotten_in(db: sqlite3.Connection, month: str) -> int:
    """How many notes of this month were to contacts that have been forgotten one by one."""
    row = db.execute("SELECT count FROM forgotten_notes WHERE month = ?", (month,)).fetchone()
    return int(row[0]) if row else 0
